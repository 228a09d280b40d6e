package nl.goedvoorbeeld.desk;

import static nl.goedvoorbeeld.db.newsletter.Tables.DELIVERY;
import static nl.goedvoorbeeld.desk.Newsroom.NOON;
import static nl.goedvoorbeeld.desk.Newsroom.ONE;
import static nl.goedvoorbeeld.desk.Newsroom.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Request;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Version;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.act.Working;
import nl.goedvoorbeeld.content.check.Withdrawal;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.job.JobRunner;
import nl.goedvoorbeeld.newsletter.SearchFilter;
import nl.goedvoorbeeld.newsletter.mailing.Mailing;
import nl.goedvoorbeeld.newsletter.mailing.MailingRest;
import nl.goedvoorbeeld.newsletter.mailing.MailingState;
import nl.goedvoorbeeld.newsletter.mailing.Mailings;
import nl.goedvoorbeeld.newsletter.mailing.TestMailings;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What editors do about mailings, in a real database.
class DispatchTest {
  private static final String EDITION = "ezine-nummer-2";
  private static final String ARTICLE = "ezine-nummer-2-een";

  private final Newsroom room = new Newsroom();
  private final DSLContext db = room.joining();
  private final Mailings mailings = TestMailings.in(db, room.publications::load, room.clock);
  private final Dispatch dispatch = room.dispatch(db, mailings);
  private final Editor writer = room.account(ONE, Role.ADMINISTRATOR);
  private final Editor other = room.account(TWO, Role.ADMINISTRATOR);

  @BeforeEach
  void write() {
    draft(
        Kind.EDITION,
        EDITION,
        "nummer-2",
        "reeks: Goed Voorbeeld\nnummer: 2\ndatum: 2026-02\nthema: Weten\narchief: nee\n");
    draft(Kind.ARTICLE, ARTICLE, "nummer-2/een", "volgorde: 1\nartikelsoort: tip\narchief: nee\n");
    TestMailings.readers(db, room.clock, 12);
  }

  private void draft(Kind kind, String id, String slug, String more) {
    int cut = slug.indexOf('/');
    room.workbench.create(
        new NewItem(
            kind,
            "Titel",
            Optional.of(slug.substring(0, Math.max(0, cut))).filter(one -> !one.isEmpty()),
            Optional.of(slug.substring(cut + 1))),
        ONE);
    Version newest = room.workbench.newest(id).orElseThrow();
    String document =
        "---\nid: %s\ntitel: Titel %s\nsamenvatting: Kort.\n%s---\n\nTekst.\n"
            .formatted(id, slug, more);
    assertThat(room.workbench.save(new Edit(id, newest.number(), slug, document, ""), ONE))
        .isInstanceOf(Saving.Saved.class);
  }

  private void submitted(String... ids) {
    for (String id : ids) {
      Working one = room.workbench.working(id).orElseThrow();
      room.acts.submit(id, one.revision(), ONE);
    }
  }

  private void approved(String... ids) {
    for (String id : ids) {
      room.approve(id, room.workbench.working(id).orElseThrow().revision());
    }
  }

  /// One that waits for a second pair of eyes.
  private Mailing asked() {
    Mailing begun = done(dispatch.begin(writer, EDITION, SearchFilter.ALL));
    return done(dispatch.submit(writer, begun.id(), begun.version()));
  }

  private static Mailing done(Performed<Mailing> performed) {
    assertThat(performed).as(String.valueOf(performed)).isInstanceOf(Performed.Done.class);
    return ((Performed.Done<Mailing>) performed).what();
  }

  private static String refused(Performed<Mailing> performed) {
    assertThat(performed).isInstanceOf(Performed.Refused.class);
    return ((Performed.Refused<Mailing>) performed).sentence();
  }

  private int deliveries() {
    return db.fetchCount(DELIVERY);
  }

  private boolean isPublic(String id) {
    return room.acts.isPublic(db, id);
  }

  private MailingState state(UUID id) {
    return mailings.find(id).orElseThrow().state();
  }

  private List<String> trail() {
    return room.trail.page("verzending:", 1).entries().stream().map(Trail.Entry::act).toList();
  }

  @Test
  void approving_makes_edition_and_articles_public_and_freezes_who_gets_it() {
    Mailing mailing = asked();
    submitted(EDITION, ARTICLE);
    Mailing approved = done(dispatch.approve(other, mailing.id(), mailing.version()));
    assertThat(approved.state()).isEqualTo(MailingState.SENDING);
    assertThat(isPublic(EDITION)).isTrue();
    assertThat(isPublic(ARTICLE)).isTrue();
    assertThat(deliveries()).isEqualTo(12);
    assertThat(trail())
        .containsExactly("verzending goedgekeurd", "verzending ingediend", "verzending begonnen");
  }

  @Test
  void nobody_approves_what_they_wrote_themselves() {
    Mailing mailing = asked();
    submitted(EDITION, ARTICLE);
    assertThat(refused(dispatch.approve(writer, mailing.id(), mailing.version())))
        .contains("een ander moet");
    Mailing changed =
        done(dispatch.change(other, mailing.id(), mailing.version(), SearchFilter.ALL, ""));
    Mailing again = done(dispatch.submit(other, changed.id(), changed.version()));
    assertThat(refused(dispatch.approve(other, again.id(), again.version())))
        .contains("een ander moet");
    assertThat(isPublic(EDITION)).isFalse();
    assertThat(deliveries()).isZero();
  }

  @Test
  void who_may_not_do_mailings_does_none() {
    Editor chief = room.account("chef@example.org", Role.CHIEF_EDITOR);
    Mailing mailing = asked();
    submitted(EDITION, ARTICLE);
    assertThat(refused(dispatch.begin(chief, EDITION, SearchFilter.ALL))).contains("beheerder");
    assertThat(refused(dispatch.approve(chief, mailing.id(), mailing.version())))
        .contains("beheerder");
    assertThat(refused(dispatch.stop(chief, mailing.id()))).contains("beheerder");
    assertThat(state(mailing.id())).isEqualTo(MailingState.SUBMITTED);
  }

  @Test
  void a_text_that_is_not_ready_keeps_all_of_it_back() {
    Mailing mailing = asked();
    submitted(EDITION);
    assertThat(refused(dispatch.approve(other, mailing.id(), mailing.version())))
        .contains("nummer-2/een", "nog niet ter controle");
    assertThat(isPublic(EDITION)).isFalse();
    assertThat(room.workbench.working(EDITION).orElseThrow().state())
        .as("what was approved on the way is undone")
        .isEqualTo(WorkState.SUBMITTED);
    assertThat(deliveries()).isZero();
    assertThat(trail()).doesNotContain("verzending goedgekeurd");
  }

  @Test
  void who_approves_sees_what_they_approve() {
    Mailing mailing = asked();
    submitted(EDITION, ARTICLE);
    Mailing changed =
        done(dispatch.change(writer, mailing.id(), mailing.version(), SearchFilter.ALL, ""));
    done(dispatch.submit(writer, changed.id(), changed.version()));
    assertThat(refused(dispatch.approve(other, mailing.id(), mailing.version())))
        .contains("gewijzigd sinds u haar zag");
    assertThat(isPublic(EDITION)).isFalse();
  }

  /// A double press, or an answer that was lost.
  @Test
  void what_is_approved_twice_is_approved_once() throws Exception {
    Mailing mailing = asked();
    submitted(EDITION, ARTICLE);
    List<Performed<Mailing>> answers = new ArrayList<>();
    try (var presses = Executors.newFixedThreadPool(4)) {
      List<Future<Performed<Mailing>>> all = new ArrayList<>();
      for (int press = 0; press < 4; press++) {
        all.add(presses.submit(() -> dispatch.approve(other, mailing.id(), mailing.version())));
      }
      for (Future<Performed<Mailing>> one : all) {
        answers.add(one.get());
      }
    }
    assertThat(answers).allMatch(one -> one instanceof Performed.Done);
    done(dispatch.approve(other, mailing.id(), mailing.version()));
    assertThat(deliveries()).isEqualTo(12);
    assertThat(trail().stream().filter("verzending goedgekeurd"::equals)).hasSize(1);
  }

  @Test
  void of_an_edition_there_is_one_mailing() {
    Mailing first = done(dispatch.begin(writer, EDITION, SearchFilter.ALL));
    assertThat(done(dispatch.begin(other, EDITION, SearchFilter.ALL)).id()).isEqualTo(first.id());
    done(dispatch.stop(writer, first.id()));
    assertThat(done(dispatch.begin(other, EDITION, SearchFilter.ALL)).id())
        .isNotEqualTo(first.id());
  }

  @Test
  void a_filter_that_means_nobody_sends_to_nobody() {
    var lost = new SearchFilter("", new TreeMap<>(Map.of("sector", Set.of("bestaat-niet"))));
    Mailing begun = done(dispatch.begin(writer, EDITION, lost));
    Mailing mailing = done(dispatch.submit(writer, begun.id(), begun.version()));
    submitted(EDITION, ARTICLE);
    assertThat(refused(dispatch.approve(other, mailing.id(), mailing.version())))
        .contains("bestaat een deel niet meer");
    assertThat(deliveries()).isZero();
  }

  @Test
  void what_is_planned_goes_at_its_moment_and_its_edition_with_it() {
    Mailing mailing = asked();
    submitted(EDITION, ARTICLE);
    Instant when = NOON.plus(Duration.ofDays(1));
    assertThat(refused(dispatch.plan(other, mailing.id(), mailing.version(), when)))
        .contains("Keur eerst alle teksten");
    approve(EDITION);
    approve(ARTICLE);
    done(dispatch.plan(other, mailing.id(), mailing.version(), when));
    run();
    assertThat(isPublic(EDITION)).isFalse();
    room.clock.moveTo(when);
    run();
    assertThat(isPublic(EDITION)).isTrue();
    assertThat(state(mailing.id())).isEqualTo(MailingState.SENDING);
    assertThat(deliveries()).isEqualTo(12);
    run();
    assertThat(deliveries()).isEqualTo(12);
    assertThat(room.trail.page("(planning)", 1).entries()).hasSize(1);
  }

  private void approve(String id) {
    room.remarks().approve(id, room.workbench.working(id).orElseThrow().revision(), TWO);
  }

  private void run() {
    try (var runner =
        new JobRunner(
            room.database.db(),
            room.database.dataSource(),
            List.of(new MailingJobs(dispatch)),
            room.clock)) {
      runner.runDue(Mailings.PLANNED);
    }
  }

  @Test
  void what_cannot_go_at_its_moment_is_a_concept_again_and_is_not_tried_again() {
    Mailing mailing = asked();
    approved(EDITION, ARTICLE);
    Instant when = NOON.plus(Duration.ofDays(1));
    done(dispatch.plan(other, mailing.id(), mailing.version(), when));
    // Somebody writes on: it is not approved any more.
    Working draft = room.workbench.working(ARTICLE).orElseThrow();
    String document =
        room.workbench.draft(ARTICLE, draft.revision()).orElseThrow().document() + "Meer.\n";
    room.workbench.save(new Edit(ARTICLE, draft.revision(), draft.slug(), document, ""), ONE);
    room.clock.moveTo(when);
    run();
    run();
    Mailing now = mailings.find(mailing.id()).orElseThrow();
    assertThat(now.state()).isEqualTo(MailingState.CONCEPT);
    assertThat(now.reason()).contains(MailingRest.NO_EDITION);
    assertThat(Mailings.resting(db)).hasSize(1);
    assertThat(isPublic(EDITION)).isFalse();
    assertThat(deliveries()).isZero();
  }

  @Test
  void a_plan_whose_readers_have_all_left_makes_nothing_public() {
    Mailing mailing = asked();
    approved(EDITION, ARTICLE);
    Instant when = NOON.plus(Duration.ofDays(1));
    done(dispatch.plan(other, mailing.id(), mailing.version(), when));
    db.execute(
        "update newsletter.subscription set state = 'ended', ended_at = now(), ended_by = 'subscriber'");
    room.clock.moveTo(when);
    run();
    assertThat(mailings.find(mailing.id()).orElseThrow().reason()).contains(MailingRest.NOBODY);
    assertThat(isPublic(EDITION)).isFalse();
  }

  @Test
  void a_plan_is_taken_back() {
    Mailing mailing = asked();
    approved(EDITION, ARTICLE);
    Instant when = NOON.plus(Duration.ofDays(1));
    Mailing planned = done(dispatch.plan(other, mailing.id(), mailing.version(), when));
    done(dispatch.unplan(writer, planned.id(), planned.version()));
    room.clock.moveTo(when);
    run();
    assertThat(isPublic(EDITION)).isFalse();
    assertThat(state(mailing.id())).isEqualTo(MailingState.CONCEPT);
  }

  @Test
  void it_is_paused_resumed_and_stopped_and_each_once_in_the_trail() {
    Mailing mailing = asked();
    submitted(EDITION, ARTICLE);
    done(dispatch.approve(other, mailing.id(), mailing.version()));
    done(dispatch.pause(writer, mailing.id()));
    done(dispatch.pause(writer, mailing.id()));
    assertThat(state(mailing.id())).isEqualTo(MailingState.PAUSED);
    done(dispatch.resume(writer, mailing.id()));
    done(dispatch.stop(writer, mailing.id()));
    assertThat(refused(dispatch.resume(writer, mailing.id()))).contains("gestopt");
    assertThat(trail().stream().limit(3))
        .containsExactly("verzending gestopt", "verzending hervat", "verzending gepauzeerd");
  }

  @Test
  void a_correction_goes_to_those_who_got_it_and_still_want_it() {
    Mailing mailing = asked();
    submitted(EDITION, ARTICLE);
    done(dispatch.approve(other, mailing.id(), mailing.version()));
    assertThat(refused(dispatch.correct(writer, mailing.id(), "Fout."))).contains("verzonden");
    db.execute("update newsletter.delivery set state = 'sent', ended_at = now()");
    db.execute("update newsletter.mailing set state = 'sent', ended_at = now()");
    db.execute(
        """
        update newsletter.subscription set state = 'ended', ended_at = now(), ended_by = 'subscriber'
        where id = cast(? as uuid)
        """,
        new UUID(0, 3).toString());
    assertThat(refused(dispatch.correct(writer, mailing.id(), " "))).contains("Schrijf wat");
    Mailing correction = done(dispatch.correct(writer, mailing.id(), "Het bedrag klopte niet."));
    Mailing asked = done(dispatch.submit(writer, correction.id(), correction.version()));
    done(dispatch.approve(other, asked.id(), asked.version()));
    assertThat(db.fetchCount(DELIVERY, DELIVERY.MAILING.eq(correction.id()))).isEqualTo(11);
  }

  @Test
  void an_edition_that_was_withdrawn_is_not_sent() {
    Mailing mailing = asked();
    approved(EDITION, ARTICLE);
    room.acts.publish(
        List.of(
            new Request(
                EDITION, room.workbench.working(EDITION).orElseThrow().revision(), false, ""),
            new Request(
                ARTICLE, room.workbench.working(ARTICLE).orElseThrow().revision(), false, "")),
        TWO);
    room.acts.withdraw(
        new Withdrawal(ARTICLE, Change.Reason.MISTAKE, Optional.empty(), "Fout."), TWO);
    room.acts.withdraw(
        new Withdrawal(EDITION, Change.Reason.MISTAKE, Optional.empty(), "Fout."), TWO);
    assertThat(isPublic(EDITION)).isFalse();
    assertThat(refused(dispatch.approve(other, mailing.id(), mailing.version())))
        .contains("niet openbaar");
    assertThat(deliveries()).isZero();
  }
}
