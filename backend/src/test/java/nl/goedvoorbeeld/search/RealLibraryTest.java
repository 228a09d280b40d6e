package nl.goedvoorbeeld.search;

import static nl.goedvoorbeeld.search.Shelf.TODAY;
import static nl.goedvoorbeeld.search.Shelf.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.dutch.RightWords;
import nl.goedvoorbeeld.dutch.SampleOfWords;
import nl.goedvoorbeeld.search.answer.FacetCounts;
import nl.goedvoorbeeld.search.answer.Hit;
import nl.goedvoorbeeld.search.answer.Piece;
import nl.goedvoorbeeld.search.answer.Results;
import nl.goedvoorbeeld.search.answer.Silence;
import nl.goedvoorbeeld.search.answer.Suggestion;
import nl.goedvoorbeeld.search.answer.ValueCount;
import nl.goedvoorbeeld.search.index.ItemFacets;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked of the library that a new installation starts with.
@TestInstance(Lifecycle.PER_CLASS)
class RealLibraryTest {
  private final Shelf shelf = new Shelf(TestDatabase.filled());
  private Libraries node;

  @BeforeAll
  void load(@TempDir Path folder) {
    node = shelf.node(folder);
  }

  @AfterAll
  void close() {
    node.close();
  }

  /// For every value of every facet: choose it, and count.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "q=lestijden",
        "soort=regeling",
        "soort=praktijkvoorbeeld&maatregel=lestijden-spreiden",
        "q=spits&doelgroep=werkgever&regio=gelderland",
        "soort=bron&q=2019",
        "geldig=nu",
        "strategie=mijden&strategie=spreiden-dag&bewijskracht=verwachting"
      })
  void a_count_is_what_choosing_the_value_gives(String address) {
    node.read(
        library -> {
          Query query = query(library, parameters(address));
          Results results = library.search(query, TODAY);
          assertThat(results.facets()).isNotEmpty();
          for (FacetCounts facet : results.facets()) {
            all(facet.values())
                .forEach(
                    value -> {
                      Query only = only(query, facet.facet(), value.id());
                      assertThat(library.search(only, TODAY).total())
                          .as("%s=%s", facet.facet().parameter(), value.id())
                          .isEqualTo(value.count());
                    });
          }
          return results;
        });
  }

  private static Query only(Query query, Facet facet, String id) {
    Query only = query.with(facet, id);
    for (String other : query.chosen(facet)) {
      only = other.equals(id) ? only : only.without(facet, other);
    }
    return only;
  }

  private static Stream<ValueCount> all(List<ValueCount> values) {
    return values.stream().flatMap(value -> Stream.concat(Stream.of(value), all(value.narrower())));
  }

  private static String[] parameters(String address) {
    return Stream.of(address.split("[=&]")).filter(part -> !part.isEmpty()).toArray(String[]::new);
  }

  @Test
  void values_of_one_facet_widen_and_other_facets_narrow() {
    int one = total("maatregel", "lestijden-spreiden");
    int other = total("maatregel", "thuiswerken-hybride");
    int both = total("maatregel", "lestijden-spreiden", "maatregel", "thuiswerken-hybride");
    assertThat(both).isGreaterThan(Math.max(one, other)).isLessThanOrEqualTo(one + other);
    assertThat(total("maatregel", "lestijden-spreiden", "onderwijssoort", "wo")).isLessThan(one);
  }

  @Test
  void the_pages_together_hold_every_item_once() {
    Results first = Shelf.search(node, "sorteer", "titel");
    List<String> seen =
        Stream.iterate(1, page -> page <= first.pages(), page -> page + 1)
            .flatMap(
                page ->
                    Shelf.search(node, "sorteer", "titel", "pagina", page.toString())
                        .hits()
                        .stream())
            .map(hit -> hit.item().id())
            .toList();
    assertThat(seen).doesNotHaveDuplicates().hasSize(first.total());
    assertThat(seen)
        .isEqualTo(
            node.snapshot().items().stream()
                .filter(item -> !item.kind().reference())
                .map(Item::id)
                .toList());
    assertThat(first.referenceTotal() + first.total()).isEqualTo(node.snapshot().items().size());
  }

  @ParameterizedTest
  @CsvSource({
    "lestijden spreiden, lestijden-spreiden",
    "low car diet, low-car-diet",
    "thuiswerkvergoeding, thuiswerkvergoeding",
    "wpm, wpm-rapportage",
    "voucherregeling thuiswerkplan, voucherregeling-thuiswerkplan"
  })
  void what_is_called_so_comes_first(String text, String slug) {
    assertThat(Shelf.slugs(node, "q", text)).first().isEqualTo(slug);
  }

  @Test
  void an_organisation_that_is_called_so_comes_first_and_other_reference_stays_besides() {
    Results results = Shelf.search(node, "q", "inholland");
    assertThat(results.hits())
        .extracting(hit -> hit.item().slug())
        .contains("inholland-lestijden-spreiden")
        .first()
        .isEqualTo("inholland");
    assertThat(results.reference())
        .hasSizeLessThanOrEqualTo(5)
        .allMatch(hit -> hit.item().kind().reference());
    assertThat(results.hits().stream().filter(hit -> hit.item().kind().reference()))
        .allMatch(hit -> hit.item().slug().startsWith("inholland"));
  }

  @Test
  void with_a_kind_chosen_reference_is_found_like_all_else() {
    Results results = Shelf.search(node, "q", "inholland", "soort", "organisatie");
    assertThat(results.hits()).isNotEmpty();
    assertThat(results.reference()).isEmpty();
    assertThat(results.referenceTotal()).isZero();
  }

  /// Every third word: what the library holds nowhere is searched as it was typed.
  @Test
  void of_a_sample_of_right_words_none_is_read_as_another() {
    List<String> read =
        SampleOfWords.all()
            .filter(RightWords::has)
            .filter(word -> word.hashCode() % 3 == 0)
            .filter(word -> Shelf.search(node, "q", word).correction().isPresent())
            .toList();
    assertThat(read).isEmpty();
  }

  @Test
  void no_name_is_read_as_another() {
    List<String> names = names();
    assertThat(names).hasSizeGreaterThan(500);
    assertThat(names)
        .filteredOn(name -> Shelf.search(node, "q", name).correction().isPresent())
        .isEmpty();
    assertThat(names)
        .filteredOn(
            name -> Shelf.search(node, "q", name.toLowerCase(Locale.ROOT)).correction().isPresent())
        .isEmpty();
  }

  private static List<String> names() {
    try (var in = RealLibraryTest.class.getResourceAsStream("index/namen.tsv")) {
      return new String(
              java.util.Objects.requireNonNull(in).readAllBytes(),
              java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.substring(line.indexOf('\t') + 1).split("; ")))
          .toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Almere, Flevoland",
    "almere, Flevoland",
    "Aa en Hunze, Drenthe",
    "Zeewolde, Flevoland"
  })
  void of_a_municipality_without_anything_its_province_is_offered(String typed, String province) {
    Results found = Shelf.search(node, "q", typed);
    assertThat(found.correction()).isEmpty();
    assertThat(found.unknown()).isEmpty();
    Silence silence = found.silence().orElseThrow();
    assertThat(silence.around()).extracting(Silence.Around::label).containsExactly(province);
    Query around = silence.around().getFirst().query();
    assertThat(around.text()).isEmpty();
    assertThat(node.read(library -> library.search(around, TODAY)).total()).isPositive();
  }

  @Test
  void the_other_words_go_along_to_the_province() {
    Results found = Shelf.search(node, "q", "thuiswerken in Almere");
    assertThat(found.total()).isPositive();
    Query around = found.silence().orElseThrow().around().getFirst().query();
    assertThat(around.text()).isEqualTo("thuiswerken in");
    assertThat(around.chosen(Facet.REGION)).containsExactly("flevoland");
  }

  @Test
  void two_municipalities_of_one_name_lead_to_both_provinces() {
    Silence silence = Shelf.search(node, "q", "Bergen").silence().orElseThrow();
    assertThat(silence.place()).isEqualTo("Bergen");
    assertThat(silence.around())
        .extracting(Silence.Around::label)
        .containsExactlyInAnyOrder("Limburg", "Noord-Holland");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nijmegen", "Den Haag", "Utrecht", "thuiswerken", "best"})
  void of_what_something_stands_nothing_is_said(String typed) {
    assertThat(Shelf.search(node, "q", typed).silence()).isEmpty();
  }

  @Test
  void only_places_of_which_something_stands_are_offered_as_filters() {
    Results all = Shelf.search(node);
    assertThat(Shelf.count(all, Facet.REGION, "nijmegen")).isPositive();
    assertThat(Shelf.count(all, Facet.REGION, "almere")).isZero();
    long places =
        all.facets().stream()
            .filter(facet -> facet.facet() == Facet.REGION)
            .flatMap(facet -> all(facet.values()))
            .count();
    assertThat(places).isLessThan(70);
    // Who asks for one all the same sees it, with what holds there.
    Results there = Shelf.search(node, "regio", "almere");
    assertThat(there.total()).isPositive();
    assertThat(Shelf.count(there, Facet.REGION, "almere")).isEqualTo(there.total());
    assertThat(suggest("almer")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "handreiking, CHAPTER",
    "Handreiking, CHAPTER",
    "initiatief, INITIATIVE",
    "initiatieven, INITIATIVE",
    "praktijkvoorbeeld, CASE_STUDY",
    "praktijkvoorbeelden, CASE_STUDY",
    "maatregelen, MEASURE",
    "regelingen, SCHEME",
    "regeling, SCHEME",
    "begrippen, DEFINITION",
    "begrip, DEFINITION",
    "e-zine, EDITION",
    "ezine, EDITION",
    "cijfers, FIGURE",
    "cijfer, FIGURE",
    "ronde tafels, ROUND_TABLE"
  })
  void a_word_of_the_site_leads_to_its_part(String typed, Kind kind) {
    assertThat(Shelf.search(node, "q", typed).section()).contains(kind);
    assertThat(suggest(typed))
        .first()
        .isInstanceOfSatisfying(
            Suggestion.OfSection.class, one -> assertThat(one.kind()).isEqualTo(kind));
  }

  private List<Suggestion> suggest(String typed) {
    return node.read(library -> library.suggest(typed, 8));
  }

  @Test
  void more_words_ask_for_something_in_it() {
    assertThat(Shelf.search(node, "q", "handreiking thuiswerken").section()).isEmpty();
    assertThat(Shelf.search(node, "q", "").section()).isEmpty();
    assertThat(Shelf.search(node, "q", "de").section()).isEmpty();
  }

  @Test
  void the_chapters_are_found_by_the_name_of_the_guide() {
    List<String> chapters = node.snapshot().items(Kind.CHAPTER).stream().map(Item::slug).toList();
    assertThat(Shelf.slugs(node, "q", "handreiking")).containsAll(chapters);
  }

  @Test
  void a_strong_hit_in_the_reference_hides_no_examples() {
    Results found = Shelf.search(node, "q", "business card vergoeden");
    assertThat(found.total()).isPositive();
    assertThat(found.referenceTotal()).isPositive();
  }

  /// No example speaks of it: nothing is made up, and the reference is shown.
  @Test
  void what_stands_in_the_reference_only_is_found_there() {
    Results found = Shelf.search(node, "q", "salaris");
    assertThat(found.total()).isZero();
    assertThat(found.referenceTotal()).isPositive();
  }

  @Test
  void many_of_a_word_find_the_one_that_the_library_holds() {
    Results found = Shelf.search(node, "q", "verkenningen");
    assertThat(found.unknown()).isEmpty();
    assertThat(found.correction()).isEmpty();
    assertThat(found.total()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "parkeerkosten vergoedign, parkeerkosten vergoeding",
    "Radbout, radboud",
    "radbout universiteit, radboud universiteit"
  })
  void a_corrected_query_finds_what_the_right_one_does(String typed, String right) {
    Results found = Shelf.search(node, "q", typed);
    assertThat(found.correction().orElseThrow().searched())
        .extracting(Piece::text)
        .anySatisfy(text -> assertThat(right).contains(text));
    assertThat(Shelf.slugs(found)).isEqualTo(Shelf.slugs(node, "q", right));
  }

  @Test
  void a_slip_with_the_right_stem_makes_the_compounds_of_the_word() {
    assertThat(Shelf.slugs(node, "q", "werktijdden spreiden"))
        .isEqualTo(Shelf.slugs(node, "q", "werktijden spreiden"));
  }

  @Test
  void a_right_word_that_is_nowhere_is_left_out_and_said() {
    Results found = Shelf.search(node, "q", "paraplu bij thuiswerken");
    assertThat(found.correction()).isEmpty();
    assertThat(found.unknown()).containsExactly("paraplu");
    assertThat(found.total()).isPositive();
  }

  @Test
  void every_item_is_found_by_its_title() {
    node.read(
        library -> {
          List<String> lost =
              library.snapshot().items().stream()
                  .filter(item -> !finds(library, item))
                  .map(Item::title)
                  .toList();
          assertThat(lost).isEmpty();
          return lost;
        });
  }

  private static boolean finds(Library library, Item item) {
    Query query = query(library, "q", item.title(), "soort", item.kind().value());
    return library.search(query, TODAY).hits().stream()
        .anyMatch(hit -> hit.item().id().equals(item.id()));
  }

  @Test
  void hits_show_whole_sentences_with_the_words_marked() {
    Results results = Shelf.search(node, "q", "lestijden");
    assertThat(results.hits()).isNotEmpty();
    for (Hit hit : results.hits()) {
      assertThat(hit.title().stream().map(Piece::text).collect(Collectors.joining()))
          .isEqualTo(hit.item().title());
      assertThat(hit.passages()).hasSizeLessThanOrEqualTo(2);
      for (List<Piece> passage : hit.passages()) {
        assertThat(passage).anyMatch(Piece::marked);
        String sentence = passage.stream().map(Piece::text).collect(Collectors.joining());
        assertThat(sentence).doesNotContain("\u0000").isEqualTo(sentence.strip());
      }
    }
    // In quotes nothing but the word itself is looked for.
    assertThat(
            Shelf.search(node, "q", "\"lestijden\"").hits().stream()
                .flatMap(hit -> hit.passages().stream())
                .flatMap(List::stream)
                .filter(Piece::marked)
                .map(piece -> piece.text().toLowerCase(Locale.ROOT)))
        .isNotEmpty()
        .allMatch(word -> word.startsWith("lestijd"));
  }

  @Test
  void a_closed_or_rejected_scheme_is_found() {
    assertThat(Shelf.slugs(node, "q", "wet werken waar je wilt", "soort", "regeling"))
        .first()
        .isEqualTo("wet-werken-waar-je-wilt");
    assertThat(Shelf.slugs(node, "regelingstatus", "verworpen"))
        .containsExactly("wet-werken-waar-je-wilt");
  }

  @Test
  void what_is_over_or_was_not_checked_for_long_stands_lower() {
    Item rejected = node.snapshot().item("regelingen-wet-werken-waar-je-wilt").orElseThrow();
    Item holding = node.snapshot().item("regelingen-thuiswerkvergoeding").orElseThrow();
    assertThat(Standing.on(TODAY, rejected)).isLessThan(0.7f * Standing.on(TODAY, holding));
    assertThat(Standing.on(TODAY.plusYears(3), holding))
        .isLessThan(Standing.on(TODAY, holding))
        .isGreaterThan(0.9f * Standing.on(TODAY, holding));
  }

  @Test
  void a_year_that_was_named_is_told() {
    assertThat(Shelf.search(node, "q", "thuiswerkvergoeding 2023").year()).contains(2023);
    assertThat(Shelf.search(node, "q", "thuiswerkvergoeding 31305").year()).isEmpty();
  }

  @Test
  void a_scheme_is_found_by_an_amount_of_any_year() {
    assertThat(Shelf.slugs(node, "q", "€ 2,45")).contains("thuiswerkvergoeding");
    assertThat(Shelf.slugs(node, "q", "thuiswerkvergoeding 2,15")).contains("thuiswerkvergoeding");
  }

  @Test
  void related_items_share_the_measure_and_are_always_the_same() {
    Item heyendaal = node.snapshot().item("praktijkvoorbeelden-heyendaal-lestijden").orElseThrow();
    List<Item> related = related(heyendaal, 4);
    assertThat(related).hasSize(4).doesNotContain(heyendaal);
    assertThat(related.getFirst().kind()).isEqualTo(Kind.CASE_STUDY);
    assertThat(related(heyendaal, 4)).isEqualTo(related);
    assertThat(related(heyendaal, 0)).isEmpty();
  }

  private List<Item> related(Item item, int limit) {
    return node.read(library -> library.related(item, limit));
  }

  @Test
  void an_order_that_is_asked_for_is_kept() {
    List<Item> strongest =
        Shelf.search(node, "soort", "praktijkvoorbeeld", "sorteer", "bewijskracht").hits().stream()
            .map(Hit::item)
            .toList();
    assertThat(strongest)
        .extracting(item -> ItemFacets.strength(item).orElseThrow().step())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  private int total(String... namesAndValues) {
    return Shelf.search(node, namesAndValues).total();
  }
}
