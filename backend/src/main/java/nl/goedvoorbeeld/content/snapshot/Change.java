package nl.goedvoorbeeld.content.snapshot;

import java.time.Instant;
import java.util.Optional;

/// What happened to one item in one generation.
///
/// @param note what readers are told of it; may be empty for a change that is not important, and
///   always is for what was published by mistake
/// @param author who did it: for editors, never shown to readers
public record Change(
    long generation,
    String itemId,
    Act act,
    boolean important,
    String note,
    String author,
    Instant at,
    Optional<Reason> reason,
    Optional<String> successor) {

  /// What was done.
  public enum Act {
    PUBLISHED,
    CHANGED,
    WITHDRAWN
  }

  /// Why something was withdrawn: published by mistake (gone), merged (leads on), expired (stays
  /// readable with a notice).
  public enum Reason {
    MISTAKE("Per ongeluk gepubliceerd"),
    MERGED("Samengevoegd met een ander item"),
    EXPIRED("Vervallen");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /// As editors choose it.
    public String label() {
      return label;
    }
  }
}
