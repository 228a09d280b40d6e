package nl.goedvoorbeeld.frontmatter;

/// Where a tree says why a value is absent.
public enum Absence {
  /// In the place of the value, as in front matter: one key is a value or words.
  IN_PLACE(""),

  /// Beside it, under a key of its own, so that each key has one type.
  BESIDE("Onbekend");

  private final String ending;

  Absence(String ending) {
    this.ending = ending;
  }

  /// The key of the words for the absence of a value.
  ///
  /// @param key of the value
  public String key(String key) {
    return key + ending;
  }
}
