package nl.goedvoorbeeld.content.draft;

import static nl.goedvoorbeeld.content.Samples.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.wording.FileWords;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Place;
import nl.goedvoorbeeld.frontmatter.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {

  @Test
  void a_sound_document_has_no_faults() {
    assertThat(page("a", "A", "Tekst.").faults()).isEmpty();
  }

  @Test
  void a_draft_with_faults_can_still_be_read() {
    Draft draft =
        Draft.read(
            Kind.PAGE, "a", "---\nid: A!\ntitel: Een titel\nvreemd: 1\n---\n# Kop\n\n[x](/weg)\n");
    assertThat(draft.content()).map(content -> content.masthead().title()).contains("Een titel");
    assertThat(draft.refs()).containsExactly(new Ref("paginas", "weg"));
    assertThat(draft.faults())
        .extracting(Fault::place)
        .containsExactly(new Place(2, 1), new Place(2, 5), new Place(4, 1), new Place(6, 1));
  }

  @Test
  void a_body_is_read_also_below_a_broken_head() {
    Draft draft = Draft.read(Kind.PAGE, "a", "---\nid: \"x\n---\n[regeling](/regelingen/r)\n");
    assertThat(draft.content()).isEmpty();
    assertThat(draft.refs()).containsExactly(new Ref("regelingen", "r"));
    assertThat(draft.faults()).hasSize(1);
  }

  @Test
  void places_in_the_body_are_those_of_the_document_whatever_its_line_ends() {
    String text = "---\nid: a\ntitel: A\nsamenvatting: S\n---\n\nEen :cijfer[x].\n";
    for (String document : List.of(text, text.replace("\n", "\r\n"), "\uFEFF" + text)) {
      assertThat(Draft.read(Kind.PAGE, "a", document).uses())
          .singleElement()
          .extracting(use -> use.place())
          .isEqualTo(new Place(7, 5));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "tekst", "---", "---\n---\n", "---\nid: x\n", "\u0000", "\ud83d"})
  void what_cannot_be_read_has_one_fault_and_no_content(String document) {
    Draft draft = Draft.read(Kind.PAGE, "a", document);
    assertThat(draft.content()).isEmpty();
    assertThat(draft.faults()).hasSize(1);
    assertThat(draft.document()).isEqualTo(document);
  }

  @Test
  void a_document_that_no_person_reads_is_refused_without_reading_it() {
    Draft draft = page("a", "A", "woord ".repeat(200_000));
    assertThat(draft.content()).isEmpty();
    assertThat(draft.faults())
        .extracting(FileWords::of)
        .containsExactly(
            "Het document is te groot: %d tekens; het mogen er 1000000 zijn."
                .formatted(draft.document().length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A",
        "a b",
        "a_b",
        "-a",
        "a-",
        "a--b",
        "é",
        "a.b",
        "a/",
        "/a",
        "a/B",
        "../a",
        "zoeken",
        "2026-01/editie",
        "zoeken/a",
        "en"
      })
  void a_name_that_cannot_be_an_address_is_refused(String slug) {
    assertThat(page("x", slug, "A", "").faults()).as(slug).hasSize(1);
  }

  @Test
  void a_name_may_be_long_but_not_endless() {
    assertThat(page("x", "a".repeat(120), "A", "").faults()).isEmpty();
    assertThat(page("x", "a".repeat(121), "A", "").faults()).hasSize(1);
  }

  @Test
  void a_statement_names_its_grounds() {
    Draft draft = page("a", "A", ":::uitspraak{grond=\"bronnen:x, cijfers:y\"}\nTekst.\n:::\n");
    assertThat(draft.refs()).containsExactly(new Ref("bronnen", "x"), new Ref("cijfers", "y"));
    assertThat(messages(page("a", "A", ":::uitspraak{grond=\"onzin\"}\nTekst.\n:::\n")))
        .containsExactly("«onzin» is geen verwijzing; verwacht: map:naam.");
    assertThat(messages(page("a", "A", ":::uitspraak{grond=\"\"}\nTekst.\n:::\n")))
        .contains("Deze uitspraak noemt geen grond; verwacht: {grond=\"map:naam\"}.");
  }

  @Test
  void a_link_that_leads_nowhere_on_this_site_is_told() {
    assertThat(messages(page("a", "A", "[x](/regeling/y)")))
        .containsExactly("«/regeling/y» is geen adres op deze site.");
  }

  @Test
  void the_place_of_a_value_can_be_asked_for() {
    Draft list = Samples.units("procent", "euro");
    assertThat(list.place("termen", 1, "id")).isEqualTo(new Place(7, 10));
    assertThat(list.place("termen", 9, "id")).isEqualTo(new Place(6, 3));
    assertThat(list.place("weg")).isEqualTo(new Place(2, 1));
  }

  private static List<String> messages(Draft draft) {
    return draft.faults().stream().map(FileWords::of).toList();
  }
}
