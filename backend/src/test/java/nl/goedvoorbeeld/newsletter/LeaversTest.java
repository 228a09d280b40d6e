package nl.goedvoorbeeld.newsletter;

import static nl.goedvoorbeeld.db.mail.Tables.LETTER;
import static nl.goedvoorbeeld.db.mail.Tables.PAUSE;
import static nl.goedvoorbeeld.db.newsletter.Tables.JOURNAL;
import static nl.goedvoorbeeld.db.newsletter.Tables.LEAVER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIBER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.mail.Letter;
import nl.goedvoorbeeld.mail.LetterKind;
import nl.goedvoorbeeld.mail.LetterState;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.mail.MailPause;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.mail.Recipient;
import nl.goedvoorbeeld.mail.Seal;
import nl.goedvoorbeeld.newsletter.Leaver.How;
import nl.goedvoorbeeld.newsletter.LeaverReplay.Outcome;
import nl.goedvoorbeeld.newsletter.SubscriberLinks.Purpose;
import nl.goedvoorbeeld.setting.Secret;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who left stays away, whatever is put back or brought in. What is done after a back-up was made
/// is rolled back here, as a restore does: so only the journal knows of it.
class LeaversTest {
  private static final Instant MADE = Instant.parse("2026-12-01T11:00:00Z");
  private static final Secret SECRET = new Secret("een geheim van tweeëndertig tekens");
  private static final Secret LATER =
      new Secret("een ander geheim van 32 tekens!!", Optional.of(SECRET.value()));
  private static final String JAN = "jan@voorbeeld.test";
  private static final String PIET = "piet@voorbeeld.test";
  private static final UUID EPOCH = UUID.randomUUID();

  @TempDir Path folder;

  private final MovableClock clock = new MovableClock(MADE.minus(Duration.ofDays(30)));
  private final DSLContext db = TestDatabase.emptied().db();
  private final SubscriberLinks links = SubscriberLinks.of(SECRET);

  private Leavers leavers(Secret secret) {
    return new Leavers(TestLeavers.journal(folder), SubscriberLinks.of(secret), clock);
  }

  private Subscribing subscribing(DSLContext tx) {
    return subscribing(tx, SECRET);
  }

  private Subscribing subscribing(DSLContext tx, Secret secret) {
    SubscriberLinks known = SubscriberLinks.of(secret);
    Mail mail = new Mail(clock, Seal.of(secret), false);
    return new Subscribing(
        tx,
        known,
        new Knocks(known, clock, 50),
        new Letters(mail, () -> Snapshot.EMPTY, known, "https://www.voorbeeld.test", clock),
        leavers(secret),
        clock);
  }

  private static SubscriberAddress address(String text) {
    return SubscriberAddress.read(text).orElseThrow();
  }

  private boolean left(String text) {
    return leavers(SECRET).left(db, address(text));
  }

  /// Somebody says that they want this.
  private List<UUID> hold(String text, What... some) {
    Subscribing subscribing = subscribing(db);
    subscribing.ask(
        new Subscribing.Application(
            text, true, Stream.of(some).map(Interest::in).toList(), Rhythm.WEEKLY, true),
        UUID.randomUUID().toString());
    UUID id = db.fetchSingle(SUBSCRIBER, SUBSCRIBER.FOLDED.eq(address(text).folded())).getId();
    String secret = links.secret(Purpose.CONFIRM, EPOCH, id);
    Set<UUID> asked =
        subscribing.toConfirm(secret).orElseThrow().asked().stream()
            .map(Subscription::id)
            .collect(Collectors.toSet());
    subscribing.confirm(secret, asked);
    db.execute("delete from newsletter.knock");
    return Subscriptions.of(db, id).stream()
        .filter(Subscription::isHeld)
        .map(Subscription::id)
        .toList();
  }

  private String leaving(UUID subscription) {
    return links.secret(Purpose.LEAVE, EPOCH, subscription);
  }

  private String preferences(UUID subscription) {
    return links.secret(Purpose.PREFERENCES, EPOCH, subscription);
  }

  private String managing(String text) {
    UUID id = db.fetchSingle(SUBSCRIBER, SUBSCRIBER.FOLDED.eq(address(text).folded())).getId();
    String link = links.passing(EPOCH, id, clock.instant());
    return link.substring(link.lastIndexOf('/') + 1);
  }

  /// What was done after the back-up was made, of which only the journal knows when that is put
  /// back.
  private void since(Consumer<DSLContext> acts) {
    assertThatThrownBy(
            () ->
                db.transaction(
                    tx -> {
                      acts.accept(tx.dsl());
                      throw new Undone();
                    }))
        .isInstanceOf(Undone.class);
  }

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private Outcome restore() {
    return restore(SECRET, folder);
  }

  private Outcome restore(Secret secret, Path journal) {
    return db.transactionResult(tx -> LeaverReplay.after(tx.dsl(), journal, secret, MADE, clock));
  }

  /// People with something before the back-up, of a library that knows its journal.
  private void begin() {
    hold(JAN, What.EZINE, What.HANDREIKING);
    hold(PIET, What.EZINE);
    db.transaction(tx -> leavers(SECRET).sweep(tx.dsl()));
    clock.moveTo(MADE.plus(Duration.ofDays(1)));
  }

  private List<UUID> of(String text) {
    return db.select(SUBSCRIPTION.ID)
        .from(SUBSCRIPTION)
        .join(SUBSCRIBER)
        .on(SUBSCRIBER.ID.eq(SUBSCRIPTION.SUBSCRIBER))
        .where(SUBSCRIBER.FOLDED.eq(text))
        .and(SUBSCRIPTION.STATE.eq(Subscription.State.ACTIVE))
        .orderBy(SUBSCRIPTION.WHAT)
        .fetch(SUBSCRIPTION.ID);
  }

  private String written() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(file.getFileName()).append('\n').append(Files.readString(file));
      }
    }
    return all.toString();
  }

  // Writing it down

  @Test
  void every_way_of_leaving_is_written_down_without_an_address() throws Exception {
    begin();
    UUID ezine = of(JAN).getFirst();
    Subscribing subscribing = subscribing(db);
    subscribing.leaveAtOnce(leaving(ezine));
    subscribing.leaveAtOnce(leaving(ezine));
    subscribing.leave(preferences(ezine), of(JAN).getFirst());
    subscribing.leaveAll(preferences(ezine));
    subscribing.erase(managing(PIET));
    assertThat(LeaverJournal.read(folder).all())
        .extracting(Leaver::how, one -> one.subscription().isPresent())
        .as("each once, and nothing of what had ended")
        .containsExactlyInAnyOrder(
            tuple(How.LEFT, true), tuple(How.LEFT, true), tuple(How.ERASED, false));
    assertThat(db.fetchCount(LEAVER, LEAVER.JOURNALLED.isTrue())).isEqualTo(3);
    assertThat(written() + db.fetch(LEAVER).formatCSV())
        .doesNotContainIgnoringCase("jan")
        .doesNotContain("piet", "voorbeeld.test");
  }

  @Test
  void it_is_written_before_it_is_so_and_nobody_is_said_to_have_left_who_did_not() {
    begin();
    since(tx -> subscribing(tx).leaveAtOnce(leaving(of(PIET).getFirst())));
    assertThat(read()).hasSize(1);
    assertThat(left(PIET)).isFalse();
    assertThat(of(PIET)).hasSize(1);
  }

  private List<Leaver> read() {
    try {
      return LeaverJournal.read(folder).all();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void nobody_is_kept_from_leaving_by_a_disk_and_the_journal_hears_it_later() throws Exception {
    begin();
    Path gone = folder.resolveSibling("weg-" + UUID.randomUUID());
    Leavers broken = leavers(SECRET);
    Subscribing subscribing = subscribing(db);
    Files.move(folder, gone);
    db.transaction(tx -> broken.left(tx.dsl(), How.LEFT, address(JAN)));
    assertThat(broken.failures().sum()).as("which an alarm can be set on").isEqualTo(1);
    subscribing.leaveAtOnce(leaving(of(PIET).getFirst()));
    assertThat(of(PIET)).isEmpty();
    assertThat(folder).doesNotExist();
    Files.move(gone, folder);
    assertThat(read()).isEmpty();
    assertThat(left(PIET)).isTrue();
    db.transaction(tx -> leavers(SECRET).sweep(tx.dsl()));
    db.transaction(tx -> leavers(SECRET).sweep(tx.dsl()));
    assertThat(read()).hasSize(2);
    assertThat(db.fetchCount(LEAVER, LEAVER.JOURNALLED.isTrue())).isEqualTo(2);
  }

  @Test
  void what_is_too_old_goes() {
    begin();
    subscribing(db).leaveAtOnce(leaving(of(PIET).getFirst()));
    clock.moveTo(clock.instant().plus(Leavers.JOURNALLED).plus(Duration.ofDays(31)));
    db.transaction(tx -> leavers(SECRET).sweep(tx.dsl()));
    assertThat(read()).isEmpty();
    assertThat(left(PIET)).isTrue();
    clock.moveTo(clock.instant().plus(Leavers.KNOWN));
    db.transaction(tx -> leavers(SECRET).sweep(tx.dsl()));
    assertThat(db.fetchCount(LEAVER)).isZero();
  }

  // What a list that is brought in may not do

  @Test
  void who_left_is_known_in_any_spelling_until_they_come_back_themselves() {
    begin();
    assertThat(left(JAN)).isFalse();
    subscribing(db).leaveAtOnce(leaving(of(PIET).getFirst()));
    assertThat(left("Piet@Voorbeeld.TEST")).isTrue();
    assertThat(left(JAN)).isFalse();
    assertThat(leavers(LATER).left(db, address(PIET))).as("also with another key").isTrue();
    assertThat(leavers(new Secret("x".repeat(32))).left(db, address(PIET))).isFalse();
    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    hold(PIET, What.EZINE);
    assertThat(left(PIET)).isFalse();
    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    subscribing(db).erase(managing(PIET));
    assertThat(left(PIET)).as("who is erased too").isTrue();
  }

  @Test
  void an_old_address_has_left_until_the_move_is_undone() {
    begin();
    UUID move = move(db);
    assertThat(left(PIET)).isTrue();
    assertThat(left("nieuw@voorbeeld.test")).isFalse();
    clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
    subscribing(db).moveBack(links.secret(Purpose.MOVE_BACK, EPOCH, move));
    assertThat(left(PIET)).isFalse();
    assertThat(left("nieuw@voorbeeld.test")).isTrue();
  }

  private UUID move(DSLContext tx) {
    Subscribing subscribing = subscribing(tx);
    subscribing.move(managing(PIET), "nieuw@voorbeeld.test", true, "netwerk");
    UUID move = tx.fetchSingle("select id from newsletter.move").get(0, UUID.class);
    subscribing.confirmMove(links.secret(Purpose.MOVE, EPOCH, move));
    return move;
  }

  @Test
  void who_is_erased_cannot_be_found_by_what_they_had() {
    begin();
    subscribing(db).leaveAtOnce(leaving(of(JAN).getFirst()));
    subscribing(db).erase(managing(JAN));
    assertThat(db.fetchCount(LEAVER)).isEqualTo(2);
    assertThat(db.fetchCount(LEAVER, LEAVER.SUBSCRIPTION.isNotNull())).isZero();
  }

  private void lineUp(UUID subscriber, String to) {
    db.transaction(
        tx ->
            new Mail(clock, Seal.of(SECRET), false)
                .add(
                    tx.dsl(),
                    new Letter(
                        LetterKind.ALERT,
                        to,
                        new Recipient(to, "abonnee:" + subscriber),
                        new MailText("Nieuw", "nl", List.of(), List.of()),
                        null,
                        clock.instant().plus(Duration.ofDays(7)))));
  }

  private List<LetterState> states(String to) {
    return db.select(LETTER.STATE)
        .from(LETTER)
        .where(LETTER.ADDRESS.eq(to))
        .and(LETTER.KIND.eq(LetterKind.ALERT))
        .fetch(LETTER.STATE);
  }

  // What a back-up that is put back may not do

  @Test
  void who_left_after_the_backup_leaves_once_more_however_they_did() {
    begin();
    UUID ezine = of(JAN).getFirst();
    UUID guide = of(JAN).getLast();
    since(tx -> subscribing(tx).leaveAtOnce(leaving(ezine)));
    assertThat(restore()).isEqualTo(new Outcome(true, 1, 0, Optional.empty()));
    assertThat(of(JAN)).containsExactly(guide);
    assertThat(Subscriptions.one(db, ezine).orElseThrow().endedAt()).hasValue(clock.instant());
    assertThat(left(JAN)).isTrue();
    since(tx -> subscribing(tx).leaveAll(preferences(guide)));
    since(tx -> subscribing(tx).erase(managing(PIET)));
    assertThat(restore()).isEqualTo(new Outcome(true, 1, 1, Optional.empty()));
    assertThat(of(JAN)).isEmpty();
    assertThat(db.fetchCount(SUBSCRIBER, SUBSCRIBER.FOLDED.eq(PIET))).isZero();
    assertThat(db.fetchCount(PAUSE)).isZero();
    assertThat(restore()).as("once more").isEqualTo(new Outcome(false, 0, 0, Optional.empty()));
  }

  @Test
  void who_moved_ends_at_the_old_address_unless_they_moved_back() {
    begin();
    since(this::move);
    assertThat(restore().ended()).isEqualTo(1);
    assertThat(of(PIET)).isEmpty();
    assertThat(db.fetchCount(SUBSCRIBER, SUBSCRIBER.FOLDED.eq(PIET)))
        .as("who moved and was erased there is not kept here")
        .isZero();

    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    hold(PIET, What.EZINE);
    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    since(
        tx -> {
          UUID move = move(tx);
          clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
          subscribing(tx).moveBack(links.secret(Purpose.MOVE_BACK, EPOCH, move));
        });
    assertThat(restore().ended()).isZero();
    assertThat(of(PIET)).hasSize(1);
  }

  @Test
  void who_came_back_after_leaving_keeps_what_they_came_back_for() {
    begin();
    UUID before = of(PIET).getFirst();
    subscribing(db).leaveAll(preferences(before));
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(5)));
    List<UUID> again = hold(PIET, What.EZINE);
    assertThat(restore()).isEqualTo(new Outcome(true, 0, 0, Optional.empty()));
    assertThat(of(PIET)).isEqualTo(again);
    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    since(tx -> subscribing(tx).erase(managing(PIET)));
    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    db.update(SUBSCRIBER).set(SUBSCRIBER.MADE_AT, clock.instant()).execute();
    assertThat(restore().erased()).as("another who has the address now").isZero();
  }

  @Test
  void what_bounced_or_was_complained_of_ends_too() {
    begin();
    since(
        tx -> {
          leavers(SECRET).left(tx, How.BOUNCED, address(JAN));
          leavers(SECRET).left(tx, How.COMPLAINED, address(PIET));
        });
    assertThat(restore().ended()).isEqualTo(3);
    assertThat(db.selectDistinct(SUBSCRIPTION.ENDED_BY).from(SUBSCRIPTION).fetchSet(0))
        .isEqualTo(Set.of("bounce", "complaint"));
  }

  @Test
  void what_waited_for_who_left_does_not_go() {
    begin();
    lineUp(db.fetchSingle(SUBSCRIBER, SUBSCRIBER.FOLDED.eq(PIET)).getId(), PIET);
    lineUp(db.fetchSingle(SUBSCRIBER, SUBSCRIBER.FOLDED.eq(JAN)).getId(), JAN);
    since(tx -> subscribing(tx).leaveAtOnce(leaving(of(PIET).getFirst())));
    since(tx -> subscribing(tx).leaveAtOnce(leaving(of(JAN).getFirst())));
    restore();
    assertThat(states(PIET)).containsExactly(LetterState.DROPPED);
    assertThat(states(JAN)).containsExactly(LetterState.HELD);
  }

  @Test
  void an_entry_of_before_the_backup_ends_nothing_of_what_it_holds() {
    begin();
    // Written down, and then it came to nothing; long before the back-up.
    clock.moveTo(MADE.minus(Duration.ofHours(2)));
    since(tx -> subscribing(tx).leaveAtOnce(leaving(of(PIET).getFirst())));
    clock.moveTo(MADE.plus(Duration.ofDays(1)));
    assertThat(restore().ended()).isZero();
    // Just before, when the back-up may not have seen it yet.
    clock.moveTo(MADE.minus(Duration.ofMinutes(1)));
    since(tx -> subscribing(tx).leaveAtOnce(leaving(of(PIET).getFirst())));
    clock.moveTo(MADE.plus(Duration.ofDays(1)));
    assertThat(restore().ended()).isEqualTo(1);
  }

  @Test
  void a_changed_key_knows_what_the_former_one_wrote_and_another_says_that_it_does_not() {
    begin();
    since(tx -> subscribing(tx).leaveAll(preferences(of(JAN).getFirst())));
    since(tx -> subscribing(tx, LATER).leaveAll(preferences(of(PIET).getFirst())));
    Outcome without = restore(new Secret(LATER.value()), folder);
    assertThat(without.pause().orElseThrow().why()).isEqualTo(MailPause.Why.OTHER_KEY);
    assertThat(without.ended()).as("what it does know").isEqualTo(1);
    db.deleteFrom(PAUSE).execute();
    assertThat(restore(LATER, folder)).isEqualTo(new Outcome(true, 2, 0, Optional.empty()));
  }

  @Test
  void where_it_is_not_known_who_left_mail_rests_and_says_why() throws Exception {
    begin();
    assertThat(why(folder.resolve("nergens"))).isEqualTo(MailPause.Why.MISSING);
    // Another journal than that of this library.
    Path other = Files.createDirectories(folder.resolve("ander"));
    TestLeavers.journal(other);
    begin();
    assertThat(why(other)).isEqualTo(MailPause.Why.MISSING);
    begin();
    clock.moveTo(MADE.plus(Leavers.JOURNALLED).plusSeconds(1));
    assertThat(why(folder)).isEqualTo(MailPause.Why.TOO_OLD);
    begin();
    since(tx -> subscribing(tx).leaveAtOnce(leaving(of(PIET).getFirst())));
    try (Stream<Path> files = Files.list(folder)) {
      Path file = files.filter(one -> one.toString().endsWith(".regels")).findFirst().orElseThrow();
      Files.writeString(file, "stuk\n", StandardOpenOption.APPEND);
    }
    assertThat(why(folder)).isEqualTo(MailPause.Why.UNREADABLE);
  }

  /// Ends what there was, so that it begins anew.
  private MailPause.Why why(Path journal) {
    MailPause pause = restore(SECRET, journal).pause().orElseThrow();
    assertThat(MailPause.now(db)).hasValue(pause);
    assertThat(pause.made()).isEqualTo(MADE);
    db.deleteFrom(PAUSE).execute();
    db.deleteFrom(SUBSCRIPTION).execute();
    db.deleteFrom(LETTER).execute();
    clock.moveTo(MADE.minus(Duration.ofDays(30)));
    return pause.why();
  }

  @Test
  void a_library_of_before_there_was_a_journal_rests_and_one_without_subscribers_does_not() {
    assertThat(restore()).isEqualTo(new Outcome(false, 0, 0, Optional.empty()));
    begin();
    db.deleteFrom(JOURNAL).execute();
    assertThat(restore().pause()).map(MailPause::why).hasValue(MailPause.Why.MISSING);
    Instant since = MailPause.now(db).orElseThrow().since();
    // What was not known then is not known by a later restore either.
    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    db.transaction(tx -> leavers(SECRET).sweep(tx.dsl()));
    assertThat(restore().pause()).map(MailPause::since).hasValue(since);
  }

  // Links of mails that were sent

  @Test
  void a_link_of_before_a_restore_and_a_change_of_key_ends_what_it_was_sent_with() {
    begin();
    String sent = leaving(of(PIET).getFirst());
    Subscribing now = subscribing(db, LATER);
    assertThat(now.toLeave(sent)).hasSize(1);
    assertThat(now.leaveAtOnce(sent).orElseThrow().now()).isTrue();
    String fresh = SubscriberLinks.of(LATER).secret(Purpose.LEAVE, EPOCH, of(JAN).getFirst());
    assertThat(subscribing(db).leaveAtOnce(fresh)).as("new ones are of the new key").isEmpty();
    assertThat(now.leaveAtOnce(fresh).orElseThrow().now()).isTrue();
    // Of a mail that was sent after the back-up, about what is not in it.
    assertThat(now.leaveAtOnce(leaving(UUID.randomUUID()))).isEmpty();
    assertThat(now.preferences(preferences(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void a_change_of_key_gives_nobody_a_second_mail_that_day() {
    subscribing(db).ask(asked("els@voorbeeld.test"), "een");
    subscribing(db, LATER).ask(asked("Els+nog@voorbeeld.test"), "twee");
    assertThat(db.fetchCount(LETTER)).isEqualTo(1);
    subscribing(db, LATER).ask(asked("fien@voorbeeld.test"), "drie");
    subscribing(db, LATER).ask(asked("fien+nog@voorbeeld.test"), "vier");
    assertThat(db.fetchCount(LETTER)).isEqualTo(2);
  }

  private static Subscribing.Application asked(String text) {
    return new Subscribing.Application(
        text, true, List.of(Interest.in(What.EZINE)), Rhythm.WEEKLY, true);
  }
}
