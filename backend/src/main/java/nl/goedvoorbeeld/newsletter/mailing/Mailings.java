package nl.goedvoorbeeld.newsletter.mailing;

import static nl.goedvoorbeeld.db.newsletter.Tables.DELIVERY;
import static nl.goedvoorbeeld.db.newsletter.Tables.MAILING;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.goedvoorbeeld.db.newsletter.tables.records.MailingRecord;
import nl.goedvoorbeeld.job.AfterRestore;
import nl.goedvoorbeeld.job.Jobs;
import nl.goedvoorbeeld.job.NewJob;
import nl.goedvoorbeeld.mail.Blame;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.newsletter.DeliveryState;
import nl.goedvoorbeeld.newsletter.SearchFilter;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import tools.jackson.databind.json.JsonMapper;

/// The mailings, and what editors do about them: each in the transaction of `desk.Dispatch`, where
/// the right is asked and the trail is written. Who does something says which version they saw, so
/// that nobody approves what another changed meanwhile.
///
/// What is asked twice is done once: the second time is told that it was done.
public final class Mailings {
  public static final int PAGE = 25;

  /// The job that begins what was planned.
  public static final String PLANNED = "mailing";

  private static final int LONGEST_WORDS = 1_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DSLContext db;
  private final Addressees addressees;
  private final Clock clock;

  Mailings(DSLContext db, Addressees addressees, Clock clock) {
    this.db = db;
    this.addressees = addressees;
    this.clock = clock;
  }

  public Optional<Mailing> find(UUID id) {
    return db.selectFrom(MAILING).where(MAILING.ID.eq(id)).fetchOptional(Mailings::mailing);
  }

  /// The newest first.
  ///
  /// @param number from 1
  public List<Mailing> page(int number) {
    return db.selectFrom(MAILING)
        .orderBy(MAILING.MADE_AT.desc(), MAILING.ID)
        .limit(PAGE)
        .offset((number - 1L) * PAGE)
        .fetch(Mailings::mailing);
  }

  public int pages() {
    return Math.max(1, Math.ceilDiv(db.fetchCount(MAILING), PAGE));
  }

  /// What was made of an edition, the newest first.
  public List<Mailing> of(String edition) {
    return db.selectFrom(MAILING)
        .where(MAILING.EDITION.eq(edition))
        .orderBy(MAILING.MADE_AT.desc(), MAILING.ID)
        .fetch(Mailings::mailing);
  }

  /// Those that rest or did not go though nobody asked for that.
  public static List<Mailing> resting(DSLContext db) {
    return db.selectFrom(MAILING)
        .where(MAILING.REASON.isNotNull())
        .and(MAILING.STATE.in(MailingState.CONCEPT, MailingState.PAUSED))
        .orderBy(MAILING.MADE_AT.desc(), MAILING.ID)
        .fetch(Mailings::mailing);
  }

  public Circulation circulation(Mailing mailing) {
    return mailing
        .corrects()
        .map(
            corrects -> {
              int number = addressees.gotIt(db, corrects);
              return new Circulation(number, number, List.of(), true);
            })
        .orElseGet(() -> addressees.circulation(db, mailing.filter()));
  }

  public Progress progress(UUID id) {
    return db.select(MAILING.TOTALS)
        .from(MAILING)
        .where(MAILING.ID.eq(id))
        .and(MAILING.TOTALS.isNotNull())
        .fetchOptional(row -> Progress.json(row.value1().data()))
        .orElseGet(() -> counted(db, id));
  }

  static Progress counted(DSLContext db, UUID id) {
    Map<DeliveryState, Integer> numbers = new EnumMap<>(DeliveryState.class);
    db.select(DELIVERY.STATE, DSL.count())
        .from(DELIVERY)
        .where(DELIVERY.MAILING.eq(id))
        .groupBy(DELIVERY.STATE)
        .forEach(row -> numbers.put(row.value1(), row.value2()));
    Condition of = DELIVERY.MAILING.eq(id);
    return db.select(
            number(DSL.condition(DELIVERY.UNCERTAIN)),
            number(DELIVERY.STATE.eq(DeliveryState.WAITING).and(DELIVERY.REASON.isNotNull())),
            number(DELIVERY.BOUNCED.eq(Blame.ADDRESS)),
            number(DELIVERY.COMPLAINED_AT.isNotNull()),
            number(
                DELIVERY
                    .STATE
                    .eq(DeliveryState.SENT)
                    .and(SUBSCRIPTION.ENDED_AT.ge(DELIVERY.ENDED_AT))))
        .from(DELIVERY)
        .join(SUBSCRIPTION)
        .on(SUBSCRIPTION.ID.eq(DELIVERY.SUBSCRIPTION))
        .where(of)
        .fetchSingle(
            row ->
                new Progress(
                    Map.copyOf(numbers),
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5()));
  }

  private static Field<Integer> number(Condition which) {
    return DSL.count().filterWhere(which);
  }

  /// What went, as it went; empty before its text was made.
  public Optional<MailText> text(UUID id) {
    return text(db, id);
  }

  static Optional<MailText> text(DSLContext db, UUID id) {
    return db.select(MAILING.BODY)
        .from(MAILING)
        .where(MAILING.ID.eq(id))
        .and(MAILING.BODY.isNotNull())
        .fetchOptional(row -> JSON.readValue(row.value1().data(), MailText.class));
  }

  /// Of one edition there is one, unless it was stopped.
  public MailingStep begin(DSLContext tx, String edition, SearchFilter filter, String by) {
    UUID id = UUID.randomUUID();
    int added =
        tx.insertInto(MAILING)
            .set(MAILING.ID, id)
            .set(MAILING.KIND, Mailing.Kind.EDITION)
            .set(MAILING.EDITION, edition)
            .set(MAILING.FILTER, JSONB.valueOf(filter.json()))
            .set(MAILING.STATE, MailingState.CONCEPT)
            .set(MAILING.AUTHORS, new String[] {by})
            .set(MAILING.MADE_AT, clock.instant())
            .onConflictDoNothing()
            .execute();
    return added > 0
        ? new MailingStep.Taken(locked(tx, id).orElseThrow())
        : tx.selectFrom(MAILING)
            .where(MAILING.EDITION.eq(edition))
            .and(MAILING.KIND.eq(Mailing.Kind.EDITION))
            .and(MAILING.STATE.ne(MailingState.STOPPED))
            .fetchOptional(Mailings::mailing)
            .<MailingStep>map(MailingStep.Already::new)
            .orElseGet(() -> new MailingStep.Refused("Probeer het opnieuw."));
  }

  /// Of what went: to all who got it.
  ///
  /// @param words what was wrong, for readers
  public MailingStep correct(DSLContext tx, UUID corrects, String words, String by) {
    Optional<Mailing> found = locked(tx, corrects);
    if (found.isEmpty() || !MailingAct.CORRECT.isFrom(found.get().state())) {
      return new MailingStep.Refused("Alleen wat is verzonden, kan worden verbeterd.");
    }
    Optional<String> obstacle = obstacle(words);
    if (obstacle.isPresent()) {
      return new MailingStep.Refused(obstacle.get());
    }
    Mailing mailing = found.get();
    UUID id = UUID.randomUUID();
    tx.insertInto(MAILING)
        .set(MAILING.ID, id)
        .set(MAILING.KIND, Mailing.Kind.CORRECTION)
        .set(MAILING.EDITION, mailing.edition())
        .set(MAILING.CORRECTS, mailing.corrects().orElse(corrects))
        .set(MAILING.WORDS, words.strip())
        .set(MAILING.FILTER, JSONB.valueOf(mailing.filter().json()))
        .set(MAILING.STATE, MailingState.CONCEPT)
        .set(MAILING.AUTHORS, new String[] {by})
        .set(MAILING.MADE_AT, clock.instant())
        .execute();
    return new MailingStep.Taken(locked(tx, id).orElseThrow());
  }

  private static Optional<String> obstacle(String words) {
    return words.isBlank() || words.length() > LONGEST_WORDS
        ? Optional.of(
            "Schrijf wat er niet klopte, in hoogstens %d tekens.".formatted(LONGEST_WORDS))
        : Optional.empty();
  }

  /// To whom it goes or, of a correction, what it says. It is a concept again.
  public MailingStep change(
      DSLContext tx, UUID id, int seen, SearchFilter filter, String words, String by) {
    return step(
        tx,
        id,
        seen,
        MailingAct.CHANGE,
        mailing -> {
          boolean correction = mailing.kind() == Mailing.Kind.CORRECTION;
          Optional<String> obstacle = correction ? obstacle(words) : Optional.empty();
          if (obstacle.isPresent()) {
            return new MailingStep.Refused(obstacle.get());
          }
          tx.update(MAILING)
              .set(MAILING.FILTER, JSONB.valueOf(filter.json()))
              .set(MAILING.WORDS, correction ? words.strip() : "")
              .set(MAILING.AUTHORS, with(mailing.authors(), by))
              .set(MAILING.STATE, MailingState.CONCEPT)
              .where(MAILING.ID.eq(id))
              .execute();
          return taken(tx, id);
        });
  }

  private static String[] with(List<String> authors, String by) {
    return authors.contains(by)
        ? authors.toArray(String[]::new)
        : Stream.concat(authors.stream(), Stream.of(by)).toArray(String[]::new);
  }

  public MailingStep submit(DSLContext tx, UUID id, int seen) {
    return step(tx, id, seen, MailingAct.SUBMIT, _ -> move(tx, id, MailingState.SUBMITTED));
  }

  public MailingStep giveBack(DSLContext tx, UUID id, int seen) {
    return step(tx, id, seen, MailingAct.GIVE_BACK, _ -> move(tx, id, MailingState.CONCEPT));
  }

  /// Whether this editor may approve it, and there is somebody to get it; asked before its edition
  /// is made public.
  ///
  /// @return why not; empty where it may go
  public Optional<String> obstacle(DSLContext tx, Mailing mailing, String by) {
    if (mailing.authors().contains(by)) {
      return Optional.of("U maakte deze verzending mee; een ander moet haar goedkeuren.");
    }
    if (mailing.corrects().isPresent()) {
      return addressees.gotIt(tx, mailing.corrects().get()) == 0
          ? Optional.of("Niemand die deze editie kreeg, is nog abonnee.")
          : Optional.empty();
    }
    Circulation circulation = addressees.circulation(tx, mailing.filter());
    if (!circulation.possible()) {
      return Optional.of(
          "Van wat u voor deze verzending koos, bestaat een deel niet meer. Zo gaat zij naar"
              + " niemand. Kies opnieuw.");
    }
    return circulation.number() == 0
        ? Optional.of("Er is niemand voor wie deze verzending is.")
        : Optional.empty();
  }

  /// Freezes who gets it and lets it begin, in the transaction that makes its edition public.
  ///
  /// @param generation in which its edition is public
  public MailingStep approve(DSLContext tx, UUID id, int seen, String by, long generation) {
    return step(tx, id, seen, MailingAct.APPROVE, mailing -> begin(tx, mailing, by, generation));
  }

  private MailingStep begin(DSLContext tx, Mailing mailing, String by, long generation) {
    Optional<String> obstacle = obstacle(tx, mailing, by);
    if (obstacle.isPresent()) {
      return new MailingStep.Refused(obstacle.get());
    }
    Instant now = clock.instant();
    if (mailing.corrects().isPresent()) {
      addressees.freezeAgain(tx, mailing.id(), mailing.corrects().get(), now);
    } else {
      addressees.freeze(tx, mailing.id(), mailing.filter(), now);
    }
    tx.update(MAILING)
        .set(MAILING.STATE, MailingState.SENDING)
        .set(MAILING.APPROVED_BY, by)
        .set(MAILING.APPROVED_AT, now)
        .set(MAILING.GENERATION, generation)
        .setNull(MAILING.REASON)
        .where(MAILING.ID.eq(mailing.id()))
        .execute();
    return taken(tx, mailing.id());
  }

  /// Approves it for later. After a back-up was put back an editor says whether it still goes.
  public MailingStep plan(DSLContext tx, UUID id, int seen, String by, Instant when) {
    return step(
        tx,
        id,
        seen,
        MailingAct.PLAN,
        mailing -> {
          Optional<String> obstacle = obstacle(tx, mailing, by);
          Instant now = clock.instant();
          if (obstacle.isPresent() || !when.isAfter(now)) {
            return new MailingStep.Refused(obstacle.orElse("Dit moment is al voorbij."));
          }
          tx.update(MAILING)
              .set(MAILING.STATE, MailingState.PLANNED)
              .set(MAILING.PLANNED_FOR, when)
              .set(MAILING.APPROVED_BY, by)
              .set(MAILING.APPROVED_AT, now)
              .setNull(MAILING.REASON)
              .where(MAILING.ID.eq(id))
              .execute();
          Jobs.add(tx, new NewJob(PLANNED, id.toString(), "", when, AfterRestore.NEVER), now);
          return taken(tx, id);
        });
  }

  public MailingStep unplan(DSLContext tx, UUID id, int seen) {
    return step(
        tx,
        id,
        seen,
        MailingAct.UNPLAN,
        _ -> {
          Jobs.drop(tx, PLANNED, List.of(id.toString()));
          return back(tx, id, Optional.empty());
        });
  }

  /// Begins what was planned, in the transaction that makes its edition public.
  public MailingStep atItsMoment(DSLContext tx, UUID id, long generation) {
    Optional<Mailing> found =
        locked(tx, id).filter(mailing -> mailing.state() == MailingState.PLANNED);
    if (found.isEmpty()) {
      return new MailingStep.Refused("Deze verzending is niet meer gepland.");
    }
    return begin(tx, found.get(), found.get().approvedBy().orElseThrow(), generation);
  }

  /// What was planned cannot go: it is a concept again, once, with the reason, and is not tried
  /// again by itself.
  public MailingStep notBegun(DSLContext tx, UUID id, MailingRest why) {
    return locked(tx, id).filter(mailing -> mailing.state() == MailingState.PLANNED).isPresent()
        ? back(tx, id, Optional.of(why))
        : new MailingStep.Refused("Deze verzending is niet meer gepland.");
  }

  private MailingStep back(DSLContext tx, UUID id, Optional<MailingRest> why) {
    tx.update(MAILING)
        .set(MAILING.STATE, MailingState.CONCEPT)
        .setNull(MAILING.PLANNED_FOR)
        .setNull(MAILING.APPROVED_BY)
        .setNull(MAILING.APPROVED_AT)
        .set(MAILING.REASON, why.orElse(null))
        .where(MAILING.ID.eq(id))
        .execute();
    return taken(tx, id);
  }

  /// Nothing more of it is begun; what a server is being offered just now is counted.
  public MailingStep pause(DSLContext tx, UUID id) {
    return now(tx, id, MailingAct.PAUSE, MailingState.PAUSED);
  }

  public MailingStep resume(DSLContext tx, UUID id) {
    MailingStep step = now(tx, id, MailingAct.RESUME, MailingState.SENDING);
    if (step instanceof MailingStep.Taken) {
      tx.update(MAILING).setNull(MAILING.REASON).where(MAILING.ID.eq(id)).execute();
    }
    return step;
  }

  public MailingStep stop(DSLContext tx, UUID id) {
    MailingStep step = now(tx, id, MailingAct.STOP, MailingState.STOPPED);
    if (step instanceof MailingStep.Taken) {
      Jobs.drop(tx, PLANNED, List.of(id.toString()));
      Deliveries.stop(tx, id, clock.instant());
    }
    return step;
  }

  /// What is pressed in a hurry holds whatever changed meanwhile.
  private MailingStep now(DSLContext tx, UUID id, MailingAct act, MailingState to) {
    Optional<Mailing> found = locked(tx, id);
    return found
        .filter(mailing -> mailing.state() == to)
        .<MailingStep>map(MailingStep.Already::new)
        .orElseGet(
            () ->
                found.map(Mailing::state).filter(act::isFrom).isPresent()
                    ? move(tx, id, to)
                    : wrong(found));
  }

  private interface Taking {
    MailingStep of(Mailing mailing);
  }

  private MailingStep step(DSLContext tx, UUID id, int seen, MailingAct act, Taking taking) {
    Optional<Mailing> found = locked(tx, id);
    if (found.isPresent() && twice(act, found.get())) {
      return new MailingStep.Already(found.get());
    }
    if (found.isEmpty() || !act.isFrom(found.get().state())) {
      return wrong(found);
    }
    if (found.get().version() != seen) {
      return new MailingStep.Refused(
          "Deze verzending is gewijzigd sinds u haar zag. Bekijk haar eerst opnieuw.");
    }
    return taking.of(found.get());
  }

  /// Whether what is asked was done already.
  private static boolean twice(MailingAct act, Mailing now) {
    return switch (act) {
      case APPROVE -> now.state().isFrozen();
      case PLAN -> now.state() == MailingState.PLANNED;
      case SUBMIT -> now.state() == MailingState.SUBMITTED;
      case BEGIN, CHANGE, TEST, GIVE_BACK, UNPLAN, PAUSE, RESUME, STOP, CORRECT -> false;
    };
  }

  private static MailingStep wrong(Optional<Mailing> found) {
    return new MailingStep.Refused(
        found
            .map(one -> "Dat kan nu niet: deze verzending is %s.".formatted(one.state().word()))
            .orElse("Deze verzending bestaat niet."));
  }

  private MailingStep move(DSLContext tx, UUID id, MailingState to) {
    tx.update(MAILING)
        .set(MAILING.STATE, to)
        .set(MAILING.ENDED_AT, to == MailingState.STOPPED ? clock.instant() : null)
        .where(MAILING.ID.eq(id))
        .execute();
    return taken(tx, id);
  }

  private MailingStep taken(DSLContext tx, UUID id) {
    tx.update(MAILING)
        .set(MAILING.VERSION, MAILING.VERSION.plus(1))
        .where(MAILING.ID.eq(id))
        .execute();
    return new MailingStep.Taken(locked(tx, id).orElseThrow());
  }

  private static Optional<Mailing> locked(DSLContext tx, UUID id) {
    return tx.selectFrom(MAILING)
        .where(MAILING.ID.eq(id))
        .forUpdate()
        .fetchOptional(Mailings::mailing);
  }

  /// As [#find], and it stays so until the end of the transaction.
  public Optional<Mailing> lock(DSLContext tx, UUID id) {
    return locked(tx, id);
  }

  static Mailing mailing(MailingRecord row) {
    return new Mailing(
        row.getId(),
        row.getKind(),
        row.getEdition(),
        Optional.ofNullable(row.getCorrects()),
        row.getWords(),
        SearchFilter.json(row.getFilter().data()),
        row.getState(),
        row.getVersion(),
        Arrays.asList(row.getAuthors()),
        Optional.ofNullable(row.getApprovedBy()),
        row.getMadeAt(),
        Optional.ofNullable(row.getPlannedFor()),
        Optional.ofNullable(row.getApprovedAt()),
        Optional.ofNullable(row.getEndedAt()),
        Optional.ofNullable(row.getSubject()),
        Optional.ofNullable(row.getReason()));
  }

  /// After the rows of a back-up came in: part of what was being sent may have gone since, and what
  /// was planned too; so an editor says whether it goes on.
  public static void restored(DSLContext tx) {
    Deliveries.restored(tx);
    tx.update(MAILING)
        .set(MAILING.STATE, MailingState.PAUSED)
        .set(MAILING.REASON, MailingRest.RESTORED)
        .where(MAILING.STATE.eq(MailingState.SENDING))
        .execute();
    tx.update(MAILING)
        .set(MAILING.STATE, MailingState.CONCEPT)
        .set(MAILING.REASON, MailingRest.RESTORED)
        .setNull(MAILING.PLANNED_FOR)
        .setNull(MAILING.APPROVED_BY)
        .setNull(MAILING.APPROVED_AT)
        .where(MAILING.STATE.eq(MailingState.PLANNED))
        .execute();
  }
}
