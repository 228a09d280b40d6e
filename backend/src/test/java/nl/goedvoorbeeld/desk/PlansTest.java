package nl.goedvoorbeeld.desk;

import static nl.goedvoorbeeld.desk.Newsroom.NOON;
import static nl.goedvoorbeeld.desk.Newsroom.ONE;
import static nl.goedvoorbeeld.desk.Newsroom.TWO;
import static nl.goedvoorbeeld.desk.Newsroom.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Pause;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Request;
import nl.goedvoorbeeld.content.act.Step;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Withdrawal;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.snapshot.Lookup;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobRunner;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class PlansTest {
  private static final Instant DUE = NOON.plusSeconds(3_600);

  private final Newsroom room = new Newsroom();
  private final Plans plans = room.plans();

  @Test
  void what_is_planned_becomes_public_at_its_second_and_not_before() {
    plan("a", room.approved("a", "tekst"));
    assertThat(state("a")).isEqualTo(WorkState.PLANNED);
    at(DUE.minusMillis(1));
    assertThat(room.run(plans)).isZero();
    assertThat(documents()).isEmpty();
    at(DUE);
    assertThat(room.run(plans)).isEqualTo(1);
    assertThat(documents()).hasSize(1);
    assertThat(plans.of("paginas-a")).extracting(Plan::outcome).containsExactly(Plan.Outcome.DONE);
    assertThat(room.run(plans)).isZero();
    assertThat(told("volgens planning gepubliceerd")).isEqualTo(1);
    assertThat(room.publications.stand().generation()).isEqualTo(1);
  }

  @Test
  void what_came_due_while_nothing_ran_becomes_public_at_the_next_start_in_order() {
    plan("b", room.approved("b", "tekst"), DUE.plusSeconds(1));
    plan("a", room.approved("a", "tekst"), DUE);
    at(DUE.plus(Duration.ofDays(3)));
    room.run(room.plans());
    assertThat(room.publications.asOf(1).items()).extracting(Item::slug).containsExactly("a");
    assertThat(room.publications.load().items()).extracting(Item::slug).containsExactly("a", "b");
  }

  @Test
  void of_many_nodes_that_see_a_plan_due_one_carries_it_out() throws Exception {
    for (String slug : List.of("a", "b", "c")) {
      plan(slug, room.approved(slug, "tekst"));
    }
    room.published("weg", "tekst");
    long before = room.publications.stand().generation();
    plans.withdraw(mistake("paginas-weg"), DUE, ONE);
    at(DUE);
    List<Callable<Integer>> nodes =
        Stream.generate(room::plans)
            .limit(6)
            .<Callable<Integer>>map(node -> () -> room.run(node))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var run : threads.invokeAll(nodes)) {
        run.get();
      }
    }
    assertThat(room.publications.stand().generation()).isEqualTo(before + 4);
    assertThat(room.publications.load().items())
        .extracting(Item::slug)
        .containsExactly("a", "b", "c");
    assertThat(plans.waiting()).isEmpty();
  }

  @Test
  void a_plan_that_is_refused_at_its_moment_is_put_back_with_the_reason() {
    room.published("bron", "tekst");
    long revision = room.approved("a", "[bron](/bron)");
    plan("a", revision);
    room.drafts.withdraw("paginas-bron", Change.Reason.MISTAKE, Optional.empty(), "", ONE);
    at(DUE);
    room.run(plans);
    assertThat(state("a")).isEqualTo(WorkState.APPROVED);
    assertThat(plans.of("paginas-a"))
        .singleElement()
        .matches(plan -> plan.outcome() == Plan.Outcome.REFUSED)
        .matches(plan -> plan.because().equals("Tekst: «bron» is niet meer openbaar."));
    assertThat(plans.refusedSince(NOON)).hasSize(1);
    assertThat(told("planning niet gelukt")).isEqualTo(1);
    assertThat(documents()).isEmpty();
    assertThat(plans.publish(request("a", revision), DUE.plusSeconds(60), ONE))
        .as("and can be planned again")
        .isInstanceOf(Planning.Planned.class);
  }

  @Test
  void a_draft_that_was_changed_since_does_not_go_out() {
    long first = room.approved("a", "goed");
    plan("a", first);
    long second = room.write("a", "ongezien");
    at(DUE);
    room.run(plans);
    assertThat(documents()).isEmpty();
    assertThat(plans.of("paginas-a")).singleElement().matches(plan -> !plan.because().isEmpty());
    assertThat(state("a")).isEqualTo(WorkState.CONCEPT);
    room.approve("paginas-a", second);
    assertThat(plans.publish(request("a", second), DUE.plusSeconds(60), ONE))
        .isInstanceOf(Planning.Planned.class);
  }

  @Test
  void a_new_plan_takes_the_place_of_one_that_was_left_behind() {
    plan("a", room.approved("a", "goed"));
    long second = room.approved("a", "beter");
    plan("a", second, DUE.plusSeconds(60));
    assertThat(plans.of("paginas-a"))
        .extracting(Plan::outcome)
        .containsExactly(Plan.Outcome.CANCELLED, Plan.Outcome.WAITING);
    at(DUE.plusSeconds(60));
    room.run(plans);
    assertThat(documents()).singleElement().asString().contains("beter");
  }

  @Test
  void what_was_published_by_hand_meanwhile_is_left_alone() {
    long revision = room.approved("a", "tekst");
    plan("a", revision);
    room.acts.publish(List.of(request("a", revision)), TWO);
    at(DUE);
    room.run(plans);
    assertThat(room.publications.stand().generation()).isEqualTo(1);
    assertThat(plans.of("paginas-a"))
        .extracting(Plan::outcome)
        .containsExactly(Plan.Outcome.CANCELLED);
  }

  @Test
  void what_was_withdrawn_does_not_come_back_by_a_plan_made_before() {
    room.published("a", "eerst");
    plan("a", room.approved("a", "dan"));
    room.drafts.withdraw("paginas-a", Change.Reason.MISTAKE, Optional.empty(), "", ONE);
    at(DUE);
    room.run(plans);
    assertThat(documents()).isEmpty();
    assertThat(state("a")).isEqualTo(WorkState.APPROVED);
  }

  @Test
  void an_item_leaves_at_its_second() {
    room.published("a", "tekst");
    Withdrawal withdrawal =
        new Withdrawal("paginas-a", Change.Reason.EXPIRED, Optional.empty(), "Gestopt in 2026.");
    assertThat(plans.withdraw(withdrawal, DUE, ONE)).isInstanceOf(Planning.Planned.class);
    assertThat(plans.withdraw(withdrawal, DUE, ONE))
        .as("twice")
        .isInstanceOf(Planning.Refused.class);
    at(DUE);
    room.run(plans);
    assertThat(room.publications.load().item("paginas-a").orElseThrow().expired())
        .contains("Gestopt in 2026.");
    assertThat(told("volgens planning ingetrokken")).isEqualTo(1);
  }

  @Test
  void a_withdrawal_that_is_refused_at_its_moment_says_why() {
    room.published("a", "tekst");
    room.published("b", "[a](/a)");
    plans.withdraw(mistake("paginas-a"), DUE, ONE);
    at(DUE);
    room.run(plans);
    assertThat(plans.refusedSince(NOON))
        .singleElement()
        .matches(plan -> plan.because().contains("verwijst hier nog naar"));
    assertThat(room.publications.load().look("paginas", "a")).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void only_what_is_approved_and_still_to_come_can_be_planned() {
    long revision = room.write("a", "tekst");
    assertThat(plans.publish(request("a", revision), DUE, ONE))
        .isInstanceOf(Planning.Refused.class);
    room.approve("paginas-a", revision);
    assertThat(plans.publish(request("a", revision), NOON, ONE))
        .isEqualTo(new Planning.Refused("Dit tijdstip is al voorbij."));
    assertThat(plans.publish(new Request("paginas-a", revision, true, " "), DUE, ONE))
        .isInstanceOf(Planning.Refused.class);
    assertThat(plans.publish(request("a", revision + 1), DUE, ONE))
        .isInstanceOf(Planning.Refused.class);
    assertThat(plans.withdraw(mistake("paginas-a"), DUE, ONE)).isInstanceOf(Planning.Refused.class);
    for (String id : List.of("a\0b", "", "' or true --", "bestaat-niet")) {
      assertThat(plans.withdraw(mistake(id), DUE, ONE)).isInstanceOf(Planning.Refused.class);
      assertThat(plans.of(id)).isEmpty();
    }
    assertThat(plans.waiting()).isEmpty();
  }

  @Test
  void a_plan_can_be_cancelled_until_its_moment() {
    long plan = plan("a", room.approved("a", "tekst"));
    assertThat(plans.cancel(plan, ONE)).isEqualTo(new Planning.Ended());
    assertThat(state("a")).isEqualTo(WorkState.APPROVED);
    assertThat(plans.cancel(plan, ONE)).isInstanceOf(Planning.Refused.class);
    assertThat(plans.cancel(-1, ONE)).isInstanceOf(Planning.Refused.class);
    at(DUE);
    assertThat(room.run(plans)).isZero();
    assertThat(documents()).isEmpty();
  }

  /// As a plan is being made in one transaction, another withdraws the item.
  @Test
  void a_withdrawal_waits_for_a_plan_that_is_being_made_and_sees_it() throws Exception {
    room.published("a", "eerst");
    long revision = room.approved("a", "dan");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var connection = room.database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      DSLContext tx = DSL.using(connection, SQLDialect.POSTGRES);
      assertThat(room.acts.plan(tx, "paginas-a", revision)).isInstanceOf(Step.Taken.class);
      tx.execute(
          "insert into desk.plan (item_id, act, due_at, revision_id, important, note, author,"
              + " made_at) values ('paginas-a', 'publish', ?::timestamptz, ?, false, '', ?, now())",
          DUE.toString(),
          revision,
          ONE);
      var withdrawing =
          threads.submit(
              () ->
                  room.drafts.withdraw(
                      "paginas-a", Change.Reason.MISTAKE, Optional.empty(), "", ONE));
      while (!withdrawing.isDone() && room.database.waiting() == 0) {
        Pause.aMoment();
      }
      connection.commit();
      assertThat(withdrawing.get()).isInstanceOf(Outcome.Done.class);
    }
    at(DUE);
    room.run(plans);
    assertThat(documents()).isEmpty();
    assertThat(state("a")).isEqualTo(WorkState.APPROVED);
  }

  @Test
  void a_plan_that_breaks_is_tried_a_few_times_and_then_put_back_and_told() {
    room.database
        .db()
        .execute(
            """
            create function content.kapot() returns trigger language plpgsql as
              $$ begin raise exception 'kapot'; end $$;
            create trigger kapot before insert on content.publication for each row
              when (new.item_id = 'paginas-a') execute function content.kapot();
            """);
    plan("a", room.approved("a", "tekst"));
    plan("b", room.approved("b", "ook"));
    at(DUE);
    for (int minute = 0; minute < 10; minute++) {
      at(DUE.plusSeconds(61L * minute));
      room.run(plans);
      room.run(plans);
      assertThat(plans.of("paginas-a"))
          .singleElement()
          .matches(
              plan ->
                  (plan.outcome() == Plan.Outcome.WAITING)
                      == (room.clock.instant().isBefore(DUE.plusSeconds(61L * 4))));
    }
    assertThat(documents()).as("the others go on").singleElement().asString().contains("ook");
    assertThat(plans.refusedSince(NOON))
        .singleElement()
        .matches(plan -> plan.because().contains("na 5 keer"))
        .matches(plan -> !plan.because().contains("kapot"));
    assertThat(state("a")).isEqualTo(WorkState.APPROVED);
    assertThat(told("planning niet gelukt")).isEqualTo(1);
    assertThat(room.run(plans)).isZero();
  }

  @Test
  void what_a_chief_editor_planned_no_author_cancels() {
    room.editor(ONE, "CHIEF_EDITOR");
    room.editor(TWO, "AUTHOR");
    room.editor("derde@example.org", "ADMINISTRATOR");
    long plan = plan("a", room.approved("a", "tekst"));
    assertThat(plans.cancel(plan, TWO)).isInstanceOf(Planning.Refused.class);
    assertThat(plans.mayCancel(plans.waiting().getFirst(), TWO)).isFalse();
    assertThat(plans.cancelledByOthers(ONE, NOON)).isEmpty();
    assertThat(plans.cancel(plan, "derde@example.org")).isEqualTo(new Planning.Ended());
    assertThat(plans.cancelledByOthers(ONE, NOON))
        .singleElement()
        .matches(one -> one.endedBy().equals(Optional.of("derde@example.org")));
    assertThat(plans.cancelledByOthers("derde@example.org", NOON)).isEmpty();
  }

  @Test
  void no_author_plans_a_withdrawal_and_nobody_a_merger() {
    room.published("a", "x");
    room.published("b", "x");
    assertThat(Act.PLAN_WITHDRAWAL.isFor(Role.AUTHOR)).isFalse();
    Withdrawal merger =
        new Withdrawal("paginas-a", Change.Reason.MERGED, Optional.of("paginas-b"), "");
    assertThat(plans.withdraw(merger, DUE, ONE)).isInstanceOf(Planning.Refused.class);
    assertThat(plans.waiting()).isEmpty();
  }

  @Test
  void a_plan_that_a_node_of_before_jobs_made_is_found_and_carried_out() {
    plan("a", room.approved("a", "tekst"));
    room.database.db().execute("delete from job.queue");
    at(DUE);
    try (JobRunner runner = room.runner(plans)) {
      assertThat(runner.runDue(PlanJobs.KIND)).isZero();
      new PlansWithoutJob(plans, room.clock).run(new Job(1, "", "", "", 1, new UUID(0, 0)));
      assertThat(runner.runDue(PlanJobs.KIND)).isEqualTo(1);
    }
    assertThat(documents()).hasSize(1);
  }

  @Test
  void what_need_not_be_carried_out_any_more_leaves_no_job() {
    plans.cancel(plan("a", room.approved("a", "tekst")), ONE);
    plan("b", room.approved("b", "goed"));
    plan("b", room.approved("b", "beter"));
    plan("c", room.approved("c", "tekst"));
    room.database
        .db()
        .transaction(configuration -> plans.drop(configuration.dsl(), "paginas-c", ONE));
    plan("d", room.approved("d", "tekst"));
    at(DUE);
    room.database
        .db()
        .transaction(configuration -> plans.putBackOverdue(configuration.dsl(), "voorbij"));
    assertThat(
            room.database.db().fetchCount(DSL.table("job.queue"), DSL.condition("kind = 'plan'")))
        .isZero();
  }

  @Test
  void a_plan_runs_by_itself() throws Exception {
    plan("a", room.approved("a", "tekst"));
    at(DUE);
    try (JobRunner runner = room.runner(plans)) {
      runner.start();
      Instant end = Instant.now().plusSeconds(10);
      while (room.publications.stand().generation() == 0 && Instant.now().isBefore(end)) {
        Thread.sleep(20);
      }
    }
    assertThat(documents()).hasSize(1);
  }

  @Test
  void the_clock_goes_forward_and_back() {
    assertThat(Moment.of(LocalDateTime.parse("2026-03-29T02:30")))
        .isEqualTo(new Moment.Never(Instant.parse("2026-03-29T01:00:00Z")));
    assertThat(Moment.of(LocalDateTime.parse("2026-10-25T02:30")))
        .isEqualTo(
            new Moment.Twice(
                Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z")));
    assertThat(Moment.of(LocalDateTime.parse("2026-03-29T03:00")))
        .isEqualTo(new Moment.At(Instant.parse("2026-03-29T01:00:00Z")));
    assertThat(Moment.of(LocalDateTime.parse("2026-12-31T23:59:59")))
        .isEqualTo(new Moment.At(Instant.parse("2026-12-31T22:59:59Z")));
  }

  @Test
  void a_plan_in_the_hour_that_comes_twice_happens_once_in_the_hour_that_was_meant() {
    Moment.Twice twice = (Moment.Twice) Moment.of(LocalDateTime.parse("2026-10-25T02:30"));
    plan("a", room.approved("a", "tekst"), twice.second());
    at(twice.first());
    assertThat(room.run(plans)).isZero();
    at(twice.second());
    room.run(plans);
    room.run(plans);
    assertThat(room.publications.stand().generation()).isEqualTo(1);
  }

  private long plan(String slug, long revision) {
    return plan(slug, revision, DUE);
  }

  private long plan(String slug, long revision, Instant due) {
    Planning planning = plans.publish(request(slug, revision), due, ONE);
    assertThat(planning).isInstanceOf(Planning.Planned.class);
    return ((Planning.Planned) planning).plan();
  }

  private static Withdrawal mistake(String id) {
    return new Withdrawal(id, Change.Reason.MISTAKE, Optional.empty(), "");
  }

  private WorkState state(String slug) {
    return room.workbench.working("paginas-" + slug).orElseThrow().state();
  }

  private List<String> documents() {
    return room.publications.load().items().stream().map(Item::document).toList();
  }

  private int told(String act) {
    return room.trail.page(act, 1).total();
  }

  private void at(Instant instant) {
    room.clock.moveTo(instant);
  }
}
