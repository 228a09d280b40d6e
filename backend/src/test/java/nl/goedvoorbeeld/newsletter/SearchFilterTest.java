package nl.goedvoorbeeld.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.goedvoorbeeld.newsletter.SearchFilter.Meant;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.search.query.QueryReader;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class SearchFilterTest {
  private static final Vocabularies BEFORE =
      sectors(term("zorg", "Zorg"), term("onderwijs", "Onderwijs"), term("mbo", "Mbo"));

  @Test
  void a_search_is_kept_by_its_ids_without_how_it_was_looked_at() {
    SearchFilter filter = filter("q", "fiets", "sector", "zorg", "sorteer", "titel", "pagina", "3");
    assertThat(filter.json()).isEqualTo("{\"q\":\"fiets\",\"sector\":[\"zorg\"]}");
    assertThat(SearchFilter.json(filter.json())).isEqualTo(filter);
    assertThat(SearchFilter.json("{}")).isEqualTo(SearchFilter.ALL);
  }

  @Test
  void the_same_search_is_stored_the_same() {
    Query query =
        Query.ALL.with(Facet.SECTOR, "zorg").with(Facet.SECTOR, "mbo").with(Facet.KIND, "regeling");
    Query other =
        Query.ALL.with(Facet.KIND, "regeling").with(Facet.SECTOR, "mbo").with(Facet.SECTOR, "zorg");
    assertThat(SearchFilter.of(query).json()).isEqualTo(SearchFilter.of(other).json());
  }

  @Test
  void a_term_with_another_name_is_the_same_term() {
    Meant meant = filter("sector", "zorg").in(sectors(term("zorg", "Zorg en welzijn")));
    assertThat(meant.query().chosen(Facet.SECTOR)).containsExactly("zorg");
    assertThat(meant.possible()).isTrue();
    assertThat(meant.lost()).isEmpty();
  }

  @Test
  void a_term_that_was_merged_leads_to_what_took_over() {
    Vocabularies merged = sectors(merged("zorg", "welzijn"), term("welzijn", "Zorg en welzijn"));
    Meant meant = filter("sector", "zorg").in(merged);
    assertThat(meant.query().chosen(Facet.SECTOR)).containsExactly("welzijn");
    assertThat(meant.possible()).isTrue();
  }

  @Test
  void of_two_terms_the_loss_of_one_is_survived() {
    Meant meant = filter("sector", "zorg", "sector", "mbo").in(sectors(term("zorg", "Zorg")));
    assertThat(meant.query().chosen(Facet.SECTOR)).containsExactly("zorg");
    assertThat(meant.possible()).isTrue();
    assertThat(meant.lost()).isEqualTo(Map.of("sector", Set.of("mbo")));
  }

  /// Without its only term a filter would be no filter, and everything would come.
  @Test
  void what_can_match_nothing_any_more_does_not_match_everything() {
    Meant meant = filter("sector", "zorg").in(sectors(term("mbo", "Mbo")));
    assertThat(meant.possible()).isFalse();
    assertThat(meant.lost()).containsOnlyKeys("sector");
  }

  @Test
  void a_facet_that_is_gone_can_match_nothing() {
    assertThat(SearchFilter.json("{\"vroeger\":[\"x\"]}").in(BEFORE).possible()).isFalse();
  }

  private static SearchFilter filter(String... parts) {
    Map<String, List<String>> parameters = new TreeMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      parameters.merge(
          parts[i],
          List.of(parts[i + 1]),
          (some, more) -> List.of(some.getFirst(), more.getFirst()));
    }
    return switch (QueryReader.read(parameters, BEFORE)) {
      case Query.Reading.Understood(Query query, _) -> SearchFilter.of(query);
      case Query.Reading.Refused refused -> throw new AssertionError(refused);
    };
  }

  private static Vocabularies sectors(Term... terms) {
    return new Vocabularies(List.of(new Vocabulary("sector", "Sector", List.of(terms))));
  }

  private static Term term(String id, String label) {
    return term(id, label, Optional.empty());
  }

  private static Term merged(String id, String into) {
    return term(id, id, Optional.of(into));
  }

  private static Term term(String id, String label, Optional<String> into) {
    return new Term(
        id,
        label,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        into);
  }
}
