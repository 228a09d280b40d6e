package nl.goedvoorbeeld.newsletter.alert;

import static nl.goedvoorbeeld.db.newsletter.Tables.DUE;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIBER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.Submission;
import nl.goedvoorbeeld.content.snapshot.Change.Reason;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.mail.Letter;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.mail.MailBlock;
import nl.goedvoorbeeld.mail.Seal;
import nl.goedvoorbeeld.newsletter.Interest;
import nl.goedvoorbeeld.newsletter.Rhythm;
import nl.goedvoorbeeld.newsletter.SchemeNews;
import nl.goedvoorbeeld.newsletter.SubscriberAddress;
import nl.goedvoorbeeld.newsletter.SubscriberLinks;
import nl.goedvoorbeeld.newsletter.Subscription;
import nl.goedvoorbeeld.reading.example.SmallLibrary;
import nl.goedvoorbeeld.search.Libraries;
import org.jooq.JSONB;

/// A small library, people who want to hear of it, and what is written to them.
final class Readership implements AutoCloseable {
  /// A Tuesday, ten o'clock.
  static final Instant TUESDAY = Instant.parse("2026-12-01T09:00:00Z");

  static final SubscriberLinks LINKS =
      new SubscriberLinks(
          List.of("een sleutel van tweeëndertig tekens".getBytes(StandardCharsets.UTF_8)));

  final MovableClock clock = new MovableClock(TUESDAY);
  final TestDatabase database = TestDatabase.emptied();
  final Drafts drafts = new Drafts(database.db(), clock);
  final Libraries libraries;
  final Gathering gathering;
  final Mail mail = new Mail(clock, Seal.of("een geheim van tweeëndertig tekens"), false);

  /// What was written and not undone, in order.
  final List<Letter> letters = new CopyOnWriteArrayList<>();

  Readership(Path folder) {
    publish(
        terms("sector", "zorg", "onderwijs", "handel"),
        terms("doelgroep", "zorg", "onderwijs", "handel"),
        terms("bronsoort", "nieuws"),
        Samples.source("bericht"),
        terms(
            "regio",
            "landelijk",
            "gelderland<landelijk",
            "nijmegen<gelderland",
            "arnhem<gelderland"),
        terms("regelingsoort", "subsidie"),
        terms("regelingstatus", "aangekondigd", "geldt", "gesloten"),
        terms("eenheid", "euro-per-dag"),
        terms("organisatietype", "bedrijf"),
        terms("strategie", "spreiden"),
        terms("maatregel", "roosteren"),
        terms("fase", "proef"),
        draft(Kind.ORGANISATION, "bedrijf", "Een bedrijf", "organisatietype: bedrijf"));
    libraries =
        new Libraries(new Publications(database.db()), database.dataSource(), folder, clock);
    gathering = new Gathering(database.db(), libraries, clock);
    gather();
    round("");
  }

  /// As another node has it.
  Sending sending() {
    return new Sending(
        database.db(),
        libraries,
        (tx, letter) -> {
          boolean added = mail.add(tx, letter);
          if (added) {
            letters.add(letter);
          }
          return added;
        },
        LINKS,
        SmallLibrary.HOUSE,
        clock);
  }

  AlertRounds rounds() {
    return new AlertRounds(database.db(), gathering, sending(), clock);
  }

  Alerts alerts() {
    return new Alerts(database.db(), gathering, new Trail(database.db(), clock));
  }

  int gather() {
    return gathering.generations();
  }

  /// Does what a node does at that moment.
  Ending at(String moment) {
    clock.moveTo(Instant.parse(moment));
    return round("");
  }

  Ending round(String subject) {
    return rounds().run(new Job(1, AlertRounds.KIND, subject, "", 1, new UUID(0, 1)));
  }

  void publish(Draft... some) {
    publish(false, "", some);
  }

  void publish(boolean important, String note, Draft... some) {
    List<Submission> bundle =
        Arrays.stream(some).map(draft -> new Submission(draft, important, note)).toList();
    assertThat(drafts.publish(bundle, "test")).isInstanceOf(Outcome.Done.class);
  }

  void withdraw(String id, Reason reason) {
    withdraw(id, reason, Optional.empty());
  }

  void withdraw(String id, Reason reason, Optional<String> successor) {
    assertThat(drafts.withdraw(id, reason, successor, "Een toelichting.", "test"))
        .isInstanceOf(Outcome.Done.class);
  }

  UUID subscribe(String address, Interest interest, Rhythm rhythm) {
    return subscribe(address, interest, rhythm, true);
  }

  /// Whoever asks has pressed the button, a second ago.
  UUID subscribe(String address, Interest interest, Rhythm rhythm, boolean importantOnly) {
    SubscriberAddress read = SubscriberAddress.read(address).orElseThrow();
    Instant then = clock.instant().minusSeconds(1);
    database
        .db()
        .insertInto(SUBSCRIBER)
        .set(SUBSCRIBER.ID, UUID.randomUUID())
        .set(SUBSCRIBER.ADDRESS, read.text())
        .set(SUBSCRIBER.FOLDED, read.folded())
        .set(SUBSCRIBER.MADE_AT, then)
        .onConflictDoNothing()
        .execute();
    UUID subscription = UUID.randomUUID();
    database
        .db()
        .insertInto(SUBSCRIPTION)
        .set(SUBSCRIPTION.ID, subscription)
        .set(
            SUBSCRIPTION.SUBSCRIBER,
            database
                .db()
                .select(SUBSCRIBER.ID)
                .from(SUBSCRIBER)
                .where(SUBSCRIBER.FOLDED.eq(read.folded()))
                .fetchSingle(SUBSCRIBER.ID))
        .set(SUBSCRIPTION.WHAT, interest.what())
        .set(SUBSCRIPTION.NEWS, interest.news().toArray(SchemeNews[]::new))
        .set(SUBSCRIPTION.FILTER, JSONB.jsonb(interest.filter().json()))
        .set(SUBSCRIPTION.ITEM, interest.item())
        .set(SUBSCRIPTION.RHYTHM, rhythm)
        .set(SUBSCRIPTION.IMPORTANT_ONLY, importantOnly)
        .set(SUBSCRIPTION.STATE, Subscription.State.ACTIVE)
        .set(SUBSCRIPTION.TEXT_VERSION, "1")
        .set(SUBSCRIPTION.ORIGIN, "page")
        .set(SUBSCRIPTION.ASKED_AT, then)
        .set(SUBSCRIPTION.CONFIRMED_AT, then)
        .execute();
    return subscription;
  }

  void leave(UUID subscription) {
    database
        .db()
        .update(SUBSCRIPTION)
        .set(SUBSCRIPTION.STATE, Subscription.State.ENDED)
        .set(SUBSCRIPTION.ENDED_AT, clock.instant())
        .set(SUBSCRIPTION.ENDED_BY, "subscriber")
        .where(SUBSCRIPTION.ID.eq(subscription))
        .execute();
  }

  int due() {
    return database.db().fetchCount(DUE);
  }

  /// The entries of the last letter.
  List<MailBlock.Entry> entries() {
    return entries(letters.getLast());
  }

  static List<MailBlock.Entry> entries(Letter letter) {
    return letter.text().blocks().stream()
        .filter(MailBlock.Entry.class::isInstance)
        .map(MailBlock.Entry.class::cast)
        .toList();
  }

  List<String> titles() {
    return entries().stream().map(MailBlock.Entry::title).toList();
  }

  static Draft page(String slug, String title, String more) {
    return draft(Kind.PAGE, slug, title, more);
  }

  static Draft example(String slug, String title, String more) {
    return draft(
        Kind.CASE_STUDY,
        slug,
        title,
        """
        organisaties: ["organisaties:bedrijf"]
        organisatietype: [bedrijf]
        maatregel: [roosteren]
        fase: proef
        aanleiding: niet gevonden
        medezeggenschap: niet gevonden
        kosten: niet gevonden
        doorlooptijd: niet gevonden
        nadelen: niet gevonden
        vervolg: niet gevonden
        contact: niet gevonden
        """
            + more);
  }

  static Draft scheme(String slug, String title, String more) {
    return draft(
        Kind.SCHEME,
        slug,
        title,
        """
        officieleNaam: niet gevonden
        regelingsoort: subsidie
        watLevertHetOp: niet gevonden
        loket: niet gevonden
        toezicht: niet gevonden
        uitvoerder: niet gevonden
        """
            + more);
  }

  static Draft chapter(String slug, String title, String more) {
    return draft(
        Kind.CHAPTER,
        slug,
        title,
        "nummer: 1\ndoel: Weten hoe.\ntijdNodig: niet gevonden\n" + more);
  }

  static Draft terms(String list, String... terms) {
    StringBuilder all = new StringBuilder("termen:\n");
    for (String term : terms) {
      String[] parts = term.split("<", 2);
      all.append("  - id: %1$s\n    label: Term %1$s\n".formatted(parts[0]));
      all.append(parts.length == 1 ? "" : "    breder: [" + parts[1] + "]\n");
    }
    return draft(Kind.TERM_LIST, list, "Lijst " + list, all.toString());
  }

  static Draft draft(Kind kind, String slug, String title, String head) {
    return Draft.read(
        kind,
        slug,
        "---\nid: %s-%s\ntitel: \"%s\"\nsamenvatting: Kort over %s.\n%s\n---\nTekst.\n"
            .formatted(kind.folder(), slug.replace('/', '-'), title, slug, head.strip()));
  }

  @Override
  public void close() {
    libraries.close();
  }
}
