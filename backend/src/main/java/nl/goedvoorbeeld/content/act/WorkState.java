package nl.goedvoorbeeld.content.act;

/// How far an open draft has come. What is public is said by its publication, not here.
public enum WorkState {
  CONCEPT("concept"),
  SUBMITTED("ter controle"),
  APPROVED("goedgekeurd"),
  PLANNED("gepland");

  private final String word;

  WorkState(String word) {
    this.word = word;
  }

  /// The word that editors see.
  public String word() {
    return word;
  }

  /// The word as it ends a sentence that begins with «dit concept is».
  public String phrase() {
    return this == CONCEPT ? "nog niet ter controle" : word;
  }
}
