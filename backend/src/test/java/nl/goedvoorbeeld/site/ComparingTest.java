package nl.goedvoorbeeld.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.goedvoorbeeld.reading.example.SmallLibrary.effect;
import static nl.goedvoorbeeld.reading.example.SmallLibrary.example;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.example.SmallLibrary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparingTest {
  private static final Visit VISIT =
      SmallLibrary.of(
          Map.of("vroeger", "a", "ingetrokken", "weg"),
          example(
              "a",
              "effecten:\n"
                  + effect(
                      "soort: verwacht",
                      "verschil: -11",
                      "methode: niet gevonden",
                      "gemetenDoor: niet gevonden")),
          example("b", "sector: [zorg]"),
          example("c", "sector: [zorg]"),
          example("d", "sector: [handel]"),
          example("e", "sector: [handel]"));

  private static Comparing.Named named(String... slugs) {
    return Comparing.named(VISIT.snapshot(), List.of(slugs));
  }

  private static List<Item> items(String... slugs) {
    return ((Comparing.Named.These) named(slugs)).examples();
  }

  private static Document page(Visit visit, String... slugs) {
    List<Item> best = visit.library().on(visit.today()).day().studies();
    ComparePage page = Comparing.page(visit, items(slugs), best);
    return Jsoup.parse(new String(SmallLibrary.HOUSE.theme().page("vergelijk", page), UTF_8));
  }

  @Test
  void examples_keep_their_order_and_none_counts_twice() {
    assertThat(items("c", "a", "c", "b", "a"))
        .extracting(Item::slug)
        .containsExactly("c", "a", "b");
    assertThat(items()).isEmpty();
    assertThat(Comparing.address(items("c", "a"))).isEqualTo("/vergelijk?voorbeeld=c&voorbeeld=a");
  }

  @Test
  void more_than_four_are_refused_and_four_that_are_named_twice_are_not() {
    assertThat(named("a", "b", "c", "d", "e"))
        .isInstanceOfSatisfying(
            Comparing.Named.Refused.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(400);
              assertThat(refused.sentence()).contains("hoogstens vier", "«voorbeeld»");
            });
    assertThat(named(Collections.nCopies(9, "a").toArray(String[]::new)))
        .isInstanceOf(Comparing.Named.These.class);
    assertThat(items("a", "b", "c", "d", "d", "a")).hasSize(4);
  }

  /// What was withdrawn, what is of another kind, what never was: there is no telling which.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ingetrokken",
        "nergens",
        "bericht",
        "A",
        "a.md",
        "a/geschiedenis",
        "../bronnen/bericht",
        "a b",
        "' or 1=1--",
        "<b>"
      })
  void what_is_not_there_is_refused_in_one_sentence_whatever_it_was(String slug) {
    assertThat(named("a", slug)).isEqualTo(named("nooit"));
    assertThat(named(slug))
        .isInstanceOfSatisfying(
            Comparing.Named.Refused.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(404);
              assertThat(refused.sentence()).contains("«voorbeeld»");
            });
  }

  @Test
  void an_example_that_moved_leads_on_and_counts_once_with_itself() {
    assertThat(named("b", "vroeger"))
        .isEqualTo(new Comparing.Named.Elsewhere("/vergelijk?voorbeeld=b&voorbeeld=a"));
    assertThat(named("vroeger", "a"))
        .isEqualTo(new Comparing.Named.Elsewhere("/vergelijk?voorbeeld=a"));
  }

  @Test
  void two_stand_in_a_table_of_which_every_cell_has_its_headings() {
    Document page = page(VISIT, "b", "a");
    assertThat(page.select(".gv-abreast thead th[scope=col] a").eachAttr("href"))
        .containsExactly("/praktijkvoorbeelden/b", "/praktijkvoorbeelden/a");
    assertThat(page.select(".gv-abreast tbody tr"))
        .hasSizeGreaterThan(15)
        .allSatisfy(
            row -> {
              assertThat(row.select("> th[scope=row]")).hasSize(1);
              assertThat(row.select("> td > b").eachText()).containsExactly("Over b", "Over a");
              assertThat(row.select("> td")).allMatch(cell -> cell.children().size() > 1);
            });
    assertThat(page.select(".gv-abreast tr:has(th:containsOwn(Effect)) td").eachText())
        .satisfies(cells -> assertThat(cells.getFirst()).isEqualTo("Over b niet gevonden"))
        .satisfies(cells -> assertThat(cells.getLast()).contains("−11", "(verwacht)"));
    assertThat(page.select(".gv-abreast").text()).doesNotContain("(gemeten)");
  }

  @Test
  void each_can_be_taken_away_and_what_is_left_keeps_its_order() {
    assertThat(page(VISIT, "c", "a", "b").select(".gv-chips a").eachAttr("href"))
        .containsExactly(
            "/vergelijk?voorbeeld=a&voorbeeld=b",
            "/vergelijk?voorbeeld=c&voorbeeld=b",
            "/vergelijk?voorbeeld=c&voorbeeld=a");
    assertThat(page(VISIT, "c").select(".gv-chips a").eachAttr("href"))
        .containsExactly("/vergelijk");
  }

  @Test
  void without_two_it_offers_what_can_be_chosen_and_no_table() {
    Document none = page(VISIT);
    assertThat(none.select(".gv-abreast, .gv-chips")).isEmpty();
    assertThat(none.select("[name=voorbeeld][form=vergelijk]").eachAttr("value"))
        .hasSize(5)
        .startsWith("a");
    Document one = page(VISIT, "b");
    assertThat(one.select(".gv-abreast")).isEmpty();
    assertThat(one.select("#vergelijk [name=voorbeeld]").eachAttr("value")).containsExactly("b");
    assertThat(one.select("[form=vergelijk]").eachAttr("value")).isNotEmpty().doesNotContain("b");
    assertThat(one.select("main").text()).contains("Kies er een tot drie bij");
  }

  @Test
  void beside_four_there_is_nothing_to_add() {
    Document four = page(VISIT, "a", "b", "c", "d");
    assertThat(four.select(".gv-abreast thead th")).hasSize(4);
    assertThat(four.select("form#vergelijk, [form=vergelijk]")).isEmpty();
    assertThat(page(VISIT, "a", "b", "c").select("form#vergelijk input[type=hidden]")).hasSize(3);
  }

  @Test
  void only_the_page_itself_is_found() {
    assertThat(page(VISIT).select("meta[name=robots]")).isEmpty();
    Document two = page(VISIT, "b", "a");
    assertThat(two.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(two.select("link[rel=canonical]").attr("href"))
        .endsWith("/vergelijk?voorbeeld=b&voorbeeld=a");
    assertThat(two.title()).startsWith("Vergelijk: Over b, Over a");
    String map = new String(Files.sitemap(VISIT), UTF_8);
    assertThat(map).contains("/vergelijk<").doesNotContain("/vergelijk?");
  }

  @Test
  void on_another_day_it_stays_there() {
    Visit then = VISIT.on(LocalDate.of(2024, 1, 1));
    Document page = page(then, "b", "a");
    assertThat(page.select(".gv-as-of").text()).startsWith("Stand op 1 januari 2024.");
    assertThat(page.select(".gv-chips a").eachAttr("href"))
        .allMatch(href -> href.endsWith("&peildatum=2024-01-01"));
    assertThat(page.select("form#vergelijk [name=peildatum]").eachAttr("value"))
        .containsExactly("2024-01-01");
  }
}
