package nl.goedvoorbeeld.content.act;

import java.time.Instant;

/// A revision as it stands in an item's list of versions; its text is read when it is asked for.
///
/// @param number the id of the revision
/// @param why in the words of who made it; may be empty
/// @param published whether it is public now, was once, or never
public record Version(
    String itemId,
    long number,
    String slug,
    String author,
    Instant at,
    String why,
    Published published) {

  /// Whether readers can read it.
  public enum Published {
    NEVER,
    ONCE,
    NOW
  }
}
