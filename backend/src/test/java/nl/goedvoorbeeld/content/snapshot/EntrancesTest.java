package nl.goedvoorbeeld.content.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import org.junit.jupiter.api.Test;

/// What each audience is shown first.
class EntrancesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

  private static Draft draft(Kind kind, String slug, String head) {
    return Draft.read(
        kind,
        slug,
        """
        ---
        id: %1$s-%2$s
        titel: %2$s
        samenvatting: Voor de test.
        %3$s
        ---
        """
            .formatted(kind.folder(), slug, head));
  }

  private static Draft study(String slug, String audiences, String effect) {
    return draft(
        Kind.CASE_STUDY,
        slug,
        """
        doelgroep: [%s]
        organisaties: ["organisaties:een"]
        organisatietype: [bedrijf]
        maatregel: [roosteren]
        fase: proef
        periode: {start: 2020}
        aanleiding: niet gevonden
        medezeggenschap: niet gevonden
        kosten: niet gevonden
        doorlooptijd: niet gevonden
        nadelen: niet gevonden
        vervolg: niet gevonden
        contact: niet gevonden
        effecten:
          - metric: spitsritten
            verschil: -10
            eenheid: procent
            methode: niet gevonden
            gemetenDoor: een bureau
            bron: bronnen:bericht
            %s"""
            .formatted(audiences, effect));
  }

  private static String measured(String design, int year) {
    return "soort: gemeten\n    opzet: %s\n    gemetenTot: %d".formatted(design, year);
  }

  private static Draft scheme(String slug, String status, String amounts) {
    return draft(
        Kind.SCHEME,
        slug,
        """
        doelgroep: [werkgever]
        officieleNaam: niet gevonden
        regelingsoort: subsidie
        statussen:
          - {status: %s, vanaf: 2020-01-01}
        bedragen: %s
        watLevertHetOp: niet gevonden
        loket: niet gevonden
        toezicht: niet gevonden
        uitvoerder: niet gevonden"""
            .formatted(status, amounts));
  }

  private static Draft chapter(int number, String audiences) {
    return draft(
        Kind.CHAPTER,
        "hoofdstuk-" + number,
        "doelgroep: [%s]\nnummer: %d\ntijdNodig: niet gevonden".formatted(audiences, number));
  }

  private static Day day(Draft... drafts) {
    Draft audiences =
        draft(
            Kind.TERM_LIST,
            "doelgroep",
            """
            termen:
              - {id: werkgever, label: Werkgever}
              - {id: hr, label: HR, breder: [werkgever]}
              - {id: onderwijsinstelling, label: Onderwijsinstelling}
              - {id: roosteraar, label: Roosteraar, breder: [onderwijsinstelling]}
              - {id: vervoerder, label: Vervoerder}
              - {id: overheid, label: Overheid}
              - {id: gemeente, label: Gemeente, breder: [overheid]}""");
    return new Day(
        InMemory.asRead(
            Stream.concat(Stream.of(audiences), Arrays.stream(drafts)).toArray(Draft[]::new)),
        TODAY);
  }

  private static List<String> slugs(List<Item> items) {
    return items.stream().map(Item::slug).toList();
  }

  @Test
  void an_example_is_among_the_best_of_the_audience_that_it_names_first_and_counts_for_all() {
    Day day =
        day(
            study("een", "vervoerder, gemeente, hr", measured("voor en na", 2020)),
            study("twee", "hr, gemeente", measured("voor en na", 2020)));
    assertThat(slugs(day.entrance(Audience.GOVERNMENT).best())).containsExactly("een");
    assertThat(slugs(day.entrance(Audience.EMPLOYER).best())).containsExactly("twee");
    assertThat(day.entrance(Audience.GOVERNMENT).examples()).isEqualTo(2);
    assertThat(day.entrance(Audience.EMPLOYER).examples()).isEqualTo(2);
    assertThat(day.entrance(Audience.SCHOOL).examples()).isZero();
  }

  @Test
  void the_best_measured_come_first_and_of_equals_the_latest() {
    Day day =
        day(
            study("aa", "hr", measured("voor en na", 2017)),
            study("bb", "hr", measured("voor en na", 2024)),
            study("cc", "hr", measured("voor en na", 2009)),
            study("dd", "hr", measured("met vergelijking", 2009)));
    assertThat(slugs(day.entrance(Audience.EMPLOYER).best())).containsExactly("dd", "bb", "aa");
  }

  @Test
  void what_was_only_expected_or_said_is_counted_and_not_among_the_best() {
    Day day =
        day(
            study("aa", "roosteraar", "soort: verwacht"),
            study("bb", "roosteraar", "soort: opgegeven"),
            study("cc", "roosteraar", measured("eenmaal gemeten", 2020)));
    Day.Entrance entrance = day.entrance(Audience.SCHOOL);
    assertThat(slugs(entrance.best())).containsExactly("cc");
    assertThat(entrance.examples()).isEqualTo(3);
    assertThat(entrance.measured()).isEqualTo(1);
  }

  @Test
  void schemes_hold_on_the_day_and_those_with_an_amount_come_first() {
    Day day =
        day(
            scheme("aa", "geldt", "[]"),
            scheme("bb", "gesloten", "[]"),
            scheme(
                "cc",
                "geldt",
                "[{bedrag: 2.45, eenheid: euro, vanaf: 2026-01-01, bron: 'bronnen:bericht'}]"));
    assertThat(slugs(day.entrance(Audience.EMPLOYER).schemes())).containsExactly("cc", "aa");
    assertThat(day.entrance(Audience.SCHOOL).schemes()).isEmpty();
  }

  @Test
  void chapters_that_name_an_audience_most_come_first() {
    Day day =
        day(
            chapter(1, "werkgever, onderwijsinstelling"),
            chapter(2, "werkgever"),
            chapter(3, "werkgever, hr, onderwijsinstelling"));
    assertThat(slugs(day.entrance(Audience.EMPLOYER).chapters()))
        .containsExactly("hoofdstuk-3", "hoofdstuk-2", "hoofdstuk-1");
    assertThat(slugs(day.entrance(Audience.SCHOOL).chapters()))
        .containsExactly("hoofdstuk-1", "hoofdstuk-3");
  }

  @Test
  void what_began_after_the_day_has_not_begun() {
    Draft later = study("later", "hr", "soort: verwacht");
    Day day =
        day(
            study("eerder", "hr", "soort: verwacht"),
            Draft.read(
                Kind.CASE_STUDY, "later", later.document().replace("start: 2020", "start: 2027")));
    assertThat(slugs(day.begun())).containsExactly("eerder");
  }
}
