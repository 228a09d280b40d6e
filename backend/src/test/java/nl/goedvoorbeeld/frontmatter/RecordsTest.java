package nl.goedvoorbeeld.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.wording.FileWords;
import nl.goedvoorbeeld.dutch.Nearest;
import nl.goedvoorbeeld.frontmatter.Stated.Known;
import nl.goedvoorbeeld.frontmatter.Stated.Unknown;
import nl.goedvoorbeeld.frontmatter.Stated.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

  record Common(@Key(value = "titel", max = 10) String title, @Key("sinds") LocalDate since) {}

  enum Colour {
    @Key("rood")
    RED,
    @Key("donker groen")
    GREEN
  }

  record Part(@Key("naam") String name, @Key("aantal") Optional<Integer> count) {}

  record Everything(
      @Flat Common common,
      @Key("open") boolean open,
      @Key("orde") int order,
      @Key("maat") Optional<BigDecimal> size,
      @Key("begin") Optional<LocalTime> begin,
      @Key("periode") Optional<PartialDate> period,
      @Key("bron") @To("bronnen") Optional<Ref> source,
      @Key("kleur") Optional<Colour> colour,
      @Key("delen") List<Part> parts,
      @Key("woorden") @Terms("woord") List<String> words,
      @Key("bekend") Stated<BigDecimal> known,
      @Key("kosten") Stated<List<Part>> costs,
      @Key("reden") Stated<String> reason) {}

  private static final String LEAST =
      "titel: T\nsinds: 2020-01-01\norde: 1\nbekend: 1\nkosten: onbekend\nreden: r\n";

  private static final String FULL =
      """
      titel: Titel
      sinds: 2020-02-29
      open: ja
      orde: -3
      maat: -2.50
      begin: 08:30
      periode: 2018-09
      bron: bronnen:kst-31305-331
      kleur: donker groen
      delen:
        - {naam: een, aantal: 340}
        - naam: twee
      woorden: [a, b]
      bekend: 12.5
      kosten:
        - naam: drie
      reden: niet gevonden
      """;

  @Test
  void every_type_is_read() {
    assertThat(read(FULL).faults()).isEmpty();
    assertThat(read(FULL).value())
        .contains(
            new Everything(
                new Common("Titel", LocalDate.of(2020, 2, 29)),
                true,
                -3,
                Optional.of(new BigDecimal("-2.50")),
                Optional.of(LocalTime.of(8, 30)),
                Optional.of(new PartialDate(2018, 9, 0)),
                Optional.of(new Ref("bronnen", "kst-31305-331")),
                Optional.of(Colour.GREEN),
                List.of(new Part("een", Optional.of(340)), new Part("twee", Optional.empty())),
                List.of("a", "b"),
                new Known<>(new BigDecimal("12.5")),
                new Known<>(List.of(new Part("drie", Optional.empty()))),
                new Unknown<>(Why.NOT_FOUND)));
  }

  @Test
  void what_may_be_absent_is_empty() {
    Everything least = read(LEAST).value().orElseThrow();
    assertThat(least.open()).isFalse();
    assertThat(least.size()).isEmpty();
    assertThat(least.parts()).isEmpty();
    assertThat(read(LEAST).faults()).isEmpty();
  }

  @Test
  void what_refers_elsewhere_is_told_with_its_place() {
    assertThat(read(FULL).uses())
        .containsExactly(
            new Use.OfItem(
                new Ref("bronnen", "kst-31305-331"),
                List.of("bronnen"),
                new Place(8, 7),
                "kop.bron"),
            new Use.OfTerm("woord", "a", new Place(13, 11), "kop.woorden.0"),
            new Use.OfTerm("woord", "b", new Place(13, 14), "kop.woorden.1"));
  }

  @ParameterizedTest
  @EnumSource
  void each_honest_word_for_nothing_is_read_and_written(Why why) {
    Everything read = read(with("bekend: " + why.words())).value().orElseThrow();
    assertThat(read.known()).isEqualTo(new Unknown<>(why));
    assertThat(Records.tree(read, Absence.IN_PLACE)).contains(entry("bekend", why.words()));
    assertThat(Records.tree(read, Absence.BESIDE))
        .contains(entry("bekendOnbekend", why.words()))
        .doesNotContainKey("bekend");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1250", "2.12", "125", "2125.125", "0.5", "0", "1000", "0.000"})
  void a_number_that_can_be_read_in_one_way_only_is_no_fault(String written) {
    Read<Everything> read = read(with("maat: " + written));
    assertThat(read.faults()).isEmpty();
    assertThat(read.value().orElseThrow().size()).contains(new BigDecimal(written));
  }

  @Test
  void a_number_with_two_readings_that_is_public_already_stays_what_readers_saw() {
    assertThat(read(with("maat: 2.125")).value().orElseThrow().size())
        .contains(new BigDecimal("2.125"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "titel: \"\\u200B\\u00AD\"  | 1:1  | «titel» ontbreekt; verwacht: tekst.",
        "sinds: 2021-02-29  | 1:8  | «sinds» is hier «2021-02-29»; verwacht: een datum",
        "sinds: 01-02-2021  | 1:8  | «sinds» is hier «01-02-2021»",
        "sinds: +12021-01-01| 1:8  | «sinds» is hier «+12021-01-01»",
        "sinds: 2021-1-1    | 1:8  | «sinds» is hier «2021-1-1»",
        "sinds:             | 1:1  | «sinds» ontbreekt; verwacht: een datum, zoals 2026-02-28.",
        "begin: 8:30        | 1:8  | «begin» is hier «8:30»; verwacht: een tijd, zoals 08:30.",
        "begin: 24:00       | 1:8  | «begin» is hier «24:00»",
        "begin: 08:30:00.5  | 1:8  | «begin» is hier",
        "periode: 2018-13   | 1:10 | «periode» is hier «2018-13»; verwacht: een jaar, maand of dag",
        "periode: 2018-00   | 1:10 | «periode» is hier",
        "periode: 2018-00-05| 1:10 | «periode» is hier",
        "periode: 2018-02-30| 1:10 | «periode» is hier",
        "periode: 18        | 1:10 | «periode» is hier",
        "periode: 0218      | 1:10 | «periode» is hier",
        "periode: 2018/2019 | 1:10 | «periode» is hier",
        "maat: 2,50         | 1:7  | «maat» is hier «2,50»; verwacht: een getal met een punt",
        "maat: 1_000        | 1:7  | «maat» is hier",
        "maat: 0.125        | 1:7  | «maat» is hier «0.125»; dat kan 0,125 zijn of 125. Schrijf"
            + " 0.1250 of 125.",
        "bekend: -2.500     | 1:9  | «bekend» is hier «-2.500»; dat kan -2,5 zijn of -2500. Schrijf"
            + " -2.5 of -2500.",
        "maat: 0125         | 1:7  | «maat» is hier «0125»; dat kan 0,125 zijn of 125. Schrijf"
            + " 0.1250 of 125.",
        "maat: 1e3          | 1:7  | «maat» is hier",
        "maat: NaN          | 1:7  | «maat» is hier",
        "maat: 1.000.000    | 1:7  | «maat» is hier",
        "orde: 1.5          | 1:7  | «orde» is hier «1.5»; verwacht: een geheel getal",
        "orde: 99999999999  | 1:7  | «orde» is hier",
        "open: true         | 1:7  | «open» is hier «true»; verwacht: ja of nee.",
        "open: yes          | 1:7  | «open» is hier",
        "kleur: Rood        | 1:8  | «kleur» is hier «Rood»; verwacht: een van «rood», «donker"
            + " groen».",
        "bron: kst-31305    | 1:7  | «bron» is hier «kst-31305»; verwacht: een verwijzing",
        "bron: Bronnen:x    | 1:7  | «bron» is hier",
        "bekend: veel       | 1:9  | «bekend» is hier «veel»; verwacht: een getal",
        "reden:             | 1:1  | «reden» ontbreekt; verwacht: tekst, of «niet gevonden» of",
        "titel: Een te lange titel | 1:8 | «titel» is 18 tekens lang; het mogen er 10 zijn.",
        "titel: [a]         | 1:8  | «titel» moet één waarde zijn; verwacht: tekst.",
        "titel: {a: b}      | 1:8  | «titel» moet één waarde zijn; verwacht: tekst.",
        "woorden: a         | 1:10 | «woorden» moet een lijst zijn (regels die met - beginnen).",
        "woorden: {a: b}    | 1:10 | «woorden» moet een lijst zijn",
        "woorden: [[a]]     | 1:11 | «woorden» moet één waarde zijn",
        "delen: [a]         | 1:9  | «delen» moet uit regels «sleutel: waarde» bestaan: naam,"
            + " aantal.",
        "delen: [[a]]       | 1:9  | «delen» moet uit regels",
        "delen: [{aantal: 1}] | 1:9 | «naam» ontbreekt; verwacht: tekst.",
        "delen: [{naam: x, kleur: y}] | 1:19 | De sleutel «kleur» bestaat hier niet. Wel: naam,"
            + " aantal.",
        "delen: [{naam: x, antal: 1}] | 1:19 | De sleutel «antal» bestaat hier niet. Bedoelt u"
            + " «aantal»?",
        "kosten: gratis     | 1:9  | «kosten» moet een lijst zijn",
        "Titel: x           | 1:1  | De sleutel «Titel» bestaat hier niet. Bedoelt u «titel»?",
        "titels: x          | 1:1  | De sleutel «titels» bestaat hier niet. Bedoelt u «titel»?"
      })
  void what_is_wrong_is_named_with_what_was_found_and_expected(
      String line, String place, String message) {
    List<Fault> faults = read(with(line)).faults();
    assertThat(faults)
        .extracting(f -> f.place().line() + ":" + f.place().column() + " " + FileWords.of(f))
        .anyMatch(fault -> fault.startsWith(place + " " + message));
  }

  @Test
  void a_required_list_may_not_be_absent_or_empty() {
    record Needs(@Key("lijst") @AtLeastOne List<String> list) {}
    for (String head : List.of("", "lijst:\n", "lijst: []\n")) {
      assertThat(Records.read(Yaml.read(head, 1).root(), Needs.class).faults())
          .as(head)
          .singleElement()
          .extracting(FileWords::of)
          .asString()
          .endsWith("er moet er minstens één zijn.");
    }
  }

  @Test
  void a_fault_is_a_code_and_the_path_to_what_it_is_about() {
    assertThat(
            read("titel: T\nsinds: gisteren\norde: 1\nantal: 1\ndelen: [{naam: a}, {aantal: x}]\n")
                .faults())
        .extracting(fault -> fault.path() + " " + fault.code())
        .containsExactlyInAnyOrder(
            "kop.sinds OTHER_FORM",
            "kop UNKNOWN_KEY",
            "kop.delen.1.naam MISSING",
            "kop.delen.1.aantal OTHER_FORM",
            "kop.bekend MISSING",
            "kop.kosten MISSING",
            "kop.reden MISSING");
  }

  @Test
  void all_faults_are_told_at_once_in_the_order_of_the_text() {
    assertThat(read("open: x\ntitel: T\nmaat: x\nvreemd: 1\n").faults())
        .extracting(Fault::place)
        .isSorted()
        .hasSizeGreaterThan(6);
  }

  @Test
  void a_draft_without_texts_can_be_shown_and_one_without_a_date_cannot() {
    assertThat(read("sinds: 2020-01-01\norde: 1\n").value()).isPresent();
    assertThat(read("titel: T\norde: 1\n").value()).isEmpty();
  }

  @Test
  void a_record_is_written_under_its_own_keys_without_what_is_absent() {
    assertThat(Records.tree(read(LEAST).value().orElseThrow(), Absence.IN_PLACE))
        .containsExactly(
            entry("titel", "T"),
            entry("sinds", "2020-01-01"),
            entry("open", false),
            entry("orde", 1),
            entry("bekend", new BigDecimal("1")),
            entry("kosten", "onbekend"),
            entry("reden", "r"));
    assertThat(Records.tree(read(FULL).value().orElseThrow(), Absence.IN_PLACE))
        .contains(
            entry("begin", "08:30"),
            entry("periode", "2018-09"),
            entry("bron", "bronnen:kst-31305-331"),
            entry("kleur", "donker groen"),
            entry("woorden", List.of("a", "b")));
  }

  @Test
  void a_value_and_the_words_for_its_absence_are_two_keys_where_that_is_asked_for() {
    Everything read = read(LEAST).value().orElseThrow();
    assertThat(Records.tree(read, Absence.BESIDE))
        .containsExactly(
            entry("titel", "T"),
            entry("sinds", "2020-01-01"),
            entry("open", false),
            entry("orde", 1),
            entry("bekend", new BigDecimal("1")),
            entry("kostenOnbekend", "onbekend"),
            entry("reden", "r"));
    assertThat(Records.tree(new Perhaps(Optional.of(new Unknown<>(Why.NOT_FOUND))), Absence.BESIDE))
        .containsExactly(entry("maatOnbekend", "niet gevonden"));
    assertThat(Records.tree(new Perhaps(Optional.empty()), Absence.BESIDE)).isEmpty();
  }

  record Perhaps(@Key("maat") Optional<Stated<BigDecimal>> size) {}

  @Test
  void a_suggestion_is_made_only_for_what_comes_near() {
    List<String> keys = List.of("samenvatting", "samenloop", "titel");
    assertThat(Nearest.to("samenvating", keys)).contains("samenvatting");
    assertThat(Nearest.to("samenlop", keys)).contains("samenloop");
    assertThat(Nearest.to("", keys)).isEmpty();
    assertThat(Nearest.to("kleur", keys)).isEmpty();
    assertThat(Nearest.to("x".repeat(1_000_000), keys)).isEmpty();
  }

  /// The line in place of its own in the least that must be there.
  private static String with(String line) {
    String key = line.substring(0, line.indexOf(':') + 1);
    StringBuilder head = new StringBuilder(line.strip()).append('\n');
    LEAST.lines().filter(one -> !one.startsWith(key)).forEach(one -> head.append(one).append('\n'));
    return head.toString();
  }

  private static Read<Everything> read(String head) {
    return Records.read(Yaml.read(head, 1).root(), Everything.class);
  }
}
