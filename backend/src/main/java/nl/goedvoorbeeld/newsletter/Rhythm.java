package nl.goedvoorbeeld.newsletter;

import java.util.Arrays;
import java.util.Optional;

/// How often somebody wants to hear. The name is what stands in addresses and forms.
public enum Rhythm {
  AT_ONCE("direct"),
  DAILY("dagelijks"),
  WEEKLY("wekelijks"),
  MONTHLY("maandelijks");

  private final String value;

  Rhythm(String value) {
    this.value = value;
  }

  public String value() {
    return value;
  }

  public static Optional<Rhythm> of(String value) {
    return Arrays.stream(values()).filter(one -> one.value.equals(value)).findFirst();
  }
}
