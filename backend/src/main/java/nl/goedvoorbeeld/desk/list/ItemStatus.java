package nl.goedvoorbeeld.desk.list;

import java.util.Arrays;
import java.util.Optional;

/// How an item stands, as editors choose from: its draft first, and then what readers have.
public enum ItemStatus {
  CONCEPT("concept"),
  SUBMITTED("ter-controle"),
  APPROVED("goedgekeurd"),
  PLANNED("gepland"),
  PUBLIC("gepubliceerd"),
  WITHDRAWN("ingetrokken");

  private final String value;

  ItemStatus(String value) {
    this.value = value;
  }

  /// The word in addresses.
  public String value() {
    return value;
  }

  public String word() {
    return value.replace('-', ' ');
  }

  public static Optional<ItemStatus> ofValue(String value) {
    return Arrays.stream(values()).filter(status -> status.value.equals(value)).findFirst();
  }
}
