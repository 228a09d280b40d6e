package nl.goedvoorbeeld.newsletter;

import java.util.Arrays;
import java.util.Optional;

/// What one can be told of. The name is what stands in addresses and forms.
public enum What {
  EZINE("ezine"),
  EXAMPLES("praktijkvoorbeelden"),
  SCHEMES("regelingen"),
  HANDREIKING("handreiking"),
  /// Whatever a search finds, of any kind.
  SEARCH("zoekopdracht"),
  /// One item that somebody follows.
  ITEM("item");

  private final String value;

  What(String value) {
    this.value = value;
  }

  public String value() {
    return value;
  }

  /// Whether it matters of whom and what it is; an edition is for everybody.
  public boolean filtered() {
    return this == EXAMPLES || this == SCHEMES || this == SEARCH;
  }

  public static Optional<What> of(String value) {
    return Arrays.stream(values()).filter(one -> one.value.equals(value)).findFirst();
  }
}
