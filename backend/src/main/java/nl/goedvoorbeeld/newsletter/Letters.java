package nl.goedvoorbeeld.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.mail.Letter;
import nl.goedvoorbeeld.mail.LetterKind;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.mail.MailBlock;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.newsletter.SubscriberLinks.Purpose;
import nl.goedvoorbeeld.privacy.Periods;
import org.jooq.DSLContext;

/// What is written to people about their subscriptions: to say that they want one, to change it, to
/// move. What they subscribed to is no part of this.
final class Letters {
  private static final String NOT_ASKED = "Heeft u dit niet gevraagd? Dan hoeft u niets te doen. ";

  private static final String PRESS =
      "Het begint pas als u achter de link op de knop drukt. De link werkt %s."
          .formatted(Periods.words(Periods.TO_CONFIRM));

  private static final String LATER_TODAY =
      "Vraagt u vandaag nog iets aan, dan vindt u dat achter dezelfde link. Er komt vandaag geen"
          + " tweede mail.";

  private final Mail mail;
  private final Supplier<Snapshot> library;
  private final SubscriberLinks links;
  private final String base;
  private final Clock clock;

  /// @param base of the site, without a slash at its end
  Letters(Mail mail, Supplier<Snapshot> library, SubscriberLinks links, String base, Clock clock) {
    this.mail = mail;
    this.library = library;
    this.links = links;
    this.base = base;
    this.clock = clock;
  }

  /// Answers whoever asked for something: what is asked waits for a button, and who holds something
  /// already is told so.
  void answer(DSLContext tx, Subscriber subscriber, List<Subscription> all) {
    Snapshot snapshot = library.get();
    List<String> asked = lines(all, Subscription::isAsked, snapshot);
    List<String> held = lines(all, Subscription::isHeld, snapshot);
    if (held.isEmpty()) {
      confirm(tx, subscriber, asked);
    } else {
      known(tx, subscriber, all, asked, held);
    }
  }

  /// As [#answer] once more on the same day: what still waits is taken back, so that one mail names
  /// it all; and what has gone leads to a page that does.
  void answerAnew(DSLContext tx, Subscriber subscriber, List<Subscription> all) {
    for (LetterKind kind : List.of(LetterKind.CONFIRMATION, LetterKind.KNOWN)) {
      if (mail.takeBack(tx, kind, today(subscriber))) {
        answer(tx, subscriber, all);
      }
    }
  }

  private void confirm(DSLContext tx, Subscriber subscriber, List<String> asked) {
    List<MailBlock> blocks = new ArrayList<>();
    blocks.add(words("Op %s is dit adres opgegeven om bericht te krijgen over:".formatted(base)));
    asked.forEach(line -> blocks.add(words(line)));
    blocks.addAll(toConfirm(subscriber));
    blocks.add(
        new MailBlock.Note(
            NOT_ASKED
                + "Zonder de knop krijgt u niets, en na %s is uw adres hier gewist."
                    .formatted(Periods.words(Periods.TO_CONFIRM))));
    write(
        tx,
        subscriber,
        LetterKind.CONFIRMATION,
        "Bevestig uw aanmelding",
        blocks,
        today(subscriber),
        Subscribing.TO_CONFIRM);
  }

  private void known(
      DSLContext tx,
      Subscriber subscriber,
      List<Subscription> all,
      List<String> asked,
      List<String> held) {
    List<MailBlock> blocks = new ArrayList<>();
    blocks.add(
        words("Op %s is dit adres opnieuw opgegeven. U krijgt al bericht over:".formatted(base)));
    held.forEach(line -> blocks.add(words(line)));
    if (!asked.isEmpty()) {
      blocks.add(words("Nu is ook gevraagd om bericht over:"));
      asked.forEach(line -> blocks.add(words(line)));
      blocks.addAll(toConfirm(subscriber));
    }
    blocks.add(preferences("Wijzig wat u krijgt", all));
    blocks.add(new MailBlock.Note(NOT_ASKED + "Er verandert dan niets."));
    write(
        tx,
        subscriber,
        LetterKind.KNOWN,
        "U bent al abonnee",
        blocks,
        today(subscriber),
        Subscribing.TO_CONFIRM);
  }

  private List<MailBlock> toConfirm(Subscriber subscriber) {
    return List.of(
        words(PRESS),
        door("Bekijk en bevestig", links.address(Purpose.CONFIRM, epoch(), subscriber.id())),
        words(LATER_TODAY));
  }

  /// The link to what somebody holds, for who lost it.
  void link(DSLContext tx, Subscriber subscriber, Subscription held) {
    write(
        tx,
        subscriber,
        LetterKind.MANAGING,
        "De link naar uw abonnement",
        List.of(
            words(
                "Met deze link wijzigt u wat u van Goed Voorbeeld krijgt en hoe vaak, pauzeert u of"
                    + " stopt u."),
            preferences("Naar uw abonnement", List.of(held)),
            new MailBlock.Note(NOT_ASKED + "Er verandert dan niets.")),
        "link " + today(subscriber),
        Subscribing.TO_CONFIRM);
  }

  /// The link of an hour, once an hour.
  void managing(DSLContext tx, Subscriber subscriber) {
    Instant now = clock.instant();
    write(
        tx,
        subscriber,
        LetterKind.MANAGING,
        "De link naar uw gegevens",
        List.of(
            words(
                "Met deze link ziet u alles wat wij van u bewaren. U kunt daar uw adres wijzigen, alles meenemen of alles laten wissen. De link werkt %s."
                    .formatted(Periods.words(Periods.TO_MANAGE))),
            door("Naar uw gegevens", links.passing(epoch(), subscriber.id(), now)),
            new MailBlock.Note(NOT_ASKED + "Er verandert dan niets.")),
        "gegevens %s %s"
            .formatted(
                subscriber.id(),
                ZonedDateTime.ofInstant(now, Dutch.ZONE)
                    .truncatedTo(ChronoUnit.HOURS)
                    .toOffsetDateTime()),
        SubscriberLinks.FOR_MANAGING);
  }

  /// To the new address, which may be anybody's: it does not hear the old one.
  void move(DSLContext tx, Subscriber subscriber, SubscriberAddress to, UUID move) {
    write(
        tx,
        new Subscriber(subscriber.id(), to, subscriber.madeAt()),
        LetterKind.MOVE,
        "Bevestig uw nieuwe adres",
        List.of(
            words(
                "Iemand die op een ander adres bericht krijgt van Goed Voorbeeld (%s), wil het voortaan op dit adres krijgen."
                    .formatted(base)),
            words(PRESS),
            door("Bekijk en bevestig", links.address(Purpose.MOVE, epoch(), move)),
            new MailBlock.Note(NOT_ASKED + "Zonder de knop krijgt u hier niets.")),
        move.toString(),
        Subscribing.TO_CONFIRM);
  }

  /// To the old address, once it is the old one.
  void moved(DSLContext tx, Subscriber before, SubscriberAddress to, UUID move) {
    LocalDate last =
        LocalDate.ofInstant(clock.instant().plus(Subscribing.TO_MOVE_BACK), Dutch.ZONE)
            .minusDays(1);
    write(
        tx,
        before,
        LetterKind.MOVED,
        "Uw abonnement staat op een ander adres",
        List.of(
            words(
                "Wat u van Goed Voorbeeld krijgt, gaat vanaf nu naar %s. Dit is de laatste mail naar dit adres."
                    .formatted(to.masked())),
            words(
                "Heeft u dit niet gedaan? Zet het dan terug. Dat kan tot en met %s."
                    .formatted(Dutch.day(last))),
            door("Zet het terug", links.address(Purpose.MOVE_BACK, epoch(), move))),
        move.toString(),
        Subscribing.TO_MOVE_BACK);
  }

  /// What is kept of what was written to them.
  List<Mail.Kept> kept(DSLContext db, Subscriber subscriber) {
    return mail.kept(db, subscriber.owner(), base);
  }

  /// Leaves nothing of them in what was written or waits to go.
  void erase(DSLContext tx, Collection<Subscriber> some) {
    mail.erase(tx, some.stream().map(Subscriber::owner).toList());
  }

  /// The same of what went to an address that is not theirs any more, or never was.
  void forget(DSLContext tx, Subscriber subscriber, String address) {
    mail.erase(tx, subscriber.owner(), address);
  }

  private void write(
      DSLContext tx,
      Subscriber to,
      LetterKind kind,
      String subject,
      List<MailBlock> blocks,
      String once,
      Duration lasts) {
    mail.add(
        tx,
        new Letter(
            kind,
            once,
            to.recipient(),
            new MailText(
                subject + " bij Goed Voorbeeld",
                "nl",
                blocks,
                List.of(new MailBlock.Door("Wat wij met uw adres doen", base + "/privacy", false))),
            null,
            clock.instant().plus(lasts)));
  }

  private String today(Subscriber subscriber) {
    return subscriber.id() + " " + LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
  }

  private MailBlock.Door preferences(String text, List<Subscription> all) {
    Subscription held = all.stream().filter(Subscription::isHeld).findFirst().orElseThrow();
    return door(text, links.address(Purpose.PREFERENCES, epoch(), held.id()));
  }

  private MailBlock.Door door(String text, String path) {
    return new MailBlock.Door(text, base + path, true);
  }

  private static MailBlock words(String text) {
    return new MailBlock.Words(text);
  }

  private static List<String> lines(
      List<Subscription> all, Predicate<Subscription> which, Snapshot snapshot) {
    return all.stream()
        .filter(which)
        .map(
            one ->
                "• %s, %s."
                    .formatted(
                        InterestWords.of(one.interest(), snapshot).line(),
                        InterestWords.rhythm(one.rhythm())))
        .toList();
  }

  private UUID epoch() {
    return library.get().stand().epoch();
  }
}
