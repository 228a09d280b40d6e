package nl.goedvoorbeeld.desk.list;

import java.time.Instant;
import java.util.Optional;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.WorkState;

/// One item in a list of the desk.
///
/// @param slug and title: of the open draft where there is one
/// @param state of the open draft, where there is one
/// @param readers what readers have of it
/// @param author who wrote the newest revision, and when
public record Entry(
    String itemId,
    Kind kind,
    String slug,
    String title,
    Optional<WorkState> state,
    Readers readers,
    long revision,
    String author,
    Instant changed) {

  /// What readers have of an item.
  public enum Readers {
    NOTHING_YET,
    PUBLIC,
    /// Readable under a notice that it has expired.
    EXPIRED,
    WITHDRAWN
  }

  boolean is(ItemStatus status) {
    return switch (status) {
      case CONCEPT -> state.equals(Optional.of(WorkState.CONCEPT));
      case SUBMITTED -> state.equals(Optional.of(WorkState.SUBMITTED));
      case APPROVED -> state.equals(Optional.of(WorkState.APPROVED));
      case PLANNED -> state.equals(Optional.of(WorkState.PLANNED));
      case PUBLIC -> readers == Readers.PUBLIC;
      case WITHDRAWN -> readers == Readers.WITHDRAWN || readers == Readers.EXPIRED;
    };
  }
}
