package nl.goedvoorbeeld.desk.list;

import java.util.Optional;
import nl.goedvoorbeeld.content.Kind;

/// What an editor wants to see of all items.
///
/// @param author who wrote the newest revision; empty for anyone
/// @param text words of the title or the address, in any order; empty for all
/// @param page from one on
public record Wanted(
    Optional<ItemStatus> status,
    Optional<Kind> kind,
    String author,
    String text,
    Sort sort,
    int page) {

  public static final Wanted ALL =
      new Wanted(Optional.empty(), Optional.empty(), "", "", Sort.CHANGED, 1);

  /// In which order.
  public enum Sort {
    /// What was changed last comes first.
    CHANGED,
    TITLE
  }
}
