package nl.goedvoorbeeld.desk;

import java.time.Instant;
import java.util.Optional;

/// A proposal to merge an item with another, and what came of it.
///
/// @param endedBy who approved, refused, took back or checked it
/// @param because what must be otherwise, for a refusal; else empty
public record Merger(
    long id,
    String itemId,
    String successor,
    String note,
    String author,
    Instant made,
    Outcome outcome,
    Optional<String> endedBy,
    String because) {

  /// What came of it.
  public enum Outcome {
    WAITING,
    DONE,
    REFUSED,
    /// Taken back by who made it.
    RETRACTED,
    /// Done where nobody else could look, and not looked at yet.
    URGENT,
    /// Looked at afterwards.
    CHECKED
  }
}
