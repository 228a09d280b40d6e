package nl.goedvoorbeeld.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "rooster, rooster, 0, 0",
    "rooster, roostre, 2, 1",
    "rooster, rosters, 2, 2",
    "titel, tietl, 2, 1",
    "abcd, badc, 3, 2",
    "'', abc, 3, 3"
  })
  void a_swap_is_one_for_who_searches_and_two_for_who_mistypes_a_key(
      String one, String other, int plain, int withSwaps) {
    assertThat(EditDistance.of(one, other)).isEqualTo(plain);
    assertThat(EditDistance.of(other, one)).isEqualTo(plain);
    assertThat(EditDistance.withSwaps(one, other)).isEqualTo(withSwaps);
    assertThat(EditDistance.withSwaps(other, one)).isEqualTo(withSwaps);
  }
}
