package nl.goedvoorbeeld.newsletter;

/// What somebody reads before they sign up: with each subscription is kept which version it was. A
/// version that was read by anybody is never changed; another text is another version.
public enum ConsentText {
  FIRST(
      "1",
      "Uw adres gebruiken wij alleen om u te sturen wat u hier kiest. Wij vragen geen naam, wij zien niet"
          + " of u een mail opent of ergens op klikt, en wij geven uw adres aan niemand door. Elke mail"
          + " heeft een link waarmee u wijzigt of stopt.");

  private final String version;
  private final String words;

  ConsentText(String version, String words) {
    this.version = version;
    this.words = words;
  }

  /// The one that stands on the page now.
  public static ConsentText now() {
    return FIRST;
  }

  public String version() {
    return version;
  }

  public String words() {
    return words;
  }
}
