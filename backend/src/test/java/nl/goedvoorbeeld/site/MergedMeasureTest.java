package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import org.junit.jupiter.api.Test;

/// Two measures that became one.
class MergedMeasureTest {

  @Test
  void examples_that_name_the_former_term_stay_with_the_measure() {
    try (RunningSite site = RunningSite.empty()) {
      site.publish(
          terms("organisatietype", "{id: bedrijf, label: Bedrijf}"),
          terms("fase", "{id: proef, label: Proef}"),
          terms(
              "maatregel",
              "{id: roosteren, label: Roosteren}",
              "{id: slim-roosteren, label: Slim roosteren, samengevoegdMet: roosteren}"),
          terms("effectmaat", "{id: spitsritten, label: Spitsritten}"),
          terms("eenheid", "{id: procent, label: procent}"),
          draft(
              Kind.SOURCE,
              "bericht",
              """
              uitgever: Een krant
              adres: niet gevonden
              gepubliceerd: 2019
              bronsoort: nieuws
              graad: B"""),
          draft(Kind.ORGANISATION, "bedrijf", "organisatietype: bedrijf"),
          draft(Kind.MEASURE, "roosters", "term: roosteren\nnadelen: niet gevonden"),
          study("eerder", "slim-roosteren"),
          study("later", "roosteren"));
      assertThat(
              site.get("/maatregelen/roosters").html().select("div.gv-group .gv-card a").eachText())
          .containsExactlyInAnyOrder("Over eerder", "Over later");
      var contents = site.get("/maatregelen/roosters").html().select(".gv-onpage a");
      assertThat(contents.eachText()).contains("Voorbeelden zonder gevonden meting");
      assertThat(contents.eachAttr("href"))
          .allSatisfy(
              href ->
                  assertThat(site.get("/maatregelen/roosters").html().select("h2" + href))
                      .hasSize(1));
      assertThat(site.get("/").html().select(".gv-measures").text()).contains("2 voorbeelden");
    }
  }

  private static Draft study(String slug, String measure) {
    return draft(
        Kind.CASE_STUDY,
        slug,
        """
        organisaties: ["organisaties:bedrijf"]
        organisatietype: [bedrijf]
        maatregel: [%s]
        fase: proef
        aanleiding: niet gevonden
        medezeggenschap: niet gevonden
        kosten: niet gevonden
        doorlooptijd: niet gevonden
        nadelen: niet gevonden
        vervolg: niet gevonden
        contact: niet gevonden
        effecten:
          - metric: spitsritten
            soort: verwacht
            verschil: -10
            eenheid: procent
            methode: niet gevonden
            gemetenDoor: niet gevonden
            bron: bronnen:bericht"""
            .formatted(measure));
  }

  private static Draft terms(String name, String... terms) {
    return draft(Kind.TERM_LIST, name, "termen:\n  - " + String.join("\n  - ", terms));
  }

  private static Draft draft(Kind kind, String slug, String head) {
    return Draft.read(
        kind,
        slug,
        """
        ---
        id: %1$s-%2$s
        titel: Over %2$s
        samenvatting: Voor de test.
        %3$s
        ---
        """
            .formatted(kind.folder(), slug, head));
  }
}
