package nl.goedvoorbeeld.newsletter.alert;

import java.time.Instant;
import java.util.List;

/// What became known together and goes to nobody until an editor says so.
///
/// @param items by their ids
public record HeldNews(Why why, long generation, Instant at, List<String> items) {

  public enum Why {
    /// So much came in at once that it is no news, but an import.
    MANY,
    /// It waited when a back-up was put back, and may have gone since.
    RESTORED
  }
}
