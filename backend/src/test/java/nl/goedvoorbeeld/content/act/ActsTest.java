package nl.goedvoorbeeld.content.act;

import static nl.goedvoorbeeld.content.Samples.bundle;
import static nl.goedvoorbeeld.content.Samples.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Told;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Outcome.Done;
import nl.goedvoorbeeld.content.check.Outcome.Nothing;
import nl.goedvoorbeeld.content.check.Outcome.Refused;
import nl.goedvoorbeeld.content.check.Withdrawal;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.snapshot.Lookup;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.typing.Edit;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActsTest {
  private static final String ONE = "eerste@example.org";
  private static final String TWO = "tweede@example.org";
  private static final String THREE = "derde@example.org";
  private static final String ID = "paginas-a";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-02-28T12:00:00Z"));
  private final TestDatabase database = TestDatabase.emptied();
  private final Drafts drafts = new Drafts(database.db(), clock);
  private final Workbench workbench = new Workbench(database.db(), clock);
  private final Acts acts = new Acts(database.db(), drafts, clock);
  private final Publications publications = new Publications(database.db());

  @Test
  void from_empty_form_to_published_corrected_and_withdrawn() {
    long first = write("Eerste tekst", ONE);
    assertThat(acts.submit(ID, first, ONE)).isEqualTo(new Step.Taken(WorkState.SUBMITTED));
    assertThat(acts.refuse(ID, first, "Noem een nadeel.", TWO))
        .isEqualTo(new Step.Taken(WorkState.CONCEPT));
    long second = write("Tweede tekst", ONE);
    acts.submit(ID, second, ONE);
    assertThat(approve(ID, second, TWO)).isEqualTo(new Step.Taken(WorkState.APPROVED));
    assertThat(publish(second)).isEqualTo(new Done(1, 1));
    assertThat(text()).contains("Tweede tekst");
    assertThat(publications.load().item(ID).orElseThrow().revision())
        .as("the approved revision itself")
        .isEqualTo(second);
    assertThat(workbench.working(ID)).isEmpty();
    assertThat(acts.reviews(ID))
        .extracting(Review::verdict, Review::author, Review::remark)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Review.Verdict.APPROVED, TWO, ""),
            org.assertj.core.groups.Tuple.tuple(Review.Verdict.SUBMITTED, ONE, ""),
            org.assertj.core.groups.Tuple.tuple(Review.Verdict.REFUSED, TWO, "Noem een nadeel."),
            org.assertj.core.groups.Tuple.tuple(Review.Verdict.SUBMITTED, ONE, ""));

    long third = write("Verbeterd", TWO);
    assertThat(text()).as("readers keep what was published").contains("Tweede tekst");
    acts.submit(ID, third, TWO);
    approve(ID, third, ONE);
    assertThat(acts.publish(List.of(new Request(ID, third, true, "Een getal is verbeterd.")), TWO))
        .isEqualTo(new Done(2, 1));
    assertThat(publications.load().history(publications.load().item(ID).orElseThrow()).getFirst())
        .matches(change -> change.important() && change.note().equals("Een getal is verbeterd."));

    assertThat(drafts.withdraw(ID, Change.Reason.MISTAKE, Optional.empty(), "", TWO))
        .isEqualTo(new Done(3, 1));
    long fourth = write("Weer terug", ONE);
    acts.submit(ID, fourth, ONE);
    approve(ID, fourth, TWO);
    assertThat(publish(fourth)).isEqualTo(new Done(4, 1));
  }

  /// Each state, each act: what comes of it. An empty field is a refusal that changes nothing.
  @ParameterizedTest
  @CsvSource({
    "NONE,      ,          ,         ,         ,        ,        ,        , CONCEPT,   ,     LEFT",
    "CONCEPT,   SUBMITTED, ,         ,         ,        PUBLIC,  ,        , CONCEPT,   NONE, LEFT",
    "SUBMITTED, ,          CONCEPT,  APPROVED, ,        PUBLIC,  ,        , SUBMITTED, NONE, LEFT",
    "APPROVED,  ,          CONCEPT,  ,         PUBLIC,  ,        PLANNED, , CONCEPT,   ,     LEFT",
    "PLANNED,   ,          CONCEPT,  ,         PUBLIC,  ,        ,        APPROVED, CONCEPT, , LEFT",
  })
  void what_can_be_done_in_each_state(
      String state,
      String submit,
      String refuse,
      String approve,
      String publish,
      String urgent,
      String plan,
      String unplan,
      String save,
      String discard,
      String withdraw) {
    List<String> expected = new ArrayList<>();
    for (String word :
        new String[] {
          submit, refuse, approve, publish, urgent, plan, unplan, save, discard, withdraw
        }) {
      expected.add(word == null ? state : word);
    }
    List<String> found = new ArrayList<>();
    for (int act = 0; act < expected.size(); act++) {
      found.add(new ActsTest().after(state, act));
    }
    assertThat(found).isEqualTo(expected);
  }

  private String after(String state, int act) {
    drafts.publish(bundle(page("a", "A", "openbaar")), "import");
    long revision = workbench.newest(ID).orElseThrow().number();
    if (!state.equals("NONE")) {
      revision = write("concept", ONE);
      reach(WorkState.valueOf(state), revision);
    }
    long generation = publications.stand().generation();
    Request request = new Request(ID, revision, false, "");
    switch (act) {
      case 0 -> acts.submit(ID, revision, ONE);
      case 1 -> acts.refuse(ID, revision, "Nog niet.", TWO);
      case 2 -> approve(ID, revision, TWO);
      case 3 -> acts.publish(List.of(request), TWO);
      case 4 -> acts.publishUrgently(request, TWO);
      case 5 -> acts.plan(database.db(), ID, revision);
      case 6 -> acts.unplan(database.db(), ID, revision);
      case 7 -> write("nog een keer", THREE);
      case 8 ->
          new Discards(database.db(), clock)
              .discard(database.db(), ID, revision, Role.CHIEF_EDITOR, TWO);
      default ->
          acts.withdraw(new Withdrawal(ID, Change.Reason.MISTAKE, Optional.empty(), ""), TWO);
    }
    if (acts.left(ID).isPresent()) {
      return "LEFT";
    }
    return publications.stand().generation() > generation
        ? "PUBLIC"
        : workbench.working(ID).map(one -> one.state().name()).orElse("NONE");
  }

  private void reach(WorkState state, long revision) {
    if (state.compareTo(WorkState.SUBMITTED) >= 0) {
      acts.submit(ID, revision, ONE);
    }
    if (state.compareTo(WorkState.APPROVED) >= 0) {
      approve(ID, revision, TWO);
    }
    if (state == WorkState.PLANNED) {
      acts.plan(database.db(), ID, revision);
    }
  }

  @Test
  void who_wrote_any_of_it_cannot_approve_it_however_they_spell_their_name() {
    write("van de eerste", ONE);
    long revision = write("van de tweede", TWO);
    acts.submit(ID, revision, TWO);
    for (String writer : List.of(ONE, TWO, "EERSTE@example.org", " tweede@Example.org ")) {
      Step step = approve(ID, revision, writer);
      assertThat(step).as(writer).isInstanceOf(Step.Refused.class);
      assertThat(((Step.Refused) step).sentence()).contains("een ander moet de tekst controleren");
    }
    assertThat(approve(ID, revision, THREE)).isInstanceOf(Step.Taken.class);
  }

  @Test
  void who_wrote_what_was_published_long_ago_may_approve_what_another_wrote_since() {
    long first = write("eerst", ONE);
    acts.submit(ID, first, ONE);
    approve(ID, first, TWO);
    publish(first);
    long second = write("dan", TWO);
    acts.submit(ID, second, TWO);
    assertThat(approve(ID, second, ONE)).isInstanceOf(Step.Taken.class);
  }

  @Test
  void what_a_chief_editor_approved_no_author_gives_back_but_who_wrote_it() {
    account(TWO, "CHIEF_EDITOR");
    account(THREE, "AUTHOR");
    long revision = write("van de eerste", ONE);
    reach(WorkState.APPROVED, revision);
    assertThat(acts.refuse(ID, revision, "Nee.", THREE)).isInstanceOf(Step.Refused.class);
    assertThat(acts.may(Act.REFUSE, ID, revision, Role.AUTHOR, THREE)).isInstanceOf(May.No.class);
    assertThat(workbench.working(ID).orElseThrow().state()).isEqualTo(WorkState.APPROVED);
    acts.plan(database.db(), ID, revision);
    assertThat(acts.refuse(ID, revision, "Nee.", THREE)).isInstanceOf(Step.Refused.class);
    assertThat(acts.refuse(ID, revision, "Toch niet.", ONE)).isInstanceOf(Step.Taken.class);
    acts.submit(ID, revision, ONE);
    assertThat(acts.refuse(ID, revision, "Nee.", THREE))
        .as("what is not approved anyone gives back")
        .isInstanceOf(Step.Taken.class);
  }

  private Step approve(String id, long revision, String author) {
    return database.db().transactionResult(tx -> acts.approve(tx.dsl(), id, revision, author));
  }

  private void account(String email, String role) {
    database
        .db()
        .execute(
            "insert into account.editor (email, name, role, created_at) values (?, ?, ?, now())",
            email,
            email,
            role);
  }

  @Test
  void who_mends_a_draft_while_checking_it_wrote_it_too() {
    long first = write("eerst", ONE);
    acts.submit(ID, first, ONE);
    long second = write("eerst, zonder tikfout", TWO);
    assertThat(workbench.working(ID).orElseThrow().state()).isEqualTo(WorkState.SUBMITTED);
    assertThat(approve(ID, second, TWO)).isInstanceOf(Step.Refused.class);
    assertThat(approve(ID, first, THREE)).as("outdated").isInstanceOf(Step.Refused.class);
    assertThat(approve(ID, second, THREE)).isInstanceOf(Step.Taken.class);
  }

  @Test
  void what_was_changed_after_approval_is_a_draft_again() {
    long first = write("goed", ONE);
    reach(WorkState.APPROVED, first);
    long second = write("stiekem anders", ONE);
    assertThat(workbench.working(ID).orElseThrow().state()).isEqualTo(WorkState.CONCEPT);
    assertThat(publish(first)).isInstanceOf(Refused.class);
    assertThat(publish(second)).isInstanceOf(Refused.class);
    assertThat(publications.load().documents()).isEmpty();
  }

  @Test
  void a_draft_with_faults_can_be_approved_but_not_published() {
    drafts.publish(bundle(page("a", "A", "openbaar")), "import");
    long revision = write("[weg](/regelingen/weg)", ONE);
    reach(WorkState.APPROVED, revision);
    Outcome outcome = publish(revision);
    assertThat(((Refused) outcome).objections())
        .extracting(Told::of)
        .containsExactly("«regelingen:weg» bestaat niet.");
    assertThat(workbench.working(ID).orElseThrow().state()).isEqualTo(WorkState.APPROVED);
    assertThat(text()).contains("openbaar");
  }

  @Test
  void a_draft_cannot_become_public_as_another_item() {
    drafts.publish(bundle(page("b", "B", "van b")), "import");
    long revision = save(page("paginas-b", "a", "A", "onder andere naam").document(), ONE);
    reach(WorkState.APPROVED, revision);
    assertThat(publish(revision)).isInstanceOf(Refused.class);
    assertThat(publications.load().item("paginas-b").orElseThrow().document()).contains("van b");
  }

  @Test
  void an_important_change_needs_a_note() {
    long revision = write("tekst", ONE);
    reach(WorkState.APPROVED, revision);
    for (String note : List.of("", "  ", "x".repeat(501), "a\0b")) {
      assertThat(acts.publish(List.of(new Request(ID, revision, true, note)), TWO))
          .isInstanceOf(Refused.class);
    }
    assertThat(acts.publish(List.of(new Request(ID, revision, true, "Nieuw.")), TWO))
        .isEqualTo(new Done(1, 1));
  }

  @Test
  void drafts_that_refer_to_each_other_become_public_together_or_not_at_all() {
    long a = write("[b](/b)", ONE);
    Saving.Saved other = (Saving.Saved) workbench.create(new NewItem(Kind.PAGE, "B"), ONE);
    Saving.Saved b =
        (Saving.Saved)
            workbench.save(
                new Edit(
                    "paginas-b", other.revision(), "b", page("b", "B", "[a](/a)").document(), ""),
                ONE);
    reach(WorkState.APPROVED, a);
    assertThat(publish(a)).isInstanceOf(Refused.class);
    Request one = new Request(ID, a, false, "");
    Request two = new Request("paginas-b", b.revision(), false, "");
    assertThat(acts.publish(List.of(one, two), TWO)).as("b unapproved").isInstanceOf(Refused.class);
    acts.submit("paginas-b", b.revision(), ONE);
    approve("paginas-b", b.revision(), TWO);
    assertThat(acts.publish(List.of(one, two), TWO)).isEqualTo(new Done(1, 2));
  }

  @Test
  void a_draft_that_says_what_readers_have_already_is_simply_done() {
    drafts.publish(bundle(page("a", "A", "openbaar")), "import");
    write("iets", ONE);
    long back = write("openbaar", ONE);
    reach(WorkState.APPROVED, back);
    assertThat(publish(back)).isEqualTo(new Nothing(1));
    assertThat(workbench.working(ID)).isEmpty();
  }

  @Test
  void a_changed_slug_leaves_a_redirect() {
    drafts.publish(bundle(page("a", "A", "openbaar")), "import");
    long newest = workbench.newest(ID).orElseThrow().number();
    Saving.Saved saved =
        (Saving.Saved)
            workbench.save(
                new Edit(ID, newest, "nieuw", page(ID, "nieuw", "A", "x").document(), ""), ONE);
    assertThat(publications.load().look("paginas", "nieuw")).isInstanceOf(Lookup.Missing.class);
    reach(WorkState.APPROVED, saved.revision());
    publish(saved.revision());
    assertThat(publications.load().look("paginas", "a")).isEqualTo(new Lookup.Moved("/nieuw"));
  }

  @Test
  void only_a_chief_publishes_urgently_and_it_is_listed_until_another_has_looked() {
    long revision = write("spoed", ONE);
    Request request = new Request(ID, revision, false, "");
    assertThat(acts.may(Act.URGE, ID, revision, Role.AUTHOR, ONE))
        .isEqualTo(new May.No("Alleen een eindredacteur kan met spoed publiceren."));
    assertThat(acts.publishUrgently(request, ONE)).isEqualTo(new Done(1, 1));
    assertThat(acts.unchecked()).extracting(Acts.Unchecked::revision).containsExactly(revision);
    assertThat(acts.check(ID, revision, ONE)).isInstanceOf(Step.Refused.class);
    assertThat(acts.check(ID, revision + 1, TWO)).isInstanceOf(Step.Refused.class);
    assertThat(acts.check(ID, revision, TWO)).isInstanceOf(Step.Taken.class);
    assertThat(acts.unchecked()).isEmpty();
    assertThat(acts.check(ID, revision, TWO)).as("once").isInstanceOf(Step.Refused.class);
  }

  /// An office of one publishes everything so, and what was checked since stays on record too.
  @Test
  void however_much_was_published_urgently_one_question_tells_what_waits() {
    for (int number = 0; number < 12; number++) {
      String id = "paginas-spoed-" + number;
      workbench.create(new NewItem(Kind.PAGE, "Spoed " + number), ONE);
      String slug = "spoed-" + number;
      Edit edit =
          new Edit(
              id,
              workbench.newest(id).orElseThrow().number(),
              slug,
              page(slug, "Spoed", "Tekst").document(),
              "");
      long revision = ((Saving.Saved) workbench.save(edit, ONE)).revision();
      assertThat(acts.publishUrgently(new Request(id, revision, false, ""), ONE))
          .isInstanceOf(Done.class);
      if (number % 2 == 0) {
        acts.check(id, revision, TWO);
      }
    }
    AtomicInteger asked = new AtomicInteger();
    Acts counted = new Acts(asking(asked), drafts, clock);
    assertThat(counted.unchecked())
        .extracting(Acts.Unchecked::itemId)
        .containsExactly(
            "paginas-spoed-1",
            "paginas-spoed-3",
            "paginas-spoed-5",
            "paginas-spoed-7",
            "paginas-spoed-9",
            "paginas-spoed-11");
    assertThat(asked).hasValue(1);
    assertThat(counted.unchecked("paginas-spoed-1")).hasSize(1);
    assertThat(counted.unchecked("paginas-spoed-2")).isEmpty();
    assertThat(counted.unchecked("paginas-iets-anders")).isEmpty();
    assertThat(asked).hasValue(4);
  }

  private DSLContext asking(AtomicInteger asked) {
    return DSL.using(
        database
            .db()
            .configuration()
            .derive(ExecuteListener.onExecuteStart(_ -> asked.incrementAndGet())));
  }

  @Test
  void who_published_another_ones_work_urgently_is_no_second_pair_of_eyes() {
    long revision = write("spoed", ONE);
    acts.publishUrgently(new Request(ID, revision, false, ""), TWO);
    assertThat(acts.check(ID, revision, TWO)).isInstanceOf(Step.Refused.class);
    assertThat(acts.check(ID, revision, THREE)).isInstanceOf(Step.Taken.class);
  }

  @Test
  void who_wrote_nothing_since_the_public_version_may_approve_also_after_a_mend_of_theirs() {
    long first = write("eerst", ONE);
    reach(WorkState.APPROVED, first);
    publish(first);
    long mend = write("eerst, zonder tikfout", TWO);
    acts.publishUrgently(new Request(ID, mend, false, ""), TWO);
    long next = write("verder", ONE);
    acts.submit(ID, next, ONE);
    assertThat(acts.may(Act.APPROVE, ID, next, Role.CHIEF_EDITOR, TWO)).isEqualTo(new May.Yes());
    assertThat(acts.may(Act.APPROVE, ID, next, Role.AUTHOR, ONE)).isInstanceOf(May.No.class);
    assertThat(approve(ID, next, TWO)).isEqualTo(new Step.Taken(WorkState.APPROVED));
    publish(next);
    assertThat(acts.unchecked())
        .as("the mend was seen by nobody else")
        .extracting(Acts.Unchecked::revision)
        .containsExactly(mend);
    assertThat(acts.check(ID, mend, TWO)).isInstanceOf(Step.Refused.class);
    assertThat(acts.check(ID, mend, ONE)).isInstanceOf(Step.Taken.class);
    assertThat(acts.unchecked()).isEmpty();
  }

  @Test
  void what_became_public_unchecked_is_checked_by_who_approves_a_later_version() {
    long first = write("spoed", ONE);
    acts.publishUrgently(new Request(ID, first, false, ""), ONE);
    long second = write("verbeterd", TWO);
    acts.submit(ID, second, TWO);
    approve(ID, second, THREE);
    assertThat(acts.unchecked()).as("not public yet").hasSize(1);
    publish(second);
    assertThat(acts.unchecked()).isEmpty();
    assertThat(acts.reviews(ID))
        .filteredOn(one -> one.verdict() == Review.Verdict.CHECKED)
        .extracting(Review::revision, Review::author)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(first, THREE));
  }

  @ParameterizedTest
  @EnumSource(WorkState.class)
  void what_a_page_offers_is_what_the_act_does(WorkState state) {
    for (Act act : Arrays.stream(Act.values()).filter(Act::isOfDraft).toList()) {
      for (String who : List.of(ONE, TWO)) {
        ActsTest fresh = new ActsTest();
        long revision = fresh.write("concept", ONE);
        fresh.reach(state, revision);
        May may = fresh.acts.may(act, ID, revision, Role.CHIEF_EDITOR, who);
        assertThat(fresh.does(act, revision, who))
            .as("%s of %s by %s", act, state, who)
            .isEqualTo(may instanceof May.Yes);
      }
    }
  }

  private boolean does(Act act, long revision, String who) {
    Request request = new Request(ID, revision, false, "");
    return switch (act) {
      case SUBMIT -> acts.submit(ID, revision, who) instanceof Step.Taken;
      case REFUSE -> acts.refuse(ID, revision, "Nog niet.", who) instanceof Step.Taken;
      case APPROVE -> approve(ID, revision, who) instanceof Step.Taken;
      case PUBLISH -> acts.publish(List.of(request), who) instanceof Done;
      case URGE -> acts.publishUrgently(request, who) instanceof Done;
      case PLAN -> acts.plan(database.db(), ID, revision) instanceof Step.Taken;
      case UNPLAN -> acts.unplan(database.db(), ID, revision) instanceof Step.Taken;
      case DISCARD ->
          new Discards(database.db(), clock)
                  .discard(database.db(), ID, revision, Role.CHIEF_EDITOR, who)
              instanceof Step.Taken;
      default -> throw new AssertionError(act);
    };
  }

  @Test
  void a_single_editor_can_publish_urgently_only() {
    long revision = write("alleen", ONE);
    acts.submit(ID, revision, ONE);
    Step step = approve(ID, revision, ONE);
    assertThat(((Step.Refused) step).sentence()).contains("met spoed publiceren");
    assertThat(publish(revision)).isInstanceOf(Refused.class);
    assertThat(acts.publishUrgently(new Request(ID, revision, false, ""), ONE))
        .isEqualTo(new Done(1, 1));
  }

  @Test
  void also_what_is_urgent_must_be_right() {
    long revision = save("kapot", ONE);
    assertThat(acts.publishUrgently(new Request(ID, revision, false, ""), ONE))
        .isInstanceOf(Refused.class);
    assertThat(acts.unchecked()).isEmpty();
  }

  @Test
  void a_refusal_says_what_must_be_different() {
    long revision = write("tekst", ONE);
    acts.submit(ID, revision, ONE);
    for (String remark : List.of("", " ", "x".repeat(2_001), "a\0b")) {
      assertThat(acts.refuse(ID, revision, remark, TWO)).isInstanceOf(Step.Refused.class);
    }
    assertThat(workbench.working(ID).orElseThrow().state()).isEqualTo(WorkState.SUBMITTED);
  }

  @Test
  void acts_on_what_does_not_exist_are_refused() {
    for (String id : List.of("bestaat-niet", "a\0b", "", "' or true --", "\ud800")) {
      assertThat(acts.submit(id, 1, ONE)).isInstanceOf(Step.Refused.class);
      assertThat(approve(id, 1, ONE)).isInstanceOf(Step.Refused.class);
      assertThat(acts.check(id, 1, ONE)).isInstanceOf(Step.Refused.class);
      assertThat(acts.publish(List.of(new Request(id, 1, false, "")), ONE))
          .isInstanceOf(Refused.class);
      assertThat(acts.reviews(id)).isEmpty();
    }
  }

  @RepeatedTest(5)
  void what_is_approved_while_it_is_saved_is_never_something_else() throws Exception {
    long first = write("gezien", ONE);
    acts.submit(ID, first, ONE);
    List<Callable<Object>> both =
        List.of(
            () -> approve(ID, first, TWO),
            () ->
                new Workbench(database.db(), clock)
                    .save(
                        new Edit(ID, first, "a", page("a", "A", "ongezien").document(), ""), ONE));
    List<Object> outcomes = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var outcome : threads.invokeAll(both)) {
        outcomes.add(outcome.get());
      }
    }
    Working after = workbench.working(ID).orElseThrow();
    assertThat(outcomes.get(1)).isInstanceOf(Saving.Saved.class);
    assertThat(after.revision()).isGreaterThan(first);
    assertThat(after.state()).isIn(WorkState.CONCEPT, WorkState.SUBMITTED);
    assertThat(after.state() == WorkState.CONCEPT)
        .as("approved first, then changed")
        .isEqualTo(outcomes.get(0) instanceof Step.Taken);
  }

  @RepeatedTest(5)
  void of_a_publication_and_a_save_at_once_readers_get_only_what_was_approved() throws Exception {
    long first = write("gezien", ONE);
    reach(WorkState.APPROVED, first);
    List<Callable<Object>> both =
        List.of(
            () -> publish(first),
            () ->
                new Workbench(database.db(), clock)
                    .save(
                        new Edit(ID, first, "a", page("a", "A", "ongezien").document(), ""), ONE));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var outcome : threads.invokeAll(both)) {
        outcome.get();
      }
    }
    assertThat(publications.load().documents())
        .allSatisfy(item -> assertThat(item.document()).contains("gezien"))
        .noneSatisfy(item -> assertThat(item.document()).contains("ongezien"));
    assertThat(workbench.working(ID).orElseThrow().state()).isEqualTo(WorkState.CONCEPT);
  }

  private Outcome publish(long revision) {
    return acts.publish(List.of(new Request(ID, revision, false, "")), TWO);
  }

  private String text() {
    return publications.load().item(ID).orElseThrow().document();
  }

  private long write(String body, String author) {
    return save(page("a", "A", body).document(), author);
  }

  private long save(String document, String author) {
    if (workbench.newest(ID).isEmpty()) {
      workbench.create(new NewItem(Kind.PAGE, "A"), author);
    }
    Version newest = workbench.newest(ID).orElseThrow();
    Saving saving =
        workbench.save(new Edit(ID, newest.number(), newest.slug(), document, ""), author);
    return switch (saving) {
      case Saving.Saved(_, long revision, _) -> revision;
      case Saving.Unchanged(_, long revision) -> revision;
      case Saving.Outdated _, Saving.Refused _ -> throw new AssertionError(saving);
    };
  }
}
