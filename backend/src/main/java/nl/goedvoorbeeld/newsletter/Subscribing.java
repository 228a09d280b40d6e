package nl.goedvoorbeeld.newsletter;

import static nl.goedvoorbeeld.db.newsletter.Tables.DUE;
import static nl.goedvoorbeeld.db.newsletter.Tables.MOVE;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIBER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;
import static nl.goedvoorbeeld.db.newsletter.Tables.TOLD;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.goedvoorbeeld.db.newsletter.tables.records.MoveRecord;
import nl.goedvoorbeeld.newsletter.Leaver.How;
import nl.goedvoorbeeld.newsletter.SubscriberLinks.Purpose;
import nl.goedvoorbeeld.newsletter.Subscription.State;
import nl.goedvoorbeeld.privacy.Periods;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// What readers do about what they are sent: ask for it, say that they want it, change it, leave,
/// move, take it with them, be forgotten.
///
/// Whoever asks proves nothing but that they can type an address. So whatever is done with it, they
/// are answered the same, and only who reads the mail sent there learns more. Whoever has a link of
/// such a mail is believed for what the link is good for ({@link SubscriberLinks}); a link that is
/// good for nothing says nothing of why.
public final class Subscribing {
  /// So long somebody may think about what was asked for their address.
  static final Duration TO_CONFIRM = Periods.TO_CONFIRM;

  /// So long the old address can undo a move.
  static final Duration TO_MOVE_BACK = Periods.TO_MOVE_BACK;

  /// More at once are not asked for by a person.
  private static final int MOST_ASKED = 20;

  /// Nor are more held.
  private static final int MOST = 100;

  private final DSLContext db;
  private final SubscriberLinks links;
  private final Knocks knocks;
  private final Letters letters;
  private final Leavers leavers;
  private final Clock clock;

  Subscribing(
      DSLContext db,
      SubscriberLinks links,
      Knocks knocks,
      Letters letters,
      Leavers leavers,
      Clock clock) {
    this.db = db;
    this.links = links;
    this.knocks = knocks;
    this.letters = letters;
    this.leavers = leavers;
    this.clock = clock;
  }

  /// @param address as it was typed
  /// @param meant whether they were asked about a slip in it, and mean it so
  public record Application(
      String address,
      boolean meant,
      List<Interest> interests,
      Rhythm rhythm,
      boolean importantOnly) {
    /// So that no address gets into a log by accident.
    @Override
    public String toString() {
      return "Application for " + interests.size();
    }
  }

  /// What whoever asks gets to hear.
  public sealed interface Reply {
    /// That the rest is in the mail, if there is one: the same for whoever it is.
    record Accepted(SubscriberAddress address) implements Reply {}

    /// It is asked whether this was meant.
    record Doubted(SubscriberAddress typed, SubscriberAddress perhaps) implements Reply {}

    record Refused(Refusal why) implements Reply {}
  }

  public enum Refusal {
    NO_ADDRESS,
    /// Before its `@` stands what not every server takes, so we send nothing there.
    NOT_PLAIN,
    NOTHING_CHOSEN,
    TOO_MANY_CHOSEN,
    /// Of a move: it is the address that they have.
    SAME_ADDRESS,
    /// From the network of whoever asks.
    TOO_OFTEN
  }

  /// Asks for something to be sent to an address.
  ///
  /// @param network from which one asks
  public Reply ask(Application application, String network) {
    Optional<SubscriberAddress> address = SubscriberAddress.read(application.address());
    if (address.isEmpty()) {
      return new Reply.Refused(Refusal.NO_ADDRESS);
    }
    if (application.interests().isEmpty()) {
      return new Reply.Refused(Refusal.NOTHING_CHOSEN);
    }
    if (application.interests().size() > MOST_ASKED) {
      return new Reply.Refused(Refusal.TOO_MANY_CHOSEN);
    }
    return open(
        address.get(), application.meant(), network, tx -> ask(tx, address.get(), application));
  }

  /// Asks for the link to what one is subscribed to.
  public Reply askForLink(String typed, boolean meant, String network) {
    Optional<SubscriberAddress> address = SubscriberAddress.read(typed);
    return address.isEmpty()
        ? new Reply.Refused(Refusal.NO_ADDRESS)
        : open(address.get(), meant, network, tx -> sendLink(tx, address.get()));
  }

  private interface Act {
    void in(DSLContext tx);
  }

  private Reply open(SubscriberAddress address, boolean meant, String network, Act act) {
    if (!address.plain()) {
      return new Reply.Refused(Refusal.NOT_PLAIN);
    }
    Optional<SubscriberAddress> perhaps = meant ? Optional.empty() : Misspelt.meant(address);
    if (perhaps.isPresent()) {
      return new Reply.Doubted(address, perhaps.get());
    }
    if (!knocks.from(network)) {
      return new Reply.Refused(Refusal.TOO_OFTEN);
    }
    db.transaction(configuration -> act.in(configuration.dsl()));
    return new Reply.Accepted(address);
  }

  /// Nothing is kept of whom no mail goes to: else strangers could fill the tables.
  private void ask(DSLContext tx, SubscriberAddress address, Application application) {
    // Before one looks who it is: who asked for the same address just now is done then.
    Knocks.Answer answer = knocks.at(tx, address);
    Optional<Subscriber> known = known(tx, address);
    if (answer == Knocks.Answer.FULL || answer == Knocks.Answer.NOT_AGAIN && known.isEmpty()) {
      return;
    }
    Subscriber subscriber = known.orElseGet(() -> enter(tx, address));
    int added = 0;
    for (Interest interest : application.interests()) {
      added += add(tx, subscriber, interest, application) ? 1 : 0;
    }
    if (answer == Knocks.Answer.GO) {
      letters.answer(tx, subscriber, Subscriptions.of(tx, subscriber.id()));
    } else if (added > 0) {
      letters.answerAnew(tx, subscriber, Subscriptions.of(tx, subscriber.id()));
    }
  }

  private static Optional<Subscriber> known(DSLContext tx, SubscriberAddress address) {
    return tx.selectFrom(SUBSCRIBER)
        .where(SUBSCRIBER.FOLDED.eq(address.folded()))
        .forUpdate()
        .fetchOptional(Subscriptions::subscriber);
  }

  private Subscriber enter(DSLContext tx, SubscriberAddress address) {
    Subscriber fresh = new Subscriber(UUID.randomUUID(), address, clock.instant());
    tx.insertInto(SUBSCRIBER)
        .set(SUBSCRIBER.ID, fresh.id())
        .set(SUBSCRIBER.ADDRESS, address.text())
        .set(SUBSCRIBER.FOLDED, address.folded())
        .set(SUBSCRIBER.MADE_AT, fresh.madeAt())
        .execute();
    return fresh;
  }

  private boolean add(
      DSLContext tx, Subscriber subscriber, Interest interest, Application application) {
    Condition mine = SUBSCRIPTION.SUBSCRIBER.eq(subscriber.id());
    boolean full =
        tx.fetchCount(SUBSCRIPTION, mine.and(ASKED)) >= MOST_ASKED
            || tx.fetchCount(SUBSCRIPTION, mine.and(SUBSCRIPTION.ENDED_AT.isNull())) >= MOST;
    return !full
        && tx.insertInto(SUBSCRIPTION)
                .set(SUBSCRIPTION.ID, UUID.randomUUID())
                .set(SUBSCRIPTION.SUBSCRIBER, subscriber.id())
                .set(SUBSCRIPTION.WHAT, interest.what())
                .set(SUBSCRIPTION.NEWS, interest.news().toArray(SchemeNews[]::new))
                .set(SUBSCRIPTION.FILTER, JSONB.valueOf(interest.filter().json()))
                .set(SUBSCRIPTION.ITEM, interest.item())
                .set(SUBSCRIPTION.RHYTHM, application.rhythm())
                .set(SUBSCRIPTION.IMPORTANT_ONLY, application.importantOnly())
                .set(SUBSCRIPTION.STATE, State.ASKED)
                .set(SUBSCRIPTION.TEXT_VERSION, ConsentText.now().version())
                .set(SUBSCRIPTION.ORIGIN, "page")
                .set(SUBSCRIPTION.ASKED_AT, clock.instant())
                .onConflictDoNothing()
                .execute()
            > 0;
  }

  /// Who is no subscriber gets none, and need not hear of us.
  private void sendLink(DSLContext tx, SubscriberAddress address) {
    // Without a lock: it would be held while one waits for the one of all who knock.
    Optional<Subscriber> subscriber =
        tx.fetchOptional(SUBSCRIBER, SUBSCRIBER.FOLDED.eq(address.folded()))
            .map(Subscriptions::subscriber);
    Optional<Subscription> held = subscriber.flatMap(one -> held(tx, one).stream().findFirst());
    if (held.isPresent() && knocks.at(tx, subscriber.get().address()) == Knocks.Answer.GO) {
      letters.link(tx, subscriber.get(), held.get());
    }
  }

  private static List<Subscription> held(DSLContext tx, Subscriber subscriber) {
    return Subscriptions.of(tx, subscriber.id()).stream().filter(Subscription::isHeld).toList();
  }

  static final Condition ASKED = Subscriptions.is(State.ASKED);

  /// What stands behind a link, for who has it.
  ///
  /// @param subscriptions what was asked for, is held and has ended, the first first
  public record Overview(Subscriber subscriber, List<Subscription> subscriptions) {
    public List<Subscription> asked() {
      return in(Subscription::isAsked);
    }

    public List<Subscription> held() {
      return in(Subscription::isHeld);
    }

    public Optional<Subscription> one(UUID id) {
      return in(one -> one.id().equals(id)).stream().findFirst();
    }

    private List<Subscription> in(Predicate<Subscription> which) {
      return subscriptions.stream().filter(which).toList();
    }
  }

  /// What waits for somebody to say that they want it. Looking changes nothing.
  public Optional<Overview> toConfirm(String secret) {
    return links
        .read(Purpose.CONFIRM, secret, clock.instant())
        .flatMap(id -> overview(db, id))
        .map(this::inTime)
        .filter(one -> !one.asked().isEmpty() || !one.held().isEmpty());
  }

  /// Without what was asked too long ago, and is only there because nobody swept yet.
  private Overview inTime(Overview all) {
    Instant earliest = clock.instant().minus(TO_CONFIRM);
    return new Overview(
        all.subscriber(),
        all.subscriptions().stream()
            .filter(one -> !one.isAsked() || one.consent().askedAt().isAfter(earliest))
            .toList());
  }

  /// They want these of what was asked for them.
  ///
  /// @return what they hold now; empty where that is nothing, or the link is good for nothing
  public Optional<Overview> confirm(String secret, Set<UUID> wanted) {
    Instant now = clock.instant();
    return links
        .read(Purpose.CONFIRM, secret, now)
        .flatMap(
            id ->
                locked(
                    id,
                    (tx, subscriber) -> {
                      tx.update(SUBSCRIPTION)
                          .set(SUBSCRIPTION.STATE, State.ACTIVE)
                          .set(SUBSCRIPTION.CONFIRMED_AT, now)
                          .where(SUBSCRIPTION.SUBSCRIBER.eq(id))
                          .and(ASKED)
                          .and(SUBSCRIPTION.ASKED_AT.gt(now.minus(TO_CONFIRM)))
                          .and(SUBSCRIPTION.ID.in(wanted))
                          .execute();
                      return overview(tx, id);
                    }))
        .filter(one -> !one.held().isEmpty());
  }

  /// @param about what the link was sent with; it may have ended since
  public record Preferences(Overview overview, Subscription about) {}

  public Optional<Preferences> preferences(String secret) {
    return links
        .read(Purpose.PREFERENCES, secret, clock.instant())
        .flatMap(id -> Subscriptions.one(db, id))
        .flatMap(
            about ->
                overview(db, about.subscriber()).map(overview -> new Preferences(overview, about)));
  }

  /// Has one sent at another rhythm, or with more or less.
  public Optional<Subscription> change(
      String secret, UUID which, Rhythm rhythm, boolean importantOnly) {
    return mine(
        secret,
        which,
        tx ->
            tx.update(SUBSCRIPTION)
                .set(SUBSCRIPTION.RHYTHM, rhythm)
                .set(SUBSCRIPTION.IMPORTANT_ONLY, importantOnly)
                .where(SUBSCRIPTION.ID.eq(which))
                .and(SUBSCRIPTION.ENDED_AT.isNull())
                .execute());
  }

  /// @param until from when it goes on by itself; empty for when they say so
  public Optional<Subscription> pause(String secret, UUID which, Optional<LocalDate> until) {
    return mine(
        secret,
        which,
        tx ->
            tx.update(SUBSCRIPTION)
                .set(SUBSCRIPTION.STATE, State.PAUSED)
                .set(SUBSCRIPTION.PAUSED_UNTIL, until.orElse(null))
                .where(SUBSCRIPTION.ID.eq(which))
                .and(HELD)
                .execute());
  }

  public Optional<Subscription> resume(String secret, UUID which) {
    return mine(secret, which, tx -> resume(tx, SUBSCRIPTION.ID.eq(which)));
  }

  static void resume(DSLContext tx, Condition which) {
    tx.update(SUBSCRIPTION)
        .set(SUBSCRIPTION.STATE, State.ACTIVE)
        .setNull(SUBSCRIPTION.PAUSED_UNTIL)
        .where(which)
        .and(SUBSCRIPTION.STATE.eq(State.PAUSED))
        .execute();
  }

  public Optional<Subscription> leave(String secret, UUID which) {
    return about(secret)
        .flatMap(
            about ->
                locked(
                    about.subscriber(),
                    (tx, subscriber) -> {
                      if (end(
                              tx,
                              SUBSCRIPTION
                                  .ID
                                  .eq(which)
                                  .and(SUBSCRIPTION.SUBSCRIBER.eq(subscriber.id())),
                              "subscriber",
                              clock.instant())
                          > 0) {
                        leavers.left(tx, How.LEFT, subscriber.address(), which);
                      }
                      return Subscriptions.one(tx, which)
                          .filter(one -> one.subscriber().equals(subscriber.id()));
                    }));
  }

  public Optional<Overview> leaveAll(String secret) {
    return about(secret)
        .flatMap(
            about ->
                locked(
                    about.subscriber(),
                    (tx, subscriber) -> {
                      if (end(
                              tx,
                              SUBSCRIPTION.SUBSCRIBER.eq(subscriber.id()),
                              "subscriber",
                              clock.instant())
                          > 0) {
                        leavers.left(tx, How.LEFT, subscriber.address());
                      }
                      return overview(tx, subscriber.id());
                    }));
  }

  private static final Condition HELD = SUBSCRIPTION.STATE.in(State.ACTIVE, State.PAUSED);

  static int end(DSLContext tx, Condition which, String by, Instant at) {
    return tx.update(SUBSCRIPTION)
        .set(SUBSCRIPTION.STATE, State.ENDED)
        .set(SUBSCRIPTION.ENDED_AT, at)
        .set(SUBSCRIPTION.ENDED_BY, by)
        .setNull(SUBSCRIPTION.PAUSED_UNTIL)
        .where(which)
        .and(SUBSCRIPTION.ENDED_AT.isNull())
        .execute();
  }

  /// What came of one press.
  ///
  /// @param subscriptions at least one
  /// @param now whether any ended by this press, or all had before
  public record Left(List<Subscription> subscriptions, boolean now) {}

  /// What a link would end by one press; nothing where it is good for nothing. Looking changes
  /// nothing.
  public List<Subscription> toLeave(String secret) {
    return links
        .toLeave(secret, clock.instant())
        .map(ids -> Subscriptions.all(db, ids))
        .orElse(List.of());
  }

  /// Ends what a link was sent with, however it was changed since.
  public Optional<Left> leaveAtOnce(String secret) {
    return links
        .toLeave(secret, clock.instant())
        .map(
            ids ->
                db.transactionResult(
                    configuration -> {
                      DSLContext tx = configuration.dsl();
                      List<Subscription> before =
                          Subscriptions.all(tx, ids).stream()
                              .filter(one -> one.endedAt().isEmpty())
                              .toList();
                      boolean now =
                          end(tx, SUBSCRIPTION.ID.in(ids), "one-click", clock.instant()) > 0;
                      if (now) {
                        before.forEach(one -> left(tx, one));
                      }
                      return new Left(Subscriptions.all(tx, ids), now);
                    }))
        .filter(left -> !left.subscriptions().isEmpty());
  }

  /// Ends all of somebody whose address does not take mail any more, within the transaction of who
  /// found that out. Whoever has it again asks anew.
  public void bounced(DSLContext tx, UUID subscriber) {
    if (end(tx, SUBSCRIPTION.SUBSCRIBER.eq(subscriber), "bounce", clock.instant()) > 0) {
      Subscriptions.subscribers(tx, List.of(subscriber))
          .values()
          .forEach(one -> leavers.left(tx, How.BOUNCED, one.address()));
    }
  }

  /// Ends what somebody told their provider that they do not want.
  public void complained(DSLContext tx, UUID subscription) {
    if (end(tx, SUBSCRIPTION.ID.eq(subscription), "complaint", clock.instant()) > 0) {
      Subscriptions.one(tx, subscription)
          .map(one -> Subscriptions.subscribers(tx, List.of(one.subscriber())))
          .ifPresent(
              some ->
                  some.values()
                      .forEach(
                          one -> leavers.left(tx, How.COMPLAINED, one.address(), subscription)));
    }
  }

  private void left(DSLContext tx, Subscription ended) {
    Subscriptions.subscribers(tx, List.of(ended.subscriber()))
        .values()
        .forEach(one -> leavers.left(tx, How.LEFT, one.address(), ended.id()));
  }

  private Optional<Subscription> about(String secret) {
    return links
        .read(Purpose.PREFERENCES, secret, clock.instant())
        .flatMap(id -> Subscriptions.one(db, id));
  }

  /// Does something to a subscription of the one whose link it is.
  private Optional<Subscription> mine(String secret, UUID which, Act act) {
    return about(secret)
        .flatMap(
            about ->
                locked(
                    about.subscriber(),
                    (tx, subscriber) -> {
                      Optional<Subscription> mine =
                          Subscriptions.one(tx, which)
                              .filter(one -> one.subscriber().equals(subscriber.id()));
                      mine.ifPresent(_ -> act.in(tx));
                      return mine.flatMap(_ -> Subscriptions.one(tx, which));
                    }));
  }

  /// Asks for the link of an hour to be sent, which opens more than the one in each mail: that may
  /// have been passed on. It goes to the address that is known, once an hour.
  ///
  /// @return whether the link that asks is good
  public boolean askToManage(String secret) {
    return about(secret)
        .flatMap(
            about ->
                locked(
                    about.subscriber(),
                    (tx, subscriber) -> {
                      letters.managing(tx, subscriber);
                      return Optional.of(subscriber);
                    }))
        .isPresent();
  }

  /// All that is held of somebody, for who has the link of an hour.
  public Optional<Overview> managed(String secret) {
    return links.read(Purpose.MANAGE, secret, clock.instant()).flatMap(id -> overview(db, id));
  }

  /// All that is held of them, to take away.
  public Optional<byte[]> export(String secret) {
    return managed(secret)
        .map(mine -> SubscriberExport.of(db, mine, letters.kept(db, mine.subscriber())));
  }

  /// As [#export(String)], for an editor whom somebody asked for it.
  public Optional<byte[]> export(UUID subscriber) {
    return overview(db, subscriber)
        .map(mine -> SubscriberExport.of(db, mine, letters.kept(db, mine.subscriber())));
  }

  /// As [#erase(String)], for an editor whom somebody asked for it.
  ///
  /// @return whether there was anybody to erase
  public boolean erase(DSLContext tx, UUID subscriber) {
    Optional<Subscriber> known = lock(tx, subscriber);
    known.ifPresent(
        one -> {
          // What ended stays so: for what follows there is nothing left to end.
          end(tx, SUBSCRIPTION.SUBSCRIBER.eq(subscriber).and(HELD), "editor", clock.instant());
          erase(tx, one);
        });
    return known.isPresent();
  }

  /// Until when somebody can say that they want what was asked for them.
  public static Instant confirmable(Subscription one) {
    return one.consent().askedAt().plus(TO_CONFIRM);
  }

  /// Has it all sent to another address, once somebody there says so. That address may be
  /// anybody's: it gets one mail a day as any other.
  public Optional<Reply> move(String secret, String typed, boolean meant, String network) {
    Optional<Overview> mine = managed(secret);
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    Subscriber subscriber = mine.get().subscriber();
    Optional<SubscriberAddress> to = SubscriberAddress.read(typed);
    if (to.isEmpty()) {
      return Optional.of(new Reply.Refused(Refusal.NO_ADDRESS));
    }
    if (to.get().equals(subscriber.address())) {
      return Optional.of(new Reply.Refused(Refusal.SAME_ADDRESS));
    }
    return Optional.of(
        open(to.get(), meant, network, tx -> askToMove(tx, subscriber.id(), to.get())));
  }

  private void askToMove(DSLContext tx, UUID id, SubscriberAddress to) {
    if (knocks.at(tx, to) != Knocks.Answer.GO) {
      return;
    }
    Optional<Subscriber> subscriber = lock(tx, id);
    if (subscriber.isEmpty()) {
      return;
    }
    UUID move = UUID.randomUUID();
    tx.insertInto(MOVE)
        .set(MOVE.ID, move)
        .set(MOVE.SUBSCRIBER, id)
        .set(MOVE.FROM_ADDRESS, subscriber.get().address().text())
        .set(MOVE.TO_ADDRESS, to.text())
        .set(MOVE.ASKED_AT, clock.instant())
        .execute();
    letters.move(tx, subscriber.get(), to, move);
  }

  /// @param to where it would all go
  public record Moving(SubscriberAddress to, boolean done) {}

  /// What came of a move.
  public sealed interface Moved {
    record Done(SubscriberAddress now) implements Moved {}

    /// Somebody else is subscribed with that address: both would get the mail of both.
    record Taken() implements Moved {}
  }

  /// What a link of a move is about. Looking changes nothing.
  public Optional<Moving> toMove(String secret) {
    return moving(db, Purpose.MOVE, secret)
        .map(row -> new Moving(address(row.getToAddress()), row.getConfirmedAt() != null));
  }

  public Optional<Moving> toMoveBack(String secret) {
    return moving(db, Purpose.MOVE_BACK, secret)
        .map(row -> new Moving(address(row.getFromAddress()), row.getUndoneAt() != null));
  }

  private Optional<MoveRecord> moving(DSLContext tx, Purpose purpose, String secret) {
    Instant now = clock.instant();
    return links
        .read(purpose, secret, now)
        .flatMap(id -> tx.fetchOptional(MOVE, MOVE.ID.eq(id)))
        .filter(
            row ->
                purpose == Purpose.MOVE
                    ? row.getAskedAt().plus(TO_CONFIRM).isAfter(now)
                    : row.getConfirmedAt() != null
                        && row.getConfirmedAt().plus(TO_MOVE_BACK).isAfter(now));
  }

  private static SubscriberAddress address(String stored) {
    return SubscriberAddress.read(stored).orElseThrow();
  }

  /// Who reads the new address says that it is theirs.
  public Optional<Moved> confirmMove(String secret) {
    return moving(db, Purpose.MOVE, secret)
        .flatMap(
            row ->
                alone(
                    row.getSubscriber(),
                    (tx, subscriber) ->
                        moving(tx, Purpose.MOVE, secret)
                            .flatMap(
                                now ->
                                    now.getConfirmedAt() != null
                                        ? Optional.of(new Moved.Done(address(now.getToAddress())))
                                        : moved(tx, subscriber, now))));
  }

  private Optional<Moved> moved(DSLContext tx, Subscriber subscriber, MoveRecord row) {
    SubscriberAddress to = address(row.getToAddress());
    if (!subscriber.address().text().equals(row.getFromAddress())) {
      return Optional.empty();
    }
    if (!rename(tx, subscriber, to)) {
      return Optional.of(new Moved.Taken());
    }
    tx.update(MOVE)
        .set(MOVE.CONFIRMED_AT, clock.instant())
        .where(MOVE.ID.eq(row.getId()))
        .execute();
    letters.moved(tx, subscriber, to, row.getId());
    return Optional.of(new Moved.Done(to));
  }

  /// Who reads the old address says that it was not them.
  public Optional<Moved> moveBack(String secret) {
    return moving(db, Purpose.MOVE_BACK, secret)
        .flatMap(
            row ->
                alone(
                    row.getSubscriber(),
                    (tx, subscriber) -> {
                      SubscriberAddress back = address(row.getFromAddress());
                      if (row.getUndoneAt() != null) {
                        return Optional.of(new Moved.Done(back));
                      }
                      if (!subscriber.address().text().equals(row.getToAddress())) {
                        return Optional.empty();
                      }
                      if (!rename(tx, subscriber, back)) {
                        return Optional.of(new Moved.Taken());
                      }
                      tx.update(MOVE)
                          .set(MOVE.UNDONE_AT, clock.instant())
                          .where(MOVE.ID.eq(row.getId()))
                          .execute();
                      return Optional.of(new Moved.Done(back));
                    }));
  }

  private boolean rename(DSLContext tx, Subscriber subscriber, SubscriberAddress to) {
    boolean taken =
        tx.fetchExists(
            SUBSCRIBER, SUBSCRIBER.FOLDED.eq(to.folded()).and(SUBSCRIBER.ID.ne(subscriber.id())));
    if (!taken) {
      tx.update(SUBSCRIBER)
          .set(SUBSCRIBER.ADDRESS, to.text())
          .set(SUBSCRIBER.FOLDED, to.folded())
          .where(SUBSCRIBER.ID.eq(subscriber.id()))
          .execute();
      leavers.left(tx, How.MOVED, subscriber.address());
      leavers.returned(tx, to);
    }
    return !taken;
  }

  /// Leaves nothing by which anybody could say who this was.
  ///
  /// @return whether the link was good
  public boolean erase(String secret) {
    return links
        .read(Purpose.MANAGE, secret, clock.instant())
        .flatMap(
            id ->
                locked(
                    id,
                    (tx, subscriber) -> {
                      erase(tx, subscriber);
                      return Optional.of(id);
                    }))
        .isPresent();
  }

  /// Within the transaction of whoever erases: the reader, an editor, or time.
  void erase(DSLContext tx, Subscriber subscriber) {
    leavers.left(tx, How.ERASED, subscriber.address());
    wipe(tx, List.of(subscriber), letters, clock.instant());
  }

  /// As [#erase], of whom it is written down already, or who had nothing for long: it would be done
  /// again by time.
  static void wipe(DSLContext tx, Collection<Subscriber> some, Letters letters, Instant now) {
    if (some.isEmpty()) {
      return;
    }
    List<UUID> ids = some.stream().map(Subscriber::id).toList();
    Condition theirs = SUBSCRIPTION.SUBSCRIBER.in(ids);
    Select<Record1<UUID>> subscriptions =
        DSL.select(SUBSCRIPTION.ID).from(SUBSCRIPTION).where(theirs);
    Leavers.unlink(tx, subscriptions);
    end(tx, theirs.and(HELD), "subscriber", now);
    tx.deleteFrom(SUBSCRIPTION).where(theirs).and(ASKED).execute();
    tx.deleteFrom(TOLD).where(TOLD.SUBSCRIPTION.in(subscriptions)).execute();
    tx.deleteFrom(DUE).where(DUE.SUBSCRIPTION.in(subscriptions)).execute();
    // Words that somebody typed, and a place, a sector and a size together, may say who it was.
    tx.update(SUBSCRIPTION)
        .set(SUBSCRIPTION.FILTER, JSONB.valueOf(SearchFilter.ALL.json()))
        .where(theirs)
        .execute();
    tx.deleteFrom(MOVE).where(MOVE.SUBSCRIBER.in(ids)).execute();
    tx.update(SUBSCRIBER)
        .setNull(SUBSCRIBER.ADDRESS)
        .setNull(SUBSCRIBER.FOLDED)
        .set(SUBSCRIBER.ERASED_AT, now)
        .where(SUBSCRIBER.ID.in(ids))
        .execute();
    letters.erase(tx, some);
  }

  private interface Within<T> {
    Optional<T> in(DSLContext tx, Subscriber subscriber);
  }

  /// Does something while nothing else is done about this subscriber; nothing where they are gone.
  private <T> Optional<T> locked(UUID id, Within<T> act) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          return lock(tx, id).flatMap(subscriber -> act.in(tx, subscriber));
        });
  }

  /// As [#locked], while nobody takes an address either: what a database says of one that was taken
  /// meanwhile would name it in the log.
  private <T> Optional<T> alone(UUID id, Within<T> act) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Knocks.alone(tx);
          return lock(tx, id).flatMap(subscriber -> act.in(tx, subscriber));
        });
  }

  private static Optional<Subscriber> lock(DSLContext tx, UUID id) {
    return tx.selectFrom(SUBSCRIBER)
        .where(SUBSCRIBER.ID.eq(id))
        .and(SUBSCRIBER.ADDRESS.isNotNull())
        .forUpdate()
        .fetchOptional(Subscriptions::subscriber);
  }

  private static Optional<Overview> overview(DSLContext tx, UUID id) {
    return Optional.ofNullable(Subscriptions.subscribers(tx, List.of(id)).get(id))
        .map(subscriber -> new Overview(subscriber, Subscriptions.of(tx, id)));
  }
}
