package nl.goedvoorbeeld.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemmerTest {
  /// Xapian 1.4.22 brings the same algorithm and made the answers, for words of OpenTaal's list.
  @Test
  void another_program_of_the_same_algorithm_gives_the_same_stems() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> lines = Files.readAllLines(Path.of("src/test/resources/dutch/stems.txt"));
    for (String line : lines) {
      String[] pair = line.split("\t");
      if (!Stemmer.stem(pair[0]).equals(pair[1])) {
        wrong.add(pair[0] + ": " + Stemmer.stem(pair[0]) + " and not " + pair[1]);
      }
    }
    assertThat(lines).hasSizeGreaterThan(3_900);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spreiden spreiding gespreid spreidt",
        "mijden meed meden gemeden mijding",
        "verschuiven verschoof verschoven verschuiving",
        "vergoeden vergoeding vergoedingen vergoed",
        "kiezen koos kozen gekozen",
        "rooster roosters",
        "belonen beloning beloningen"
      })
  void the_forms_of_a_word_meet(String forms) {
    assertThat(List.of(forms.split(" ")).stream().map(Stems::of).distinct()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"reden", "leden", "school", "vroeg", "sloten", "bond", "ov", "wpm", "2.45"})
  void a_word_of_its_own_is_not_taken_for_the_past_of_a_verb(String word) {
    assertThat(StrongVerbs.infinitive(word)).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s", "en", "'s", "ij", "je", "yyyyy", "gegege", "zzzzzzz", "ee"})
  void what_is_hardly_a_word_is_no_error(String word) {
    assertThat(Stemmer.stem(word)).isNotNull();
  }
}
