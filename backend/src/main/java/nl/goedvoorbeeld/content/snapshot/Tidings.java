package nl.goedvoorbeeld.content.snapshot;

import java.time.Instant;
import java.util.Map;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;

/// One line of what readers were told of late.
public sealed interface Tidings {
  Instant at();

  /// @param change the last of this item that they were told of
  record One(Item item, Change change) implements Tidings {
    @Override
    public Instant at() {
      return change.at();
    }
  }

  /// So many together that nobody reads their titles.
  ///
  /// @param items how many of each kind, in the order of the kinds
  record Many(Instant at, Change.Act act, Map<Kind, Long> items) implements Tidings {}
}
