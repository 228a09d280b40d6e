package nl.goedvoorbeeld.mail;

import static nl.goedvoorbeeld.db.mail.Tables.LETTER;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Right;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.db.mail.tables.records.LetterRecord;
import nl.goedvoorbeeld.mail.LetterKind.Readership;
import nl.goedvoorbeeld.setting.Settings;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The letters, as editors may see them and decide of them.
public final class Postbox {
  public static final int PAGE = 50;

  private final DSLContext db;
  private final Clock clock;
  private final Seal seal;
  private final Stationery stationery;
  private final Settings settings;

  public Postbox(DSLContext db, Clock clock, Seal seal, Stationery stationery, Settings settings) {
    this.db = db;
    this.clock = clock;
    this.seal = seal;
    this.stationery = stationery;
    this.settings = settings;
  }

  /// What is looked for.
  ///
  /// @param sought a part of the subject; empty for all
  public record Wanted(Optional<LetterKind> kind, Optional<LetterState> state, String sought) {}

  /// A letter in the list.
  ///
  /// @param address empty when its owner was erased
  /// @param until when its links are over
  public record Sketch(
      UUID id,
      LetterKind kind,
      String subject,
      String address,
      LetterState state,
      Instant madeAt,
      Instant until,
      Optional<Instant> endedAt,
      Optional<LetterReason> reason) {}

  /// @param pages at least one
  public record Page(List<Sketch> letters, int number, int pages, int total) {}

  /// One letter, without what is secret in it.
  ///
  /// @param forms empty when what was in it is gone, or closed with another secret
  /// @param hides whether something secret is left out
  public record Opened(
      Sketch sketch,
      Optional<Stationery.Forms> forms,
      boolean hides,
      boolean mayGo,
      boolean gone) {}

  /// What of the held letters would go.
  ///
  /// @param good how many can be sent
  /// @param kept how many stay, since their addresses get no mail for now
  public record Held(int good, int kept) {}

  /// Which kinds somebody may see.
  public static Set<LetterKind> visible(Editor editor) {
    Set<LetterKind> kinds = EnumSet.noneOf(LetterKind.class);
    Arrays.stream(LetterKind.values())
        .filter(kind -> right(kind.readership()).heldBy(editor))
        .forEach(kinds::add);
    return kinds;
  }

  private static Right right(Readership readership) {
    return switch (readership) {
      case EDITORS -> Right.MAIL_OF_EDITORS;
      case SUBSCRIBERS -> Right.MAILINGS;
    };
  }

  /// Whether letters go anywhere.
  public boolean sends() {
    return settings.mail() != null;
  }

  /// Why nothing goes for now, and until when.
  public Optional<Pace.Rest> rest() {
    return sends() ? Pace.rest(db) : Optional.empty();
  }

  /// The settings whose domain is not that of the sender.
  public List<String> strangers() {
    return settings.mail() == null ? List.of() : settings.mail().strangers();
  }

  /// The newest first.
  public Page list(Editor editor, Wanted wanted, int number) {
    return page(which(editor, wanted), number);
  }

  private Page page(Condition which, int number) {
    int total = db.fetchCount(LETTER, which);
    List<Sketch> letters =
        db.select(SKETCHED)
            .from(LETTER)
            .where(which)
            .orderBy(LETTER.MADE_AT.desc(), LETTER.ID)
            .limit(PAGE)
            .offset((number - 1) * PAGE)
            .fetch(row -> sketch(row.into(LETTER)));
    return new Page(letters, number, Math.max(1, Math.ceilDiv(total, PAGE)), total);
  }

  /// All but what is in them.
  private static final List<Field<?>> SKETCHED =
      List.of(
          LETTER.ID,
          LETTER.KIND,
          LETTER.SUBJECT,
          LETTER.ADDRESS,
          LETTER.STATE,
          LETTER.MADE_AT,
          LETTER.UNTIL,
          LETTER.ENDED_AT,
          LETTER.REASON,
          LETTER.ARGUMENTS);

  private static Condition which(Editor editor, Wanted wanted) {
    Condition which =
        LETTER.KIND.in(
            visible(editor).stream()
                .filter(kind -> wanted.kind().isEmpty() || wanted.kind().get() == kind)
                .toList());
    if (wanted.state().isPresent()) {
      which = which.and(LETTER.STATE.eq(wanted.state().get()));
    }
    return wanted.sought().isBlank()
        ? which
        : which.and(LETTER.SUBJECT.containsIgnoreCase(wanted.sought().strip()));
  }

  private static Sketch sketch(LetterRecord row) {
    return new Sketch(
        row.getId(),
        row.getKind(),
        row.getSubject(),
        Optional.ofNullable(row.getAddress()).orElse(""),
        row.getState(),
        row.getMadeAt(),
        row.getUntil(),
        Optional.ofNullable(row.getEndedAt()),
        Optional.ofNullable(row.getReason())
            .map(code -> new LetterReason(code, List.of(row.getArguments()))));
  }

  /// What went to one person or is to go, the newest first.
  ///
  /// @param owner as letters name them
  public List<Sketch> to(Editor editor, String owner, int most) {
    return db.select(SKETCHED)
        .from(LETTER)
        .where(which(editor, ANY))
        .and(LETTER.OWNER.eq(owner))
        .orderBy(LETTER.MADE_AT.desc(), LETTER.ID)
        .limit(most)
        .fetch(row -> sketch(row.into(LETTER)));
  }

  /// @return empty for one that is not there, or that this editor may not see
  public Optional<Opened> find(Editor editor, UUID id) {
    return db.selectFrom(LETTER)
        .where(LETTER.ID.eq(id))
        .and(which(editor, ANY))
        .fetchOptional(this::opened);
  }

  private Opened opened(LetterRecord row) {
    Sketch sketch = sketch(row);
    byte @Nullable [] closed = row.getSealed();
    Optional<Inside> inside =
        closed == null ? Optional.empty() : Inside.opened(seal, sketch.id(), closed);
    return new Opened(
        sketch,
        inside.map(one -> stationery.forms(one.masked(settings.baseUrl().toString()))),
        inside.filter(Inside::hides).isPresent(),
        sends() && inside.isPresent() && mayGo(sketch) && !paused(sketch.kind()),
        closed == null);
  }

  private boolean paused(LetterKind kind) {
    return kind.readership() == Readership.SUBSCRIBERS && MailPause.now(db).isPresent();
  }

  private boolean mayGo(Sketch sketch) {
    return (sketch.state() == LetterState.HELD || sketch.state() == LetterState.FAILED)
        && !sketch.address().isEmpty()
        && sketch.until().isAfter(clock.instant());
  }

  /// Sends one that is held or failed, from the beginning.
  ///
  /// @return whether it can go
  public boolean send(Editor editor, UUID id) {
    return sends()
        && db.transactionResult(
            configuration -> {
              DSLContext tx = configuration.dsl();
              return release(
                      tx,
                      editor,
                      LETTER.ID.eq(id).and(LETTER.STATE.in(LetterState.HELD, LetterState.FAILED)))
                  > 0;
            });
  }

  /// Why nothing goes to subscribers; empty where it does, or where this editor has no say in it.
  public Optional<MailPause> pause(Editor editor) {
    return Right.MAILINGS.heldBy(editor) ? MailPause.now(db) : Optional.empty();
  }

  /// Has mail go to subscribers again, with what was written to them meanwhile. What waited when
  /// the back-up was put back is decided of apart.
  ///
  /// @return whether it was paused
  public boolean resume(Editor editor) {
    return Right.MAILINGS.heldBy(editor)
        && db.transactionResult(
            configuration -> {
              DSLContext tx = configuration.dsl();
              if (!MailPause.end(tx)) {
                return false;
              }
              new Trail(tx, clock).record(tx, editor, "mail aan abonnees hervat", "mail", "");
              if (sends()) {
                release(tx, editor, PAUSED.and(LETTER.STATE.eq(LetterState.HELD)));
              }
              return true;
            });
  }

  private static final Condition PAUSED = LETTER.REASON.eq(LetterReason.PAUSED);

  /// What waits for subscribers while nothing goes to them, the newest first.
  ///
  /// @param goes how many of each kind go when it does again
  /// @param decided how many waited when the back-up was put back, of which is decided apart
  public record Waiting(Map<LetterKind, Integer> goes, int decided, Page page) {}

  public Waiting waiting(Editor editor, int number) {
    Condition held =
        which(editor, ANY)
            .and(ofSubscribers())
            .and(LETTER.STATE.eq(DSL.inline(LetterState.HELD)))
            .and(LETTER.UNTIL.gt(clock.instant()));
    Map<LetterKind, Integer> goes = new EnumMap<>(LetterKind.class);
    db.select(LETTER.KIND, DSL.count())
        .from(LETTER)
        .where(held)
        .and(PAUSED)
        .groupBy(LETTER.KIND)
        .forEach(row -> goes.put(row.value1(), row.value2()));
    int decided =
        db.fetchCount(LETTER, held.and(LETTER.REASON.isDistinctFrom(LetterReason.PAUSED)));
    return new Waiting(goes, decided, page(held.and(PAUSED), number));
  }

  private static Condition ofSubscribers() {
    return LETTER.KIND.in(
        Arrays.stream(LetterKind.values())
            .filter(kind -> kind.readership() == Readership.SUBSCRIBERS)
            .toList());
  }

  /// Whether there is anything to decide of.
  public boolean holds(Editor editor, Wanted wanted) {
    return db.fetchExists(LETTER, which(editor, wanted).and(held(clock.instant())));
  }

  /// How many wait for somebody to say whether they still go. Those whose addresses get no mail for
  /// now, or that have no server to go to, wait for a setting.
  public int toDecide(Editor editor) {
    Instant now = clock.instant();
    return sends()
        ? db.fetchCount(
            LETTER,
            which(editor, ANY)
                .and(held(now))
                .and(LETTER.UNTIL.gt(now))
                .and(LETTER.REASON.isNull().or(LETTER.REASON.ne(LetterReason.ONLY_TO))))
        : 0;
  }

  /// How it is with what is held, of what is looked for.
  public Held held(Editor editor, Wanted wanted, Instant before) {
    List<String> addresses =
        db.select(LETTER.ADDRESS)
            .from(LETTER)
            .where(which(editor, wanted))
            .and(held(before))
            .and(LETTER.UNTIL.gt(clock.instant()))
            .and(unlessPaused(db))
            .fetch(row -> String.valueOf(row.value1()));
    int good = (int) addresses.stream().filter(this::allowed).count();
    return new Held(good, addresses.size() - good);
  }

  /// What is held, its links over: it is not sent, and who reads this may know why.
  public List<Sketch> over(Editor editor, Wanted wanted, Instant before) {
    return db.select(SKETCHED)
        .from(LETTER)
        .where(which(editor, wanted))
        .and(held(before))
        .and(LETTER.UNTIL.le(clock.instant()))
        .orderBy(LETTER.MADE_AT.desc(), LETTER.ID)
        .limit(PAGE)
        .fetch(row -> sketch(row.into(LETTER)));
  }

  private static Condition unlessPaused(DSLContext tx) {
    return MailPause.now(tx).isPresent() ? DSL.not(ofSubscribers()) : DSL.noCondition();
  }

  private boolean allowed(String address) {
    return settings.mail() != null && settings.mail().allows(address);
  }

  private static Condition held(Instant before) {
    return LETTER
        .STATE
        .eq(DSL.inline(LetterState.HELD, LETTER.STATE.getDataType()))
        .and(LETTER.MADE_AT.le(before));
  }

  /// Sends what is held of what is looked for, as it was when somebody looked.
  ///
  /// @return how many go
  public int sendHeld(Editor editor, Wanted wanted, Instant before) {
    return !sends()
        ? 0
        : db.transactionResult(
            configuration ->
                release(configuration.dsl(), editor, which(editor, wanted).and(held(before))));
  }

  private int release(DSLContext tx, Editor editor, Condition which) {
    Instant now = clock.instant();
    List<UUID> allowed = new ArrayList<>();
    tx.select(LETTER.ID, LETTER.ADDRESS)
        .from(LETTER)
        .where(which)
        .and(which(editor, ANY))
        .and(LETTER.UNTIL.gt(now))
        .and(LETTER.SEALED.isNotNull())
        .and(LETTER.ADDRESS.isNotNull())
        .and(unlessPaused(tx))
        .forUpdate()
        .forEach(
            row -> {
              if (allowed(String.valueOf(row.value2()))) {
                allowed.add(row.value1());
              }
            });
    if (!allowed.isEmpty()) {
      tx.update(LETTER)
          .set(LETTER.STATE, LetterState.WAITING)
          .set(LETTER.TRIES, 0)
          .setNull(LETTER.REASON)
          .set(LETTER.ARGUMENTS, new String[0])
          .setNull(LETTER.ENDED_AT)
          .where(LETTER.ID.in(allowed))
          .execute();
      Mail.send(tx, allowed, now);
      trail(tx, editor, "mail alsnog verzonden", allowed);
    }
    return allowed.size();
  }

  private static final Wanted ANY = new Wanted(Optional.empty(), Optional.empty(), "");

  /// Decides that what is held, of what is looked for, is not sent.
  ///
  /// @return how many
  public int dropHeld(Editor editor, Wanted wanted, Instant before) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          List<UUID> dropped =
              tx.update(LETTER)
                  .set(LETTER.STATE, LetterState.DROPPED)
                  .set(LETTER.ENDED_AT, clock.instant())
                  .where(which(editor, wanted))
                  .and(held(before))
                  .returning(LETTER.ID)
                  .fetch(LetterRecord::getId);
          if (!dropped.isEmpty()) {
            trail(tx, editor, "mail niet verzonden", dropped);
          }
          return dropped.size();
        });
  }

  /// Which, never to whom.
  private void trail(DSLContext tx, Editor editor, String act, List<UUID> letters) {
    String object = letters.size() == 1 ? "mail:" + letters.getFirst() : "mail";
    String detail = letters.size() == 1 ? "" : letters.size() + " berichten";
    new Trail(tx, clock).record(tx, editor, act, object, detail);
  }
}
