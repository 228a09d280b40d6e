package nl.goedvoorbeeld.mail;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.goedvoorbeeld.privacy.Periods;

/// What a letter is for.
public enum LetterKind {
  INVITATION("uitnodiging", Readership.EDITORS, Periods.LETTER_TEXT),
  SIGN_IN_LINK("link om in te loggen", Readership.EDITORS, Periods.LETTER_TEXT),
  GUEST_LINK("link om een tekst na te kijken", Readership.EDITORS, Periods.LETTER_TEXT),
  DAY("bericht van de dag voor een redacteur", Readership.EDITORS, Periods.LETTER_TEXT),
  CONFIRMATION("bevestiging van een aanmelding", Readership.SUBSCRIBERS, Periods.LETTER_TEXT),
  KNOWN("u bent al abonnee", Readership.SUBSCRIBERS, Periods.LETTER_TEXT),
  MANAGING("link naar de eigen abonnementen", Readership.SUBSCRIBERS, Periods.LETTER_TEXT),
  MOVE("bevestiging van een nieuw adres", Readership.SUBSCRIBERS, Periods.LETTER_TEXT),
  MOVED("bericht aan het oude adres", Readership.SUBSCRIBERS, Periods.LETTER_TEXT),
  TEST("proefmail van een verzending", Readership.EDITORS, Duration.ZERO),
  /// That is over when what is in it goes.
  ALERT("attendering", Readership.SUBSCRIBERS, Duration.ZERO);

  /// To whom it goes, on which it depends who of the editors may see it.
  public enum Readership {
    EDITORS,
    SUBSCRIBERS
  }

  private final String word;
  private final Readership readership;
  private final Duration kept;

  LetterKind(String word, Readership readership, Duration kept) {
    this.word = word;
    this.readership = readership;
    this.kept = kept;
  }

  /// As editors know it.
  public String word() {
    return word;
  }

  public Readership readership() {
    return readership;
  }

  /// How long what is in it is kept when its links are over.
  public Duration kept() {
    return kept;
  }

  /// As it stands in addresses.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<LetterKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
