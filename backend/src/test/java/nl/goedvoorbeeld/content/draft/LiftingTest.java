package nl.goedvoorbeeld.content.draft;

import static org.assertj.core.api.Assertions.assertThat;

import nl.goedvoorbeeld.content.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiftingTest {
  @Test
  void what_was_called_measured_without_who_how_or_on_whom_is_only_stated() {
    assertThat(lifted(Kind.CASE_STUDY, effect("niet gevonden", "telling", "alle reizigers")))
        .contains("soort: opgegeven")
        .doesNotContain("soort: gemeten", "opgegevenDoor");
    assertThat(lifted(Kind.CASE_STUDY, effect("NS", "niet gevonden", "alle reizigers")))
        .contains("soort: opgegeven", "opgegevenDoor: NS");
    assertThat(lifted(Kind.CASE_STUDY, effect("NS", "telling", "")))
        .contains("soort: opgegeven", "opgegevenDoor: NS");
  }

  @Test
  void what_was_measured_by_someone_somehow_on_somebody_stays_so() {
    assertThat(lifted(Kind.CASE_STUDY, effect("NS", "telling", "alle reizigers")))
        .contains("soort: gemeten")
        .doesNotContain("opgegeven");
  }

  @Test
  void the_last_year_that_a_period_names_is_the_last_day_of_the_measurement() {
    assertThat(lifted(Kind.CASE_STUDY, effect("NS", "telling", "alle reizigers")))
        .contains("gemetenTot: 2019")
        .contains("periode: september 2018 tot januari 2019");
  }

  @Test
  void an_expectation_stays_one_since_no_step_can_tell_whether_it_was_a_goal() {
    String expected = effect("NS", "doel", "alle reizigers").replace("gemeten\n", "verwacht\n");
    assertThat(lifted(Kind.CASE_STUDY, expected)).isEqualTo(expected);
  }

  @Test
  void a_figure_never_said_who_measured() {
    String figure =
        """
        ---
        soort: gemeten
        basis: alle reizigers
        periode: 2008
        methode: telling
        ---
        """;
    assertThat(lifted(Kind.FIGURE, figure)).contains("soort: opgegeven", "gemetenTot: 2008");
  }

  @Test
  void a_lesson_that_was_open_may_name_its_organisation_where_it_names_one() {
    String table =
        """
        ---
        leerpunten:
          - id: a
            toestemming: openbaar
            organisatie: NS
          - id: b
            toestemming: openbaar
          - id: c
            toestemming: anoniem
          - id: d
            toestemming: geen
        ---
        Een gesprek.
        """;
    assertThat(lifted(Kind.ROUND_TABLE, table))
        .isEqualTo(
            """
            ---
            leerpunten:
              - id: a
                toestemming: met organisatie
                organisatie: NS
              - id: b
                toestemming: anoniem
              - id: c
                toestemming: anoniem
              - id: d
                toestemming: geen
            ---
            Een gesprek.
            """);
  }

  @Test
  void lifting_twice_is_lifting_once() {
    String once = lifted(Kind.CASE_STUDY, effect("NS", "niet gevonden", ""));
    assertThat(lifted(Kind.CASE_STUDY, once)).isEqualTo(once);
  }

  @Test
  void what_is_of_this_format_is_left_alone() {
    String open = "---\nleerpunten:\n  - toestemming: openbaar\n---\n";
    assertThat(Lifting.lift(Kind.ROUND_TABLE, open, Draft.FORMAT)).isEqualTo(open);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void what_cannot_be_read_is_left_as_it_is(Kind kind) {
    for (String broken :
        new String[] {
          "",
          "zonder kop",
          "---\neffecten: [\n---\n",
          "---\neffecten: gemeten\nsoort: [gemeten]\nleerpunten: {toestemming: openbaar}\n---\n",
          "---\neffecten:\n  - gemeten\n  - soort:\n      - gemeten\nleerpunten:\n  -\n---\n",
        }) {
      assertThat(lifted(kind, broken)).isEqualTo(broken);
    }
  }

  private static String lifted(Kind kind, String document) {
    return Lifting.lift(kind, document, 1);
  }

  private static String effect(String who, String method, String base) {
    return """
    ---
    titel: Lestijden
    # blijft staan
    effecten:
      - metric: spitsritten
        soort: gemeten
        verschil: -22
        basis: %s
        periode: september 2018 tot januari 2019
        methode: %s
        gemetenDoor: %s
    ---
    Een verhaal.
    """
        .formatted(base.isEmpty() ? "\"\"" : base, method, who);
  }
}
