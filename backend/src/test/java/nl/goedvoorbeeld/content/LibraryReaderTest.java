package nl.goedvoorbeeld.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.goedvoorbeeld.RunningSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The texts of the library, read by one who wants to catch us saying more than we know.
class LibraryReaderTest {
  private static final Map<String, String> TEXTS = texts();

  private static final Pattern FIGURE =
      Pattern.compile(":cijfer\\[([a-z0-9-]+)]\\{vorm=\"([^\"]*)\"}");

  private static final Pattern FALLS =
      words(
          "daal|daling|dalen|gedaald|lager|minder|korter|afgenomen|afname|nam .*? af|namen .*? af"
              + "|verminder|scheel|bespaar|besparing|terug|omlaag|kleiner|rustiger|lichter|onder");

  private static final Map<String, Pattern> SAYS =
      Map.of(
          "verwacht",
          words("verwacht|schat|raming|geraamd|bereken|zou|wil|denk|dacht|voorspel|van plan"),
          "doel",
          words("doel|streef|streeft|norm|wil|moet|ambitie"),
          "opgegeven",
          words(
              "volgens|zegt|zeggen|zei|noemt|noemde|schrijft|schreef|meldt|meldde|geeft .*? op|gaf .*? op"),
          "ervaren",
          words("ervaren|ervaring|vond|vinden|zei|zeg|merk"),
          "begroot",
          words("begroot|begroting|budget|beschikbaar|geraamd|raming|schat|plafond|hoogstens"));

  private static Pattern words(String some) {
    return Pattern.compile("(?iu)(?:" + some + ")");
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(RunningSite.CONTENT)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
        texts.put(
            RunningSite.CONTENT.relativize(file).toString().replaceFirst("\\.md$", ""),
            Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static String text(String path) {
    assertThat(TEXTS).containsKey(path);
    return TEXTS.getOrDefault(path, "");
  }

  /// On one line each, since the files break theirs.
  private static List<String> paragraphs(String text) {
    return Stream.of(text.split("\n\\s*\n")).map(one -> one.replaceAll("\\s+", " ")).toList();
  }

  private static String kind(String figure) {
    Matcher kind = Pattern.compile("(?m)^soort: (.*)$").matcher(text("cijfers/" + figure));
    assertThat(kind.find()).as(figure).isTrue();
    return kind.group(1).strip();
  }

  @Test
  void who_leaves_out_the_sign_or_the_word_of_a_figure_says_it_in_the_sentence() {
    List<String> faults = new ArrayList<>();
    TEXTS.forEach(
        (path, text) ->
            paragraphs(text)
                .forEach(
                    paragraph -> {
                      Matcher figure = FIGURE.matcher(paragraph);
                      while (figure.find()) {
                        String around = FIGURE.matcher(paragraph).replaceAll("");
                        faults(figure.group(1), figure.group(2), around)
                            .forEach(fault -> faults.add(path + ": " + fault));
                      }
                    }));
    assertThat(faults).isEmpty();
  }

  private static List<String> faults(String figure, String form, String around) {
    List<String> faults = new ArrayList<>();
    for (String one : form.split(" ")) {
      switch (one) {
        case "zonder-teken" -> {
          if (!FALLS.matcher(around).find()) {
            faults.add(figure + " has no sign and no verb");
          }
        }
        case "zonder-soort" -> {
          Pattern says = SAYS.get(kind(figure));
          if (says == null || !says.matcher(around).find()) {
            faults.add(figure + " has no word and its sentence none either");
          }
        }
        default -> faults.add(figure + " has a form that we do not know: " + one);
      }
    }
    return faults;
  }

  @Test
  void the_reader_catches_a_sentence_that_says_less() {
    String negative = "nijmegen-trein-verwacht";
    assertThat(faults(negative, "zonder-teken", "De drukte was")).isNotEmpty();
    assertThat(faults(negative, "zonder-teken", "De drukte daalde met")).isEmpty();
    assertThat(faults(negative, "zonder-soort", "De drukte daalde met")).isNotEmpty();
    assertThat(faults(negative, "zonder-soort", "De drukte zou dalen met")).isEmpty();
    assertThat(faults(negative, "zonder-zin", "")).isNotEmpty();
  }

  /// Sentences about real organisations and about the world that no source gives.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "stond tot eind november 2025 bijna overal fout",
        "Kamer vroeg",
        "parlement dat de minister",
        "kregen geld om mee te doen",
        "Mbo-scholen kregen geld",
        "steunden scholen met geld",
        "nog nergens gemeten",
        "niemand het heeft laten zien",
        "Dan weten wij het niet",
        "meer mensen mee dan het doel was",
        "bleef het bij de vraag",
        "bleef het bij noodmaatregelen",
        "waren slordiger",
        "noemt andere instellingen dan de bronnen",
        "Reizigers merkten het nauwelijks",
        "zochten de instellingen zelf",
        "Elke regio maakte een eigen aanpak",
        "vroeg waarom mensen naar kantoor gaan",
        "nog niet wordt gevolgd",
        "zie toelichting",
      })
  void what_no_source_gives_is_not_said(String sentence) {
    assertThat(TEXTS.entrySet())
        .filteredOn(one -> one.getValue().replaceAll("\\s+", " ").contains(sentence))
        .extracting(Map.Entry::getKey)
        .isEmpty();
  }

  @Test
  void the_promise_of_an_agenda_is_told_with_what_became_of_it() {
    assertThat(text("initiatieven/agenda-hybride-werken"))
        .contains(
            "bronnen:kst-25883-443", "Agenda voor de toekomst van hybride werken", "25883-484")
        .doesNotContain("toestand: onbekend", "afloop: niet gevonden");
  }

  @Test
  void the_evaluation_of_ten_projects_says_who_made_it_what_it_cost_and_what_lasted() {
    assertThat(text("praktijkvoorbeelden/spitsmijden-meta-evaluatie"))
        .contains("MuConsult", "3.50", "8.20", "47")
        .doesNotContain("kosten: niet gevonden");
  }

  /// What was called not found, and stood on a page that one question led to.
  @ParameterizedTest
  @CsvSource({
    "bronnen/szw-adviesaanvraag-2021-03-30, gepubliceerd",
    "bronnen/ser-22-04, adres",
    "bronnen/kst-25883-443, adres",
    "bronnen/rijksoverheid-2021-10-14, adres",
    "bronnen/andersreizen-asml, adres",
    "bronnen/nhnieuws-2023-06, adres",
    "bronnen/aa-f-wpm, adres",
    "bronnen/ezine-dumo-8-rijk, adres",
    "praktijkvoorbeelden/spitsmijden-meta-evaluatie, kosten",
    "cijfers/spitsmijden-terugval-twee-jaar, waarde",
  })
  void what_can_be_found_is_not_called_not_found(String path, String key) {
    assertThat(text(path)).containsPattern("(?m)^" + key + ":(?!.*(?:niet gevonden|onbekend|…))");
  }

  @Test
  void a_page_is_one_source() {
    Pattern address = Pattern.compile("(?m)^adres: (?!niet gevonden)([^…\\n]+)$");
    assertThat(
            TEXTS.entrySet().stream()
                .filter(text -> text.getKey().startsWith("bronnen/"))
                .flatMap(text -> address.matcher(text.getValue()).results())
                .map(found -> found.group(1).strip()))
        .hasSizeGreaterThan(100)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_grant_is_no_cost_of_who_got_nothing_yet() {
    assertThat(text("praktijkvoorbeelden/groningen-mbo-spits"))
        .doesNotContain("bedrag: 25000", "bedrag: 100000", "Het geld hing af van het resultaat");
  }

  @Test
  void there_are_links_to_the_tax_office_and_to_the_law() {
    for (String site : List.of("belastingdienst.nl/", "rvo.nl/", "wetten.overheid.nl/")) {
      assertThat(TEXTS.values().stream().anyMatch(text -> text.contains(site))).as(site).isTrue();
    }
  }
}
