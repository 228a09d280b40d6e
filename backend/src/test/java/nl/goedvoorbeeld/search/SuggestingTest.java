package nl.goedvoorbeeld.search;

import static nl.goedvoorbeeld.search.Shelf.draft;
import static nl.goedvoorbeeld.search.Shelf.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.search.answer.Piece;
import nl.goedvoorbeeld.search.answer.Suggestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class SuggestingTest {
  private final Shelf shelf = new Shelf();
  private Libraries node;

  @BeforeAll
  void publish(@TempDir Path folder) {
    shelf.publish(
        page("thuiswerken", "Thuiswerken in de zorg", "Tekst."),
        page("vergoeding", "Onbelaste thuiswerkvergoeding", "Tekst."),
        page("heijendaal", "Naar Heijendaal met de trein", "Tekst."),
        page("blad", "Het e-zine van het ministerie", "Tekst."),
        page("begin", "Werken begint hier", "Tekst."),
        Shelf.terms("doelgroep", "werkgever", "zorgverlener"),
        draft(Kind.PAGE, "voor", "Voor wie", "volgorde: 1\ndoelgroep: [werkgever]", "Tekst."));
    node = shelf.node(folder);
  }

  @AfterAll
  void close() {
    node.close();
  }

  private List<String> suggest(String typed) {
    return node.read(library -> library.suggest(typed, 8)).stream()
        .map(one -> one.pieces().stream().map(Piece::text).collect(Collectors.joining()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "thui, Thuiswerken in de zorg",
    "THUIS, Thuiswerken in de zorg",
    "zor, Thuiswerken in de zorg",
    "vergoed, Onbelaste thuiswerkvergoeding",
    "naar hei, Naar Heijendaal met de trein",
    "trein hei, Naar Heijendaal met de trein",
    "heyendaal, Naar Heijendaal met de trein",
    "e-z, Het e-zine van het ministerie",
    "ezi, Het e-zine van het ministerie",
    "zine, Het e-zine van het ministerie"
  })
  void what_is_typed_begins_a_word_or_a_part_of_one(String typed, String title) {
    assertThat(suggest(typed)).contains(title);
  }

  @Test
  void what_begins_with_it_stands_before_what_has_it_further_on() {
    assertThat(suggest("werk").getFirst()).isEqualTo("Werken begint hier");
  }

  @Test
  void a_term_under_which_something_is_found_is_offered_as_a_filter() {
    assertThat(terms("werkg")).containsExactly("doelgroep=werkgever");
    assertThat(terms("zorgv")).isEmpty();
  }

  private List<String> terms(String typed) {
    return node.read(library -> library.suggest(typed, 8)).stream()
        .filter(Suggestion.OfTerm.class::isInstance)
        .map(one -> ((Suggestion.OfTerm) one).query().encoded())
        .toList();
  }

  @Test
  void what_was_typed_is_marked() {
    Suggestion found = node.read(library -> library.suggest("naar hei", 1)).getFirst();
    assertThat(found.pieces().stream().filter(Piece::marked).map(Piece::text))
        .containsExactly("Naar", "Hei");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "\"", "-", "xqzw", "<>", "%", "a b c d e f g h i j", "火"})
  void there_may_be_nothing_to_suggest(String typed) {
    assertThat(suggest(typed)).isEmpty();
  }

  @Test
  void never_more_than_asked_for() {
    assertThat(node.read(library -> library.suggest("e", 2)).size()).isLessThanOrEqualTo(2);
    assertThat(suggest("w".repeat(1_000))).isEmpty();
  }
}
