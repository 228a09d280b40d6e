package nl.goedvoorbeeld.evidence;

import nl.goedvoorbeeld.frontmatter.Key;

/// How a number stands to what is counted, where a source gives only an end of it.
public enum Bound {
  @Key("meer dan")
  MORE_THAN("meer dan"),
  @Key("minder dan")
  LESS_THAN("minder dan"),
  @Key("ten minste")
  AT_LEAST("ten minste"),
  @Key("ten hoogste")
  AT_MOST("ten hoogste"),
  @Key("bijna")
  NEARLY("bijna");

  private final String words;

  Bound(String words) {
    this.words = words;
  }

  /// As they stand before the number.
  public String words() {
    return words;
  }
}
