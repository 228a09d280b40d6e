package nl.goedvoorbeeld.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bespaart",
        "salaris",
        "parkeerkosten",
        "almere",
        "breda",
        "saxion",
        "achmea",
        "werkplekje",
        "zakenauto's",
        "cooperatie",
        "verkeersbunker",
        "achmea's"
      })
  void every_form_of_a_word_is_right(String word) {
    assertThat(RightWords.has(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vergoedign",
        "werktijdden",
        "thuiswekvergoeding",
        "radbout",
        "karpoolen",
        "nijmgen"
      })
  void a_slip_of_the_pen_is_not(String word) {
    assertThat(RightWords.has(word)).isFalse();
  }

  /// The list of OpenTaal is another one than ours.
  @Test
  void of_another_list_nearly_all_words_are_there() {
    assertThat(SampleOfWords.all().filter(RightWords::has).count())
        .isGreaterThan(SampleOfWords.all().count() * 97 / 100);
  }

  @Test
  void of_what_is_no_word_hardly_anything_passes_for_one() {
    Random random = new Random(1);
    long right =
        IntStream.range(0, 20_000)
            .mapToObj(
                _ ->
                    random
                        .ints(14, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
            .filter(RightWords::has)
            .count();
    assertThat(right).isLessThan(20_000 / 200);
  }
}
