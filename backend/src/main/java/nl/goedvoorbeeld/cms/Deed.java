package nl.goedvoorbeeld.cms;

import java.util.Arrays;

/// What was done just before a page is shown. It stands in the address, so that a form that was
/// sent leads to a page that can be loaded again; an address holds the word, never the sentence.
enum Deed {
  NONE("", ""),
  PASSWORD("wachtwoord", "Uw wachtwoord is veranderd. Op andere plekken bent u afgemeld."),
  PASSWORD_CHOSEN("wachtwoord-gekozen", "Uw wachtwoord is opgeslagen. Meld u nu aan."),
  SECOND_FACTOR_OFF("tweede-stap-weg", "Uw tweede stap is verwijderd. Meld u nu aan."),
  SESSION("sessie", "Daar bent u nu afgemeld."),
  SESSIONS("sessies", "Op alle andere plekken bent u nu afgemeld."),
  SIGNED_OUT("afgemeld", "U bent afgemeld."),
  ROLE("rol", "De rol is veranderd."),
  CLOSED("gesloten", "Het account is gesloten."),
  OPENED("geopend", "Het account is weer open.");

  private final String word;
  private final String sentence;

  Deed(String word, String sentence) {
    this.word = word;
    this.sentence = sentence;
  }

  /// The end of an address, question mark included.
  String query() {
    return "?gedaan=" + word;
  }

  static String sentence(String word) {
    return Arrays.stream(values())
        .filter(deed -> deed.word.equals(word))
        .findFirst()
        .orElse(NONE)
        .sentence;
  }
}
