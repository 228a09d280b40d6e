package nl.goedvoorbeeld.content.snapshot;

import java.time.Instant;
import java.util.Arrays;
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
    PUBLISHED("published"),
    CHANGED("changed"),
    WITHDRAWN("withdrawn");

    public final String stored;

    Act(String stored) {
      this.stored = stored;
    }

    static Act of(String stored) {
      return Arrays.stream(values())
          .filter(act -> act.stored.equals(stored))
          .findFirst()
          .orElseThrow();
    }
  }

  /// Why something was withdrawn: published by mistake (gone), merged (leads on), expired (stays
  /// readable with a notice).
  public enum Reason {
    MISTAKE("mistake", "Per ongeluk gepubliceerd"),
    MERGED("merged", "Samengevoegd met een ander item"),
    EXPIRED("expired", "Vervallen");

    public final String stored;
    private final String label;

    Reason(String stored, String label) {
      this.stored = stored;
      this.label = label;
    }

    /// As editors choose it.
    public String label() {
      return label;
    }

    public static Reason of(String stored) {
      return Arrays.stream(values())
          .filter(reason -> reason.stored.equals(stored))
          .findFirst()
          .orElseThrow();
    }
  }
}
