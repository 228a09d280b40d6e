package nl.goedvoorbeeld.content.act;

import static nl.goedvoorbeeld.content.Samples.bundle;
import static nl.goedvoorbeeld.content.Samples.page;
import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Pens;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.Told;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Lookup;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.typing.Autosaved;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.content.typing.Keeping;
import nl.goedvoorbeeld.content.typing.Kept;
import nl.goedvoorbeeld.content.typing.Pen;
import nl.goedvoorbeeld.content.typing.Sheet;
import nl.goedvoorbeeld.content.typing.TypedRows;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbenchTest {
  private static final String ONE = "eerste@example.org";
  private static final String TWO = "tweede@example.org";
  private static final Instant NOON = Instant.parse("2026-02-28T12:00:00Z");

  private final MovableClock clock = new MovableClock(NOON);
  private final TestDatabase database = TestDatabase.emptied();
  private final Drafts drafts = new Drafts(database.db(), clock);
  private final Workbench workbench = new Workbench(database.db(), clock);
  private final Publications publications = new Publications(database.db());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\u200b\u00ad '|Geef een titel.",
        "'Een\ttitel'|In de titel staat een tab. Typ daar een spatie.",
        "'Een\ntitel'|De titel staat op één regel. Haal het regeleinde of het onzichtbare teken weg."
      })
  void what_is_wrong_with_a_title_is_said_of_it(String title, String why) {
    assertThat(workbench.create(new NewItem(Kind.PAGE, title), ONE))
        .isEqualTo(new Saving.Refused(why));
    assertThat(workbench.create(new NewItem(Kind.PAGE, "x".repeat(141)), ONE))
        .isEqualTo(new Saving.Refused("De titel mag hoogstens 140 tekens zijn."));
  }

  @Test
  void a_new_item_gets_its_id_and_slug_from_its_title() {
    Saving.Saved saved = create("Één cadeau: “later” beginnen!");
    assertThat(saved.itemId()).isEqualTo("paginas-een-cadeau-later-beginnen");
    assertThat(saved.draft().slug()).isEqualTo("een-cadeau-later-beginnen");
    assertThat(saved.draft().title()).isEqualTo("Één cadeau: “later” beginnen!");
    assertThat(workbench.working(saved.itemId()).orElseThrow().state())
        .isEqualTo(WorkState.CONCEPT);
  }

  @Test
  void a_second_item_with_the_same_title_gets_another_number() {
    assertThat(create("Later beginnen").itemId()).isEqualTo("paginas-later-beginnen");
    assertThat(create("Later beginnen").itemId()).isEqualTo("paginas-later-beginnen-2");
    assertThat(create("Zoeken").itemId()).as("a word of the site").isEqualTo("paginas-zoeken-2");
  }

  @Test
  void a_name_that_is_taken_or_no_address_is_refused_in_a_sentence() {
    drafts.publish(bundle(page("openbaar", "Openbaar", "")), "test");
    drafts.publish(bundle(page("paginas-openbaar", "nieuw", "Openbaar", "")), "test");
    create("Later beginnen");
    assertThat(named("later-beginnen")).contains("De id «paginas-later-beginnen» bestaat al");
    assertThat(named("openbaar")).contains("De id «paginas-openbaar» bestaat al");
    assertThat(named("nieuw")).contains("Het adres /nieuw is al van een ander item");
    assertThat(named("zoeken")).contains("gebruikt de site zelf al");
    assertThat(named("a/b")).contains("schuine streep");
    for (String bad : List.of("", "A", "a b", "../x", "a\0b", "x".repeat(121), "é", "-a")) {
      assertThat(named(bad)).as(bad).isNotEmpty();
    }
  }

  @Test
  void an_old_address_of_another_item_cannot_be_taken_by_a_draft() {
    drafts.publish(bundle(page("oud", "A", "")), "test");
    drafts.publish(bundle(page("paginas-oud", "anders", "A", "")), "test");
    Saving.Saved mine = create("Mijn stuk");
    assertThat(save(mine.itemId(), mine.revision(), "oud", "x", ONE))
        .isEqualTo(new Saving.Refused("Het adres /oud is al van een ander item."));
  }

  @Test
  void a_title_that_cannot_be_is_refused() {
    for (String title : List.of("", "  ", "a\nb", "a\0b", "x".repeat(141))) {
      assertThat(workbench.create(new NewItem(Kind.PAGE, title), ONE))
          .as(title)
          .isInstanceOf(Saving.Refused.class);
    }
  }

  @Test
  void hostile_titles_stay_titles() {
    for (String title :
        List.of(
            "a\"\\\nid: x".replace("\n", " "),
            "<script>alert(1)</script>",
            "'; drop table content.item; --",
            "--- # {{7*7}} ${x} *&! %",
            "\\",
            "\"",
            "😀 \u202e omgekeerd")) {
      Saving saving = workbench.create(new NewItem(Kind.PAGE, title), ONE);
      assertThat(saving).as(title).isInstanceOf(Saving.Saved.class);
      assertThat(((Saving.Saved) saving).draft().title()).isEqualTo(title.strip());
    }
  }

  @Test
  void an_article_stands_in_its_edition() {
    Saving saving =
        workbench.create(
            new NewItem(Kind.ARTICLE, "Voorwoord", Optional.of("2026-1"), Optional.empty()), ONE);
    assertThat(((Saving.Saved) saving).draft().slug()).isEqualTo("2026-1/voorwoord");
    assertThat(((Saving.Saved) saving).itemId()).isEqualTo("ezine-2026-1-voorwoord");
    assertThat(workbench.create(new NewItem(Kind.ARTICLE, "Los"), ONE))
        .isInstanceOf(Saving.Refused.class);
  }

  @Test
  void what_must_become_public_along_is_what_is_leaned_on_and_cannot_be_found() {
    drafts.publish(bundle(Samples.units("kilometer"), Samples.source("openbaar")), "test");
    store(Samples.units("kilometer", "procent"), Optional.empty());
    store(Samples.source("openbaar"), Optional.empty());
    String source = store(Samples.source("s"), Optional.empty());
    String figure = store(Samples.figure("f", "1", "s"), Optional.empty());
    store(Samples.figure("g", "1", "s"), Optional.empty());
    store(Samples.edition("nummer"), Optional.empty());
    String article = store(Samples.article("nummer/voorwoord"), Optional.of("nummer"));
    assertThat(along(source)).containsExactly("bronnen-s");
    assertThat(along(figure))
        .containsExactlyInAnyOrder("cijfers-f", "bronnen-s", "waardelijsten-eenheid");
    assertThat(along(article)).containsExactly("ezine-nummer-voorwoord", "ezine-nummer");
    assertThat(along("weg")).isEmpty();
  }

  @Test
  void how_much_a_text_leans_on_costs_no_query_more() {
    for (int at = 0; at < 10; at++) {
      store(
          page("paginas-steun-" + at, "steun-" + at, "Steun", "[weer](/verder)"), Optional.empty());
    }
    store(page("paginas-verder", "verder", "Verder", ""), Optional.empty());
    String few = store(page("paginas-weinig", "weinig", "Weinig", links(1)), Optional.empty());
    String many = store(page("paginas-veel", "veel", "Veel", links(10)), Optional.empty());
    var asked = new AtomicInteger();
    Workbench counted =
        new Workbench(
            DSL.using(
                database
                    .db()
                    .configuration()
                    .derive(ExecuteListener.onExecuteStart(_ -> asked.incrementAndGet()))),
            clock);
    assertThat(counted.along(List.of(few), publications.load())).hasSize(3);
    int once = asked.getAndSet(0);
    assertThat(counted.along(List.of(many), publications.load())).hasSize(12);
    assertThat(asked).hasValue(once);
    assertThat(once).isLessThanOrEqualTo(6);
  }

  private static String links(int number) {
    return IntStream.range(0, number)
        .mapToObj("[steun](/steun-%d)"::formatted)
        .collect(Collectors.joining(" "));
  }

  @Test
  void what_keeps_drafts_from_becoming_public_together_is_known_before() {
    Acts acts = new Acts(database.db(), drafts, clock);
    String one = store(page("paginas-een", "een", "Een", "[twee](/twee)"), Optional.empty());
    String two = store(page("paginas-twee", "twee", "Twee", "[een](/een)"), Optional.empty());
    Snapshot now = publications.load();
    assertThat(acts.objections(workbench.along(List.of(one), now), now)).isEmpty();
    assertThat(acts.objections(workbench.working(one).stream().toList(), now))
        .extracting(Outcome.Objection::about)
        .containsExactly("paginas/een.md");
    long newest = workbench.newest(two).orElseThrow().number();
    save(two, newest, "twee", page("paginas-drie", "twee", "Twee", "").document(), ONE);
    assertThat(acts.objections(workbench.working(two).stream().toList(), now))
        .as("another's id")
        .extracting(Outcome.Objection::about)
        .containsExactly("paginas/twee.md");
  }

  private List<String> along(String id) {
    return workbench.along(List.of(id), publications.load()).stream().map(Working::itemId).toList();
  }

  private String store(Draft draft, Optional<String> edition) {
    String id = draft.content().orElseThrow().masthead().id();
    String slug = draft.slug().substring(draft.slug().indexOf('/') + 1);
    if (workbench.newest(id).isEmpty()) {
      workbench.create(new NewItem(draft.kind(), "Proef", edition, Optional.of(slug)), ONE);
    }
    long newest = workbench.newest(id).orElseThrow().number();
    save(id, newest, draft.slug(), draft.document() + "\nNieuw.\n", ONE);
    return id;
  }

  @Test
  void an_id_has_one_kind_also_before_anything_of_it_was_public() {
    create("X");
    Draft other =
        Draft.read(
            Kind.DEFINITION,
            "x",
            "---\nid: paginas-x\ntitel: X\nsamenvatting: X.\nwoord: x\n---\n");
    Outcome outcome = drafts.publish(bundle(other), "import");
    assertThat(((Outcome.Refused) outcome).objections())
        .extracting(Told::of)
        .containsExactly(
            "De id «paginas-x» is al van een pagina; een item kan niet van soort veranderen.");
  }

  @Test
  void a_draft_may_have_faults_and_is_no_readers_business() {
    Saving.Saved first = create("Mijn stuk");
    Saving saving = save(first, "kapot\n---\nxyzzygeheim", ONE);
    assertThat(((Saving.Saved) saving).draft().faults()).isNotEmpty();
    assertThat(publications.load().documents()).isEmpty();
    assertThat(publications.stand().generation()).isZero();
    assertThat(publications.load().look("paginas", "mijn-stuk")).isInstanceOf(Lookup.Missing.class);
  }

  @Test
  void a_save_without_change_makes_no_revision() {
    Saving.Saved first = create("Mijn stuk");
    assertThat(save(first, first.draft().document(), TWO))
        .isEqualTo(new Saving.Unchanged(first.itemId(), first.revision()));
    assertThat(workbench.versions(first.itemId())).hasSize(1);
  }

  @Test
  void a_save_on_an_outdated_version_gets_both_texts_and_loses_nothing() {
    Saving.Saved first = create("Mijn stuk");
    save(first, text(first, "van de eerste"), ONE);
    Saving saving = save(first, text(first, "van de tweede"), TWO);
    assertThat(saving).isInstanceOf(Saving.Outdated.class);
    Saving.Outdated outdated = (Saving.Outdated) saving;
    assertThat(outdated.theirs().document()).contains("van de eerste");
    assertThat(outdated.mine().document()).contains("van de tweede");
    assertThat(outdated.newest().author()).isEqualTo(ONE);
    assertThat(workbench.autosaved(first.itemId(), TWO).orElseThrow().document())
        .contains("van de tweede");
    assertThat(workbench.versions(first.itemId())).hasSize(2);
  }

  @Test
  void of_many_who_save_the_same_version_at_once_one_is_first_and_nothing_is_lost()
      throws Exception {
    Saving.Saved first = create("Mijn stuk");
    List<Callable<Saving>> saves = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String author = "editor" + i + "@example.org";
      String text = text(first, "van " + author);
      saves.add(
          () ->
              new Workbench(database.db(), clock)
                  .save(edit(first.itemId(), first.revision(), "mijn-stuk", text), author));
    }
    List<Saving> outcomes = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var outcome : threads.invokeAll(saves)) {
        outcomes.add(outcome.get());
      }
    }
    assertThat(outcomes).filteredOn(Saving.Saved.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Saving.Outdated.class::isInstance).hasSize(15);
    assertThat(workbench.versions(first.itemId())).hasSize(2);
    for (int i = 0; i < 16; i++) {
      String author = "editor" + i + "@example.org";
      boolean saved = workbench.newest(first.itemId()).orElseThrow().author().equals(author);
      assertThat(workbench.autosaved(first.itemId(), author).isPresent()).isEqualTo(!saved);
    }
  }

  @Test
  void of_two_items_that_want_one_address_at_once_one_gets_it() throws Exception {
    List<Callable<Saving>> saves = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Saving.Saved item = create("Stuk " + i);
      saves.add(
          () ->
              new Workbench(database.db(), clock)
                  .save(edit(item.itemId(), item.revision(), "gewild", "x"), ONE));
    }
    List<Saving> outcomes = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var outcome : threads.invokeAll(saves)) {
        outcomes.add(outcome.get());
      }
    }
    assertThat(outcomes).filteredOn(Saving.Saved.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Saving.Refused.class::isInstance).hasSize(7);
  }

  @Test
  void what_is_typed_is_kept_for_who_typed_it_until_it_is_saved() {
    Saving.Saved first = create("Mijn stuk");
    assertThat(workbench.autosave(edit(first, "half"), Pens.at("a", 1), ONE))
        .isEqualTo(Keeping.KEPT);
    assertThat(workbench.autosave(edit(first, "half af"), Pens.at("a", 2), ONE))
        .isEqualTo(Keeping.KEPT);
    Autosaved kept = workbench.autosaved(first.itemId(), "  Eerste@Example.ORG ").orElseThrow();
    assertThat(kept.document()).isEqualTo("half af");
    assertThat(kept.outdated()).isFalse();
    assertThat(workbench.autosaved(first.itemId(), TWO)).isEmpty();
    assertThat(workbench.versions(first.itemId())).as("no revision").hasSize(1);
    save(first, text(first, "van een ander"), TWO);
    assertThat(workbench.autosaved(first.itemId(), ONE).orElseThrow().outdated()).isTrue();
    long newest = workbench.newest(first.itemId()).orElseThrow().number();
    Edit merged = edit(first.itemId(), newest, "mijn-stuk", text(first, "samengevoegd"));
    workbench.save(merged, Pens.at("a", 2), ONE);
    assertThat(workbench.autosaved(first.itemId(), ONE)).isEmpty();
  }

  /// The texts that the first has here and did not save, the last first.
  private List<String> kept(Saving.Saved item) {
    return workbench.kept(item.itemId(), ONE).stream()
        .map(one -> workbench.autosaved(item.itemId(), one.sheet(), ONE).orElseThrow().document())
        .toList();
  }

  private void type(Saving.Saved item, String text, Pen pen) {
    clock.moveTo(clock.instant().plusSeconds(1));
    assertThat(workbench.autosave(edit(item, text), pen, ONE)).isEqualTo(Keeping.KEPT);
  }

  @Test
  void what_was_kept_is_written_over_by_what_goes_on_from_it_and_by_nothing_else() {
    Saving.Saved first = create("Mijn stuk");
    type(first, "gisteren", Pens.at("a", 3));
    type(first, "een woord in wat er openbaar is", Pens.at("b", 1));
    assertThat(kept(first)).containsExactly("een woord in wat er openbaar is", "gisteren");

    type(first, "gisteren en vandaag", Pens.at("c", 1, Pens.sheet("a", 3)));
    assertThat(kept(first))
        .containsExactly("gisteren en vandaag", "een woord in wat er openbaar is");
    type(first, "gisteren en vandaag, verder", Pens.at("c", 2, Pens.sheet("a", 3)));
    assertThat(kept(first))
        .containsExactly("gisteren en vandaag, verder", "een woord in wat er openbaar is");

    // The tab of yesterday is still open, and so is another one that began where it stood then.
    type(first, "in het eerste tabblad", Pens.at("a", 4));
    type(first, "in een derde", Pens.at("d", 1, Pens.sheet("a", 3)));
    assertThat(kept(first))
        .containsExactly(
            "in een derde",
            "in het eerste tabblad",
            "gisteren en vandaag, verder",
            "een woord in wat er openbaar is");
  }

  @Test
  void what_arrives_late_neither_goes_over_what_was_typed_since_nor_is_lost() {
    Saving.Saved first = create("Mijn stuk");
    type(first, "later", Pens.at("a", 2));
    type(first, "eerder", Pens.at("a", 1));
    assertThat(kept(first)).containsExactlyInAnyOrder("later", "eerder");
    type(first, "later", Pens.at("a", 2));
    type(first, "eerder", Pens.at("a", 1));
    assertThat(kept(first)).as("again").containsExactlyInAnyOrder("later", "eerder");
    type(first, "nog later", Pens.at("a", 3));
    assertThat(kept(first)).containsExactly("nog later", "eerder");
  }

  @Test
  void pages_that_go_on_from_one_text_at_once_are_all_kept() throws Exception {
    Saving.Saved first = create("Mijn stuk");
    type(first, "begin", Pens.at("0", 1));
    List<Callable<Keeping>> all = new ArrayList<>();
    for (String page : List.of("1", "2", "3", "4", "5", "6", "7", "8")) {
      Pen pen = Pens.at(page, 1, Pens.sheet("0", 1));
      all.add(
          () ->
              new Workbench(database.db(), clock).autosave(edit(first, "begin " + page), pen, ONE));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var outcome : threads.invokeAll(all)) {
        assertThat(outcome.get()).isEqualTo(Keeping.KEPT);
      }
    }
    assertThat(kept(first))
        .containsExactlyInAnyOrder(
            "begin 1", "begin 2", "begin 3", "begin 4", "begin 5", "begin 6", "begin 7", "begin 8");
  }

  @Test
  void a_save_takes_along_what_it_goes_on_from_and_leaves_the_rest() {
    Saving.Saved first = create("Mijn stuk");
    type(first, "gisteren", Pens.at("a", 3));
    type(first, "vandaag", Pens.at("b", 1));
    workbench.save(edit(first, "iets anders"), ONE);
    assertThat(kept(first)).as("names neither").containsExactly("vandaag", "gisteren");

    long newest = workbench.newest(first.itemId()).orElseThrow().number();
    Edit onwards = edit(first.itemId(), newest, "mijn-stuk", "gisteren, af");
    Pen pen = Pens.at("c", 0, Pens.sheet("a", 3));
    assertThat(workbench.save(onwards, pen, ONE)).isInstanceOf(Saving.Saved.class);
    assertThat(kept(first)).containsExactly("vandaag");

    // It was sent before the save, and comes after it.
    workbench.autosave(edit(first, "gisteren, af"), Pens.at("c", 1), ONE);
    assertThat(kept(first)).as("that is a version").containsExactly("vandaag");
  }

  @Test
  void a_save_that_meets_another_version_is_kept_beside_what_it_does_not_go_on_from() {
    Saving.Saved first = create("Mijn stuk");
    type(first, "gisteren", Pens.at("a", 3));
    save(first, "van de ander", TWO);
    Saving outdated = workbench.save(edit(first, "vandaag"), ONE);
    Sheet kept = ((Saving.Outdated) outdated).kept().orElseThrow();
    assertThat(kept(first)).containsExactlyInAnyOrder("vandaag", "gisteren");
    assertThat(workbench.save(edit(first, "vandaag"), ONE)).isInstanceOf(Saving.Outdated.class);
    assertThat(kept(first)).as("the same again").hasSize(2);

    long newest = workbench.newest(first.itemId()).orElseThrow().number();
    Edit both = edit(first.itemId(), newest, "mijn-stuk", "van beiden");
    workbench.save(both, new Pen(Optional.empty(), Optional.of(kept)), ONE);
    assertThat(kept(first)).containsExactly("gisteren");
  }

  @Test
  void only_what_was_seen_is_thrown_away() {
    Saving.Saved first = create("Mijn stuk");
    type(first, "gisteren", Pens.at("a", 3));
    type(first, "gisteren, verder", Pens.at("a", 4));
    assertThat(workbench.forget(first.itemId(), Pens.sheet("a", 3), ONE)).isFalse();
    assertThat(workbench.forget(first.itemId(), Pens.sheet("a", 4), TWO)).isFalse();
    assertThat(kept(first)).containsExactly("gisteren, verder");
    assertThat(workbench.forget(first.itemId(), Pens.sheet("a", 4), ONE)).isTrue();
    assertThat(kept(first)).isEmpty();
  }

  @Test
  void where_there_are_too_many_a_new_one_is_refused_and_none_goes_for_it() {
    Saving.Saved first = create("Mijn stuk");
    List<String> all = new ArrayList<>();
    for (int page = 0; page < TypedRows.MOST; page++) {
      Sheet sheet = new Sheet("%032x".formatted(page), 1);
      all.add("tekst " + page);
      type(first, "tekst " + page, new Pen(Optional.of(sheet), Optional.empty()));
    }
    assertThat(workbench.autosave(edit(first, "nog een"), Pens.at("f", 1), ONE))
        .isEqualTo(Keeping.FULL);
    assertThat(kept(first)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(workbench.autosave(edit(first, "van een ander"), Pens.at("f", 1), TWO))
        .isEqualTo(Keeping.KEPT);
    type(
        first,
        "verder",
        new Pen(Optional.of(new Sheet("%032x".formatted(7), 2)), Optional.empty()));
    assertThat(kept(first)).contains("verder").doesNotContain("tekst 7");
  }

  @Test
  void the_items_where_something_is_kept_are_told_the_last_first() {
    Saving.Saved one = create("Een");
    Saving.Saved two = create("Twee");
    type(one, "eerst", Pens.at("a", 1));
    type(two, "dan", Pens.at("b", 1));
    type(two, "en dan", Pens.at("c", 1));
    assertThat(workbench.kept(ONE))
        .extracting(Kept::itemId, kept -> kept.sheet().name().substring(0, 1))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(two.itemId(), "c"),
            org.assertj.core.groups.Tuple.tuple(one.itemId(), "a"));
    type(one, "verder", Pens.at("a", 2));
    assertThat(workbench.kept(" Eerste@Example.ORG "))
        .extracting(Kept::itemId)
        .containsExactly(one.itemId(), two.itemId());
    assertThat(workbench.kept(TWO)).isEmpty();
  }

  @Test
  void what_is_no_text_or_of_no_item_is_not_kept() {
    Saving.Saved first = create("Mijn stuk");
    for (String bad : List.of("a\0b", "\ud800", "x".repeat(1_000_001))) {
      assertThat(save(first, bad, ONE)).isInstanceOf(Saving.Refused.class);
      assertThat(workbench.autosave(edit(first, bad), Pens.at("a", 1), ONE))
          .isEqualTo(Keeping.UNFIT);
    }
    for (String id : List.of("bestaat-niet", "a\0b", "", "../x", "\ud800", "' or 1=1 --")) {
      assertThat(save(id, first.revision(), "a", "x", ONE)).isInstanceOf(Saving.Refused.class);
      assertThat(workbench.autosave(edit(id, first.revision(), "a", "x"), Pens.at("a", 1), ONE))
          .isEqualTo(Keeping.UNFIT);
      assertThat(workbench.kept(id, ONE)).isEmpty();
      assertThat(workbench.versions(id)).isEmpty();
      assertThat(workbench.working(id)).isEmpty();
      assertThat(workbench.draft(id, first.revision())).isEmpty();
      assertThat(workbench.autosaved(id, ONE)).isEmpty();
      assertThat(workbench.atWork(id, ONE)).isEmpty();
    }
    assertThat(workbench.draft("paginas-ander", first.revision())).isEmpty();
    assertThat(workbench.autosave(edit(first, "x"), Pen.NONE, ONE))
        .as("nobody says where it is typed")
        .isEqualTo(Keeping.UNFIT);
  }

  @Test
  void a_title_that_yaml_can_spell_and_a_database_cannot_keep_is_listed_without_it() {
    Saving.Saved first = create("Mijn stuk");
    Saving saving = save(first, "---\nid: x\ntitel: \"a\\0b\\ud800c\\x07\"\n---\n", ONE);
    assertThat(saving).isInstanceOf(Saving.Saved.class);
    assertThat(workbench.working(first.itemId()).orElseThrow().title()).doesNotContain("\0");
  }

  @Test
  void who_else_is_at_work_is_told_for_a_minute() {
    Saving.Saved first = create("Mijn stuk");
    assertThat(workbench.atWork(first.itemId(), ONE)).isEmpty();
    assertThat(workbench.atWork(first.itemId(), TWO)).containsExactly(ONE);
    clock.moveTo(NOON.plusSeconds(61));
    workbench.autosave(edit(first, "x"), Pens.at("a", 1), TWO);
    assertThat(workbench.atWork(first.itemId(), ONE)).containsExactly(TWO);
    assertThat(workbench.atWork(first.itemId(), TWO)).containsExactly(ONE);
    workbench.leave(first.itemId(), ONE);
    assertThat(workbench.atWork(first.itemId(), TWO)).isEmpty();
  }

  @Test
  void versions_say_who_when_why_and_what_readers_have() {
    drafts.publish(bundle(page("a", "A", "eerst")), "import");
    Version publicOne = workbench.newest("paginas-a").orElseThrow();
    clock.moveTo(NOON.plusSeconds(60));
    Saving saving =
        workbench.save(
            new Edit(
                "paginas-a", publicOne.number(), "a", page("a", "A", "dan").document(), "Beter"),
            ONE);
    assertThat(saving).isInstanceOf(Saving.Saved.class);
    assertThat(workbench.versions("paginas-a"))
        .extracting(Version::author, Version::at, Version::why, Version::published)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                ONE, NOON.plusSeconds(60), "Beter", Version.Published.NEVER),
            org.assertj.core.groups.Tuple.tuple("import", NOON, "", Version.Published.NOW));
    assertThat(publications.load().item("paginas-a").orElseThrow().document()).contains("eerst");
  }

  @Test
  void people_count_the_versions_of_each_item_from_one() {
    Saving.Saved one = create("Een stuk");
    Saving.Saved other = create("Een ander stuk");
    Saving.Saved second = (Saving.Saved) save(one, text(one, "tweede"), ONE);
    Numbering numbering = workbench.numbering(one.itemId());
    assertThat(numbering.of(one.revision())).isEqualTo(1);
    assertThat(numbering.of(second.revision())).isEqualTo(2);
    assertThat(numbering.of(other.revision())).as("of another item").isZero();
    assertThat(workbench.numbering("weg").of(1)).isZero();
  }

  @Test
  void drafts_are_found_by_the_images_that_they_show() {
    String one = store(page("paginas-een", "een", "Een", "aaaa bbbb"), Optional.empty());
    String two = store(page("paginas-twee", "twee", "Twee", "bbbb"), Optional.empty());
    Map<String, List<Working>> showing = workbench.showing(List.of("aaaa", "bbbb", "cccc"));
    assertThat(showing.keySet()).containsExactlyInAnyOrder("aaaa", "bbbb");
    assertThat(showing.get("aaaa")).extracting(Working::itemId).containsExactly(one);
    assertThat(showing.get("bbbb")).extracting(Working::itemId).containsExactlyInAnyOrder(one, two);
    assertThat(workbench.showing(List.of())).isEmpty();
  }

  @Test
  void restoring_makes_a_new_version_and_changes_no_old_one() {
    create("Een ander stuk");
    Saving.Saved first = create("Mijn stuk");
    Saving.Saved second = (Saving.Saved) save(first, text(first, "tweede"), ONE);
    Saving.Saved restored =
        (Saving.Saved) workbench.restore(first.itemId(), first.revision(), second.revision(), TWO);
    assertThat(restored.draft().document()).isEqualTo(first.draft().document());
    assertThat(workbench.versions(first.itemId()))
        .extracting(Version::why)
        .containsExactly("Versie 1 teruggezet.", "", "");
    assertThat(workbench.draft(first.itemId(), second.revision()).orElseThrow().document())
        .contains("tweede");
    assertThat(workbench.restore(first.itemId(), first.revision(), second.revision(), ONE))
        .isInstanceOf(Saving.Unchanged.class);
    assertThat(workbench.restore(first.itemId(), second.revision(), second.revision(), ONE))
        .as("someone was at it since")
        .isInstanceOf(Saving.Outdated.class);
    assertThat(workbench.restore("paginas-ander", first.revision(), 1, ONE))
        .isInstanceOf(Saving.Refused.class);
  }

  @Test
  void a_revision_never_changes() {
    Saving.Saved first = create("Mijn stuk");
    String before = database.db().fetchValue(REVISION.DOCUMENT, REVISION.ID.eq(first.revision()));
    save(first, text(first, "anders"), ONE);
    assertThat(database.db().fetchValue(REVISION.DOCUMENT, REVISION.ID.eq(first.revision())))
        .isEqualTo(before);
  }

  private Saving.Saved create(String title) {
    return (Saving.Saved) workbench.create(new NewItem(Kind.PAGE, title), ONE);
  }

  private String named(String slug) {
    Saving saving =
        workbench.create(new NewItem(Kind.PAGE, "Titel", Optional.empty(), Optional.of(slug)), ONE);
    return saving instanceof Saving.Refused(String sentence) ? sentence : "";
  }

  private static String text(Saving.Saved first, String body) {
    return first.draft().document() + body + "\n";
  }

  private static Edit edit(Saving.Saved first, String document) {
    return edit(first.itemId(), first.revision(), first.draft().slug(), document);
  }

  private static Edit edit(String id, long basedOn, String slug, String document) {
    return new Edit(id, basedOn, slug, document, "");
  }

  private Saving save(Saving.Saved first, String document, String author) {
    return workbench.save(edit(first, document), author);
  }

  private Saving save(String id, long basedOn, String slug, String document, String author) {
    return workbench.save(edit(id, basedOn, slug, document), author);
  }
}
