package nl.goedvoorbeeld.content.check;

import static nl.goedvoorbeeld.content.Samples.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.content.Bundles;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.Told;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import nl.goedvoorbeeld.content.draft.Draft;
import org.junit.jupiter.api.Test;

/// What one document must answer for before it becomes public, each objection at its place.
class ChecksTest {

  @Test
  void a_scheme_that_gives_one_answer_for_each_day_is_published() {
    assertThat(
            told(
                scheme(
                    """
                    bedragen:
                      - {vanaf: 2022-01-01, totEnMet: 2022-12-31, bedrag: 2.10, eenheid: euro, bron: bronnen:s}
                      - {vanaf: 2021-01-01, totEnMet: 2021-12-31, bedrag: 2, eenheid: euro, bron: bronnen:s}
                      - {vanaf: 2023-01-01, bedrag: nog niet bekend, eenheid: euro}
                      - {reeks: fiets, vanaf: 2021-01-01, bedrag: 1, eenheid: euro, bron: bronnen:s}
                    """)))
        .isEmpty();
  }

  @Test
  void two_amounts_of_one_series_on_one_day_are_refused() {
    assertThat(
            told(
                scheme(
                    """
                    bedragen:
                      - {vanaf: 2021-01-01, totEnMet: 2022-01-01, bedrag: 2, eenheid: euro, bron: bronnen:s}
                      - {vanaf: 2022-01-01, bedrag: 3, eenheid: euro, bron: bronnen:s}
                    """)))
        .containsExactly(
            "regelingen/r.md:17:13: Dit bedrag geldt in dezelfde tijd als dat vanaf 1 januari 2021;"
                + " verwacht: één bedrag per dag.");
    assertThat(
            told(
                scheme(
                    """
                    bedragen:
                      - {reeks: fiets, vanaf: 2021-01-01, bedrag: 2, eenheid: euro, bron: bronnen:s}
                      - {reeks: fiets, vanaf: 2020-01-01, bedrag: 3, eenheid: euro, bron: bronnen:s}
                    """)))
        .singleElement()
        .asString()
        .contains("Dit bedrag van de reeks «fiets» geldt in dezelfde tijd");
  }

  @Test
  void a_period_does_not_end_before_it_begins() {
    assertThat(
            told(
                scheme(
                    """
                    bedragen:
                      - {vanaf: 2022-01-01, totEnMet: 2021-12-31, bedrag: 2, eenheid: euro, bron: bronnen:s}
                    voorwaarden:
                      - {tekst: Een regel, vanaf: 2022-01-01, totEnMet: 2021-12-31}
                      - {tekst: Een dag, vanaf: 2022-01-01, totEnMet: 2022-01-01}
                    """)))
        .containsExactly(
            "regelingen/r.md:16:35: «totEnMet» (31 december 2021) ligt voor «vanaf» (1 januari"
                + " 2022).",
            "regelingen/r.md:18:53: «totEnMet» (31 december 2021) ligt voor «vanaf» (1 januari"
                + " 2022).");
  }

  @Test
  void a_number_without_a_source_is_refused() {
    assertThat(told(scheme("bedragen:\n  - {vanaf: 2022-01-01, bedrag: 2, eenheid: euro}\n")))
        .containsExactly("regelingen/r.md:16:5: Hier staat een bedrag zonder «bron».");
    assertThat(
            told(
                study(
                    """
                    schaal:
                      - {aantal: 10, eenheid: studenten}
                      - {aantal: niet gevonden, eenheid: medewerkers}
                    begintijden:
                      - {instelling: organisaties:o, voor: "08:30", na: niet gevonden}
                      - {instelling: organisaties:o, voor: niet gevonden, na: niet gevonden}
                    """)))
        .extracting(line -> line.substring(line.indexOf(": ") + 2))
        .containsExactly(
            "Hier staat een getal zonder «bron».", "Hier staat een getal zonder «bron».");
  }

  @Test
  void the_end_of_a_range_has_a_begin() {
    assertThat(told(document(Samples.figure("f", "niet gevonden", "s"), "waardeTot: 5\n")))
        .singleElement()
        .asString()
        .endsWith("«waardeTot» heeft geen «waarde» om bij te beginnen.");
  }

  @Test
  void each_status_begins_after_the_one_before() {
    Draft scheme =
        scheme("")
            .document()
            .replace(
                "vanaf: 2021-01-01}\n",
                "vanaf: 2021-01-01}\n  - {status: vervallen, vanaf: 2021-01-01}\n")
            .transform(text -> Draft.read(Kind.SCHEME, "r", text));
    assertThat(told(scheme))
        .containsExactly(
            "regelingen/r.md:9:32: Elke status begint na de vorige; zet ze op volgorde.");
  }

  @Test
  void a_list_of_terms_holds_together() {
    assertThat(
            told(
                Draft.read(
                    Kind.TERM_LIST,
                    "regio",
                    """
                    ---
                    id: waardelijsten-regio
                    titel: Regio’s
                    samenvatting: Regio’s.
                    termen:
                      - {id: land, label: Land}
                      - {id: land, label: Land}
                      - {id: stad, label: Stad, breder: [weg]}
                      - {id: a, label: A, breder: [b]}
                      - {id: b, label: B, breder: [a]}
                      - {id: oud, label: Oud, samengevoegdMet: weg}
                      - {id: x, label: X, samengevoegdMet: y}
                      - {id: y, label: Y, samengevoegdMet: x}
                    ---
                    """)))
        .containsExactly(
            "waardelijsten/regio.md:7:10: De term «land» staat er twee keer.",
            "waardelijsten/regio.md:8:37: De term «stad» noemt als bredere term «weg», maar die"
                + " bestaat niet.",
            "waardelijsten/regio.md:9:31: De term «a» staat via «b» onder zichzelf.",
            "waardelijsten/regio.md:10:31: De term «b» staat via «a» onder zichzelf.",
            "waardelijsten/regio.md:11:44: De term «oud» is samengevoegd met «weg», maar die"
                + " bestaat niet.",
            "waardelijsten/regio.md:12:40: De term «x» is met zichzelf samengevoegd.",
            "waardelijsten/regio.md:13:40: De term «y» is met zichzelf samengevoegd.");
  }

  @Test
  void measured_is_only_what_somebody_measured_somehow_on_somebody() {
    String whole = measured("gemetenDoor: een bureau", "methode: tellingen", "basis: reizigers");
    assertThat(told(study(whole))).isEmpty();
    for (String part :
        List.of(
            measured("gemetenDoor: niet gevonden", "methode: tellingen", "basis: reizigers"),
            measured("gemetenDoor: een bureau", "methode: niet gevonden", "basis: reizigers"),
            measured("gemetenDoor: een bureau", "methode: tellingen", "kanttekening: ruw"))) {
      assertThat(told(study(part)))
          .singleElement()
          .asString()
          .endsWith(
              "«gemeten» kan alleen met «gemetenDoor», «methode» en «basis»; weet u die niet,"
                  + " schrijf dan «opgegeven».");
      assertThat(told(study(part.replace("soort: gemeten", "soort: opgegeven")))).isEmpty();
    }
    Draft figure = Samples.figure("f", "1", "s");
    assertThat(told(figure)).isEmpty();
    for (String line : List.of("gemetenDoor: een bureau\n", "methode: tellingen langs de weg\n")) {
      assertThat(told(with(figure, line, line.startsWith("methode") ? "methode: onbekend\n" : "")))
          .singleElement()
          .asString()
          .contains("schrijf dan «opgegeven»");
    }
  }

  @Test
  void an_effect_comes_from_a_measure_of_its_item() {
    String effect = measured("gemetenDoor: een bureau", "methode: tellingen", "basis: reizigers");
    assertThat(told(study(effect + "    maatregel: thuiswerken\n"))).isEmpty();
    assertThat(told(study(effect + "    maatregel: parkeerbeleid\n")))
        .singleElement()
        .asString()
        .endsWith(
            "De maatregel «parkeerbeleid» van dit effect staat niet bij «maatregel» van het item.");
  }

  private static String measured(String... lines) {
    return """
    effecten:
      - metric: spitsritten
        soort: gemeten
        verschil: -10
        eenheid: procent
        bron: bronnen:s
        %s
    """
        .formatted(String.join("\n    ", lines));
  }

  private static Draft with(Draft draft, String line, String other) {
    return Draft.read(draft.kind(), draft.slug(), draft.document().replace(line, other));
  }

  @Test
  void a_lesson_is_shared_only_as_its_giver_said() {
    assertThat(told(table("anoniem", "organisatie: Een bedrijf")))
        .singleElement()
        .asString()
        .endsWith("Het leerpunt «l1» is anoniem gedeeld; haal de organisatie weg.");
    assertThat(told(table("anoniem", "tegengesprokenDoor: 0"))).isEmpty();
    assertThat(told(table("met naam", "organisatie: Een bedrijf"))).isEmpty();
    assertThat(told(table("met organisatie", "organisatie: Een bedrijf"))).isEmpty();
    assertThat(told(table("geen", "tegengesprokenDoor: 0")))
        .singleElement()
        .asString()
        .endsWith("Voor het leerpunt «l1» is geen toestemming; haal het weg.");
  }

  @Test
  void what_has_no_page_cannot_be_referred_to() {
    assertThat(told(page("a", "A", "[eenheden](/waardelijsten/eenheid)")))
        .containsExactly(
            "paginas/a.md:6:1: «waardelijsten:eenheid» heeft geen eigen pagina om naar te"
                + " verwijzen.");
  }

  @Test
  void a_reference_leads_where_it_should() {
    Draft figure = Samples.figure("f", "1", "s");
    assertThat(told(document(figure, "tegenstrijdigMet: [bronnen:s]\n")))
        .singleElement()
        .asString()
        .endsWith("«bronnen:s» moet verwijzen naar cijfers.");
  }

  @Test
  void two_documents_without_an_id_are_not_taken_for_one() {
    Draft one = Draft.read(Kind.PAGE, "een", "---\ntitel: Een\nsamenvatting: S\n---\n");
    Draft two = Draft.read(Kind.PAGE, "twee", "---\ntitel: Twee\nsamenvatting: S\n---\n");
    assertThat(Bundles.objections(List.of(one, two)))
        .extracting(Told::of)
        .containsExactly("«id» ontbreekt; verwacht: tekst.", "«id» ontbreekt; verwacht: tekst.");
  }

  @Test
  void a_term_that_comes_near_is_suggested() {
    assertThat(told(document(Samples.figure("f", "1", "s"), "regio: [gelderlnd]\n")))
        .containsExactly("cijfers/f.md:15:9: De waardelijst «regio» ontbreekt.");
    assertThat(
            told(
                Draft.read(
                    Kind.FIGURE,
                    "f",
                    Samples.figure("f", "1", "s").document().replace("procent", "prcent"))))
        .singleElement()
        .asString()
        .endsWith("Bedoelt u «procent»?");
  }

  /// The objections to a draft in a small library that has what the samples use.
  private static List<String> told(Draft draft) {
    List<Draft> bundle = new ArrayList<>();
    bundle.add(draft);
    bundle.add(Samples.source("s"));
    bundle.add(
        Samples.units(
            "procent", "euro", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"));
    bundle.add(terms("regelingstatus", "geldt", "vervallen"));
    bundle.add(terms("regelingsoort", "subsidie"));
    bundle.add(terms("organisatietype", "bedrijf"));
    bundle.add(terms("maatregel", "thuiswerken", "parkeerbeleid"));
    bundle.add(terms("effectmaat", "spitsritten"));
    bundle.add(terms("fase", "proef"));
    bundle.add(
        Draft.read(
            Kind.ORGANISATION,
            "o",
            """
            ---
            id: organisaties-o
            titel: O
            samenvatting: Een organisatie.
            organisatietype: bedrijf
            ---
            """));
    return Bundles.objections(bundle).stream().map(Objection::toString).toList();
  }

  private static Draft scheme(String more) {
    return Draft.read(
        Kind.SCHEME,
        "r",
        """
        ---
        id: regelingen-r
        titel: Een regeling
        samenvatting: Een regeling voor de test.
        officieleNaam: niet gevonden
        regelingsoort: subsidie
        statussen:
          - {status: geldt, vanaf: 2021-01-01}
        watLevertHetOp: niet gevonden
        loket: niet gevonden
        toezicht: niet gevonden
        uitvoerder: niet gevonden
        wettelijkeGrondslag: []
        geschiedenis: []
        %s---
        """
            .formatted(more));
  }

  /// A code of the right form is not yet a language.
  @Test
  void only_a_language_that_is_known_is_accepted() {
    for (String code : List.of("zz-x", "zz", "EN", "en-GB", "xx")) {
      assertThat(told(document(Samples.source("t"), "taal: " + code + "\n")))
          .singleElement()
          .asString()
          .startsWith(
              "bronnen/t.md:10:7: «"
                  + code
                  + "» is geen taal die wij kennen. Kies uit: nl (Nederlands), en"
                  + " (Engels), ");
    }
    for (String code : List.of("nl", "en", "ar", "pap")) {
      assertThat(told(document(Samples.source("t"), "taal: " + code + "\n"))).isEmpty();
    }
  }

  @Test
  void a_translation_is_of_its_own_kind_and_in_another_language() {
    String about = "vertalingVan: bronnen:s\n";
    assertThat(told(document(Samples.source("t"), "taal: en\n" + about))).isEmpty();
    assertThat(told(document(Samples.source("t"), about)))
        .containsExactly(
            "bronnen/t.md:10:15: Het origineel is ook in het Nederlands. Kies bij een vertaling haar"
                + " eigen taal.");
    Draft page =
        Draft.read(
            Kind.PAGE,
            "p",
            page("p", "P", "Text.")
                .document()
                .replace("titel: P", "titel: P\ntaal: en\n" + about.strip()));
    assertThat(told(page))
        .containsExactly(
            "paginas/p.md:5:15: Een vertaling is van dezelfde soort als het origineel: hier een"
                + " pagina.");
  }

  private static Draft study(String more) {
    return Draft.read(
        Kind.CASE_STUDY,
        "v",
        """
        ---
        id: praktijkvoorbeelden-v
        titel: Een voorbeeld
        samenvatting: Een voorbeeld voor de test.
        organisaties: [organisaties:o]
        organisatietype: [bedrijf]
        maatregel: [thuiswerken]
        fase: proef
        aanleiding: niet gevonden
        medezeggenschap: niet gevonden
        kosten: niet gevonden
        doorlooptijd: niet gevonden
        nadelen: niet gevonden
        vervolg: niet gevonden
        contact: niet gevonden
        %s---
        """
            .formatted(more));
  }

  private static Draft table(String consent, String more) {
    return Draft.read(
        Kind.ROUND_TABLE,
        "t",
        """
        ---
        id: ronde-tafels-t
        titel: Een ronde tafel
        samenvatting: Een gesprek voor de test.
        datum: 2021-05
        vorm: niet gevonden
        organisator: niet gevonden
        voorzitter: niet gevonden
        aantalDeelnemers: niet gevonden
        deelnemers: niet gevonden
        vraag: niet gevonden
        leerpunten:
          - {id: l1, stelling: Een les, herkendDoor: niet gevonden, toestemming: %s, %s}
        verslagVastgesteldOp: niet gevonden
        ---
        """
            .formatted(consent, more));
  }

  private static Draft terms(String name, String... ids) {
    return Draft.read(
        Kind.TERM_LIST,
        name,
        Samples.units(ids).document().replace("waardelijsten-eenheid", "waardelijsten-" + name));
  }

  private static Draft document(Draft draft, String more) {
    String text = draft.document();
    return Draft.read(
        draft.kind(), draft.slug(), text.substring(0, text.length() - 4) + more + "---\n");
  }
}
