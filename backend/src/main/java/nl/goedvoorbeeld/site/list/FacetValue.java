package nl.goedvoorbeeld.site.list;

import java.util.List;

/// A value with the number of results it would give; below it the values it holds.
public record FacetValue(
    String value, String label, long count, boolean chosen, List<FacetValue> below) {
  public boolean chosenHereOrBelow() {
    return chosen || below.stream().anyMatch(FacetValue::chosenHereOrBelow);
  }
}
