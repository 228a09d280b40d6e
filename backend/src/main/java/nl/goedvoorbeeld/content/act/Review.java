package nl.goedvoorbeeld.content.act;

import java.time.Instant;

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
    CHECKED
  }
}
