package nl.goedvoorbeeld.content.snapshot;

/// Who comes with a question of their own, and is shown a way in of their own.
public enum Audience {
  EMPLOYER("werkgever"),
  SCHOOL("onderwijsinstelling"),
  GOVERNMENT("overheid");

  private final String term;

  Audience(String term) {
    this.term = term;
  }

  /// Its term in the vocabulary `doelgroep`.
  public String term() {
    return term;
  }
}
