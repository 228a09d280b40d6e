package nl.goedvoorbeeld.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Øresund & Straße|oresund-strasse",
        "Œuvre, Æble en ÞÓR|oeuvre-aeble-en-thor",
        "Łódź, Đakovo, Ħamrun|lodz-dakovo-hamrun",
        "Diyarbakır|diyarbakir",
        "Café’s & ‘s ochtends|cafes-s-ochtends",
        "€ 2,45 per m²|euro-2-45-per-m2",
        "ĳsje|ijsje",
        "-- a --|a",
        "Спреадинг|''"
      })
  void no_letter_vanishes_from_an_address(String words, String slug) {
    assertThat(Latin.slug(words, 60)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({"een twee drie, een-twee", "eentweedrie, eentweed"})
  void a_long_one_is_cut_between_words_if_it_can_be(String words, String slug) {
    assertThat(Latin.slug(words, 8)).isEqualTo(slug);
  }
}
