package nl.goedvoorbeeld.content.check;

import static nl.goedvoorbeeld.content.Samples.bundle;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.content.wording.FileWords;
import nl.goedvoorbeeld.frontmatter.Place;
import org.junit.jupiter.api.Test;

/// Each check with a text that has the fault, and one that has not.
class ProofreadingTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-28T12:00:00Z"), Dutch.ZONE);

  private Snapshot now = Snapshot.EMPTY;

  @Test
  void a_sentence_of_more_than_25_words() {
    String words = "woord ".repeat(24).strip();
    assertThat(said(page("Kort.\n\n" + "Hier " + words + " einde.")))
        .containsExactly(
            "8:1 Deze zin heeft 26 woorden. Knip hem in tweeën: hoogstens 25 woorden.");
    assertThat(said(page("Hier " + words + ". En nog een zin."))).isEmpty();
    assertThat(said(page("- Een punt met *nadruk* en een zin erna.\n- Hier " + words + " einde.")))
        .singleElement()
        .asString()
        .startsWith("7:3 Deze zin");
  }

  @Test
  void what_stands_in_the_head_is_read_too() {
    String head =
        """
        ---
        id: paginas-a
        titel: A
        samenvatting: Hier %s einde.
        waarschuwing: Zie [klik hier](/over).
        ---
        """
            .formatted("woord ".repeat(24).strip());
    assertThat(said(Draft.read(Kind.PAGE, "a", head)))
        .containsExactly(
            "4:15 Deze zin heeft 26 woorden. Knip hem in tweeën: hoogstens 25 woorden.",
            "5:15 De link «klik hier» zegt niet waar hij heen leidt. Maak van de bestemming de"
                + " linktekst.");
  }

  @Test
  void a_link_that_does_not_say_where_it_leads() {
    for (String words : List.of("klik hier", "Hier", "lees meer...", "Klik hier voor de bron")) {
      assertThat(said(page("Tekst, [" + words + "](https://example.org).")))
          .singleElement()
          .asString()
          .startsWith("6:8 De link");
    }
    assertThat(said(page("[De cijfers van 2019](https://example.org) staan hier."))).isEmpty();
  }

  @Test
  void an_image_without_a_description_or_with_a_file_name_for_one() {
    assertThat(said(page("![](/media/plein.jpg)")))
        .containsExactly(
            "6:1 Deze afbeelding heeft geen beschrijving. Schrijf ![wat erop staat](adres).");
    for (String alt : List.of("plein.JPG", "IMG_1234", "plein", "DSC 0012 kopie")) {
      assertThat(said(page("![" + alt + "](/media/plein.jpg)")))
          .singleElement()
          .asString()
          .contains("is een bestandsnaam");
    }
    assertThat(said(page("![Fietsers op het plein](/media/plein.jpg)"))).isEmpty();
  }

  @Test
  void headings_in_order() {
    assertThat(said(page("## Een\n\n#### Te diep")))
        .containsExactly("8:1 Deze kop slaat een niveau over. Gebruik hier hoogstens ###.");
    assertThat(said(page("## Een\n\n### Dieper\n\n## Twee"))).isEmpty();
  }

  @Test
  void a_reference_that_leads_nowhere() {
    assertThat(said(page("[regeling](/regelingen/weg)")))
        .containsExactly("6:1 «regelingen:weg» bestaat niet.");
    publish(Samples.page("b", "B", ""));
    assertThat(said(page("[b](/b)"))).isEmpty();
  }

  @Test
  void a_number_without_a_source() {
    for (String number : List.of("22 procent", "22%", "€ 1,50", "1.300", "40 euro", "12000")) {
      assertThat(said(page("Het scheelde **" + number + "** in de spits.")))
          .as(number)
          .singleElement()
          .asString()
          .contains("Bij «" + number + "» staat geen bron");
    }
    for (String text :
        List.of(
            "In 2019 begon om 8.30 uur een proef met 12 mensen op de A12.",
            "Het scheelde [22 procent](https://example.org).",
            "Het scheelde 22 procent.[^1]\n\n[^1]: Onderzoek met 22 procent.",
            "Op 31 december 2026.")) {
      assertThat(said(page(text))).as(text).isEmpty();
    }
    publish(Samples.source("s"));
    assertThat(
            said(
                Draft.read(
                    Kind.PAGE,
                    "a",
                    """
                    ---
                    id: paginas-a
                    titel: A
                    samenvatting: Een bladzijde.
                    bronnen:
                      - bron: bronnen:s
                    ---
                    Het scheelde 22 procent.
                    """)))
        .isEmpty();
  }

  @Test
  void a_nought_before_the_point_is_no_thousand() {
    publish(Samples.units("procent"), Samples.source("s"), Samples.figure("groei", "125", "s"));
    assertThat(said(page("De groei was 0.125 procent."))).isEmpty();
  }

  @Test
  void a_figure_that_is_typed_where_it_can_be_quoted() {
    publish(Samples.units("procent"), Samples.source("s"), Samples.figure("uitstoot", "-15", "s"));
    assertThat(said(page("De uitstoot daalde met 15 procent.")))
        .containsExactly(
            "6:24 «15 procent» staat bij de cijfers. Haal het aan met :cijfer[uitstoot], dan blijft"
                + " het kloppen.");
    assertThat(said(page("De uitstoot veranderde met :cijfer[uitstoot]."))).isEmpty();
    assertThat(said(page("De uitstoot daalde met 16 procent.[^1]\n\n[^1]: Bron.")))
        .as("another number")
        .isEmpty();
    assertThat(said(page("Na 15 jaar."))).as("another unit").isEmpty();
  }

  @Test
  void a_term_that_is_not_used_any_more() {
    publish(
        Draft.read(
            Kind.TERM_LIST,
            "doelgroep",
            """
            ---
            id: waardelijsten-doelgroep
            titel: Doelgroepen
            samenvatting: Voor wie.
            termen:
              - {id: werkgever, label: Werkgevers}
              - {id: baas, label: Bazen, samengevoegdMet: werkgever}
            ---
            """));
    assertThat(said(forAudience("baas")))
        .containsExactly("5:13 De term «baas» is niet meer in gebruik; kies «werkgever».");
    assertThat(said(forAudience("werkgever"))).isEmpty();
  }

  @Test
  void an_example_without_a_drawback() throws IOException {
    String text =
        Files.readString(Path.of("../content/praktijkvoorbeelden/a12-utrecht-spitsmijden.md"));
    int from = text.indexOf("nadelen:");
    int to = text.indexOf("valkuilen:");
    String without = text.substring(0, from) + text.substring(to);
    assertThat(drawbacks(text)).isEmpty();
    assertThat(drawbacks(without)).isNotEmpty();
    for (String none :
        List.of("nadelen: []", "nadelen: niet van toepassing", "nadelen: nog niet bekend")) {
      assertThat(drawbacks(text.substring(0, from) + none + "\n" + text.substring(to)))
          .as(none)
          .isNotEmpty();
    }
    assertThat(drawbacks(text.substring(0, from) + "nadelen: niet gevonden\n" + text.substring(to)))
        .isEmpty();
  }

  @Test
  void hostile_texts_are_read_in_time_and_never_thrown_at() {
    for (String body :
        List.of(
            "a\0b",
            "\ud800",
            "1.000".repeat(20_000),
            "1".repeat(100_000),
            "9,9".repeat(30_000),
            "[hier](x)".repeat(2_000),
            "woord ".repeat(30_000),
            "|a|\n|-|\n" + "|22 procent|\n".repeat(5_000),
            "> ".repeat(1_000) + "x",
            "![IMG_1](/a.jpg)".repeat(2_000))) {
      Instant begin = Instant.now();
      Proofreading.of(page(body), now);
      assertThat(Duration.between(begin, Instant.now()))
          .as(body.substring(0, Math.min(20, body.length())))
          .isLessThan(Duration.ofSeconds(5));
    }
    assertThat(Proofreading.of(Draft.read(Kind.PAGE, "a", "geen kop"), now)).isNotEmpty();
  }

  /// What the standard library has is what good editors wrote; advice on every line would be noise.
  @Test
  void the_library_itself_gets_little_advice() throws IOException {
    int documents = 0;
    long advice = 0;
    try (Stream<Path> files = Files.walk(Path.of("../content"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
        var ref = Kind.ofFile(Path.of("../content").relativize(file).toString());
        if (ref.isPresent()) {
          Draft draft =
              Draft.read(
                  Kind.of(ref.get().folder(), ref.get().slug()).orElseThrow(),
                  ref.get().slug(),
                  Files.readString(file));
          documents++;
          advice += Proofreading.of(draft, now).stream().filter(one -> !one.hinders()).count();
        }
      }
    }
    System.out.println("Advice on " + documents + " documents: " + advice);
    assertThat(advice).isLessThan(documents);
  }

  private List<String> drawbacks(String text) {
    return Proofreading.of(Draft.read(Kind.CASE_STUDY, "a12-utrecht-spitsmijden", text), now)
        .stream()
        .map(one -> FileWords.of(one.fault()))
        .filter(sentence -> sentence.startsWith("Noem ook een nadeel"))
        .toList();
  }

  private static Draft forAudience(String id) {
    return Draft.read(
        Kind.PAGE,
        "a",
        "---\nid: paginas-a\ntitel: A\nsamenvatting: B.\ndoelgroep: [" + id + "]\n---\n");
  }

  private static Draft page(String body) {
    return Samples.page("a", "A", body);
  }

  private List<String> said(Draft draft) {
    return Proofreading.of(draft, now).stream()
        .map(one -> text(one.place()) + " " + FileWords.of(one.fault()))
        .toList();
  }

  private static String text(Place place) {
    return place.line() + ":" + place.column();
  }

  private void publish(Draft... drafts) {
    TestDatabase database = TestDatabase.fresh();
    Outcome outcome = new Drafts(database.db(), CLOCK).publish(bundle(drafts), "test");
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    now = new Publications(database.db()).load();
  }

  /// What hinders comes before what is advised, wherever it stands.
  @Test
  void at_most_fifty_remarks_and_how_many_more() {
    String advised = "Er waren 12.345 reizigers.\n\n";
    Draft draft = page(advised.repeat(70) + "Zie [dit](/regelingen/bestaat-niet).\n");
    List<Advice> all = Proofreading.of(draft, now);
    assertThat(all).hasSize(51);
    assertThat(FileWords.of(all.getLast().fault()))
        .isEqualTo("En nog 21 opmerkingen. U ziet ze als u deze hebt verwerkt.");
    assertThat(all.getLast().hinders()).isFalse();
    assertThat(all.subList(0, 50)).isSortedAccordingTo(Comparator.comparing(Advice::place));
    assertThat(all.subList(0, 50))
        .filteredOn(Advice::hinders)
        .extracting(one -> FileWords.of(one.fault()))
        .containsExactly("«regelingen:bestaat-niet» bestaat niet.");

    assertThat(Proofreading.of(page(advised.repeat(50)), now)).hasSize(50);
    assertThat(Proofreading.of(page("Zie [dit](/regelingen/nee).\n\n".repeat(60)), now).getLast())
        .extracting(one -> FileWords.of(one.fault()), Advice::hinders)
        .containsExactly("En nog 10 opmerkingen. U ziet ze als u deze hebt verwerkt.", true);
  }
}
