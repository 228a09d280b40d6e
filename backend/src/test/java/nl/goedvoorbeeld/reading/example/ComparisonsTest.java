package nl.goedvoorbeeld.reading.example;

import static java.util.Objects.requireNonNull;
import static nl.goedvoorbeeld.reading.example.SmallLibrary.effect;
import static nl.goedvoorbeeld.reading.example.SmallLibrary.example;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.effect.Headline;
import nl.goedvoorbeeld.reading.effect.Sign;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
  private static final String MEASURED =
      effect(
          "soort: gemeten",
          "verschil: -22",
          "basis: reizigers op één station",
          "plaats: station Oost",
          "periode: maart 2019",
          "opzet: voor en na",
          "methode: poorttellingen",
          "gemetenDoor: een bureau",
          "onafhankelijk: ja",
          "kanttekening: In een rustige maand.");
  private static final String EXPECTED =
      effect(
          "soort: verwacht",
          "verschil: -11",
          "methode: niet gevonden",
          "gemetenDoor: nog niet bekend");
  private static final String GOAL =
      effect(
          "soort: doel",
          "na: 33",
          "methode: niet van toepassing",
          "gemetenDoor: niet van toepassing");

  private static ComparisonView compared(Draft... examples) {
    Visit visit = SmallLibrary.of(examples);
    List<Item> items =
        Stream.of(examples)
            .map(one -> visit.item(new Ref(Kind.CASE_STUDY.folder(), one.slug())).orElseThrow())
            .toList();
    return Comparisons.view(visit, items);
  }

  private static List<ComparisonCell> line(ComparisonView view, String name) {
    return view.lines().stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow()
        .cells();
  }

  private static Headline number(ComparisonCell cell) {
    return ((ComparisonCell.Numbers) cell).numbers().getFirst();
  }

  @Test
  void what_was_expected_beside_what_was_measured_stays_expected() {
    ComparisonView view =
        compared(example("a", "effecten:\n" + MEASURED), example("b", "effecten:\n" + EXPECTED));

    List<ComparisonCell> effects = line(view, "Effect");
    assertThat(number(effects.getFirst()))
        .extracting(Headline::value, Headline::sign)
        .containsExactly("−22\u00a0%", Sign.MEASURED);
    assertThat(number(effects.getLast()))
        .extracting(Headline::value, Headline::sign)
        .containsExactly("−11\u00a0%", Sign.EXPECTED);
    assertThat(line(view, "Bewijs"))
        .extracting(cell -> ((ComparisonCell.Proof) cell).evidence().words())
        .satisfies(words -> assertThat(words.getFirst()).contains("voor en na gemeten"))
        .satisfies(words -> assertThat(words.getLast()).doesNotContain("gemeten"));
  }

  @Test
  void bars_of_one_unit_share_a_scale_over_all_examples() {
    ComparisonView view =
        compared(example("a", "effecten:\n" + MEASURED), example("b", "effecten:\n" + EXPECTED));
    assertThat(line(view, "Effect"))
        .extracting(cell -> requireNonNull(number(cell).bar()).end())
        .containsExactly(100.0, 50.0);
  }

  @Test
  void a_bar_without_another_of_its_unit_is_not_drawn() {
    ComparisonView view =
        compared(example("a", "effecten:\n" + MEASURED), example("b", "effecten:\n" + GOAL));
    Headline alone = number(line(view, "Effect").getFirst());
    assertThat(alone.sign()).isEqualTo(Sign.MEASURED);
    assertThat(alone.bar()).isNull();
  }

  @Test
  void how_it_was_established_and_by_whom_stands_on_lines_of_its_own() {
    ComparisonView view =
        compared(example("a", "effecten:\n" + MEASURED), example("b", "effecten:\n" + EXPECTED));
    assertThat(line(view, "Wie of wat"))
        .containsExactly(points("reizigers op één station"), absent("niet gevonden"));
    assertThat(line(view, "Waar en wanneer"))
        .containsExactly(points("station Oost; maart 2019"), absent("niet gevonden"));
    assertThat(line(view, "Hoe vastgesteld"))
        .containsExactly(
            points("voor en na gemeten; poorttellingen", "In een rustige maand."),
            absent("niet gevonden"));
    assertThat(line(view, "Door wie"))
        .containsExactly(
            points("Gemeten door: een bureau, onafhankelijk"), absent("nog niet bekend"));
  }

  @Test
  void of_more_effects_of_one_example_the_measured_leads_and_none_is_lost() {
    ComparisonView view =
        compared(
            example("a", "effecten:\n" + EXPECTED + MEASURED + GOAL), example("b", "effecten: []"));
    assertThat(number(line(view, "Effect").getFirst()).sign()).isEqualTo(Sign.MEASURED);
    List<ComparisonCell> others = line(view, "Andere cijfers");
    assertThat(((ComparisonCell.Numbers) others.getFirst()).numbers())
        .allMatch(other -> other.bar() == null)
        .extracting(Headline::value, Headline::sign)
        .containsExactly(tuple("−11\u00a0%", Sign.EXPECTED), tuple("33\u00a0%", Sign.GOAL));
    assertThat(others.getLast()).isEqualTo(absent("niet gevonden"));
  }

  @Test
  void a_goal_is_no_effect() {
    ComparisonView view =
        compared(example("a", "effecten:\n" + GOAL), example("b", "effecten:\n" + EXPECTED));
    Headline none = number(line(view, "Effect").getFirst());
    assertThat(none.sign()).isNull();
    assertThat(none.what()).isEqualTo("niet gevonden");
    assertThat(number(line(view, "Andere cijfers").getFirst()).sign()).isEqualTo(Sign.GOAL);
  }

  @Test
  void what_is_unknown_is_so_in_the_words_of_its_record() {
    ComparisonView view =
        compared(
            example("a", "kosten: niet van toepassing\ndoorlooptijd: nog niet bekend"),
            example(
                "b",
                """
                doorlooptijd: een jaar
                kosten:
                  - soort: eenmalig
                    bedrag: 25000
                    eenheid: euro
                    wieBetaalt: niet gevonden
                    bron: bronnen:bericht"""));
    assertThat(line(view, "Kosten").getFirst()).isEqualTo(absent("niet van toepassing"));
    assertThat(line(view, "Kosten").getLast())
        .isInstanceOfSatisfying(
            ComparisonCell.Words.class,
            words -> assertThat(words.words().getFirst()).contains("25.000", "eenmalig"));
    assertThat(line(view, "Doorlooptijd"))
        .containsExactly(absent("nog niet bekend"), points("een jaar"));
    for (String name : List.of("Periode", "Wanneer het past", "Sector", "Grootte", "Regio")) {
      assertThat(line(view, name)).as(name).containsOnly(absent("niet gevonden"));
    }
    assertThat(view.lines()).noneMatch(line -> line.name().equals("Andere cijfers"));
  }

  @Test
  void drawbacks_and_pitfalls_stand_together_and_who_and_when_it_suits_too() {
    ComparisonView view =
        compared(
            example("a", "nadelen: [Duur]\nvalkuilen: [Te snel]\nvoorwaarden: [Wie wil]"),
            example("b", "valkuilen: [Te laat]\nsector: [zorg, handel]"));
    assertThat(line(view, "Nadelen en valkuilen"))
        .containsExactly(points("Duur", "Te snel"), points("Te laat"));
    assertThat(line(view, "Wanneer het past"))
        .containsExactly(points("Wie wil"), absent("niet gevonden"));
    assertThat(line(view, "Sector"))
        .containsExactly(
            absent("niet gevonden"), new ComparisonCell.Words(List.of("Zorg", "Handel")));
    assertThat(line(view, "Organisatie"))
        .containsOnly(new ComparisonCell.Words(List.of("Over bedrijf")));
    assertThat(view.examples())
        .extracting(one -> one.href())
        .containsExactly("/praktijkvoorbeelden/a", "/praktijkvoorbeelden/b");
  }

  private static ComparisonCell points(String... points) {
    return new ComparisonCell.Points(List.of(points));
  }

  private static ComparisonCell absent(String why) {
    return new ComparisonCell.Absent(why);
  }
}
