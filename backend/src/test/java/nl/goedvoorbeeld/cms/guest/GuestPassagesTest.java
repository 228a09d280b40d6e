package nl.goedvoorbeeld.cms.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import nl.goedvoorbeeld.cms.EveryDocument;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/// What can be pointed at in a fact check, held against every document of the library.
class GuestPassagesTest {
  @Test
  void who_checks_facts_can_point_at_each_fact_and_at_nothing_told_in_confidence()
      throws IOException {
    List<Draft> drafts = EveryDocument.read();
    for (Draft draft : drafts) {
      assertThat(GuestPassages.of(draft, Snapshot.EMPTY)).as(draft.slug()).contains(draft.title());
    }
    Draft study =
        drafts.stream().filter(one -> one.slug().equals("heyendaal-lestijden")).findFirst().get();
    assertThat(GuestPassages.of(study, Snapshot.EMPTY))
        .contains(
            "Nadelen: Studenten van de universiteit moeten een kwartier eerder op.",
            "Kosten: niet gevonden")
        .anyMatch(words -> words.contains("Soort effect: gemeten; Verschil: -22;"))
        .anyMatch(words -> words.contains("minder mensen reizen; het werden er … minder."));
    String table =
        """
        ---
        id: rondetafels-proef
        titel: Proef
        samenvatting: Een tafel.
        trefwoorden: [stil]
        aantalDeelnemers: niet gevonden
        leerpunten:
          - id: open
            stelling: Dit mag ieder weten.
            organisatie: Open BV
            toestemming: met organisatie
          - id: half
            stelling: Dit mag zonder naam.
            organisatie: Stille BV
            toestemming: anoniem
          - id: dicht
            stelling: Dit mag niemand weten.
            organisatie: Dichte BV
            toestemming: geen
        ---

        Een alinea.
        """;
    assertThat(GuestPassages.of(Draft.read(Kind.ROUND_TABLE, "proef", table), Snapshot.EMPTY))
        .contains("Proef", "Een tafel.", "Een alinea.")
        .anyMatch(words -> words.contains("niet gevonden"))
        .anyMatch(words -> words.contains("Dit mag ieder weten.") && words.contains("Open BV"))
        .anyMatch(words -> words.contains("Dit mag zonder naam."))
        .noneMatch(words -> words.contains("Stille BV"))
        .noneMatch(words -> words.contains("niemand") || words.contains("Dichte BV"))
        .noneMatch(words -> words.contains("stil"));
  }
}
