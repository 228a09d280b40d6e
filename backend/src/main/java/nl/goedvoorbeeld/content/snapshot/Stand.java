package nl.goedvoorbeeld.content.snapshot;

import java.util.UUID;

/// Which state of which library. A number alone is not an identity: a restored database counts on
/// from an older number under a new epoch.
public record Stand(UUID epoch, long generation) {
  /// Whether this is the same library at the same moment or later.
  public boolean follows(Stand earlier) {
    return epoch.equals(earlier.epoch) && generation >= earlier.generation;
  }
}
