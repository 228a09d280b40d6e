package nl.goedvoorbeeld.newsletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static nl.goedvoorbeeld.db.job.Tables.QUEUE;
import static nl.goedvoorbeeld.db.mail.Tables.LETTER;
import static nl.goedvoorbeeld.db.newsletter.Tables.DUE;
import static nl.goedvoorbeeld.db.newsletter.Tables.KNOCK;
import static nl.goedvoorbeeld.db.newsletter.Tables.MOVE;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIBER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;
import static nl.goedvoorbeeld.db.newsletter.Tables.TOLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.mail.Letter;
import nl.goedvoorbeeld.mail.LetterKind;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.mail.Recipient;
import nl.goedvoorbeeld.mail.Seal;
import nl.goedvoorbeeld.mail.WrittenLetter;
import nl.goedvoorbeeld.newsletter.SubscriberLinks.Purpose;
import nl.goedvoorbeeld.newsletter.Subscribing.Application;
import nl.goedvoorbeeld.newsletter.Subscribing.Left;
import nl.goedvoorbeeld.newsletter.Subscribing.Moved;
import nl.goedvoorbeeld.newsletter.Subscribing.Overview;
import nl.goedvoorbeeld.newsletter.Subscribing.Refusal;
import nl.goedvoorbeeld.newsletter.Subscribing.Reply;
import nl.goedvoorbeeld.newsletter.Subscription.State;
import nl.goedvoorbeeld.newsletter.alert.Happening;
import nl.goedvoorbeeld.setting.Retention;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubscribingTest {
  private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
  private static final String JAN = "jan@voorbeeld.test";
  private static final Interest EZINE = Interest.in(What.EZINE);
  private static final Interest GUIDE = Interest.in(What.HANDREIKING);
  private static final Interest BICYCLES = search("fiets");
  private static final Interest BUSES = search("bus");
  private static final int AN_HOUR = 50;

  @TempDir static Path folder;

  private final MovableClock clock = new MovableClock(NOON);
  private final TestDatabase database = TestDatabase.emptied();
  private final DSLContext db = database.db();
  private final Seal seal = Seal.of("een geheim van tweeëndertig tekens");
  private final SubscriberLinks links =
      new SubscriberLinks(List.of("een sleutel van tweeëndertig tekens".getBytes(UTF_8)));
  private final Knocks knocks = new Knocks(links, clock, AN_HOUR);
  private final Mail mail = new Mail(clock, seal, false);
  private final Letters writing =
      new Letters(mail, () -> Snapshot.EMPTY, links, "https://www.voorbeeld.test", clock);
  private final Leavers leavers = new Leavers(TestLeavers.journal(folder), links, clock);
  private final Subscribing subscribing =
      new Subscribing(db, links, knocks, writing, leavers, clock);
  private final NewsletterSweep sweep =
      new NewsletterSweep(
          new Forgetting(db, knocks, leavers, writing, Retention.USUAL, clock), clock);
  private int networks;

  // Signing up

  @Test
  void what_is_asked_begins_with_the_button_and_with_nothing_else() {
    assertThat(ask(JAN, EZINE)).isInstanceOf(Reply.Accepted.class);
    WrittenLetter letter = letters().getFirst();
    assertThat(letter.kind()).isEqualTo("confirmation");
    assertThat(letter.address()).isEqualTo(JAN);
    String secret = letter.secret("bevestigen");
    // A scanner opens it as often as it likes.
    for (int time = 0; time < 3; time++) {
      assertThat(subscribing.toConfirm(secret).orElseThrow().asked()).hasSize(1);
    }
    Subscription asked = only();
    assertThat(asked.state()).isEqualTo(State.ASKED);
    assertThat(asked.consent().confirmedAt()).isEmpty();
    clock.moveTo(NOON.plusSeconds(90));
    Overview now = subscribing.confirm(secret, Set.of(asked.id())).orElseThrow();
    assertThat(now.held()).hasSize(1);
    Subscription held = only();
    assertThat(held.state()).isEqualTo(State.ACTIVE);
    assertThat(held.consent())
        .as("what they read, when they asked and when they said so")
        .isEqualTo(
            new Subscription.Consent(
                ConsentText.now().version(), NOON, Optional.of(NOON.plusSeconds(90))));
    clock.moveTo(NOON.plusSeconds(900));
    subscribing.confirm(secret, Set.of(asked.id()));
    assertThat(only().consent()).as("once more changes nothing").isEqualTo(held.consent());
  }

  @Test
  void of_what_was_asked_only_what_they_want_begins() {
    ask(JAN, EZINE, GUIDE);
    String secret = letters().getFirst().secret("bevestigen");
    Overview asked = subscribing.toConfirm(secret).orElseThrow();
    UUID guide = id(asked, What.HANDREIKING);
    subscribing.confirm(secret, Set.of(guide, UUID.randomUUID()));
    Overview now = subscribing.toConfirm(secret).orElseThrow();
    assertThat(now.held()).extracting(Subscription::id).containsExactly(guide);
    assertThat(now.asked()).hasSize(1);
  }

  @Test
  void what_is_asked_on_one_day_is_one_mail_that_names_it_all() {
    ask(JAN, EZINE);
    clock.moveTo(NOON.plusSeconds(60));
    ask("Jan@Voorbeeld.TEST", BICYCLES);
    ask(JAN, BUSES);
    ask(JAN, BUSES);
    assertThat(letters()).hasSize(1);
    assertThat(letters().getFirst().words())
        .contains("Het e-zine", "«fiets»", "«bus»")
        .containsOnlyOnce("«bus»");
    Overview asked = subscribing.toConfirm(letters().getFirst().secret("bevestigen")).orElseThrow();
    assertThat(asked.asked()).hasSize(3);
  }

  @Test
  void what_is_asked_when_the_mail_has_gone_stands_behind_its_link() {
    ask(JAN, EZINE);
    String sent = letters().getFirst().secret("bevestigen");
    db.execute("update mail.letter set state = 'sent', ended_at = now()");
    ask(JAN, BICYCLES);
    assertThat(letters()).as("no second mail").hasSize(1);
    assertThat(subscribing.toConfirm(sent).orElseThrow().asked()).hasSize(2);
  }

  @Test
  void on_another_day_there_is_another_mail() {
    ask(JAN, EZINE);
    // Midnight is that of Amsterdam.
    clock.moveTo(Instant.parse("2026-12-01T22:59:00Z"));
    ask(JAN, GUIDE);
    assertThat(letters()).hasSize(1);
    clock.moveTo(Instant.parse("2026-12-01T23:00:00Z"));
    ask(JAN, BUSES);
    assertThat(letters()).hasSize(2);
    assertThat(letters().getLast().words()).contains("Het e-zine", "handreiking", "«bus»");
  }

  @Test
  void one_box_gets_one_mail_however_its_address_is_spelt_and_from_wherever_it_is_asked() {
    for (int time = 0; time < 40; time++) {
      String typed = (time % 2 == 0 ? "jan" : "JAN") + (time % 3 == 0 ? "" : "+" + time);
      ask(typed + "@Voorbeeld.test", EZINE);
      subscribing.askForLink(typed + "@voorbeeld.test", true, "netwerk " + time);
    }
    assertThat(letters()).hasSize(1);
    assertThat(db.fetchCount(SUBSCRIBER)).as("nobody whom no mail went to").isEqualTo(1);
  }

  @Test
  void capitals_make_no_second_subscriber_and_a_plus_does() {
    hold("Info@Voorbeeld.test", EZINE);
    clock.moveTo(NOON.plus(Duration.ofDays(1)));
    ask("info@voorbeeld.test", EZINE);
    assertThat(db.fetchCount(SUBSCRIBER)).isEqualTo(1);
    clock.moveTo(NOON.plus(Duration.ofDays(2)));
    hold("info+bus@voorbeeld.test", EZINE);
    assertThat(db.fetchCount(SUBSCRIBER)).isEqualTo(2);
  }

  @Test
  void all_together_get_so_many_in_an_hour_and_the_answer_stays_the_same() {
    List<Reply> replies =
        IntStream.range(0, AN_HOUR + 20)
            .mapToObj(n -> ask("a" + n + "@voorbeeld.test", EZINE))
            .toList();
    assertThat(replies).allSatisfy(reply -> assertThat(reply).isInstanceOf(Reply.Accepted.class));
    assertThat(letters()).hasSize(AN_HOUR);
    assertThat(db.fetchCount(SUBSCRIBER)).as("nothing is kept of the others").isEqualTo(AN_HOUR);
    assertThat(knocks.held().sum()).as("which an alarm can be set on").isEqualTo(20);
    clock.moveTo(NOON.plus(Duration.ofHours(1)));
    ask("b@voorbeeld.test", EZINE);
    assertThat(letters()).hasSize(AN_HOUR + 1);
  }

  @Test
  void a_hundred_at_once_find_no_more_room_than_there_is() throws Exception {
    int all = AN_HOUR + 50;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Reply>> asking =
          IntStream.range(0, all)
              .<Callable<Reply>>mapToObj(
                  n ->
                      () ->
                          subscribing.ask(
                              application(
                                  (n % 2 == 0 ? "een" : "a" + n) + "@voorbeeld.test", EZINE),
                              "netwerk " + n))
              .toList();
      for (var one : threads.invokeAll(asking)) {
        assertThat(one.get()).isInstanceOf(Reply.Accepted.class);
      }
    }
    assertThat(letters()).hasSize(AN_HOUR);
    assertThat(letters()).filteredOn(one -> one.address().startsWith("een@")).hasSizeLessThan(2);
  }

  @Test
  void from_one_network_one_asks_so_often() {
    for (int time = 0; time < 40; time++) {
      assertThat(subscribing.ask(application("a" + time + "@voorbeeld.test", EZINE), "kantoor"))
          .isInstanceOf(Reply.Accepted.class);
    }
    assertThat(subscribing.ask(application(JAN, EZINE), "kantoor"))
        .isEqualTo(new Reply.Refused(Refusal.TOO_OFTEN));
    assertThat(subscribing.askForLink(JAN, true, "kantoor"))
        .isEqualTo(new Reply.Refused(Refusal.TOO_OFTEN));
    assertThat(ask(JAN, EZINE)).as("elsewhere").isInstanceOf(Reply.Accepted.class);
    clock.moveTo(NOON.plus(Duration.ofHours(1)));
    assertThat(subscribing.ask(application(JAN, EZINE), "kantoor"))
        .isInstanceOf(Reply.Accepted.class);
  }

  @Test
  void what_cannot_be_done_is_said_and_leaves_nothing() {
    assertThat(ask("jan", EZINE)).isEqualTo(new Reply.Refused(Refusal.NO_ADDRESS));
    assertThat(ask(JAN)).isEqualTo(new Reply.Refused(Refusal.NOTHING_CHOSEN));
    assertThat(
            ask(
                JAN,
                IntStream.range(0, 21).mapToObj(n -> search("x" + n)).toArray(Interest[]::new)))
        .isEqualTo(new Reply.Refused(Refusal.TOO_MANY_CHOSEN));
    assertThat(
            subscribing.ask(
                new Application("jan@gmial.com", false, List.of(EZINE), Rhythm.DAILY, true), "n"))
        .isInstanceOfSatisfying(
            Reply.Doubted.class,
            one -> assertThat(one.perhaps().text()).isEqualTo("jan@gmail.com"));
    assertThat(db.fetchCount(SUBSCRIBER) + db.fetchCount(KNOCK)).isZero();
    assertThat(ask("jan@gmial.com", EZINE)).as("meant").isInstanceOf(Reply.Accepted.class);
  }

  /// Mail there would be refused by the server, or by the next one, and nobody would know.
  @Test
  void an_address_that_mail_cannot_go_to_is_refused_at_each_door() {
    Reply refused = new Reply.Refused(Refusal.NOT_PLAIN);
    assertThat(ask("jörg@voorbeeld.test", EZINE)).isEqualTo(refused);
    assertThat(subscribing.askForLink("jörg@voorbeeld.test", true, "n")).isEqualTo(refused);
    assertThat(db.fetchCount(SUBSCRIBER) + db.fetchCount(KNOCK)).isZero();
    assertThat(ask("info@müller.test", EZINE)).isInstanceOf(Reply.Accepted.class);
    hold(JAN, EZINE);
    assertThat(subscribing.move(managing(JAN), "jörg@voorbeeld.test", true, "n")).contains(refused);
  }

  @Test
  void strangers_cannot_pile_up_what_somebody_is_to_confirm() {
    for (int day = 0; day < 3; day++) {
      clock.moveTo(NOON.plus(Duration.ofDays(day)));
      for (int n = 0; n < 15; n++) {
        ask(JAN, search("woord " + day + " " + n));
      }
    }
    assertThat(db.fetchCount(SUBSCRIPTION)).isEqualTo(20);
  }

  @Test
  void what_nobody_confirmed_is_gone_after_seven_days_and_can_be_asked_again() {
    ask(JAN, EZINE);
    String secret = letters().getFirst().secret("bevestigen");
    clock.moveTo(NOON.plus(Duration.ofDays(7)).minusSeconds(1));
    sweep();
    assertThat(subscribing.toConfirm(secret)).isPresent();
    clock.moveTo(NOON.plus(Duration.ofDays(7)));
    assertThat(subscribing.toConfirm(secret)).as("also before anybody swept").isEmpty();
    assertThat(subscribing.confirm(secret, Set.of(only().id()))).isEmpty();
    sweep();
    assertThat(db.fetchCount(SUBSCRIBER) + db.fetchCount(SUBSCRIPTION) + db.fetchCount(KNOCK))
        .isZero();
    assertThat(everywhere()).as("nor in what was written").doesNotContain(JAN);
    assertThat(subscribing.toConfirm(secret)).isEmpty();
    assertThat(subscribing.confirm(secret, Set.of())).isEmpty();
    ask(JAN, EZINE);
    assertThat(letters()).hasSize(1);
  }

  // Who is known

  @Test
  void who_is_subscribed_hears_so_by_mail_and_what_is_new_waits_for_the_button() {
    hold(JAN, EZINE);
    clock.moveTo(NOON.plus(Duration.ofDays(1)));
    Reply known = ask(JAN, EZINE);
    assertThat(known).isEqualTo(new Reply.Accepted(SubscriberAddress.read(JAN).orElseThrow()));
    WrittenLetter letter = letters().getLast();
    assertThat(letter.kind()).isEqualTo("known");
    assertThat(letter.words())
        .contains("U bent al abonnee", "Het e-zine")
        .doesNotContain("bevestig");
    clock.moveTo(NOON.plus(Duration.ofDays(2)));
    ask(JAN, EZINE, BICYCLES);
    WrittenLetter other = letters().getLast();
    assertThat(other.words()).contains("U bent al abonnee", "Het e-zine", "«fiets»");
    assertThat(subscribing.toConfirm(other.secret("bevestigen")).orElseThrow().asked()).hasSize(1);
    assertThat(subscribing.preferences(other.secret("voorkeuren"))).isPresent();
  }

  @Test
  void whoever_asks_for_their_link_is_told_the_same_and_only_who_has_something_gets_one() {
    Reply nobody = subscribing.askForLink(JAN, false, "n");
    assertThat(letters()).isEmpty();
    hold(JAN, EZINE);
    clock.moveTo(NOON.plus(Duration.ofDays(1)));
    Reply somebody = subscribing.askForLink(" JAN@voorbeeld.test", false, "n");
    assertThat(nobody.getClass()).isEqualTo(somebody.getClass());
    WrittenLetter letter = letters().getLast();
    assertThat(letter.kind()).isEqualTo("managing");
    assertThat(letter.address()).isEqualTo(JAN);
    assertThat(subscribing.preferences(letter.secret("voorkeuren"))).isPresent();
    int before = letters().size();
    subscribing.askForLink(JAN, false, "n");
    ask(JAN, GUIDE);
    assertThat(letters()).as("one a day, whatever is asked").hasSize(before);
  }

  // Changing and leaving

  @Test
  void who_has_the_link_of_one_changes_all_of_theirs_and_nobody_elses() {
    hold(JAN, EZINE, GUIDE);
    clock.moveTo(NOON.plus(Duration.ofDays(1)));
    UUID other = hold("piet@voorbeeld.test", EZINE).held().getFirst().id();
    Overview mine = overview(JAN);
    String secret = links.secret(Purpose.PREFERENCES, UUID.randomUUID(), id(mine, What.EZINE));
    UUID guide = id(mine, What.HANDREIKING);
    assertThat(subscribing.change(secret, guide, Rhythm.MONTHLY, false).orElseThrow())
        .satisfies(
            one -> {
              assertThat(one.rhythm()).isEqualTo(Rhythm.MONTHLY);
              assertThat(one.importantOnly()).isFalse();
            });
    assertThat(subscribing.change(secret, other, Rhythm.MONTHLY, false)).isEmpty();
    assertThat(subscribing.pause(secret, other, Optional.empty())).isEmpty();
    assertThat(subscribing.leave(secret, other)).isEmpty();
    assertThat(Subscriptions.one(db, other).orElseThrow())
        .satisfies(
            one -> {
              assertThat(one.rhythm()).isEqualTo(Rhythm.WEEKLY);
              assertThat(one.state()).isEqualTo(State.ACTIVE);
            });
  }

  @Test
  void what_is_paused_goes_on_when_they_say_so_or_on_its_day() {
    UUID id = hold(JAN, EZINE).held().getFirst().id();
    String secret = links.secret(Purpose.PREFERENCES, UUID.randomUUID(), id);
    subscribing.pause(secret, id, Optional.of(LocalDate.of(2026, 12, 8)));
    assertThat(Subscriptions.active(db, Rhythm.WEEKLY, Optional.empty(), 10)).isEmpty();
    clock.moveTo(Instant.parse("2026-12-07T22:59:59Z"));
    sweep();
    assertThat(only().state()).isEqualTo(State.PAUSED);
    clock.moveTo(Instant.parse("2026-12-07T23:00:00Z"));
    sweep();
    assertThat(only().state()).isEqualTo(State.ACTIVE);
    subscribing.pause(secret, id, Optional.empty());
    clock.moveTo(NOON.plus(Duration.ofDays(400)));
    sweep();
    assertThat(only().state()).isEqualTo(State.PAUSED);
    assertThat(subscribing.resume(secret, id).orElseThrow().state()).isEqualTo(State.ACTIVE);
  }

  @Test
  void looking_ends_nothing_one_press_does_and_the_next_says_that_it_had() {
    UUID id = hold(JAN, EZINE).held().getFirst().id();
    String secret = links.secret(Purpose.LEAVE, UUID.randomUUID(), id);
    assertThat(subscribing.toLeave(secret)).hasSize(1);
    assertThat(subscribing.toLeave(secret)).hasSize(1);
    assertThat(only().state()).isEqualTo(State.ACTIVE);
    assertThat(subscribing.leaveAtOnce(secret).orElseThrow())
        .satisfies(
            left -> {
              assertThat(left.now()).isTrue();
              assertThat(left.subscriptions())
                  .extracting(Subscription::interest)
                  .containsExactly(EZINE);
            });
    assertThat(only().state()).isEqualTo(State.ENDED);
    clock.moveTo(NOON.plusSeconds(60));
    assertThat(subscribing.leaveAtOnce(secret).orElseThrow().now()).isFalse();
    assertThat(only().endedAt()).contains(NOON);
    assertThat(
            subscribing
                .change(
                    links.secret(Purpose.PREFERENCES, UUID.randomUUID(), id),
                    id,
                    Rhythm.DAILY,
                    true)
                .orElseThrow()
                .rhythm())
        .as("what ended stays as it was")
        .isEqualTo(Rhythm.WEEKLY);
  }

  @Test
  void one_press_ends_all_that_a_letter_was_due_to_and_names_it() {
    Overview mine = hold(JAN, EZINE, BICYCLES, BUSES);
    List<UUID> due = List.of(id(mine, What.EZINE), id(mine, What.SEARCH));
    String address = links.leaving(UUID.randomUUID(), due);
    String secret = address.substring(address.lastIndexOf('/') + 1);
    assertThat(subscribing.toLeave(secret))
        .extracting(Subscription::id)
        .containsExactlyInAnyOrderElementsOf(due);
    Left left = subscribing.leaveAtOnce(secret).orElseThrow();
    assertThat(left.now()).isTrue();
    assertThat(left.subscriptions())
        .extracting(Subscription::id)
        .containsExactlyInAnyOrderElementsOf(due);
    assertThat(overview(JAN).held()).hasSize(1).noneMatch(one -> due.contains(one.id()));
    assertThat(subscribing.leaveAtOnce(secret).orElseThrow().now()).isFalse();
  }

  @Test
  void a_link_of_long_ago_ends_what_it_was_sent_with_whatever_became_of_it() {
    Overview mine = hold(JAN, EZINE, BICYCLES);
    UUID bicycles = id(mine, What.SEARCH);
    String sent = links.secret(Purpose.LEAVE, UUID.randomUUID(), bicycles);
    String preferences = links.secret(Purpose.PREFERENCES, UUID.randomUUID(), bicycles);
    subscribing.change(preferences, bicycles, Rhythm.DAILY, false);
    subscribing.pause(preferences, bicycles, Optional.empty());
    assertThat(subscribing.leaveAtOnce(sent).orElseThrow().subscriptions())
        .extracting(Subscription::interest)
        .containsExactly(BICYCLES);
    assertThat(overview(JAN).held()).extracting(Subscription::interest).containsExactly(EZINE);
  }

  @Test
  void another_link_ends_nothing() {
    UUID id = hold(JAN, EZINE).held().getFirst().id();
    for (Purpose purpose : List.of(Purpose.CONFIRM, Purpose.PREFERENCES, Purpose.MOVE)) {
      assertThat(subscribing.leaveAtOnce(links.secret(purpose, UUID.randomUUID(), id))).isEmpty();
    }
    assertThat(subscribing.leaveAtOnce("A".repeat(54))).isEmpty();
    assertThat(
            subscribing.leaveAtOnce(
                links.secret(Purpose.LEAVE, UUID.randomUUID(), UUID.randomUUID())))
        .isEmpty();
    assertThat(only().state()).isEqualTo(State.ACTIVE);
  }

  @Test
  void who_left_comes_back_by_the_button_with_new_evidence() {
    UUID before = hold(JAN, EZINE).held().getFirst().id();
    subscribing.leaveAtOnce(links.secret(Purpose.LEAVE, UUID.randomUUID(), before));
    clock.moveTo(NOON.plus(Duration.ofDays(3)));
    ask(JAN, EZINE);
    WrittenLetter letter = letters().getLast();
    assertThat(letter.kind()).isEqualTo("confirmation");
    assertThat(overview(JAN).held()).as("not without the button").isEmpty();
    String secret = letter.secret("bevestigen");
    subscribing.confirm(secret, ids(subscribing.toConfirm(secret).orElseThrow().asked()));
    Subscription now = overview(JAN).held().getFirst();
    assertThat(now.id()).isNotEqualTo(before);
    assertThat(now.consent().confirmedAt()).contains(clock.instant());
  }

  @Test
  void all_of_it_can_be_left_at_once() {
    Overview mine = hold(JAN, EZINE, GUIDE);
    clock.moveTo(NOON.plus(Duration.ofDays(1)));
    ask(JAN, BUSES);
    String secret =
        links.secret(Purpose.PREFERENCES, UUID.randomUUID(), mine.held().getFirst().id());
    assertThat(subscribing.leaveAll(secret).orElseThrow().held()).isEmpty();
    assertThat(overview(JAN).subscriptions())
        .hasSize(3)
        .allMatch(one -> one.state() == State.ENDED);
  }

  // More than that: a link of an hour

  @Test
  void what_is_kept_is_shown_for_an_hour_to_who_reads_the_mail() {
    UUID id = hold(JAN, EZINE).held().getFirst().id();
    String preferences = links.secret(Purpose.PREFERENCES, UUID.randomUUID(), id);
    assertThat(subscribing.managed(preferences)).as("that of each mail").isEmpty();
    assertThat(subscribing.askToManage(preferences)).isTrue();
    assertThat(subscribing.askToManage(preferences)).isTrue();
    List<WrittenLetter> sent =
        letters().stream().filter(one -> one.kind().equals("managing")).toList();
    assertThat(sent).as("once an hour").hasSize(1);
    String secret = sent.getFirst().secret("gegevens");
    assertThat(subscribing.managed(secret).orElseThrow().subscriber().address().text())
        .isEqualTo(JAN);
    clock.moveTo(NOON.plus(Duration.ofHours(1)));
    assertThat(subscribing.managed(secret)).isEmpty();
    assertThat(subscribing.erase(secret)).isFalse();
    assertThat(subscribing.move(secret, "piet@voorbeeld.test", true, "n")).isEmpty();
    subscribing.askToManage(preferences);
    assertThat(letters().stream().filter(one -> one.kind().equals("managing"))).hasSize(2);
    assertThat(subscribing.askToManage("A".repeat(54))).isFalse();
  }

  @Test
  void a_move_is_confirmed_at_the_new_address_and_told_to_the_old_which_can_undo_it() {
    hold(JAN, EZINE);
    String secret = managing(JAN);
    assertThat(subscribing.move(secret, "piet@ander.test", false, "n").orElseThrow())
        .isInstanceOf(Reply.Accepted.class);
    WrittenLetter fresh = letterOf("move");
    assertThat(fresh.address()).isEqualTo("piet@ander.test");
    assertThat(fresh.words()).doesNotContain("jan").doesNotContain("voorbeeld.test:");
    String confirm = fresh.secret("verhuizen");
    assertThat(subscribing.toMove(confirm).orElseThrow().done()).isFalse();
    assertThat(address()).as("looking changes nothing").isEqualTo(JAN);
    assertThat(subscribing.confirmMove(confirm).orElseThrow()).isInstanceOf(Moved.Done.class);
    assertThat(address()).isEqualTo("piet@ander.test");
    assertThat(subscribing.confirmMove(confirm).orElseThrow()).isInstanceOf(Moved.Done.class);
    WrittenLetter old = letterOf("moved");
    assertThat(old.address()).isEqualTo(JAN);
    assertThat(old.words()).contains("p…@ander.test", "14 december 2026").doesNotContain("piet");
    String back = old.secret("terugzetten");
    assertThat(subscribing.toMoveBack(back)).isPresent();
    clock.moveTo(NOON.plus(Duration.ofDays(14)).minusSeconds(1));
    sweep();
    assertThat(subscribing.moveBack(back).orElseThrow()).isInstanceOf(Moved.Done.class);
    assertThat(address()).isEqualTo(JAN);
    assertThat(overview(JAN).held()).hasSize(1);
    assertThat(subscribing.confirmMove(confirm)).as("what was undone is not done again").isEmpty();
  }

  @Test
  void after_fourteen_days_a_move_is_for_good() {
    hold(JAN, EZINE);
    subscribing.move(managing(JAN), "piet@ander.test", false, "n");
    subscribing.confirmMove(letterOf("move").secret("verhuizen"));
    String back = letterOf("moved").secret("terugzetten");
    clock.moveTo(NOON.plus(Duration.ofDays(14)));
    assertThat(subscribing.moveBack(back)).isEmpty();
    sweep();
    assertThat(db.fetch("select * from newsletter.move")).isEmpty();
    assertThat(address()).isEqualTo("piet@ander.test");
  }

  @Test
  void nobody_moves_to_an_address_of_somebody_else_who_is_subscribed() {
    hold(JAN, EZINE);
    clock.moveTo(NOON.plus(Duration.ofDays(1)));
    hold("piet@voorbeeld.test", GUIDE);
    clock.moveTo(NOON.plus(Duration.ofDays(2)));
    String secret = managing(JAN);
    assertThat(subscribing.move(secret, "Piet@voorbeeld.test", false, "n").orElseThrow())
        .as("who asks is told the same")
        .isInstanceOf(Reply.Accepted.class);
    assertThat(subscribing.confirmMove(letterOf("move").secret("verhuizen")).orElseThrow())
        .isInstanceOf(Moved.Taken.class);
    assertThat(overview(JAN).held()).hasSize(1);
    assertThat(subscribing.move(secret, JAN, false, "n"))
        .contains(new Reply.Refused(Refusal.SAME_ADDRESS));
    assertThat(subscribing.move(secret, "piet", false, "n"))
        .contains(new Reply.Refused(Refusal.NO_ADDRESS));
  }

  /// The link to confirm a move is for who reads the new mailbox, and not for who asked.
  @Test
  void what_is_taken_away_has_the_letters_without_what_opens_a_door() {
    hold(JAN, EZINE);
    String secret = managing(JAN);
    subscribing.move(secret, "piet@voorbeeld.test", true, "n");
    String taken = new String(subscribing.export(secret).orElseThrow(), UTF_8);
    assertThat(taken)
        .contains(
            "bevestiging van een aanmelding",
            "Bevestig uw aanmelding bij Goed Voorbeeld",
            "bevestiging van een nieuw adres",
            "piet@voorbeeld.test",
            "bewaard",
            "Het e-zine, elke week")
        .doesNotContain(
            letterOf("move").secret("verhuizen"), letterOf("confirmation").secret("bevestigen"));
  }

  @Test
  void a_stranger_is_not_mailed_by_moves_more_often_than_by_anything_else() {
    hold(JAN, EZINE);
    String secret = managing(JAN);
    int before = letters().size();
    for (int time = 0; time < 5; time++) {
      subscribing.move(secret, "piet+" + time + "@ander.test", false, "n" + time);
    }
    ask("piet@ander.test", EZINE);
    assertThat(letters()).hasSize(before + 1);
  }

  @Test
  void who_is_erased_is_nowhere_any_more_and_what_was_counted_stays() {
    hold(JAN, EZINE, BICYCLES);
    subscribing.move(managing(JAN), "piet@ander.test", false, "n");
    UUID id = overview(JAN).held().getFirst().id();
    String preferences = links.secret(Purpose.PREFERENCES, UUID.randomUUID(), id);
    assertThat(subscribing.erase(managing(JAN))).isTrue();
    assertThat(everywhere()).doesNotContainIgnoringCase("jan@").doesNotContain("piet@", "fiets");
    assertThat(db.fetchCount(SUBSCRIPTION)).isEqualTo(2);
    assertThat(subscribing.preferences(preferences)).isEmpty();
    assertThat(subscribing.askToManage(preferences)).isFalse();
    assertThat(
            subscribing
                .leaveAtOnce(links.secret(Purpose.LEAVE, UUID.randomUUID(), id))
                .orElseThrow()
                .now())
        .as("it had ended")
        .isFalse();
    clock.moveTo(NOON.plus(Duration.ofDays(1)));
    hold(JAN, EZINE);
    assertThat(overview(JAN).held()).as("and may come back").hasSize(1);
  }

  // What ends with time

  @Test
  void who_left_is_nowhere_any_more_after_28_days_and_what_was_counted_stays() {
    String address = "Jan.Fiets+Nieuws@bücher.voorbeeld.test";
    Overview mine = hold(address, EZINE, BICYCLES);
    UUID bicycles = id(mine, What.SEARCH);
    told(bicycles, "praktijkvoorbeelden-een", NOON);
    db.execute(
        """
        with n as (
          insert into newsletter.news (item, happening, mark, generation, important, at)
          values ('praktijkvoorbeelden-een', 'changed', '2', 2, true, now()) returning id)
        insert into newsletter.due (subscription, news) select ?, id from n
        """,
        bicycles);
    subscribing.move(managing(address), "stil@voorbeeld.test", true, "n");
    subscribing.askToManage(links.secret(Purpose.PREFERENCES, UUID.randomUUID(), bicycles));
    // One that waits for a server, with its job.
    db.transaction(
        tx ->
            new Mail(clock, seal, true)
                .add(
                    tx.dsl(),
                    new Letter(
                        LetterKind.ALERT,
                        "1",
                        new Recipient(
                            mine.subscriber().address().text(), mine.subscriber().owner()),
                        new MailText("Nieuw", "nl", List.of(), List.of()),
                        null,
                        NOON.plus(Duration.ofDays(100)))));
    assertThat(db.fetchCount(QUEUE)).isEqualTo(1);
    clock.moveTo(NOON.plus(Duration.ofDays(2)));
    subscribing.leaveAll(links.secret(Purpose.PREFERENCES, UUID.randomUUID(), bicycles));
    Instant left = clock.instant();

    clock.moveTo(left.plus(Duration.ofDays(27)));
    sweep();
    assertThat(overview(address).subscriptions()).hasSize(2);
    assertThat(forms(address)).anyMatch(everywhere()::contains);

    clock.moveTo(left.plus(Duration.ofDays(28)).plusSeconds(3600));
    sweep();
    String all = everywhere();
    assertThat(forms(address)).noneMatch(all::contains);
    assertThat(all).doesNotContain("fiets", "stil@", "praktijkvoorbeelden-een\"}");
    assertThat(letters()).as("nor what stands in a letter").isEmpty();
    assertThat(db.fetchCount(QUEUE)).as("which nobody is to send").isZero();
    assertThat(db.fetchCount(TOLD) + db.fetchCount(DUE) + db.fetchCount(MOVE)).isZero();
    assertThat(db.fetchCount(SUBSCRIPTION)).isEqualTo(2);
    assertThat(db.fetchCount(LETTER)).as("that a letter was").isEqualTo(4);

    hold(address, EZINE);
    assertThat(overview(address).held()).as("and may come back").hasSize(1);
  }

  /// As it may stand in a table: by itself, in small letters, in an address of a page, as bytes.
  private static List<String> forms(String typed) {
    SubscriberAddress address = SubscriberAddress.read(typed).orElseThrow();
    List<String> forms = new ArrayList<>();
    for (String text :
        List.of(address.text(), address.folded(), address.shown(), address.box(), typed)) {
      forms.add(text);
      forms.add(URLEncoder.encode(text, UTF_8));
      forms.add(HexFormat.of().formatHex(text.getBytes(UTF_8)));
      for (int from = 0; from < 3; from++) {
        // Wherever it stands in what was encoded, without what else is in the same signs.
        byte[] some = text.substring(from, text.length() - 3).getBytes(UTF_8);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(some);
        forms.add(encoded.substring(0, encoded.length() - 2));
      }
    }
    return forms;
  }

  @Test
  void fifteen_hundred_who_left_at_once_are_all_gone_when_the_sweep_ends() {
    db.execute(
        """
        insert into newsletter.subscriber (id, address, folded, made_at)
        select gen_random_uuid(), a, a, timestamptz '%1$s'
        from (select 'a' || n || '@voorbeeld.test' a from generate_series(1, 1500) n);
        insert into newsletter.subscription (id, subscriber, what, rhythm, important_only, state,
          text_version, origin, asked_at, confirmed_at, ended_at, ended_by)
        select gen_random_uuid(), id, 'ezine', 'weekly', true, 'ended', '1', 'page', made_at, made_at,
          made_at, 'subscriber' from newsletter.subscriber
        """
            .formatted(NOON));
    hold(JAN, EZINE);
    clock.moveTo(NOON.plus(Duration.ofDays(28)).minusSeconds(1));
    assertThat(sweep()).isEqualTo(1);
    clock.moveTo(NOON.plus(Duration.ofDays(28)));
    assertThat(sweep()).as("a little at a time").isEqualTo(4);
    assertThat(db.fetchCount(SUBSCRIBER, SUBSCRIBER.ADDRESS.isNotNull())).isEqualTo(1);
    assertThat(everywhere()).contains(JAN).doesNotContain("a7@voorbeeld.test");
    assertThat(db.fetchCount(SUBSCRIPTION)).isEqualTo(1501);
  }

  @Test
  void who_comes_back_in_time_keeps_and_who_only_asks_is_gone_when_that_ended_too() {
    UUID first = leave(hold(JAN, EZINE));
    leave(hold("piet@voorbeeld.test", GUIDE));
    Instant again = NOON.plus(Duration.ofDays(27));
    clock.moveTo(again);
    hold(JAN, EZINE);
    ask("piet@voorbeeld.test", GUIDE);
    clock.moveTo(again.plus(Duration.ofDays(7)).minusSeconds(1));
    sweep();
    assertThat(overview("piet@voorbeeld.test").asked()).hasSize(1);
    clock.moveTo(again.plus(Duration.ofDays(7)));
    sweep();
    assertThat(everywhere()).doesNotContain("piet@");
    assertThat(overview(JAN).held()).hasSize(1);
    assertThat(overview(JAN).one(first)).as("with what ended before").isPresent();
  }

  @Test
  void who_asks_for_something_while_the_sweep_runs_loses_nothing() throws Exception {
    leave(hold(JAN, EZINE));
    clock.moveTo(NOON.plus(Duration.ofDays(28)));
    db.transaction(
        tx -> {
          tx.dsl().selectFrom(SUBSCRIBER).forUpdate().fetch();
          tx.dsl()
              .execute(
                  """
                  insert into newsletter.subscription (id, subscriber, what, rhythm, important_only,
                    state, text_version, origin, asked_at)
                  select gen_random_uuid(), id, 'handreiking', 'weekly', true, 'asked', '1', 'page',
                    cast(? as timestamptz)
                  from newsletter.subscriber
                  """,
                  clock.instant().toString());
          sweep();
        });
    sweep();
    assertThat(overview(JAN).asked()).hasSize(1);
    // And who comes when it has begun is somebody new.
    db.deleteFrom(SUBSCRIPTION).where(Subscribing.ASKED).execute();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Reply> asking =
          db.transactionResult(
              tx -> {
                subscribing.erase(tx.dsl(), overview(JAN).subscriber());
                Future<Reply> other = threads.submit(() -> ask(JAN, GUIDE));
                while (database.waiting() == 0) {
                  Thread.onSpinWait();
                }
                return other;
              });
      assertThat(asking.get()).isInstanceOf(Reply.Accepted.class);
    }
    assertThat(overview(JAN).subscriptions()).hasSize(1);
    assertThat(overview(JAN).asked()).hasSize(1);
  }

  @Test
  void how_long_is_what_the_administrator_says() {
    Retention least = new Retention(Duration.ofDays(14), Duration.ofDays(30), Duration.ofDays(1));
    var forgetting = new Forgetting(db, knocks, leavers, writing, least, clock);
    UUID told = hold(JAN, EZINE).held().getFirst().id();
    told(told, "een", NOON);
    clock.moveTo(NOON.plus(Duration.ofDays(1)));
    leave(hold("piet@voorbeeld.test", EZINE));
    clock.moveTo(NOON.plus(Duration.ofDays(15)));
    assertThat(forgetting.step()).isFalse();
    assertThat(everywhere()).doesNotContain("piet@");
    assertThat(db.fetchCount(TOLD)).isEqualTo(1);
    clock.moveTo(NOON.plus(Duration.ofDays(30)));
    forgetting.step();
    assertThat(db.fetchCount(TOLD)).isZero();
  }

  @Test
  void what_somebody_was_told_is_known_for_a_year() {
    UUID id = hold(JAN, EZINE).held().getFirst().id();
    told(id, "een", NOON);
    told(id, "twee", NOON.plusSeconds(1));
    clock.moveTo(NOON.plus(Duration.ofDays(365)).minusSeconds(1));
    sweep();
    assertThat(db.fetchCount(TOLD)).isEqualTo(2);
    clock.moveTo(NOON.plus(Duration.ofDays(365)));
    sweep();
    assertThat(db.fetchSingle(TOLD).getItem()).isEqualTo("twee");
    assertThat(overview(JAN).held()).hasSize(1);
  }

  @Test
  void an_address_that_nobody_moved_to_or_that_is_no_longer_theirs_is_in_no_letter() {
    hold(JAN, EZINE);
    subscribing.move(managing(JAN), "vreemd@ander.test", true, "n");
    clock.moveTo(NOON.plus(Duration.ofDays(1)));
    subscribing.move(managing(JAN), "nieuw@ander.test", true, "n");
    subscribing.confirmMove(letterOf("move").secret("verhuizen"));
    clock.moveTo(NOON.plus(Duration.ofDays(7)));
    sweep();
    assertThat(everywhere()).doesNotContain("vreemd@").contains(JAN, "nieuw@ander.test");
    clock.moveTo(NOON.plus(Duration.ofDays(15)));
    sweep();
    assertThat(everywhere()).doesNotContain(JAN).contains("nieuw@ander.test");
    subscribing.move(managing("nieuw@ander.test"), "mis@ander.test", true, "n");
    subscribing.confirmMove(letterOf("move").secret("verhuizen"));
    subscribing.moveBack(letterOf("moved").secret("terugzetten"));
    clock.moveTo(NOON.plus(Duration.ofDays(29)));
    sweep();
    assertThat(everywhere()).doesNotContain("mis@").contains("nieuw@ander.test");
  }

  /// @return the one that ended
  private UUID leave(Overview mine) {
    UUID id = mine.held().getFirst().id();
    subscribing.leaveAtOnce(links.secret(Purpose.LEAVE, UUID.randomUUID(), id));
    return id;
  }

  private void told(UUID subscription, String item, Instant at) {
    db.insertInto(TOLD)
        .set(TOLD.SUBSCRIPTION, subscription)
        .set(TOLD.ITEM, item)
        .set(TOLD.GENERATION, 1L)
        .set(TOLD.ACT, Happening.PUBLISHED)
        .set(TOLD.AT, at)
        .execute();
  }

  /// To its end, as the hourly job does it.
  ///
  /// @return in how many steps
  private int sweep() {
    int steps = 0;
    Ending ending;
    do {
      ending = sweep.run(new Job(1, "", "", "", 1, UUID.randomUUID()));
      steps++;
    } while (ending instanceof Ending.Again(Instant at) && at.equals(clock.instant()));
    return steps;
  }

  /// All that stands in any table, bytes as hexadecimal numbers and as text.
  private String everywhere() {
    StringBuilder all = new StringBuilder();
    db.fetch(
            """
            select format('%I.%I', table_schema, table_name), array_agg(format('%I', column_name))
              filter (where data_type = 'bytea')
            from information_schema.columns join information_schema.tables
              using (table_schema, table_name)
            where table_type = 'BASE TABLE'
              and table_schema not in ('pg_catalog', 'information_schema')
            group by 1
            """)
        .forEach(
            table -> {
              String name = table.get(0, String.class);
              all.append(db.fetch("select t::text from " + name + " t").formatCSV());
              String[] bytes = table.get(1, String[].class);
              for (String column : bytes == null ? new String[0] : bytes) {
                all.append(
                    db.fetch("select encode(%s, 'escape') from %s".formatted(column, name))
                        .formatCSV());
              }
            });
    return all.toString();
  }

  private Overview hold(String address, Interest... interests) {
    ask(address, interests);
    String secret = letter(address).secret("bevestigen");
    return subscribing
        .confirm(secret, ids(subscribing.toConfirm(secret).orElseThrow().asked()))
        .orElseThrow();
  }

  private String managing(String address) {
    String secret =
        links.passing(UUID.randomUUID(), overview(address).subscriber().id(), clock.instant());
    return secret.substring(secret.lastIndexOf('/') + 1);
  }

  private Reply ask(String address, Interest... interests) {
    return subscribing.ask(application(address, interests), "netwerk " + networks++);
  }

  private static Application application(String address, Interest... interests) {
    return new Application(address, true, List.of(interests), Rhythm.WEEKLY, true);
  }

  private static Interest search(String text) {
    return Interest.in(What.SEARCH, new SearchFilter(text, new TreeMap<>(Map.of())));
  }

  private List<WrittenLetter> letters() {
    return WrittenLetter.all(db, seal);
  }

  /// The last one to an address, of those that ask for the button.
  private WrittenLetter letter(String address) {
    return letters().stream()
        .filter(
            one ->
                one.address().equals(SubscriberAddress.read(address).orElseThrow().text())
                    && !one.secrets("bevestigen").isEmpty())
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private WrittenLetter letterOf(String kind) {
    return letters().stream()
        .filter(one -> one.kind().equals(kind))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private Subscription only() {
    return Subscriptions.one(db, db.fetchSingle(SUBSCRIPTION).getId()).orElseThrow();
  }

  private String address() {
    return db.fetchSingle(SUBSCRIBER).getAddress();
  }

  private Overview overview(String address) {
    UUID id =
        db.fetchSingle(
                SUBSCRIBER,
                SUBSCRIBER.FOLDED.eq(SubscriberAddress.read(address).orElseThrow().folded()))
            .getId();
    return new Overview(
        requireNonNull(Subscriptions.subscribers(db, List.of(id)).get(id)),
        Subscriptions.of(db, id));
  }

  private static Set<UUID> ids(List<Subscription> some) {
    return some.stream().map(Subscription::id).collect(Collectors.toSet());
  }

  private static UUID id(Overview overview, What what) {
    return overview.subscriptions().stream()
        .filter(one -> one.interest().what() == what)
        .map(Subscription::id)
        .findFirst()
        .orElseThrow();
  }
}
