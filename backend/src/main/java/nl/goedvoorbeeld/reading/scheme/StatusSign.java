package nl.goedvoorbeeld.reading.scheme;

/// Each status has its own shape, so that it can be told without colour.
public enum StatusSign {
  IN_FORCE("geldt"),
  CHANGES("wijzigt"),
  ANNOUNCED("aangekondigd"),
  PENDING("in behandeling"),
  EXPLORED("verkenning"),
  CLOSED("gesloten"),
  LAPSED("vervallen"),
  REJECTED("verworpen");

  private final String word;

  StatusSign(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
