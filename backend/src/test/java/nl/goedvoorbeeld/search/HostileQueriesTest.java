package nl.goedvoorbeeld.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.search.answer.Hit;
import nl.goedvoorbeeld.search.answer.Piece;
import nl.goedvoorbeeld.search.answer.Results;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class HostileQueriesTest {
  private final Shelf shelf = new Shelf();
  private Libraries node;

  @BeforeAll
  void publish(@TempDir Path folder) {
    shelf.publish(
        Shelf.page("trein", "De trein", "Wie in de spits reist, staat. Koffie ☕ helpt, CO₂ niet."),
        Shelf.page("fiets", "Fietsen naar het werk & terug", "Een \\<b> fiets \\</b> kost € 2,45."),
        Shelf.page(
            "tabel",
            "Tabel",
            "Dubbel gezegd is genoeg.\n\n| Jaar | Kolommen |\n|---|---|\n| 2024 | Kolommen twee |\n\n"
                + "Dubbel gezegd is genoeg."),
        Shelf.page("lang", "Lang", "woord ".repeat(30_000)));
    node = shelf.node(folder);
  }

  @AfterAll
  void close() {
    node.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"trein",
        "trein\"\"\"",
        "(trein",
        "trein AND",
        "trein && !",
        "title:trein^",
        "*",
        "?rein",
        "trein~2",
        "[a TO b]",
        "\\",
        "/regexp/",
        "{!lucene}trein",
        "C++",
        "a AND",
        "-trein",
        "<script>alert(1)</script>",
        "'; drop table item; --",
        "${jndi:ldap://x}",
        "\u202Etrein\u202C",
        "قطار",
        "火车",
        "☕",
        "👨‍👩‍👧‍👦",
        "e\u0301\u0301\u0301\u0301",
        "%00",
        "\uFEFF"
      })
  void whatever_is_typed_is_no_error(String text) {
    assertThat(Shelf.search(node, "q", text).total()).isBetween(0, 4);
  }

  @Test
  void signs_around_a_word_do_not_hide_it() {
    for (String text : new String[] {"\"trein", "(trein)", "trein AND", "\u202Etrein", "TREIN!"}) {
      assertThat(Shelf.slugs(node, "q", text)).as(text).containsExactly("trein");
    }
  }

  @Test
  void only_spaces_ask_for_everything_and_only_signs_for_nothing() {
    assertThat(Shelf.search(node, "q", " \u0000\t ").total()).isEqualTo(4);
    assertThat(Shelf.search(node, "q", "!?").total()).isZero();
  }

  @Test
  void only_stop_words_are_looked_for_as_they_are() {
    assertThat(Shelf.slugs(node, "q", "wie de")).containsExactly("trein");
    assertThat(Shelf.slugs(node, "q", "de trein")).containsExactly("trein");
  }

  @Test
  void as_many_words_as_can_be_typed_are_answered_at_once() {
    String most =
        IntStream.range(0, 250)
            .mapToObj(n -> Integer.toString(n, 36))
            .collect(Collectors.joining(" "));
    assertThat(most).hasSizeLessThanOrEqualTo(1_000);
    Shelf.search(node, "q", most);
    Instant start = Instant.now();
    Shelf.search(node, "q", most + " trein");
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(250));
  }

  @Test
  void a_page_beyond_the_last_is_empty() {
    Results results = Shelf.search(node, "pagina", "9999999");
    assertThat(results.hits()).isEmpty();
    assertThat(results.total()).isEqualTo(4);
    assertThat(results.pages()).isOne();
  }

  @Test
  void what_is_shown_is_text_and_never_html() {
    Hit hit = Shelf.search(node, "q", "werk kost").hits().getFirst();
    assertThat(hit.title())
        .containsExactly(
            new Piece("Fietsen naar het ", false),
            new Piece("werk", true),
            new Piece(" & terug", false));
    assertThat(hit.passages().getFirst())
        .containsExactly(
            new Piece("Een <b> fiets </b> ", false),
            new Piece("kost", true),
            new Piece(" € 2,45.", false));
  }

  @Test
  void a_sentence_without_end_is_cut_where_it_holds_the_word() {
    Hit hit = Shelf.search(node, "q", "woord").hits().getFirst();
    int length = hit.passages().getFirst().stream().mapToInt(piece -> piece.text().length()).sum();
    assertThat(length).isLessThan(1_000);
  }

  @Test
  void a_passage_is_shown_once_and_a_table_row_without_its_bars() {
    assertThat(Shelf.search(node, "q", "gezegd").hits().getFirst().passages()).hasSize(1);
    assertThat(Shelf.search(node, "q", "kolommen").hits().getFirst().passages())
        .map(passage -> passage.stream().map(Piece::text).collect(Collectors.joining()))
        .containsExactly("Jaar; Kolommen", "2024; Kolommen twee");
  }
}
