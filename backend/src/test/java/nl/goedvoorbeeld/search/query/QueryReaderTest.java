package nl.goedvoorbeeld.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.search.query.Query.Reading;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {
  private static final Vocabularies VOCABULARIES =
      new Vocabularies(
          List.of(
              new Vocabulary(
                  "doelgroep",
                  "Doelgroep",
                  List.of(
                      term("werkgever", Optional.empty()),
                      term("student", Optional.empty()),
                      term("baas", Optional.of("werkgever"))))));

  @Test
  void nothing_asks_for_everything() {
    assertThat(query(Map.of())).isEqualTo(Query.ALL);
    assertThat(query(Map.of("q", List.of(""), "soort", List.of(""), "sorteer", List.of(""))))
        .isEqualTo(Query.ALL);
    assertThat(Query.ALL.encoded()).isEmpty();
  }

  @Test
  void needless_spaces_and_unseen_characters_are_no_part_of_the_text() {
    assertThat(query(Map.of("q", List.of(" \u0000 les\ttijden\u00a0\n  nu\u0007 "))).text())
        .isEqualTo("les tijden nu");
    assertThat(query(Map.of("q", List.of("  \u2028 "))).text()).isEmpty();
    assertThat(query(Map.of("q", List.of("halve \ud83d emoji"))).text()).isEqualTo("halve emoji");
  }

  @Test
  void a_repeated_parameter_is_a_choice_of_more_values() {
    Query query = query(Map.of("doelgroep", List.of("werkgever", "student", "werkgever")));
    assertThat(query.chosen()).isEqualTo(Map.of(Facet.AUDIENCE, Set.of("werkgever", "student")));
  }

  @Test
  void a_merged_term_leads_on() {
    assertThat(query(Map.of("doelgroep", List.of("baas"))).chosen(Facet.AUDIENCE))
        .containsExactly("werkgever");
  }

  @Test
  void one_search_has_one_address() {
    Query query =
        query(
            Map.of(
                "pagina", List.of("2"),
                "doelgroep", List.of("werkgever", "student"),
                "soort", List.of("ronde-tafel"),
                "q", List.of("reis & kosten"),
                "sorteer", List.of("titel")));
    assertThat(query.encoded())
        .isEqualTo(
            "q=reis+%26+kosten&soort=ronde-tafel&doelgroep=student&doelgroep=werkgever"
                + "&sorteer=titel&pagina=2");
    assertThat(query.without(Facet.AUDIENCE, "student").encoded())
        .isEqualTo("q=reis+%26+kosten&soort=ronde-tafel&doelgroep=werkgever&sorteer=titel");
    assertThat(query.with(Facet.KIND, "regeling").page()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "soort, waardelijst",
    "soort, Regeling",
    "doelgroep, niemand",
    "doelgroep, ' werkgever'",
    "sector, zorg",
    "geldig, gisteren",
    "geldig, 1999",
    "geldig, 20260",
    "sorteer, beste",
    "pagina, 0",
    "pagina, -1",
    "pagina, 1.5",
    "pagina, 99999999999999999999",
    "pagina, ١"
  })
  void a_malformed_value_is_refused_with_the_name_of_its_parameter(String name, String value) {
    List<Refusal> refusals = refusals(Map.of(name, List.of(value)));
    assertThat(refusals).extracting(Refusal::parameter).containsExactly(name);
    assertThat(refusals.getFirst().sentence()).endsWith(".");
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    assertThat(refusals(Map.of("soort", List.of("x", "y"), "pagina", List.of("1", "2"))))
        .extracting(Refusal::parameter)
        .containsExactlyInAnyOrder("soort", "soort", "pagina");
  }

  @Test
  void a_refusal_repeats_no_more_than_a_little_of_what_was_sent() {
    String sentence = refusals(Map.of("soort", List.of("x".repeat(5_000)))).getFirst().sentence();
    assertThat(sentence).hasSizeLessThan(100);
  }

  @Test
  void too_much_is_refused() {
    assertThat(refusals(Map.of("q", List.of("woord ".repeat(200))))).hasSize(1);
    assertThat(refusals(Map.of("doelgroep", Collections.nCopies(1_000, "werkgever")))).hasSize(1);
    List<String> years = IntStream.range(2000, 2100).mapToObj(Integer::toString).toList();
    assertThat(refusals(Map.of("geldig", years, "doelgroep", List.of("werkgever")))).hasSize(1);
  }

  @Test
  void parameters_that_are_no_part_of_a_search_are_named() {
    assertThat(reading(Map.of("utm_source", List.of("x"), "q", List.of("trein"))).unknown())
        .containsExactly("utm_source");
  }

  private static Reading reading(Map<String, List<String>> parameters) {
    return QueryReader.read(parameters, VOCABULARIES);
  }

  private static Query query(Map<String, List<String>> parameters) {
    return ((Reading.Understood) reading(parameters)).query();
  }

  private static List<Refusal> refusals(Map<String, List<String>> parameters) {
    return ((Reading.Refused) reading(parameters)).refusals();
  }

  private static Term term(String id, Optional<String> mergedInto) {
    return new Term(
        id,
        id,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        mergedInto);
  }
}
