package nl.goedvoorbeeld.content.act;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/// What someone did about a revision.
///
/// @param remark what must be different, for a refusal; else empty
public record Review(long revision, Verdict verdict, String author, String remark, Instant at) {

  /// What was done.
  public enum Verdict {
    SUBMITTED,
    REFUSED,
    APPROVED,
    /// Published without a second pair of eyes.
    URGENT,
    /// Looked at by a second one after that.
    CHECKED;

    static Verdict of(String stored) {
      return Arrays.stream(values())
          .filter(verdict -> verdict.stored().equals(stored))
          .findFirst()
          .orElseThrow();
    }

    String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
