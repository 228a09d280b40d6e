package nl.goedvoorbeeld.newsletter;

import java.util.List;

/// What can be ticked of one list of terms.
///
/// @param name of the field
public record TickList(String name, String label, List<Tick> ticks) {
  public boolean open() {
    return ticks.stream().anyMatch(Tick::ticked);
  }
}
