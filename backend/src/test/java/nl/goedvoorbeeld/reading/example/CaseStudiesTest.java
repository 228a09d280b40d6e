package nl.goedvoorbeeld.reading.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.frontmatter.Stated.Why;
import org.junit.jupiter.api.Test;

class CaseStudiesTest {
  private static CaseStudy study(String costs, String council, String contact) {
    Draft draft =
        Draft.read(
            Kind.CASE_STUDY,
            "t",
            """
            ---
            id: praktijkvoorbeelden-t
            titel: Een voorbeeld
            samenvatting: Een voorbeeld voor de test.
            organisaties: ["organisaties:bedrijf"]
            organisatietype: [bedrijf]
            maatregel: [thuiswerken]
            fase: proef
            aanleiding: Het was druk.
            medezeggenschap: %s
            kosten: %s
            doorlooptijd: niet gevonden
            nadelen: niet gevonden
            vervolg: niet gevonden
            contact: %s
            ---
            """
                .formatted(council, costs, contact));
    return (CaseStudy) draft.content().orElseThrow();
  }

  @Test
  void what_is_not_known_is_told_once_for_each_reason_and_what_is_known_is_not_among_it() {
    assertThat(CaseStudies.absent(study("niet gevonden", "niet van toepassing", "niet gevonden")))
        .isEqualTo(
            Map.of(
                Why.NOT_FOUND,
                List.of("kosten", "doorlooptijd", "vervolg", "contact"),
                Why.NOT_APPLICABLE,
                List.of("medezeggenschap")));
    assertThat(CaseStudies.absent(study("niet gevonden", "De raad stemde in.", "nog niet bekend")))
        .isEqualTo(
            Map.of(
                Why.NOT_FOUND,
                List.of("kosten", "doorlooptijd", "vervolg"),
                Why.NOT_YET_KNOWN,
                List.of("contact")));
  }
}
