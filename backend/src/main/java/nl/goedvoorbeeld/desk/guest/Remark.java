package nl.goedvoorbeeld.desk.guest;

import java.time.Instant;
import java.util.Optional;

/// Something said about a revision.
///
/// @param outside whether it came through a link; then the author is for whom the link was made
/// @param passage the words that it is about; empty for the whole
public record Remark(
    long id,
    String itemId,
    long revision,
    boolean outside,
    String author,
    String passage,
    String text,
    Instant at,
    Optional<Resolved> resolved) {

  /// Who settled it, and when.
  ///
  /// @param because why it was set aside; empty when it was dealt with
  public record Resolved(String by, Instant at, String because) {}
}
