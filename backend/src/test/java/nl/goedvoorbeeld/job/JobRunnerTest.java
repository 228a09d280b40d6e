package nl.goedvoorbeeld.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.Pause;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.job.JobRunner.Failure;
import nl.goedvoorbeeld.privacy.Periods;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class JobRunnerTest {
  private static final Instant NOON = Instant.parse("2026-02-28T12:00:00Z");
  private static final String KIND = "proof";

  private final MovableClock clock = new MovableClock(NOON);
  private final TestDatabase database = TestDatabase.fresh();
  private final DSLContext db = database.db();

  @Test
  void of_many_runners_one_does_a_job() throws Exception {
    Labour labour = new Labour(KIND);
    List<String> all = subjects(200);
    all.forEach(one -> add(labour.job(one, NOON)));
    together(6, labour);
    assertThat(labour.done).containsExactlyInAnyOrderElementsOf(all);
    assertThat(states()).containsOnly("done");
  }

  @Test
  void what_keeps_an_order_keeps_it_on_all_nodes_together() throws Exception {
    AtomicInteger atOnce = new AtomicInteger();
    List<Integer> seen = new ArrayList<>();
    Labour labour =
        new Labour(
            KIND,
            _ -> {
              seen.add(atOnce.incrementAndGet());
              Thread.yield();
              atOnce.decrementAndGet();
              return new Ending.Done("");
            });
    labour.inOrder = true;
    List<String> all = subjects(100);
    // Written in another order than they come due.
    for (int n = all.size() - 1; n >= 0; n--) {
      add(labour.job(all.get(n), NOON.minusSeconds(all.size() - n)));
    }
    together(6, labour);
    assertThat(labour.done).containsExactlyElementsOf(all);
    assertThat(seen).containsOnly(1);
  }

  @Test
  void what_is_due_first_is_done_first_and_what_is_not_due_waits() {
    Labour labour = new Labour(KIND);
    add(labour.job("later", NOON.plusMillis(1)));
    add(labour.job("second", NOON));
    add(labour.job("first", NOON.minusSeconds(1)));
    add(labour.job("third", NOON));
    assertThat(run(labour)).isEqualTo(3);
    assertThat(labour.done).containsExactly("first", "second", "third");
    at(NOON.plusMillis(1));
    assertThat(run(labour)).isEqualTo(1);
  }

  @Test
  void a_subject_waits_once_and_can_be_asked_for_again_when_it_is_done() {
    Labour labour = new Labour(KIND);
    add(labour.job("a", NOON));
    add(labour.job("a", NOON.plusSeconds(60)));
    assertThat(states()).hasSize(1);
    run(labour);
    add(labour.job("a", NOON));
    run(labour);
    assertThat(labour.done).containsExactly("a", "a");
  }

  @Test
  void what_is_dropped_is_not_done() {
    Labour labour = new Labour(KIND);
    add(labour.job("a", NOON));
    add(labour.job("b", NOON));
    Jobs.drop(db, KIND, List.of("a"));
    Jobs.drop(db, KIND, List.of());
    run(labour);
    assertThat(labour.done).containsExactly("b");
  }

  @Test
  void what_a_node_had_in_hand_when_it_died_is_done_by_another_when_its_lease_runs_out() {
    Labour labour = new Labour(KIND);
    add(labour.job("a", NOON));
    JobRows dying = new JobRows(db, clock);
    Job taken = dying.take(labour).orElseThrow();
    assertThat(run(labour)).as("it may be alive").isZero();
    at(NOON.plus(JobRows.LEASE).minusMillis(1));
    assertThat(run(labour)).isZero();
    at(NOON.plus(JobRows.LEASE));
    assertThat(run(labour)).isEqualTo(1);
    assertThat(dying.done(taken, "late")).as("who comes back says nothing").isFalse();
    assertThat(result()).isEmpty();
  }

  @Test
  void what_ends_a_node_each_time_is_kept_and_not_tried_for_ever() {
    Labour labour = new Labour(KIND);
    add(labour.job("a", NOON));
    JobRows dying = new JobRows(db, clock);
    for (int n = 0; n < labour.mostTries(); n++) {
      assertThat(dying.take(labour)).isPresent();
      at(clock.instant().plus(JobRows.LEASE));
    }
    run(labour);
    assertThat(labour.done).isEmpty();
    JobReason halted = new JobReason(JobReason.HALTED, List.of());
    assertThat(labour.failed).containsExactly(halted);
    assertThat(Jobs.failed(db, 9)).extracting(FailedJob::reason).containsExactly(halted);
  }

  @Test
  void who_is_slow_and_alive_keeps_it() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Labour slow =
        new Labour(
            KIND,
            _ -> {
              begun.countDown();
              await(go);
              return new Ending.Done("slow");
            });
    add(slow.job("a", NOON));
    Labour other = new Labour(KIND);
    try (JobRunner runner = runner(slow)) {
      runner.start();
      begun.await();
      for (int n = 1; n <= 6; n++) {
        Instant now = NOON.plus(JobRows.LEASE.dividedBy(2).multipliedBy(n));
        at(now);
        until(() -> lease().isAfter(now));
        assertThat(run(other)).isZero();
      }
      go.countDown();
      until(() -> states().equals(List.of("done")));
    }
    assertThat(result()).isEqualTo("slow");
    assertThat(slow.done).hasSize(1);
  }

  @Test
  void what_breaks_rests_longer_each_time_and_is_kept_in_the_end_with_its_reason() {
    Labour labour =
        new Labour(
            KIND,
            job -> {
              if (job.subject().equals("a")) {
                throw new IllegalStateException("a fault");
              }
              return new Ending.Done("");
            });
    add(labour.job("a", NOON));
    add(labour.job("b", NOON));
    JobRunner runner = runner(labour);
    List<Duration> moments = new ArrayList<>();
    for (int second = 0; second < 3_600; second += 20) {
      at(NOON.plusSeconds(second));
      int before = labour.done.size();
      runner.runDue(KIND);
      if (labour.done.size() > before) {
        moments.add(Duration.ofSeconds(second));
      }
    }
    assertThat(moments)
        .extracting(Duration::toMinutes)
        .as("one, two, four and eight minutes")
        .containsExactly(0L, 1L, 3L, 7L, 15L);
    assertThat(labour.done).as("the others go on").startsWith("a", "b").hasSize(6);
    JobReason reason = new JobReason(JobReason.BROKE, List.of("IllegalStateException"));
    assertThat(labour.failed).containsExactly(reason);
    assertThat(Jobs.failed(db, 9))
        .singleElement()
        .matches(failed -> failed.reason().equals(reason))
        .matches(failed -> failed.tries() == 5)
        .matches(failed -> failed.at().equals(NOON.plusSeconds(900)));
    assertThat(count(runner, false)).isEqualTo(4);
    assertThat(count(runner, true)).isEqualTo(1);
  }

  @Test
  void what_can_never_be_done_is_not_tried_again() {
    JobReason reason = new JobReason("nobody-there", List.of("x@example.org"));
    Labour labour = new Labour(KIND, _ -> new Ending.Failed(reason));
    add(labour.job("a", NOON));
    run(labour);
    at(NOON.plus(Duration.ofDays(1)));
    run(labour);
    assertThat(labour.done).hasSize(1);
    assertThat(Jobs.failed(db, 9)).extracting(FailedJob::reason).containsExactly(reason);
  }

  @Test
  void that_it_failed_is_kept_also_when_its_handler_cannot_be_told() {
    Labour labour = new Labour(KIND, _ -> new Ending.Failed(new JobReason("x", List.of())));
    JobHandler deaf =
        new JobHandler() {
          @Override
          public String kind() {
            return KIND;
          }

          @Override
          public Ending run(Job job) {
            return labour.run(job);
          }

          @Override
          public void failed(Job job, JobReason reason) {
            throw new IllegalStateException("deaf");
          }
        };
    add(labour.job("a", NOON));
    runner(deaf).runDue(KIND);
    assertThat(states()).containsExactly("failed");
  }

  @Test
  void what_a_job_did_is_undone_when_another_has_taken_it_over() {
    AtomicReference<Job> taken = new AtomicReference<>();
    Labour labour =
        new Labour(
            KIND,
            job -> {
              taken.set(job);
              return new Ending.Done("");
            });
    add(labour.job("a", NOON));
    run(labour);
    assertThatThrownBy(
            () ->
                db.transaction(
                    configuration -> {
                      add(configuration.dsl(), labour.job("b", NOON));
                      Jobs.end(configuration.dsl(), taken.get(), "", NOON);
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(states()).containsExactly("done");
  }

  @Test
  void a_runner_hears_of_a_job_when_what_asked_for_it_is_committed() {
    Labour labour = new Labour(KIND);
    try (JobRunner runner =
        new JobRunner(db, database.dataSource(), List.of(labour), clock, Duration.ofHours(1))) {
      runner.start();
      // It looks once when it begins to listen; from there on it only hears.
      until(() -> hasLooked(runner));
      add(labour.job("a", NOON));
      until(() -> labour.done.contains("a"));
      db.transaction(
          configuration -> {
            add(configuration.dsl(), labour.job("b", NOON));
            add(db, labour.job("c", NOON));
            until(() -> labour.done.contains("c"));
            assertThat(labour.done).doesNotContain("b");
          });
      until(() -> labour.done.contains("b"));
    }
  }

  @Test
  void a_runner_also_sees_what_it_did_not_hear_of() {
    Labour labour = new Labour(KIND);
    try (JobRunner runner = runner(labour)) {
      runner.start();
      until(() -> hasLooked(runner));
      db.execute(
          "insert into job.queue (kind, subject, payload, due_at, made_at, after_restore)"
              + " values ('proof', 'a', '', ?::timestamptz, now(), 'ask')",
          NOON.plusSeconds(60).toString());
      at(NOON.plusSeconds(60));
      until(() -> labour.done.contains("a"));
    }
  }

  @Test
  void a_slow_kind_keeps_no_other() {
    CountDownLatch go = new CountDownLatch(1);
    Labour slow =
        new Labour(
            "slow",
            _ -> {
              await(go);
              return new Ending.Done("");
            });
    Labour quick = new Labour(KIND);
    add(slow.job("a", NOON));
    try (JobRunner runner = new JobRunner(db, database.dataSource(), List.of(slow, quick), clock)) {
      runner.start();
      until(() -> !slow.done.isEmpty());
      add(quick.job("b", NOON));
      until(() -> quick.done.contains("b"));
      go.countDown();
    }
  }

  @Test
  void what_comes_round_by_itself_waits_once_and_goes_on_after_it_failed() {
    AtomicInteger times = new AtomicInteger();
    Labour labour =
        new Labour(
            KIND,
            _ -> {
              // Before it is counted: the test moves the clock as soon as it is.
              Instant next = clock.instant().plusSeconds(60);
              return times.incrementAndGet() == 3
                  ? new Ending.Failed(new JobReason("x", List.of()))
                  : new Ending.Again(next);
            });
    labour.first = Optional.of(NOON.plusSeconds(10));
    try (JobRunner one = runner(labour);
        JobRunner two = runner(labour)) {
      one.start();
      two.start();
      for (int n = 0; n < 5; n++) {
        int before = n;
        until(() -> waiting(KIND) == 1 && times.get() == before);
        Instant due = clock.instant().plusSeconds(60);
        if (n == 2) {
          // The third fails. Then it begins anew, but not before the test has looked.
          labour.first = Optional.of(due.plusSeconds(60));
        }
        at(due);
        until(() -> times.get() > before);
      }
    }
    assertThat(Jobs.failed(db, 9)).hasSize(1);
  }

  @Test
  void ten_thousand_that_wait_cost_two_statements_each_and_are_found_by_an_index() {
    db.execute(
        "insert into job.queue (kind, subject, payload, due_at, made_at, after_restore)"
            + " select 'proof', n::text, '', ?::timestamptz - n * interval '1 ms', now(), 'ask'"
            + " from generate_series(1, 10000) n",
        NOON.toString());
    db.execute("analyze job.queue");
    LongAdder statements = new LongAdder();
    DSLContext counted =
        DSL.using(db.configuration().derive(ExecuteListener.onStart(_ -> statements.increment())));
    for (boolean inOrder : List.of(false, true)) {
      AtomicReference<JobRunner> runner = new AtomicReference<>();
      AtomicInteger number = new AtomicInteger();
      Labour labour =
          new Labour(
              KIND,
              _ -> {
                if (number.incrementAndGet() == 200) {
                  runner.get().close();
                }
                return new Ending.Done("");
              });
      labour.inOrder = inOrder;
      runner.set(new JobRunner(counted, database.dataSource(), List.of(labour), clock));
      statements.reset();
      assertThat(runner.get().runDue(KIND)).isEqualTo(200);
      assertThat(statements.sum()).isEqualTo(400);
    }
    String plan =
        db.fetch(
                "explain select id from job.queue where kind = 'proof' and state = 'waiting'"
                    + " and due_at <= now() and (lease_until is null or lease_until <= now())"
                    + " order by due_at, id limit 1 for update skip locked")
            .toString();
    assertThat(plan).contains("queue_due").doesNotContain("Seq Scan");
  }

  @Test
  void what_ended_long_ago_goes_and_what_waits_stays() {
    db.execute(
        """
        insert into job.queue
          (kind, subject, payload, due_at, made_at, state, reason, ended_at, after_restore)
        values
          ('proof', 'done', '', now(), now(), 'done', null, ?::timestamptz, 'ask'),
          ('proof', 'failed', '', now(), now(), 'failed', 'x', ?::timestamptz, 'ask'),
          ('proof', 'waiting', '', '2020-01-01', '2020-01-01', 'waiting', null, null, 'ask')
        """,
        NOON.toString(),
        NOON.toString());
    Sweep sweep = new Sweep(new JobRows(db, clock), clock);
    Job job = new Job(1, "sweep", "", "", 1, java.util.UUID.randomUUID());
    at(NOON.plus(Periods.JOB_DONE));
    sweep.run(job);
    assertThat(left()).containsExactly("done", "failed", "waiting");
    at(NOON.plus(Periods.JOB_DONE).plusSeconds(1));
    assertThat(sweep.run(job)).isEqualTo(new Ending.Again(clock.instant().plusSeconds(3_600)));
    assertThat(left()).containsExactly("failed", "waiting");
    at(NOON.plus(Periods.JOB_FAILED).plusSeconds(1));
    sweep.run(job);
    assertThat(left()).containsExactly("waiting");
  }

  @Test
  void each_generation_is_told_once_to_whoever_follows_and_only_when_it_is_there() {
    Labour follower = new Labour("follower");
    follower.follows = true;
    Labour other = new Labour("other");
    assertThatThrownBy(
            () ->
                db.transaction(
                    configuration -> {
                      Generations.raised(configuration.dsl(), 6, NOON);
                      throw new IllegalStateException("not published");
                    }))
        .isInstanceOf(IllegalStateException.class);
    db.transaction(configuration -> Generations.raised(configuration.dsl(), 7, NOON));
    db.transaction(configuration -> Generations.raised(configuration.dsl(), 8, NOON));
    JobRunner runner = new JobRunner(db, database.dataSource(), List.of(follower, other), clock);
    assertThat(runner.runDue("generation")).isEqualTo(2);
    assertThat(runner.runDue("generation")).isZero();
    runner.runDue("follower");
    assertThat(follower.done).containsExactly("7", "8");
    assertThat(other.done).isEmpty();
  }

  @Test
  void after_a_restore_nobody_has_anything_in_hand_and_what_was_due_is_done_as_its_kind_wants() {
    for (AfterRestore what : AfterRestore.values()) {
      for (Instant due : List.of(NOON, NOON.plusSeconds(1))) {
        add(new NewJob(KIND, what + "-" + due, "", due, what));
      }
    }
    Labour labour = new Labour(KIND);
    JobRows before = new JobRows(db, clock);
    Job taken = before.take(labour).orElseThrow();

    int asked = db.transactionResult(tx -> Jobs.restored(tx.dsl(), NOON));

    assertThat(asked).isEqualTo(1);
    assertThat(before.done(taken, "")).as("an old lease is none").isFalse();
    assertThat(Jobs.failed(db, 9))
        .singleElement()
        .matches(failed -> failed.subject().equals("ASK-" + NOON))
        .matches(failed -> failed.reason().equals(new JobReason(JobReason.RESTORED, List.of())));
    run(labour);
    assertThat(labour.done).containsExactly("AGAIN-" + NOON);
    at(NOON.plusSeconds(1));
    run(labour);
    assertThat(labour.done).hasSize(4).doesNotContain("NEVER-" + NOON, "ASK-" + NOON);
  }

  @Test
  void how_late_it_is_is_known_also_of_what_no_node_can_do_and_when_nobody_can_look() {
    add(new NewJob("of-later", "", "", NOON.minusSeconds(90), AfterRestore.ASK));
    JobRunner runner = runner(new Labour(KIND));
    try (runner) {
      runner.start();
      until(() -> runner.late().equals(Duration.ofSeconds(90)));
      Backups.made(db, NOON.minusSeconds(5));
      Backups.made(db, NOON.minusSeconds(3));
      until(() -> runner.backup().equals(Optional.of(NOON.minusSeconds(3))));
    }
    Jobs.drop(db, "of-later", List.of(""));
    at(NOON.plusSeconds(600));
    assertThat(runner.late()).as("it stands still").isGreaterThanOrEqualTo(Duration.ofSeconds(600));
  }

  private void together(int number, Labour labour) throws Exception {
    List<Callable<Integer>> nodes =
        Stream.generate(() -> runner(labour))
            .limit(number)
            .<Callable<Integer>>map(node -> () -> node.runDue(KIND))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var node : threads.invokeAll(nodes)) {
        node.get();
      }
    }
  }

  private JobRunner runner(JobHandler handler) {
    return new JobRunner(
        DSL.using(database.dataSource(), SQLDialect.POSTGRES),
        database.dataSource(),
        List.of(handler),
        clock);
  }

  private int run(Labour labour) {
    return runner(labour).runDue(KIND);
  }

  private void add(NewJob job) {
    add(db, job);
  }

  private void add(DSLContext tx, NewJob job) {
    tx.transaction(configuration -> Jobs.add(configuration.dsl(), job, clock.instant()));
  }

  private static List<String> subjects(int number) {
    return IntStream.range(0, number).mapToObj("n%03d"::formatted).toList();
  }

  private static long count(JobRunner runner, boolean forGood) {
    return java.util.Objects.requireNonNull(runner.failures().get(new Failure(KIND, forGood)))
        .sum();
  }

  private List<String> states() {
    return db.fetch("select state from job.queue where kind = 'proof'")
        .map(row -> row.get(0, String.class));
  }

  private List<String> left() {
    return db.fetch("select subject from job.queue order by 1")
        .map(row -> row.get(0, String.class));
  }

  private String result() {
    return db.fetchSingle("select result from job.queue where kind = 'proof'").get(0, String.class);
  }

  private Instant lease() {
    return db.fetchSingle(
            "select coalesce(lease_until, made_at) from job.queue where kind = 'proof'")
        .get(0, Instant.class);
  }

  private int waiting(String kind) {
    return db.fetchSingle(
            "select count(*) from job.queue where state = 'waiting' and kind = ?", kind)
        .get(0, Integer.class);
  }

  private boolean hasLooked(JobRunner runner) {
    Backups.made(db, NOON);
    return runner.backup().isPresent();
  }

  private void at(Instant instant) {
    clock.moveTo(instant);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void until(BooleanSupplier wanted) {
    Instant end = Instant.now().plusSeconds(20);
    while (!wanted.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      Pause.aMoment();
    }
  }
}
