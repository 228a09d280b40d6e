package nl.goedvoorbeeld.desk.todo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.InMemory;
import nl.goedvoorbeeld.desk.todo.ToDo.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the records of a library ask for on a day.
class AskingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  private static final String IN_FORCE = "- {status: geldt, vanaf: 2021-01-01}";

  private static List<ToDo> asked(LocalDate day, Draft... drafts) {
    Draft[] all = new Draft[drafts.length + 4];
    System.arraycopy(drafts, 0, all, 0, drafts.length);
    all[drafts.length] = Samples.source("s");
    all[drafts.length + 1] = Samples.units("euro", "procent");
    all[drafts.length + 2] =
        terms("regelingstatus", "aangekondigd", "geldt", "gesloten", "wijzigt");
    all[drafts.length + 3] = terms("regelingsoort", "vrijstelling");
    return Asking.of(InMemory.of(all), day);
  }

  private static List<String> sentences(LocalDate day, Draft... drafts) {
    return asked(day, drafts).stream().map(ToDo::sentence).toList();
  }

  private static Draft terms(String name, String... ids) {
    return Draft.read(
        Kind.TERM_LIST,
        name,
        Samples.units(ids).document().replace("waardelijsten-eenheid", "waardelijsten-" + name));
  }

  /// @param more lines that go on with other keys
  private static Draft scheme(String statuses, String amounts, String... more) {
    return Draft.read(
        Kind.SCHEME,
        "vergoeding",
        """
        ---
        id: regelingen-vergoeding
        titel: Een vergoeding
        samenvatting: Een regeling voor de test.
        officieleNaam: niet gevonden
        regelingsoort: vrijstelling
        statussen:
          %s
        bedragen:
          %s
        watLevertHetOp: niet gevonden
        loket: niet gevonden
        toezicht: niet gevonden
        uitvoerder: niet gevonden
        %s
        ---
        """
            .formatted(
                statuses.replace("\n", "\n  "),
                amounts.replace("\n", "\n  "),
                String.join("\n", more)));
  }

  private static String amount(String series, String from, String until, String value) {
    return "- {%svanaf: %s, %sbedrag: %s, eenheid: euro%s}"
        .formatted(
            series.isEmpty() ? "" : "reeks: " + series + ", ",
            from,
            until.isEmpty() ? "" : "totEnMet: " + until + ", ",
            value,
            value.matches("[0-9.]+") ? ", bron: bronnen:s" : "");
  }

  @Test
  void an_amount_that_ends_without_another_is_asked_for_and_one_that_is_followed_is_not() {
    assertThat(sentences(DAY, scheme(IN_FORCE, amount("", "2026-01-01", "2026-12-31", "2.45"))))
        .containsExactly(
            "Het bedrag geldt tot en met 31 december 2026. Voor daarna staat er geen.");
    assertThat(
            sentences(
                DAY,
                scheme(
                    IN_FORCE,
                    amount("", "2026-01-01", "2026-12-31", "2.45")
                        + "\n"
                        + amount("", "2027-01-01", "2027-12-31", "2.50"))))
        .isEmpty();
    assertThat(sentences(DAY, scheme(IN_FORCE, amount("", "2026-01-01", "", "2.45")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-30, 0", // 61 days before
    "2026-10-31, 1", // 60 days before
    "2026-12-31, 1",
    "2027-01-01, 1",
    "2028-06-01, 1", // nobody filled it in
  })
  void it_is_asked_from_sixty_days_before_until_it_is_there(LocalDate day, int times) {
    assertThat(asked(day, scheme(IN_FORCE, amount("", "2026-01-01", "2026-12-30", "2.45"))))
        .hasSize(times);
  }

  @Test
  void of_a_scheme_that_is_over_no_next_amount_is_asked() {
    assertThat(
            sentences(
                DAY,
                scheme(
                    IN_FORCE + "\n- {status: gesloten, vanaf: 2022-01-01}",
                    amount("", "2021-01-01", "2021-12-31", "3"))))
        .isEmpty();
  }

  @Test
  void an_amount_that_stands_there_as_unknown_is_asked_for_by_its_series() {
    assertThat(
            sentences(
                DAY,
                scheme(
                    IN_FORCE,
                    amount("fiets", "2026-01-01", "2026-12-31", "0.23")
                        + "\n"
                        + amount("fiets", "2027-01-01", "2027-12-31", "nog niet bekend")
                        + "\n"
                        + amount("auto", "2021-01-01", "2021-12-31", "niet gevonden")
                        + "\n"
                        + amount("auto", "2022-01-01", "", "niet van toepassing"))))
        .containsExactly("Het bedrag «fiets» vanaf 1 januari 2027 is nog niet ingevuld.");
  }

  @Test
  void a_change_that_was_announced_is_asked_about_and_so_is_a_status_that_begins() {
    Draft scheme =
        scheme(
            IN_FORCE + "\n- {status: wijzigt, vanaf: 2027-01-01}",
            amount("", "2026-01-01", "", "1"),
            "verwachteWijzigingen:",
            "  - {datum: 2027-01-01, wat: Het bedrag gaat omhoog., bron: bronnen:s}",
            "  - {datum: 2026, wat: Er komt een norm., bron: bronnen:s}",
            "  - {datum: 2030-07-01, wat: Het overgangsrecht eindigt., bron: bronnen:s}");
    assertThat(sentences(DAY, scheme))
        .containsExactly(
            "Verwacht per 1 januari 2027: «Het bedrag gaat omhoog». Kijk of het zo is, en pas de tekst aan.",
            "Verwacht per 2026: «Er komt een norm». Kijk of het zo is, en pas de tekst aan.",
            "Verwacht per 1 januari 2027: «status: wijzigt». Kijk of het zo is, en pas de tekst aan.");
    assertThat(asked(LocalDate.of(2027, 1, 1), scheme))
        .as("the status has begun, what was expected has to be looked at")
        .hasSize(2);
  }

  @Test
  void facts_that_must_be_checked_again_are_asked_about_before_their_day() {
    Draft page =
        Draft.read(
            Kind.PAGE,
            "p",
            Samples.page("p", "P", "")
                .document()
                .replace("samen", "hercontroleVoor: 2027-02\nsamen"));
    assertThat(sentences(LocalDate.of(2026, 12, 2), page)).isEmpty();
    assertThat(sentences(LocalDate.of(2026, 12, 3), page))
        .containsExactly("De feiten moeten voor februari 2027 opnieuw worden gecontroleerd.");
    assertThat(sentences(LocalDate.of(2027, 12, 4), page)).hasSize(1);
  }

  @Test
  void a_promise_without_an_outcome_is_asked_about() {
    Draft table =
        Draft.read(
            Kind.ROUND_TABLE,
            "tafel",
            """
            ---
            id: ronde-tafels-tafel
            titel: Een tafel
            samenvatting: Een ronde tafel voor de test.
            datum: 2026-05
            vorm: niet gevonden
            organisator: niet gevonden
            voorzitter: niet gevonden
            aantalDeelnemers: niet gevonden
            deelnemers: niet gevonden
            vraag: niet gevonden
            leerpunten: niet gevonden
            verslagVastgesteldOp: niet gevonden
            afspraken:
              - {wat: Een verslag, wie: de voorzitter, uiterlijk: 2027-01, afloop: nog niet bekend, bron: bronnen:s}
              - {wat: Een brief, wie: de voorzitter, uiterlijk: 2026-06, afloop: Verstuurd., bron: bronnen:s}
              - {wat: Een plan, wie: de voorzitter, uiterlijk: 2028, afloop: niet gevonden, bron: bronnen:s}
              - {wat: Ooit iets, wie: de voorzitter, afloop: niet gevonden, bron: bronnen:s}
            ---
            """);
    assertThat(sentences(LocalDate.of(2026, 12, 1), table)).isEmpty();
    assertThat(sentences(LocalDate.of(2026, 12, 2), table))
        .containsExactly(
            "Uiterlijk januari 2027 zou er zijn: «Een verslag». Vul in wat ervan kwam.");
  }

  @Test
  void a_number_that_is_still_to_be_looked_up_is_asked_about_once_for_each_place() {
    String known = amount("", "2025-01-01", "2025-12-31", "1");
    String unknown = amount("", "2028-01-01", "", "nog niet bekend");
    Draft scheme =
        scheme(
            IN_FORCE,
            List.of(known, known.replace("2025", "2026"), known.replace("2025", "2027"), unknown)
                .stream()
                .map(line -> line.replace("}", ", nogNaTeKijken: de Belastingdienst}"))
                .collect(Collectors.joining("\n")));
    assertThat(sentences(DAY, scheme))
        .containsExactly("Kijk een getal hierin nog na bij «de Belastingdienst».");
    String figure = Samples.figure("f", "5", "s").document();
    assertThat(
            sentences(
                DAY,
                Draft.read(
                    Kind.FIGURE, "f", figure.replace("methode", "nogNaTeKijken: RVO\nmethode"))))
        .containsExactly("Kijk een getal hierin nog na bij «RVO».");
  }

  @Test
  void every_reason_has_a_word_of_its_own_and_a_sentence() {
    assertThat(Reason.values())
        .extracting(Reason::word)
        .doesNotHaveDuplicates()
        .allMatch(word -> word.matches("[a-z-]+"));
    assertThat(Reason.values()).allMatch(one -> Reason.ofWord(one.word()).orElseThrow() == one);
  }
}
