package nl.goedvoorbeeld.content.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchTest {
  private static final Vocabularies UNITS =
      new Vocabularies(
          List.of(
              new Vocabulary(
                  "eenheid",
                  "Eenheden",
                  List.of(
                      unit("procent", "procent", null),
                      unit("procentpunt", "procentpunt", null),
                      unit("euro-per-dag", "euro per dag", "per dag"),
                      unit("miljoen-euro", "miljoen euro", null),
                      unit("km-per-uur", "kilometer per uur", "km/u")))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "7 | 7",
        "-10 | −10",
        "2.50 | 2,5",
        "1234.5 | 1.234,5",
        "1000000 | 1.000.000",
        "-0.001 | −0,001",
        "0.123456789 | 0,123456789",
        "123456789012345 | 123.456.789.012.345",
      })
  void a_number_has_a_comma_and_dots(BigDecimal value, String shown) {
    assertThat(Dutch.number(value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | €_0,00",
        "2 | €_2,00",
        "2.4 | €_2,40",
        "2.45 | €_2,45",
        "0.23 | €_0,23",
        "0.2345 | €_0,2345",
        "-2.5 | −€_2,50",
        "99.99 | €_99,99",
        "100 | €_100",
        "100.50 | €_100,50",
        "400000 | €_400.000",
        "3000.00 | €_3.000",
      })
  void an_amount_shows_its_cents_unless_it_is_large_and_whole(BigDecimal value, String shown) {
    assertThat(Dutch.euros(value)).isEqualTo(joined(shown));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-22 | - | false | procent | −22_%",
        "45 | 50 | true | procent | circa 45 tot 50_%",
        "-45 | -50 | false | procent | −45 tot −50_%",
        "5 | - | false | procentpunt | 5_procentpunt",
        "2.45 | - | false | euro-per-dag | €_2,45_per dag",
        "2 | 3 | false | euro-per-dag | €_2,00 tot €_3,00_per dag",
        "400 | - | true | euro | circa €_400",
        "1.2 | - | false | miljoen-euro | 1,2_miljoen euro",
        "5 | - | false | km-per-uur | 5_km/u",
        "12000 | - | true | aantal | circa 12.000",
        "3 | - | false | onbekende-eenheid | 3_onbekende-eenheid",
      })
  void a_value_has_its_unit_on_the_same_line(
      BigDecimal value, BigDecimal to, boolean approximate, String unit, String shown) {
    assertThat(Dutch.value(value, Optional.ofNullable(to), approximate, unit, UNITS))
        .isEqualTo(joined(shown));
  }

  @Test
  void one_is_no_more_than_one() {
    assertThat(Dutch.count(0, "fout", "fouten")).isEqualTo("0 fouten");
    assertThat(Dutch.count(1, "fout", "fouten")).isEqualTo("1 fout");
    assertThat(Dutch.count(2, "fout", "fouten")).isEqualTo("2 fouten");
    assertThat(Dutch.count(50_000, "fout", "fouten")).isEqualTo("50.000 fouten");
  }

  @Test
  void dates_and_times_are_written_out() {
    assertThat(Dutch.day(LocalDate.of(2021, 7, 7))).isEqualTo("7 juli 2021");
    assertThat(Dutch.time(LocalTime.of(8, 5))).isEqualTo(joined("8.05_uur"));
    assertThat(Stream.of("2018", "2018-09", "2018-09-03", "2024-02-29"))
        .extracting(text -> Dutch.date(PartialDate.parse(text).orElseThrow()))
        .containsExactly("2018", "september 2018", "3 september 2018", "29 februari 2024");
  }

  @Test
  void order_is_that_of_a_dutch_list_whatever_the_database_thinks() {
    List<String> shown =
        Stream.of(
                "zorg",
                "Één",
                "auto",
                "Eén",
                "École",
                "fiets",
                "Auto",
                "eend",
                "9",
                "10",
                "IJmuiden",
                "iets")
            .sorted(Dutch.by(Function.identity()))
            .toList();
    assertThat(shown)
        .containsExactly(
            "10",
            "9",
            "auto",
            "Auto",
            "École",
            "Eén",
            "Één",
            "eend",
            "fiets",
            "iets",
            "IJmuiden",
            "zorg");
  }

  private static String joined(String shown) {
    return shown.replace('_', '\u00a0');
  }

  private static Term unit(String id, String label, @Nullable String shortLabel) {
    return new Term(
        id,
        label,
        Optional.ofNullable(shortLabel),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void numbers_and_amounts_are_as_a_formatter_writes_them() {
    DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(Dutch.LOCALE);
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      BigDecimal value =
          new BigDecimal(new BigInteger(1 + random.nextInt(60), random), random.nextInt(14) - 2);
      assertThat(Dutch.number(value))
          .isEqualTo(new DecimalFormat("#,##0.#########", signs).format(value));
      BigDecimal cents = value.setScale(2, RoundingMode.DOWN).remainder(BigDecimal.valueOf(100));
      assertThat(Dutch.euros(cents))
          .isEqualTo("€\u00a0" + new DecimalFormat("#,##0.00#######", signs).format(cents));
    }
  }

  @Test
  void days_are_as_a_formatter_writes_them() {
    DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM yyyy", Dutch.LOCALE);
    DateTimeFormatter month = DateTimeFormatter.ofPattern("MMMM yyyy", Dutch.LOCALE);
    for (LocalDate at = LocalDate.of(1996, 1, 1); at.getYear() < 2000; at = at.plusDays(1)) {
      assertThat(Dutch.day(at)).isEqualTo(day.format(at));
      assertThat(Dutch.date(new PartialDate(at.getYear(), at.getMonthValue(), 0)))
          .isEqualTo(month.format(at));
    }
  }

  @Test
  void names_stand_in_a_sentence_with_a_small_letter_and_abbreviations_do_not() {
    assertThat(Dutch.inSentence("Grote werkgevers")).isEqualTo("grote werkgevers");
    assertThat(Dutch.inSentence("ICT en media")).isEqualTo("ICT en media");
    assertThat(Dutch.inSentence("")).isEmpty();
    assertThat(Dutch.capital("één keer")).isEqualTo("Één keer");
    assertThat(Dutch.capital("")).isEmpty();
  }

  @Test
  void what_is_listed_has_its_word_before_the_last() {
    assertThat(Dutch.listed(List.of(), "of")).isEmpty();
    assertThat(Dutch.listed(List.of("a"), "of")).isEqualTo("a");
    assertThat(Dutch.listed(List.of("a", "b"), "of")).isEqualTo("a of b");
    assertThat(Dutch.listed(List.of("a", "b", "c"), "en")).isEqualTo("a, b en c");
  }
}
