package nl.goedvoorbeeld.newsletter;

import java.util.Arrays;
import java.util.Optional;

/// What can be new about a scheme. The name is what stands in addresses and forms.
public enum SchemeNews {
  OPENED("opengesteld"),
  CHANGED("gewijzigd"),
  CLOSING_SOON("sluit-binnenkort"),
  CLOSED("gesloten"),
  /// What it is worth next year is known.
  AMOUNT_KNOWN("bedrag-bekend");

  private final String value;

  SchemeNews(String value) {
    this.value = value;
  }

  public String value() {
    return value;
  }

  public static Optional<SchemeNews> of(String value) {
    return Arrays.stream(values()).filter(one -> one.value.equals(value)).findFirst();
  }
}
