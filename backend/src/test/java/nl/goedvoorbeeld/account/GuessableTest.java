package nl.goedvoorbeeld.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessableTest {
  private static final List<String> NAMES =
      List.of(
          "Voorbeeldstad", "www", "goedvoorbeeld", "eerste@example.org", "eerste", "Achternaam");

  @Test
  void the_list_is_long_enough() {
    assertThat(Guessable.known()).isGreaterThan(3000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "Password12345678",
        "wachtwoordwachtwoord",
        "Welkom01Welkom01",
        "welkom geheim 2026!",
        "qwertyuiopasdfgh",
        "123456789012345",
        "aaaaaaaaaaaaaaaaaa",
        "ababababababababab",
        "goedvoorbeeld2026",
        "eerste@example.org",
        "Achternaam-Achternaam",
        "voorbeeldstad.eerste",
        "januari februari"
      })
  void what_is_tried_first_is_seen(String password) {
    assertThat(Guessable.is(password, NAMES)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "een lange zin zonder zin",
        "de kat krabt graag de krullen",
        "correct horse battery staple",
        "x7#kQ2!pV9@mZ4&w",
        "908172635443219",
        "achternaam houdt van drop"
      })
  void what_is_not_common_is_left_alone(String password) {
    assertThat(Guessable.is(password, NAMES)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcde1", "12345", "pass", "1a", " - "})
  void a_long_repetition_is_looked_at_quickly(String part) {
    String long256 = part.repeat(256).substring(0, 255) + "ë";
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> Guessable.is(long256, NAMES));
  }
}
