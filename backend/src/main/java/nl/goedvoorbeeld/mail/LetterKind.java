package nl.goedvoorbeeld.mail;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a letter is for.
public enum LetterKind {
  INVITATION("uitnodiging", Readership.EDITORS, 7),
  SIGN_IN_LINK("link om in te loggen", Readership.EDITORS, 7),
  GUEST_LINK("link om een tekst na te kijken", Readership.EDITORS, 7),
  DAY("bericht van de dag voor een redacteur", Readership.EDITORS, 7),
  CONFIRMATION("bevestiging van een aanmelding", Readership.SUBSCRIBERS, 7),
  KNOWN("u bent al abonnee", Readership.SUBSCRIBERS, 7),
  MANAGING("link naar de eigen abonnementen", Readership.SUBSCRIBERS, 7),
  MOVE("bevestiging van een nieuw adres", Readership.SUBSCRIBERS, 7),
  MOVED("bericht aan het oude adres", Readership.SUBSCRIBERS, 7),
  ALERT("attendering", Readership.SUBSCRIBERS, 7);

  /// To whom it goes, on which it depends who of the editors may see it.
  public enum Readership {
    EDITORS,
    SUBSCRIBERS
  }

  private final String word;
  private final Readership readership;
  private final int days;

  LetterKind(String word, Readership readership, int days) {
    this.word = word;
    this.readership = readership;
    this.days = days;
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
    return Duration.ofDays(days);
  }

  /// As it stands in addresses.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<LetterKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
