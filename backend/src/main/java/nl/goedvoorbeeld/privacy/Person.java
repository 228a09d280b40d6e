package nl.goedvoorbeeld.privacy;

/// Of whom something is held.
public enum Person {
  SUBSCRIBER("wie bericht per mail vraagt"),
  READER("wie de site bezoekt"),
  EDITOR("redacteuren"),
  CHECKER("wie op verzoek feiten nakijkt"),
  NAMED("wie in een tekst wordt genoemd of op een foto staat");

  private final String words;

  Person(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
