package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visits;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Measure;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.snapshot.TenTimes;
import nl.goedvoorbeeld.reading.History;
import nl.goedvoorbeeld.reading.ItemJson;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.search.JudgedProfiles;
import nl.goedvoorbeeld.search.LargeLibrary;
import nl.goedvoorbeeld.search.Library;
import nl.goedvoorbeeld.search.OnDay;
import nl.goedvoorbeeld.search.query.Profile;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.site.alike.Resembling;
import nl.goedvoorbeeld.site.feed.Feeds;
import nl.goedvoorbeeld.site.list.ItemLists;
import nl.goedvoorbeeld.site.list.ListQuery;
import nl.goedvoorbeeld.site.search.Searching;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each type of page in a library ten times as large: how many items it looks at. A number that
/// grows with the library is a page that takes longer with every publication.
class TenTimesPagesTest {
  private static final LocalDate TODAY = RunningSite.TODAY;
  private static final MovableClock CLOCK = new MovableClock(RunningSite.NOW);
  private static final Snapshot SNAPSHOT = TenTimes.snapshot();
  private static final Library LIBRARY = LargeLibrary.of(SNAPSHOT, TODAY, CLOCK);
  private static final Visits VISITS = Visits.in(LIBRARY);
  private static final Visit TODAYS =
      new Visit(LIBRARY, TODAY, Samples.house(Samples.theme("basis")));

  private static long during(Runnable work) {
    return VISITS.during(work);
  }

  private static OnDay today() {
    return LIBRARY.on(TODAY);
  }

  @Test
  void the_count_itself_finds_a_walk_through_the_library() {
    assertThat(during(() -> assertThat(SNAPSHOT.items()).isNotEmpty().doesNotContainNull()))
        .isGreaterThanOrEqualTo(SNAPSHOT.items().size());
    assertThat(during(() -> SNAPSHOT.items(Kind.SOURCE).forEach(Item::title))).isGreaterThan(2_000);
  }

  @Test
  void the_front_page() {
    assertThat(during(() -> Front.page(TODAYS, today()))).isLessThan(120);
  }

  /// What is proven on that day is looked at once; then it is like today.
  @Test
  void the_front_page_on_a_day_of_a_stranger() {
    LocalDate day = LocalDate.of(2024, 1, 1);
    AtomicReference<OnDay> on = new AtomicReference<>();
    int proving = SNAPSHOT.items(Kind.CASE_STUDY).size() + SNAPSHOT.items(Kind.MEASURE).size();
    assertThat(during(() -> on.set(LIBRARY.onOther(day).orElseThrow()))).isLessThan(6L * proving);
    assertThat(during(() -> Front.page(TODAYS.on(day), on.get()))).isLessThan(200);
    assertThat(during(() -> on.set(LIBRARY.onOther(day).orElseThrow()))).isZero();
  }

  @Test
  void the_ezine_shows_the_articles_of_the_newest_editions_only() {
    EzinePage page = Covers.ezine(TODAYS);
    assertThat(page.archive()).hasSizeGreaterThan(20);
    assertThat(page.archive()).filteredOn(edition -> !edition.articles().isEmpty()).hasSize(12);
    assertThat(page.archive().getLast().articles()).isEmpty();
  }

  /// A page of a list, its last one too, in each order.
  @ParameterizedTest
  @EnumSource(
      names = {"CHAPTER", "EDITION", "ARTICLE", "DEFINITION", "PAGE", "TERM_LIST"},
      mode = EnumSource.Mode.EXCLUDE)
  void a_list(Kind kind) {
    int last = Math.ceilDiv(SNAPSHOT.items(kind).size(), 24);
    for (String order : List.of("", "titel", "nieuwste")) {
      for (int page : List.of(1, last)) {
        assertThat(looks(kind, Map.of("sorteer", order, "pagina", Integer.toString(page))))
            .as("%s, page %d", order, page)
            .isLessThan(120);
      }
    }
  }

  /// Filters and groups come from the sets of the day.
  @ParameterizedTest
  @CsvSource({
    "sector, onderwijs",
    "regio, gelderland",
    "groepeer, maatregel",
    "groepeer, sector",
    "groepeer, regio",
    "bewijskracht, voor-en-na"
  })
  void a_list_that_is_filtered_or_grouped(String name, String value) {
    today();
    assertThat(looks(Kind.CASE_STUDY, Map.of(name, value, "pagina", "1"))).isLessThan(120);
    assertThat(looks(Kind.CASE_STUDY, Map.of(name, value, "pagina", "2"))).isLessThan(120);
  }

  private static long looks(Kind kind, Map<String, String> asked) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    asked.forEach((name, value) -> parameters.put(name, List.of(value)));
    ListQuery list =
        ((ListQuery.Reading.Understood) ListQuery.read(LIBRARY, kind, parameters)).list();
    return during(() -> assertThat(ItemLists.page(TODAYS, list)).isPresent());
  }

  /// Ten of each kind, those that most refer to among them.
  @ParameterizedTest
  @EnumSource(names = "TERM_LIST", mode = EnumSource.Mode.EXCLUDE)
  void an_item(Kind kind) {
    List<Item> items =
        SNAPSHOT.items(kind).stream()
            .sorted(Comparator.comparing((Item item) -> -SNAPSHOT.referringTo(item).size()))
            .limit(10)
            .toList();
    for (Item item : items) {
      long own =
          switch (item.content()) {
            // All examples of a measure stand on its page, and all that refers to what is looked up
            // is counted there.
            case Measure measure -> 10L * SNAPSHOT.examples(measure.term()).size();
            case Edition _ -> 2L * SNAPSHOT.items(Kind.EDITION).size();
            default -> SNAPSHOT.referringTo(item).size();
          };
      assertThat(during(() -> Pages.of(TODAYS, item))).as(item.address()).isLessThan(150 + own);
      assertThat(during(() -> ItemJson.of(TODAYS, item))).as(item.address()).isLessThan(200);
      assertThat(during(() -> History.of(TODAYS, item))).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_feed(Feeds.Format form) {
    Runnable all =
        () ->
            Feeds.answer(
                TODAYS, form, new Feeds.Channel("", "/feed", "/", Site.newest(TODAYS, Site.READ)));
    assertThat(during(all)).isLessThan(20L * Feeds.LENGTH);
    Runnable empty = () -> Feeds.answer(TODAYS, form, new Feeds.Channel("", "/f", "/", List.of()));
    assertThat(during(empty)).isLessThan(50);
  }

  /// All editions stand there, each with how many articles it has.
  @Test
  void the_ezine() {
    assertThat(during(() -> Covers.ezine(TODAYS)))
        .isLessThan(
            5L * SNAPSHOT.items(Kind.EDITION).size() + 3L * SNAPSHOT.items(Kind.ARTICLE).size());
  }

  @Test
  void what_holds_all_there_is_looks_at_it_once() {
    long all = SNAPSHOT.items().size();
    assertThat(during(() -> Files.sitemap(TODAYS))).isBetween(all, all + 10);
    long words = SNAPSHOT.items(Kind.DEFINITION).size();
    assertThat(during(() -> ItemLists.glossary(TODAYS))).isBetween(words, 2 * words);
    assertThat(during(() -> Covers.handreiking(TODAYS))).isLessThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "q=thuiswerken",
        "q=reiskosten auto",
        "soort=bron",
        "regio=gelderland",
        "soort=praktijkvoorbeeld&sorteer=bewijskracht",
        "sorteer=nieuwste&pagina=9",
        "q=xqzwvj"
      })
  void a_search(String question) {
    Query query = query(question);
    today();
    assertThat(during(() -> Searching.page(TODAYS, query, LIBRARY.search(query, today()))))
        .isLessThan(120);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pagina=9",
        "sector=bouw",
        "sector=zorg&grootte=werknemers-250-999&regio=gelderland&vervoerwijze=auto&thuis=weinig",
        "vervoerwijze=auto&vervoerwijze=trein&pagina=9"
      })
  void what_is_like_an_organisation(String told) {
    Profile profile = told.isEmpty() ? Profile.NONE : JudgedProfiles.profile(LIBRARY, told);
    OnDay day = today();
    assertThat(during(() -> Resembling.page(TODAYS, LIBRARY.alike(profile, day)))).isLessThan(120);
  }

  private static Query query(String question) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String one : question.split("&")) {
      if (!one.isEmpty()) {
        parameters.put(
            one.substring(0, one.indexOf('=')), List.of(one.substring(one.indexOf('=') + 1)));
      }
    }
    return ((Query.Reading.Understood) LIBRARY.parse(parameters)).query();
  }

  /// Of those that are compared, and of those that are offered beside them.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4})
  void examples_side_by_side(int chosen) {
    List<Item> examples = List.copyOf(SNAPSHOT.items(Kind.CASE_STUDY).subList(0, chosen));
    List<Item> best = today().day().studies();
    assertThat(during(() -> Comparing.page(TODAYS, examples, best))).isLessThan(120);
  }

  @Test
  void suggestions() {
    assertThat(during(() -> LIBRARY.suggest("thu", 10))).isLessThan(100);
  }
}
