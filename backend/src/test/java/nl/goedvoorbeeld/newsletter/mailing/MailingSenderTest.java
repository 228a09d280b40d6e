package nl.goedvoorbeeld.newsletter.mailing;

import static nl.goedvoorbeeld.db.newsletter.Tables.DELIVERY;
import static nl.goedvoorbeeld.db.newsletter.Tables.LEAVER;
import static nl.goedvoorbeeld.db.newsletter.Tables.MAILING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.goedvoorbeeld.Pause;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.mail.Blame;
import nl.goedvoorbeeld.mail.ScriptedServer;
import nl.goedvoorbeeld.mail.TestOutlet.Limits;
import nl.goedvoorbeeld.newsletter.DeliveryState;
import nl.goedvoorbeeld.newsletter.mailing.Deliveries.Taken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a mailing, with a server that says what it likes and nodes that die.
class MailingSenderTest {
  private Post post;

  @BeforeEach
  void open(@TempDir Path folder) {
    post = new Post(folder);
  }

  @AfterEach
  void close() {
    post.close();
  }

  private static Optional<String> when(boolean holds, String answer) {
    return holds ? Optional.of(answer) : Optional.empty();
  }

  private List<String> names() {
    return post.server.mails.stream().map(one -> Post.head(one, "Message-ID")).toList();
  }

  @Test
  void each_gets_it_once_with_ways_and_a_name_of_their_own() throws Exception {
    post.readers(30, "een.test", "twee.test");
    UUID mailing = post.mailing();
    assertThat(post.node().send()).isEqualTo(30);
    assertThat(post.node().send()).isZero();
    assertThat(post.state(mailing)).isEqualTo(MailingState.SENT);
    assertThat(post.taken()).hasSize(30).doesNotHaveDuplicates();
    assertThat(names()).doesNotHaveDuplicates();
    String mail = post.server.mails.getFirst();
    String ours = Post.head(mail, "List-Unsubscribe");
    assertThat(ours).startsWith("<https://www.goedvoorbeeld.example/nieuwsbrief/afmelden/");
    assertThat(mail.replace("=\r\n", "")).contains(ours.substring(1, ours.length() - 1));
    assertThat(mail).doesNotContain(".invalid");
    assertThat(mail.split("\r\n")).allMatch(line -> line.length() <= 998);
    assertThat(post.server.said.stream().filter(one -> one.startsWith("MAIL")))
        .hasSize(30)
        .doesNotHaveDuplicates()
        .allMatch(one -> one.endsWith("@mail.goedvoorbeeld.example>"));
    assertThat(post.server.commands("EHLO")).as("connections are kept").isLessThan(9);
  }

  /// It says it is done only when of each it is known what became of it.
  @Test
  void what_is_refused_for_now_waits_and_goes_later() throws Exception {
    post.readers(60, "een.test");
    UUID mailing = post.mailing();
    post.server.answers =
        line ->
            when(
                line.startsWith("RCPT TO:<lezer1") && !line.contains("lezer1@"),
                "451 4.7.1 not now");
    post.node().send();
    int waiting = post.number(mailing, DeliveryState.WAITING);
    assertThat(waiting).isEqualTo(11 - 1);
    assertThat(post.number(mailing, DeliveryState.SENT)).isEqualTo(60 - waiting);
    assertThat(post.state(mailing)).isEqualTo(MailingState.SENDING);
    post.node().send();
    assertThat(post.server.commands("RCPT")).as("not before its time").isEqualTo(60);

    post.server.answers = _ -> Optional.empty();
    post.later(Duration.ofMinutes(7));
    post.node().send();
    assertThat(post.state(mailing)).isEqualTo(MailingState.SENT);
    assertThat(post.taken()).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void what_is_never_taken_is_given_up_after_days_and_not_before() throws Exception {
    post.readers(1, "een.test");
    UUID mailing = post.mailing();
    post.server.answers = line -> when(line.startsWith("RCPT"), "451 4.7.1 not now");
    Instant begin = post.clock.instant();
    int rounds = 0;
    for (; post.state(mailing) == MailingState.SENDING && rounds < 100; rounds++) {
      post.node().send();
      post.later(Duration.between(post.clock.instant(), due(1)).plusSeconds(1));
    }
    assertThat(Duration.between(begin, post.clock.instant()))
        .isBetween(Duration.ofDays(3), Duration.ofDays(6));
    assertThat(post.number(mailing, DeliveryState.REFUSED)).isEqualTo(1);
    assertThat(post.active()).as("that is nobody's fault").isEqualTo(1);
  }

  private Instant due(int reader) {
    Instant due =
        post.db.fetchSingle(DELIVERY, DELIVERY.SUBSCRIBER.eq(Post.reader(reader))).getDueAt();
    return due.isAfter(post.clock.instant()) ? due : post.clock.instant();
  }

  @Test
  void who_is_refused_holds_up_nobody() throws Exception {
    post.readers(10, "een.test");
    UUID mailing = post.mailing();
    post.server.answers = line -> when(line.startsWith("RCPT TO:<lezer3@"), "501 5.5.4 no");
    post.node().send();
    assertThat(post.taken()).hasSize(9).doesNotHaveDuplicates();
    assertThat(post.number(mailing, DeliveryState.REFUSED)).isEqualTo(1);
    assertThat(post.state(mailing)).isEqualTo(MailingState.SENT);
  }

  @Test
  void an_address_that_is_refused_for_good_three_times_in_a_row_ends_what_is_subscribed_there()
      throws Exception {
    post.readers(2, "een.test");
    post.server.answers = line -> when(line.startsWith("RCPT TO:<lezer1@"), "550 5.1.1 nobody");
    for (int time = 1; time <= 3; time++) {
      assertThat(post.active()).isEqualTo(2);
      post.mailing();
      post.node().send();
    }
    assertThat(post.active()).isEqualTo(1);
    assertThat(post.db.fetchCount(LEAVER)).isEqualTo(1);
    post.mailing();
    post.node().send();
    assertThat(post.server.commands("RCPT TO:<lezer1@")).isEqualTo(3);
  }

  @Test
  void one_that_arrives_between_begins_the_count_anew() throws Exception {
    post.readers(1, "een.test");
    for (String answer :
        List.of("550 5.1.1 no", "550 5.1.1 no", "250 yes", "550 5.1.1 no", "550 5.1.1 no")) {
      post.server.answers = line -> when(line.startsWith("RCPT"), answer);
      post.mailing();
      post.node().send();
      post.later(Duration.ofSeconds(1));
    }
    assertThat(post.active()).isEqualTo(1);
  }

  @Test
  void a_full_box_ends_nothing() throws Exception {
    post.readers(1, "een.test");
    post.server.answers = line -> when(line.startsWith("RCPT"), "552 5.2.2 full");
    for (int time = 0; time < 5; time++) {
      post.mailing();
      post.node().send();
    }
    assertThat(post.active()).isEqualTo(1);
  }

  @Test
  void a_mailing_that_many_servers_refuse_for_what_it_says_rests_and_counts_against_nobody()
      throws Exception {
    post.readers(400, "een.test");
    UUID mailing = post.mailing();
    post.server.answers =
        line ->
            when(
                line.matches("RCPT TO:<lezer\\d*[05]@.*|RCPT TO:<lezer\\d*[27]@.*"),
                "554 5.7.1 spam");
    post.node().send();
    assertThat(post.state(mailing)).isEqualTo(MailingState.PAUSED);
    assertThat(post.db.fetchSingle(MAILING).getReason()).isEqualTo(MailingRest.REFUSED_FOR_OURS);
    assertThat(post.number(mailing, DeliveryState.REFUSED)).isLessThan(10);
    assertThat(post.active()).isEqualTo(400);
    assertThat(post.db.fetchCount(DELIVERY, DELIVERY.BOUNCED.eq(Blame.ADDRESS))).isZero();

    post.server.answers = _ -> Optional.empty();
    post.state(mailing, MailingState.SENDING);
    post.node().send();
    assertThat(post.taken())
        .doesNotHaveDuplicates()
        .hasSize(400 - post.number(mailing, DeliveryState.REFUSED));
  }

  @Test
  void whoever_leaves_while_it_goes_gets_nothing_and_all_others_do() throws Exception {
    post.readers(100, "een.test");
    UUID mailing = post.mailing();
    var left = new AtomicInteger();
    post.server.answers =
        line -> {
          if (line.equals(".") && left.getAndIncrement() == 10) {
            post.leaves(90);
            post.leaves(91);
          }
          return Optional.empty();
        };
    post.node(new Limits(5_000, 5_000, 1, 0)).send();
    Set<String> taken = new HashSet<>(post.taken());
    int gone = post.number(mailing, DeliveryState.LEFT);
    assertThat(taken).hasSize(100 - gone);
    assertThat(post.server.said.stream().filter(one -> one.startsWith("RCPT"))).hasSize(100 - gone);
    assertThat(post.state(mailing)).isEqualTo(MailingState.SENT);
  }

  @Test
  void what_is_paused_and_resumed_goes_on_where_it_was() throws Exception {
    post.readers(90, "een.test");
    UUID mailing = post.mailing();
    for (int pauses = 1; pauses <= 2; pauses++) {
      int after = pauses * 30;
      post.server.answers =
          line -> {
            if (line.equals(".") && post.server.mails.size() == after) {
              post.state(mailing, MailingState.PAUSED);
            }
            return Optional.empty();
          };
      post.node().send();
      assertThat(post.server.mails.size()).isBetween(after, after + 4);
      assertThat(post.number(mailing, DeliveryState.SENT)).isEqualTo(post.server.mails.size());
      assertThat(post.node().send()).isZero();
      post.state(mailing, MailingState.SENDING);
    }
    post.server.answers = _ -> Optional.empty();
    post.node().send();
    assertThat(post.taken()).hasSize(90).doesNotHaveDuplicates();
  }

  @Test
  void nothing_is_begun_after_it_is_stopped_and_what_was_under_way_is_counted() throws Exception {
    post.readers(200, "een.test");
    UUID mailing = post.mailing();
    var mailings = new Mailings(post.db, new Addressees(() -> Snapshot.EMPTY), post.clock);
    var at = new AtomicInteger();
    var then = new AtomicInteger();
    post.server.answers =
        line -> {
          if (line.equals(".") && at.incrementAndGet() == 50) {
            post.db.transaction(tx -> mailings.stop(tx.dsl(), mailing));
            then.set(post.server.mails.size());
          }
          return Optional.empty();
        };
    post.node().send();
    post.node().send();
    assertThat(post.server.mails.size()).isBetween(then.get(), then.get() + 4);
    assertThat(then.get()).isLessThan(190);
    assertThat(post.number(mailing, DeliveryState.SENT)).isEqualTo(post.server.mails.size());
    assertThat(post.number(mailing, DeliveryState.WAITING)).isZero();
    assertThat(post.state(mailing)).isEqualTo(MailingState.STOPPED);
  }

  @Test
  void of_nodes_that_take_at_once_none_gets_what_another_has() throws Exception {
    post.readers(1_000, "een.test");
    post.mailing();
    var deliveries = new Deliveries(post.db, Post.LEASE);
    var all = new ConcurrentLinkedQueue<UUID>();
    try (var nodes = Executors.newFixedThreadPool(6)) {
      List<Future<?>> some = new ArrayList<>();
      for (int node = 0; node < 6; node++) {
        some.add(
            nodes.submit(
                () -> {
                  for (List<Taken> taken = deliveries.take(25, List.of(), post.clock.instant());
                      !taken.isEmpty();
                      taken = deliveries.take(25, List.of(), post.clock.instant())) {
                    taken.forEach(one -> all.add(one.id()));
                  }
                }));
      }
      for (Future<?> one : some) {
        one.get();
      }
    }
    assertThat(all).hasSize(1_000).doesNotHaveDuplicates();
  }

  @Test
  void two_nodes_send_each_once() throws Exception {
    post.readers(1_000, "een.test", "twee.test", "drie.test");
    UUID mailing = post.mailing();
    MailingSender other = post.node();
    try (var nodes = Executors.newFixedThreadPool(1)) {
      var beside = nodes.submit(other::send);
      int here = post.node().send();
      assertThat(here + beside.get()).isEqualTo(1_000);
    }
    assertThat(post.taken()).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(post.state(mailing)).isEqualTo(MailingState.SENT);
  }

  @Test
  void no_more_go_in_a_second_than_may_over_all_nodes_and_to_one_domain() throws Exception {
    post.readers(60, "snel.test", "snel2.test", "traag.test");
    post.mailing();
    var all = new ConcurrentLinkedQueue<Long>();
    var slow = new ConcurrentLinkedQueue<Long>();
    post.server.answers =
        line -> {
          if (line.startsWith("RCPT")) {
            all.add(System.nanoTime());
            if (line.contains("@traag.test")) {
              slow.add(System.nanoTime());
            }
          }
          return Optional.empty();
        };
    var limits = new Limits(40, 10, 3, 0);
    MailingSender other = post.node(limits);
    try (var nodes = Executors.newFixedThreadPool(1)) {
      var beside = nodes.submit(other::send);
      post.node(limits).send();
      beside.get();
    }
    assertThat(post.taken()).hasSize(60).doesNotHaveDuplicates();
    assertThat(inASecond(all)).isLessThanOrEqualTo(41);
    assertThat(inASecond(slow)).isLessThanOrEqualTo(11);
  }

  /// The most that came within any second.
  private static long inASecond(Iterable<Long> times) {
    List<Long> sorted = new ArrayList<>();
    times.forEach(sorted::add);
    sorted.sort(null);
    return sorted.stream()
        .mapToLong(
            begin ->
                sorted.stream().filter(one -> one >= begin && one < begin + 1_000_000_000L).count())
        .max()
        .orElse(0);
  }

  @Test
  void a_new_sender_begins_slowly() throws Exception {
    post.readers(100, "een.test");
    UUID mailing = post.mailing();
    var slow = new Limits(5_000, 5_000, 1, 30);
    post.node(slow).send();
    assertThat(post.server.mails).hasSizeBetween(30, 30 + MailingSender.BATCH);
    int first = post.server.mails.size();
    post.node(slow).send();
    assertThat(post.server.mails).hasSize(first);
    post.later(Duration.ofDays(1));
    post.node(slow).send();
    assertThat(post.server.mails.size()).isGreaterThan(first + 30);
    post.later(Duration.ofDays(1));
    post.node(slow).send();
    assertThat(post.state(mailing)).isEqualTo(MailingState.SENT);
    assertThat(post.taken()).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void a_server_that_closes_the_line_is_called_once_more_and_nobody_is_tried_in_vain()
      throws Exception {
    post.readers(50, "een.test");
    UUID mailing = post.mailing();
    var number = new AtomicInteger();
    post.server.answers =
        line ->
            when(
                line.startsWith("MAIL") && number.incrementAndGet() % 20 == 0,
                "421 4.7.0 enough for this connection");
    post.node(new Limits(5_000, 5_000, 1, 0)).send();
    assertThat(post.taken()).hasSize(50).doesNotHaveDuplicates();
    assertThat(post.db.fetchCount(DELIVERY, DELIVERY.TRIES.gt(1))).isZero();
    assertThat(post.state(mailing)).isEqualTo(MailingState.SENT);
  }

  @Test
  void a_server_that_takes_nothing_is_asked_seldom_and_counts_against_nobody() throws Exception {
    post.readers(40, "een.test");
    UUID mailing = post.mailing();
    post.server.greeting = "421 4.3.2 not today";
    Instant end = post.clock.instant().plus(Duration.ofDays(1));
    while (post.clock.instant().isBefore(end)) {
      post.node().send();
      post.later(Duration.ofMinutes(10));
    }
    assertThat(post.db.fetchCount(DELIVERY, DELIVERY.TRIES.gt(0))).isZero();
    assertThat(post.number(mailing, DeliveryState.WAITING)).isEqualTo(40);
    post.server.greeting = "220 here again";
    post.later(Duration.ofHours(1));
    post.node().send();
    assertThat(post.taken()).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void what_the_server_kept_without_an_answer_comes_again_under_its_name_hours_later_and_few_times()
      throws Exception {
    post.readers(3, "een.test");
    UUID mailing = post.mailing();
    post.server.answers = line -> when(line.equals("."), ScriptedServer.CLOSE);
    List<Instant> tries = new ArrayList<>();
    for (int hour = 0; hour < 48; hour++) {
      int before = post.server.mails.size();
      post.node().send();
      if (post.server.mails.size() > before) {
        tries.add(post.clock.instant());
      }
      post.later(Duration.ofHours(1));
    }
    assertThat(tries).hasSize(3);
    assertThat(Duration.between(tries.get(0), tries.get(1)))
        .isGreaterThanOrEqualTo(Duration.ofHours(3));
    assertThat(new HashSet<>(names())).hasSize(3);
    assertThat(post.number(mailing, DeliveryState.REFUSED)).isEqualTo(3);
    assertThat(post.db.fetchCount(DELIVERY, DELIVERY.UNCERTAIN.isTrue())).isEqualTo(3);
    assertThat(post.active()).isEqualTo(3);
  }

  /// A node that dies between the word of the server and ours.
  @Test
  void what_a_dead_node_had_in_hand_goes_again_after_its_term_under_the_same_name()
      throws Exception {
    post.readers(10, "een.test");
    UUID mailing = post.mailing();
    var deliveries = new Deliveries(post.db, Post.LEASE);
    List<Taken> taken = deliveries.take(4, List.of(), post.clock.instant());
    Taken offered = taken.getFirst();
    assertThat(deliveries.offer(offered, post.clock.instant())).isPresent();

    post.node().send();
    assertThat(post.taken()).hasSize(6);
    assertThat(post.state(mailing)).isEqualTo(MailingState.SENDING);
    post.later(Post.LEASE.plusSeconds(1));
    post.node().send();
    assertThat(post.taken()).hasSize(10).doesNotHaveDuplicates();
    assertThat(post.state(mailing)).isEqualTo(MailingState.SENT);
    assertThat(post.db.fetch(DELIVERY, DELIVERY.UNCERTAIN.isTrue()))
        .singleElement()
        .satisfies(one -> assertThat(one.getId()).isEqualTo(offered.id()));
  }

  @Test
  void who_comes_back_late_changes_nothing_of_what_another_has() throws Exception {
    post.readers(1, "een.test");
    UUID mailing = post.mailing();
    var deliveries = new Deliveries(post.db, Post.LEASE);
    Taken late = deliveries.take(1, List.of(), post.clock.instant()).getFirst();
    assertThat(deliveries.offer(late, post.clock.instant())).isPresent();
    post.later(Post.LEASE.plusSeconds(1));
    Taken now = deliveries.take(1, List.of(), post.clock.instant()).getFirst();
    deliveries.notTried(late, post.clock.instant());
    assertThat(deliveries.offer(late, post.clock.instant())).isEmpty();
    assertThat(deliveries.offer(now, post.clock.instant())).isPresent();
    assertThat(post.number(mailing, DeliveryState.WAITING)).isEqualTo(1);
  }

  @Test
  void a_node_sends_by_itself_until_it_is_stopped() {
    post.readers(40, "een.test");
    UUID mailing = post.mailing();
    MailingSender node = post.node();
    node.start();
    while (post.state(mailing) != MailingState.SENT) {
      Pause.aMoment();
    }
    node.stop();
    assertThat(node.isRunning()).isFalse();
    assertThat(post.taken()).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void who_has_nobody_to_write_to_is_done() throws Exception {
    UUID mailing = post.mailing();
    post.node().send();
    assertThat(post.state(mailing)).isEqualTo(MailingState.SENT);
    assertThat(post.server.mails).isEmpty();
  }
}
