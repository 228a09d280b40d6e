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
/// @param ended when it was done, refused or cancelled
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
    Optional<String> endedBy,
    Optional<Instant> ended) {

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
    PUBLISH("volgens planning gepubliceerd", nl.goedvoorbeeld.content.act.Act.PUBLISH),
    WITHDRAW("volgens planning ingetrokken", nl.goedvoorbeeld.content.act.Act.WITHDRAW);

    private final String trail;
    private final nl.goedvoorbeeld.content.act.Act ofTable;

    Act(String trail, nl.goedvoorbeeld.content.act.Act ofTable) {
      this.trail = trail;
      this.ofTable = ofTable;
    }

    /// The word in the trail once it was done.
    String trail() {
      return trail;
    }

    /// What an editor would do.
    nl.goedvoorbeeld.content.act.Act ofTable() {
      return ofTable;
    }
  }

  /// What came of it.
  public enum Outcome {
    WAITING,
    DONE,
    REFUSED,
    CANCELLED
  }
}
