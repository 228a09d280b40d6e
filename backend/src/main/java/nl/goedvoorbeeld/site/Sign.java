package nl.goedvoorbeeld.site;

/// How an effect was established. Each has one drawing, the same everywhere: solid, hatched,
/// dotted.
public enum Sign {
  MEASURED("gemeten"),
  EXPECTED("verwacht"),
  EXPERIENCED("ervaren");

  private final String word;

  Sign(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
