package nl.goedvoorbeeld.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How results are ordered; within equals always by title, then id.
public enum Order {
  RELEVANCE("relevantie", "Meest relevant"),
  NEWEST("nieuwste", "Nieuwste eerst"),
  TITLE("titel", "Titel (A-Z)"),
  STRENGTH("bewijskracht", "Sterkste bewijs eerst");

  private final String value;
  private final String label;

  Order(String value, String label) {
    this.value = value;
    this.label = label;
  }

  /// The value of `sorteer`.
  public String value() {
    return value;
  }

  public String label() {
    return label;
  }

  /// The orders that make sense for a query: without words nothing is more relevant.
  public static List<Order> fitting(Query query) {
    return Arrays.stream(values())
        .filter(order -> order != RELEVANCE || !query.text().isEmpty())
        .toList();
  }

  static Optional<Order> of(String value) {
    return Arrays.stream(values()).filter(order -> order.value.equals(value)).findFirst();
  }
}
