package nl.goedvoorbeeld.reading.roundtable;

import static org.assertj.core.api.Assertions.assertThat;

import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.RoundTable;
import nl.goedvoorbeeld.content.draft.Draft;
import org.junit.jupiter.api.Test;

class RoundTablesTest {
  @Test
  void what_does_not_apply_is_not_called_unknown() {
    assertThat(RoundTables.unknown(table("niet van toepassing")))
        .containsExactly("Wat de leerpunten waren: niet gevonden.");
    assertThat(RoundTables.unknown(table("niet gevonden")))
        .containsExactly(
            "Wie er aan tafel zaten: niet gevonden.",
            "Hoeveel deelnemers er waren: niet gevonden.",
            "Wat de leerpunten waren: niet gevonden.",
            "In welke vorm: niet gevonden.",
            "Of de deelnemers een verslag goedkeurden: niet gevonden.");
  }

  private static RoundTable table(String absent) {
    Draft draft =
        Draft.read(
            Kind.ROUND_TABLE,
            "t",
            """
            ---
            id: ronde-tafels-t
            titel: Een raadpleging
            samenvatting: Een raadpleging voor de test.
            datum: 2021-05
            vorm: %1$s
            organisator: niet gevonden
            voorzitter: niet gevonden
            aantalDeelnemers: %1$s
            deelnemers: %1$s
            vraag: niet gevonden
            leerpunten: niet gevonden
            verslagVastgesteldOp: %1$s
            ---
            """
                .formatted(absent));
    return (RoundTable) draft.content().orElseThrow();
  }
}
