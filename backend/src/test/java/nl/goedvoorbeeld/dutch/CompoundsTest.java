package nl.goedvoorbeeld.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundsTest {
  @ParameterizedTest
  @CsvSource({
    "thuiswerkvergoeding, thuis werk vergoeding",
    "reiskostenvergoeding, reis kosten vergoeding",
    "woonwerkverkeer, woon werk verkeer",
    "spitsmijden, spits mijden",
    "roosteraanpassing, rooster aanpassing",
    "mobiliteitsbudget, mobiliteit budget",
    "rijksoverheid, rijk overheid",
    "vergadertijden, vergader tijden",
    "kilometervergoeding, kilometer vergoeding",
    "ondernemingsraad, onderneming raad"
  })
  void a_compound_is_taken_apart(String word, String parts) {
    assertThat(Compounds.parts(word)).containsExactly(parts.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "onderwijs",
        "overleg",
        "werkgever",
        "medewerker",
        "universiteit",
        "hogeschool",
        "bereikbaarheid",
        "vervoerder",
        "tegenstelling",
        "regeling",
        "bijtelling",
        "fiets",
        ""
      })
  void a_word_that_only_looks_like_one_stays_whole(String word) {
    assertThat(Compounds.parts(word)).isEmpty();
  }

  @Test
  void a_word_without_end_takes_no_time() {
    assertThat(Compounds.parts("werk".repeat(250))).isEmpty();
    assertThat(Compounds.parts("tijdwerkhuis".repeat(5))).isEmpty();
  }
}
