package nl.goedvoorbeeld.desk;

import java.time.Instant;
import java.util.Optional;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.wording.Dutch;

/// Something that is to happen to an item at an instant, or that did.
///
/// @param revision for a publication: what becomes public
/// @param because why it did not happen; empty otherwise
/// @param endedBy who cancelled it
public record Plan(
    long id,
    String itemId,
    Kind kind,
    Act act,
    Instant due,
    Optional<Long> revision,
    String note,
    String author,
    Outcome outcome,
    String because,
    Optional<String> endedBy) {

  /// What is to happen, and when, in words.
  public String when() {
    return switch (act) {
          case PUBLISH -> "openbaar op ";
          case WITHDRAW -> "wordt ingetrokken op ";
        }
        + Dutch.moment(due);
  }

  /// What is planned.
  public enum Act {
    PUBLISH,
    WITHDRAW
  }

  /// What came of it.
  public enum Outcome {
    WAITING,
    DONE,
    REFUSED,
    CANCELLED
  }
}
