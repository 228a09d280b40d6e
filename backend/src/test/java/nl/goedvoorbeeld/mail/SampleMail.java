package nl.goedvoorbeeld.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static nl.goedvoorbeeld.mail.SampleLetters.NOW;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.mail.MailBlock.Door;
import nl.goedvoorbeeld.mail.MailBlock.Entry;
import nl.goedvoorbeeld.mail.MailBlock.Heading;
import nl.goedvoorbeeld.mail.MailBlock.Linked;
import nl.goedvoorbeeld.mail.MailBlock.Note;
import nl.goedvoorbeeld.mail.MailBlock.Picture;
import nl.goedvoorbeeld.mail.MailBlock.Points;
import nl.goedvoorbeeld.mail.MailBlock.Run;
import nl.goedvoorbeeld.mail.MailBlock.Words;
import nl.goedvoorbeeld.setting.MailAddress;

/// Letters of each kind.
public final class SampleMail {
  static final String SITE = "https://www.goedvoorbeeld.example";

  private SampleMail() {}

  /// One of each kind, of which the links work for a week.
  public static Stream<Letter> all(Instant now) {
    return Stream.of(LetterKind.values())
        .map(
            kind ->
                letter(
                    kind, "1", "lezer@voorbeeld.test", text(kind), now.plus(7, ChronoUnit.DAYS)));
  }

  /// How much of a letter is HTML, as it goes over the wire.
  public static int bytesOfHtml(Letter letter) {
    var composer = new Composer(SampleLetters.STATIONERY, SampleLetters.outside(25));
    MailAddress to = MailAddress.of(letter.to().address()).orElseThrow();
    byte[] message = composer.bytes(to, Inside.of(letter), "<1@goedvoorbeeld.example>", NOW);
    String whole = new String(message, ISO_8859_1);
    return whole.length() - whole.indexOf("text/html");
  }

  static Letter letter(LetterKind kind, String once, String address, MailText text, Instant until) {
    boolean subscribed = kind == LetterKind.ALERT;
    return new Letter(
        kind,
        once,
        new Recipient(address, "abonnee:" + address),
        text,
        subscribed
            ? new Leaving(
                SITE + "/nieuwsbrief/uit/0123456789abcdef0123456789abcdef",
                "abonnement.www.goedvoorbeeld.example",
                List.of())
            : null,
        until);
  }

  static MailText text(String subject, MailBlock... blocks) {
    return new MailText(
        subject,
        "nl",
        List.of(blocks),
        List.of(new Door("Privacy bij Goed Voorbeeld", SITE + "/privacy", false)));
  }

  /// What a letter of this kind may say; with all that the templates can show.
  static MailText text(LetterKind kind) {
    return switch (kind) {
      case TEST ->
          text(
              "Proef: Goed Voorbeeld, nummer 2",
              new Words("Wat Nijmegen heeft gemeten."),
              new Entry("Een", SITE + "/ezine/nummer-2/een", "Interview. Kort.", ""));
      case ALERT ->
          new MailText(
              "Nieuw bij uw zoekopdracht: fietsen & zorg",
              "nl",
              List.of(
                  new Words("Dit is nieuw of veranderd sinds de vorige mail."),
                  new Picture("Fietsen bij het station", SITE + "/media/fiets/480.jpg", 480, 270),
                  new Linked(
                      List.of(
                          new Run("Wat er kwam van de plannen staat in ", ""),
                          new Run("het archief", SITE + "/ezine-archief?van=mail&x=1"),
                          new Run(" en op ", ""),
                          new Run("https://voorbeeld.test/a", "https://voorbeeld.test/a"),
                          new Run(".", ""))),
                  new Points(
                      0,
                      List.of(
                          new Linked(List.of(new Run("Fiets & trein", ""))),
                          new Linked(List.of(new Run("Auto", SITE + "/maatregelen/auto"))))),
                  new Points(3, List.of(new Linked(List.of(new Run("Het derde", ""))))),
                  new Heading("Praktijkvoorbeelden"),
                  new Entry(
                      "Deelfiets voor ’s-Hertogenbosch & omstreken",
                      SITE + "/praktijkvoorbeelden/deelfiets?van=mail&week=12",
                      "Nieuw: 16 maart 2026",
                      "U krijgt dit omdat u berichten vraagt over fietsen in Noord-Brabant."),
                  new Entry("Zonder samenvatting", SITE + "/praktijkvoorbeelden/kort", "", ""),
                  new Door("Bekijk alles op de website", SITE + "/zoeken?q=fiets&x=1", false),
                  new Note("Kleine wijzigingen staan hier niet bij.")),
              List.of(
                  new Door(
                      "Stoppen, pauzeren of veranderen",
                      SITE + "/nieuwsbrief/mijn/0123456789abcdef",
                      true),
                  new Door("Privacy bij Goed Voorbeeld", SITE + "/privacy", false)));
      case INVITATION, SIGN_IN_LINK, GUEST_LINK, DAY, CONFIRMATION, KNOWN, MANAGING, MOVE, MOVED ->
          text(
              "Bevestig uw aanmelding",
              new Words(
                  "Op www.goedvoorbeeld.example is dit adres opgegeven voor berichten per mail."),
              new Door("Bevestig de aanmelding", SITE + "/nieuwsbrief/ja/fedcba9876543210", true),
              new Note("De link werkt zeven dagen. Vroeg u dit niet, dan hoeft u niets te doen."));
    };
  }
}
