package nl.goedvoorbeeld.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPartsOfDutchTest {
  @ParameterizedTest
  @CsvSource({
    "heijendaal, heyendaal",
    "heijendaal, heiendaal",
    "radboud, radbout",
    "bijtelling, beiteling",
    "carpoolen, karpolen",
    "zorg, sorg",
    "vier, fier",
    "gauw, gouw",
    "thee, tee"
  })
  void words_that_sound_alike_have_one_key(String one, String other) {
    assertThat(Sounds.key(one)).isEqualTo(Sounds.key(other));
  }

  @ParameterizedTest
  @CsvSource({"trein, train", "bus, bos", "fiets, feest", "werk, wek"})
  void words_that_sound_otherwise_have_not(String one, String other) {
    assertThat(Sounds.key(one)).isNotEqualTo(Sounds.key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "rooster, rooster, 0",
    "rooster, roostre, 1",
    "rooster, roster, 1",
    "rooster, roosters, 1",
    "rooster, rosters, 2",
    "'', abc, 3"
  })
  void letters_are_counted_and_a_swap_is_one(String one, String other, int distance) {
    assertThat(EditDistance.withSwaps(one, other)).isEqualTo(distance);
    assertThat(EditDistance.withSwaps(other, one)).isEqualTo(distance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,45|2.45",
        "€ 2.45|2.45",
        "12.000|12000",
        "1.234.567|1234567",
        "08:30|8.30",
        "0,23|0.23",
        "OV-kaart|ov-kaart",
        "ov‑kaart|ov-kaart",
        "P&O|p-o",
        "auto’s|auto's",
        "CO₂|co2",
        "COÖRDINATIE|coordinatie",
        "e\u0301e\u0301n|een",
        "Straße|strasse"
      })
  void what_is_the_same_is_written_in_one_way(String typed, String word) {
    assertThat(Word.in(typed)).extracting(Word::text).containsExactly(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "half negen|8.30",
        "half een|12.30",
        "kwart voor negen|8.45",
        "kwart over acht|8.15",
        "9 uur|9.00",
        "23 cent|0.23",
        "5 ct|0.05",
        "0.23|23 cent",
        "31305|31 305"
      })
  void numbers_and_times_have_other_ways_to_be_written(String typed, String other) {
    assertThat(Numbers.at(List.of(typed.split(" ")), 0).orElseThrow().written())
        .containsExactly(other.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"half jaar", "2023", "uur 9", "cent 23", "99 uur", "kwart over"})
  void other_words_have_not(String typed) {
    assertThat(Numbers.at(Stream.of(typed.split(" ")).toList(), 0)).isEmpty();
  }
}
