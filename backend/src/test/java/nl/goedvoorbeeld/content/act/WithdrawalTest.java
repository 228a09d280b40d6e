package nl.goedvoorbeeld.content.act;

import static nl.goedvoorbeeld.content.Samples.bundle;
import static nl.goedvoorbeeld.content.Samples.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.Told;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Outcome.Done;
import nl.goedvoorbeeld.content.check.Outcome.Refused;
import nl.goedvoorbeeld.content.check.Withdrawal;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.snapshot.Change.Reason;
import nl.goedvoorbeeld.content.snapshot.Lookup;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.typing.Edit;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What can leave, and how it comes back.
class WithdrawalTest {
  private static final Instant NOON = Instant.parse("2026-02-28T12:00:00Z");
  private static final String CHIEF = "eind@example.org";

  private final MovableClock clock = new MovableClock(NOON);
  private final TestDatabase database = TestDatabase.emptied();
  private final Drafts drafts = new Drafts(database.db(), clock);
  private final Acts acts = new Acts(database.db(), drafts, clock);
  private final Workbench workbench = new Workbench(database.db(), clock);
  private final Publications publications = new Publications(database.db());

  @ParameterizedTest
  @EnumSource(Reason.class)
  void a_list_of_which_a_term_is_used_leaves_for_no_reason(Reason reason) {
    publish(Samples.units("procent"), Samples.source("s"), Samples.figure("x", "-15", "s"));
    Optional<String> next = reason == Reason.MERGED ? Optional.of("bronnen-s") : Optional.empty();
    assertThat(sentences(withdraw("waardelijsten-eenheid", reason, next)))
        .anyMatch(sentence -> sentence.startsWith("«Cijfer x» gebruikt een term"));
    assertThat(now().vocabularies().label("eenheid", "procent")).isEqualTo("procent");
    assertThat(now().stand().generation()).isEqualTo(1);
  }

  @Test
  void a_list_that_a_form_asks_for_stays_also_when_nothing_uses_it() {
    publish(Samples.units("procent"));
    assertThat(sentences(withdraw("waardelijsten-eenheid", Reason.MISTAKE)))
        .singleElement()
        .asString()
        .contains("Het formulier van", "cijfer", "kiest uit deze waardelijst");
  }

  @Test
  void a_list_with_terms_below_those_of_another_keeps_that_other() {
    publish(list("boven", "a", ""), list("onder", "b", ", breder: [boven:a]"));
    assertThat(sentences(withdraw("waardelijsten-boven", Reason.MISTAKE)))
        .containsExactly("«Lijst onder» gebruikt een term van deze waardelijst.");
    assertThat(withdraw("waardelijsten-onder", Reason.MISTAKE)).isInstanceOf(Done.class);
    assertThat(withdraw("waardelijsten-boven", Reason.MISTAKE)).isInstanceOf(Done.class);
  }

  @Test
  void a_list_in_use_keeps_its_name_and_its_terms() {
    publish(Samples.units("procent", "euro"), Samples.source("s"), Samples.figure("x", "1", "s"));
    Draft renamed = Draft.read(Kind.TERM_LIST, "eenheden", Samples.units("procent").document());
    assertThat(sentences(publish(renamed)))
        .anyMatch(sentence -> sentence.contains("«eenheid» kan geen andere naam krijgen"));
    assertThat(sentences(publish(Samples.units("euro"))))
        .containsExactly(
            "De term «procent» is weg; laat hem staan en noem met «samengevoegdMet» zijn opvolger.");
  }

  @Test
  void whatever_others_refer_to_is_no_mistake_to_take_away() {
    publish(Samples.units("procent"), Samples.source("s"), Samples.figure("x", "1", "s"));
    publish(page("a", "A", "Het is :cijfer[x]."));
    assertThat(sentences(withdraw("bronnen-s", Reason.MISTAKE)))
        .containsExactly("«Cijfer x» verwijst hier nog naar; haal die verwijzing eerst weg.");
    assertThat(sentences(withdraw("cijfers-x", Reason.MISTAKE)))
        .containsExactly("«A» verwijst hier nog naar; haal die verwijzing eerst weg.");
  }

  @Test
  void an_edition_stays_as_long_as_an_article_stands_in_it() {
    publish(
        list("artikelsoort", "voorwoord", ""),
        Samples.edition("een"),
        Samples.edition("twee"),
        Samples.article("een/voorwoord"));
    assertThat(sentences(withdraw("ezine-een", Reason.MISTAKE)))
        .anyMatch(sentence -> sentence.startsWith("«Voorwoord» verwijst hier nog naar"));
    assertThat(sentences(withdraw("ezine-een", Reason.MERGED, Optional.of("ezine-twee"))))
        .containsExactly("«Voorwoord» staat in deze editie; trek dat artikel eerst in.");
    assertThat(withdraw("ezine-een-voorwoord", Reason.MISTAKE)).isInstanceOf(Done.class);
    assertThat(withdraw("ezine-een", Reason.MISTAKE)).isInstanceOf(Done.class);
  }

  @Test
  void a_successor_is_of_the_same_kind() {
    publish(Samples.source("s"), page("a", "A", ""));
    assertThat(sentences(withdraw("bronnen-s", Reason.MERGED, Optional.of("paginas-a"))))
        .containsExactly(
            "«A» is een pagina en dit een bron; voeg alleen samen wat van dezelfde soort is.");
  }

  @Test
  void a_series_that_a_text_names_stays_with_its_scheme_and_its_successor() {
    publish(
        Samples.units("euro-per-dag"),
        list("regelingstatus", "geldt", ""),
        list("regelingsoort", "vrijstelling", ""),
        scheme("een", "fiets", "auto"),
        scheme("ander", "auto"));
    assertThat(sentences(publish(page("a", "A", ":bedrag[een]{reeks=\"trein\"}"))))
        .containsExactly("De regeling «een» heeft geen reeks «trein».");
    publish(page("a", "A", ":bedrag[een]{reeks=\"fiets\"}"));
    assertThat(sentences(publish(scheme("een", "auto"))))
        .containsExactly(
            "De reeks «fiets» is weg, maar «A» toont haar nog; laat haar staan, of verander die"
                + " tekst eerst.");
    assertThat(
            sentences(withdraw("regelingen-een", Reason.MERGED, Optional.of("regelingen-ander"))))
        .containsExactly("«A» toont de reeks «fiets», die de opvolger niet heeft.");
    assertThat(publish(scheme("een", "auto"), page("a", "A", ":bedrag[een]{reeks=\"auto\"}")))
        .as("together they may")
        .isInstanceOf(Done.class);
    assertThat(withdraw("regelingen-een", Reason.MERGED, Optional.of("regelingen-ander")))
        .isInstanceOf(Done.class);
  }

  /// Sentences and queries do not grow with what rests on an item.
  @Test
  void of_many_that_refer_some_are_named_and_none_is_looked_at_by_itself() {
    publish(page("doel", "Doel", ""));
    assertThat(queriesOf("paginas-doel")).isPositive();
    publish(page("een", "Een", "[doel](/doel)"));
    long few = queriesOf("paginas-doel");
    List<Draft> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(page("p" + i, "P" + i, "[doel](/doel)"));
    }
    publish(many.toArray(Draft[]::new));
    assertThat(queriesOf("paginas-doel")).isEqualTo(few);
    List<String> sentences = sentences(withdraw("paginas-doel", Reason.MISTAKE));
    assertThat(sentences).hasSize(11);
    assertThat(sentences).contains("Ook 291 andere items verwijzen hier nog naar.");
  }

  /// By a node that knows the library already, of a withdrawal that is refused or undone.
  private long queriesOf(String id) {
    long[] count = {0};
    var counting = database.db().configuration().derive();
    counting.set(
        new ExecuteListener() {
          @Override
          public void executeStart(ExecuteContext context) {
            count[0]++;
          }
        });
    Publications known = new Publications(DSL.using(counting));
    known.load();
    Drafts own = new Drafts(DSL.using(counting), known, clock);
    count[0] = 0;
    own.withdraw(id, Reason.MISTAKE, Optional.empty(), "", CHIEF);
    long queries = count[0];
    acts.takeBack(id, CHIEF);
    return queries;
  }

  @Test
  void a_mistake_is_taken_back_to_the_very_revision_in_one_generation() {
    publish(page("a", "A", "eerst"));
    Item before = now().item("paginas-a").orElseThrow();
    withdraw("paginas-a", Reason.MISTAKE);
    assertThat(now().look("paginas", "a")).isInstanceOf(Lookup.Gone.class);
    assertThat(acts.left("paginas-a").orElseThrow())
        .matches(left -> left.until().equals(NOON.plus(Discards.WAY_BACK)));
    assertThat(takeBack("paginas-a")).isEqualTo(new Done(3, 1));
    Item after = now().item("paginas-a").orElseThrow();
    assertThat(after.revision()).isEqualTo(before.revision());
    assertThat(after.published()).isEqualTo(before.published());
    assertThat(now().history(after).getFirst())
        .matches(change -> change.act() == Change.Act.PUBLISHED)
        .matches(change -> change.note().equals("Het intrekken is ongedaan gemaakt."));
    assertThat(acts.left("paginas-a")).isEmpty();
    assertThat(sentences(takeBack("paginas-a")))
        .containsExactly("Dit item is niet ingetrokken, of al teruggezet.");
  }

  @Test
  void a_merger_is_taken_back_and_leads_nowhere_else_any_more() {
    publish(page("a", "A", ""), page("b", "B", ""), page("c", "C", "[a](/a)"));
    withdraw("paginas-a", Reason.MERGED, Optional.of("paginas-b"));
    assertThat(now().look("paginas", "a")).isEqualTo(new Lookup.Moved("/b"));
    assertThat(takeBack("paginas-a")).isInstanceOf(Done.class);
    assertThat(now().look("paginas", "a")).isInstanceOf(Lookup.Found.class);
    assertThat(now().restingOn(now().item("paginas-b").orElseThrow())).isEmpty();
    assertThat(now().restingOn(now().item("paginas-a").orElseThrow()))
        .extracting(Item::title)
        .containsExactly("C");
  }

  @Test
  void what_has_expired_is_taken_back_without_its_notice() {
    publish(page("a", "A", ""));
    long revision = now().item("paginas-a").orElseThrow().revision();
    drafts.withdraw("paginas-a", Reason.EXPIRED, Optional.empty(), "Gestopt.", CHIEF);
    assertThat(takeBack("paginas-a")).isEqualTo(new Done(3, 1));
    assertThat(now().item("paginas-a").orElseThrow())
        .matches(item -> item.expired().isEmpty() && item.revision() == revision);
  }

  @Test
  void a_draft_that_was_begun_before_or_since_goes_on() {
    publish(page("a", "A", "openbaar"));
    long draft = save("paginas-a", "verder");
    withdraw("paginas-a", Reason.MISTAKE);
    takeBack("paginas-a");
    assertThat(workbench.working("paginas-a").orElseThrow())
        .matches(working -> working.revision() == draft)
        .matches(working -> working.state() == WorkState.CONCEPT);
    assertThat(now().item("paginas-a").orElseThrow().document()).contains("openbaar");
  }

  @Test
  void what_now_stands_in_the_way_is_named_and_nothing_changes() {
    publish(page("a", "A", ""), page("b", "B", "[a](/a)"));
    withdraw("paginas-b", Reason.MISTAKE);
    withdraw("paginas-a", Reason.MISTAKE);
    assertThat(sentences(takeBack("paginas-b")))
        .containsExactly("«paginas:a» is niet meer openbaar.");
    assertThat(now().items()).isEmpty();
    assertThat(takeBack("paginas-a")).isInstanceOf(Done.class);
    assertThat(takeBack("paginas-b")).isInstanceOf(Done.class);
  }

  @Test
  void only_a_chief_editor_takes_back_and_for_thirty_days() {
    publish(page("a", "A", ""));
    withdraw("paginas-a", Reason.MISTAKE);
    assertThat(Act.TAKE_BACK.isFor(Role.AUTHOR)).isFalse();
    assertThat(Act.TAKE_BACK.refusal())
        .isEqualTo("Alleen een eindredacteur kan een item terugzetten.");
    clock.moveTo(NOON.plus(Discards.WAY_BACK).plusMillis(1));
    assertThat(sentences(takeBack("paginas-a"))).singleElement().asString().contains("30 dagen");
    clock.moveTo(NOON.plus(Discards.WAY_BACK));
    assertThat(takeBack("paginas-a")).isInstanceOf(Done.class);
    for (String none : List.of("bestaat-niet", "", "a\0b", "' or true --")) {
      assertThat(takeBack(none)).isInstanceOf(Refused.class);
    }
  }

  @Test
  void an_author_withdraws_nothing_and_nobody_merges_alone() {
    publish(page("a", "A", ""), page("b", "B", ""));
    Withdrawal mistake = new Withdrawal("paginas-a", Reason.MISTAKE, Optional.empty(), "");
    assertThat(Act.WITHDRAW.isFor(Role.AUTHOR)).isFalse();
    Withdrawal merger = new Withdrawal("paginas-a", Reason.MERGED, Optional.of("paginas-b"), "");
    assertThat(sentences(acts.withdraw(merger, CHIEF)))
        .containsExactly("Samenvoegen moet een ander goedkeuren; stel het voor.");
    assertThat(acts.withdraw(mistake, CHIEF)).isInstanceOf(Done.class);
  }

  private Outcome publish(Draft... documents) {
    return drafts.publish(bundle(documents), "test");
  }

  private Outcome withdraw(String id, Reason reason) {
    return withdraw(id, reason, Optional.empty());
  }

  private Outcome withdraw(String id, Reason reason, Optional<String> next) {
    return drafts.withdraw(id, reason, next, "Zo is het.", CHIEF);
  }

  private Outcome takeBack(String id) {
    return acts.takeBack(id, CHIEF);
  }

  private long save(String id, String body) {
    Version newest = workbench.newest(id).orElseThrow();
    String document = page("a", "A", body).document();
    return ((Saving.Saved)
            workbench.save(new Edit(id, newest.number(), "a", document, ""), "een@example.org"))
        .revision();
  }

  private static List<String> sentences(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).objections().stream().map(Told::of).distinct().toList();
  }

  private Snapshot now() {
    return publications.load();
  }

  private static Draft list(String name, String id, String more) {
    return Draft.read(
        Kind.TERM_LIST,
        name,
        """
        ---
        id: waardelijsten-%1$s
        titel: Lijst %1$s
        samenvatting: Een lijst voor de test.
        termen:
          - {id: %2$s, label: %2$s%3$s}
        ---
        """
            .formatted(name, id, more));
  }

  private static Draft scheme(String slug, String... series) {
    StringBuilder amounts = new StringBuilder();
    for (String one : series) {
      amounts
          .append("  - {reeks: ")
          .append(one)
          .append(", vanaf: 2026-01-01, bedrag: nog niet bekend, eenheid: euro-per-dag}\n");
    }
    return Draft.read(
        Kind.SCHEME,
        slug,
        """
        ---
        id: regelingen-%s
        titel: Regeling %s
        samenvatting: Een regeling voor de test.
        officieleNaam: niet gevonden
        regelingsoort: vrijstelling
        statussen:
          - {status: geldt, vanaf: 2021-01-01}
        bedragen:
        %swatLevertHetOp: niet gevonden
        loket: niet gevonden
        toezicht: niet gevonden
        uitvoerder: niet gevonden
        ---
        """
            .formatted(slug, slug, amounts));
  }
}
