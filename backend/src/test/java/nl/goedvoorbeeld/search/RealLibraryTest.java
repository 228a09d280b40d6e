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
        .extracting(item -> ItemFacets.strength(item, TODAY).orElseThrow().step())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  private int total(String... namesAndValues) {
    return Shelf.search(node, namesAndValues).total();
  }
}
