package nl.goedvoorbeeld.site.list;

import java.util.List;

/// @param name the parameter in the address
/// @param open whether its values are seen at once
public record FacetView(String name, String label, boolean open, List<FacetValue> values) {
  /// More than this many values wait behind *Toon alle*.
  private static final int FIRST = 7;

  public List<FacetValue> first() {
    return values.size() <= FIRST + 1 ? values : values.subList(0, FIRST);
  }

  public List<FacetValue> rest() {
    return values.size() <= FIRST + 1 ? List.of() : values.subList(FIRST, values.size());
  }
}
