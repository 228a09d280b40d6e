package nl.goedvoorbeeld.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceEndsTest {
  private static List<String> sentences(String text) {
    List<String> all = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = SentenceEnds.end(text, from);
      all.add(text.substring(from, to));
      from = to;
    }
    return all;
  }

  @Test
  void a_sentence_ends_where_the_next_begins_or_the_line_does() {
    assertThat(sentences("Een. Twee! Drie? Vier\nVijf."))
        .containsExactly("Een. ", "Twee! ", "Drie? ", "Vier", "\n", "Vijf.");
    assertThat(sentences("Hij zei: ‘Ja.’ Toen ging hij."))
        .containsExactly("Hij zei: ‘Ja.’ ", "Toen ging hij.");
  }

  @Test
  void a_full_stop_in_a_number_or_an_abbreviation_ends_nothing() {
    assertThat(sentences("Het begon om 8.30 uur. Om 2.45 niet.")).hasSize(2);
    assertThat(sentences("Zie nr. 331, bijv. Utrecht, o.a. Delft, art. 31a en J. Jansen."))
        .hasSize(1);
    assertThat(sentences("Dat kost ca. 5 euro per persoon.")).hasSize(1);
  }

  @Test
  void from_any_place_both_ends_are_found() {
    String text = "Een twee. Drie vier.\nVijf zes. Zeven.";
    for (int at = 0; at < text.length(); at++) {
      int from = SentenceEnds.begin(text, at);
      int to = SentenceEnds.end(text, at);
      assertThat(sentences(text)).contains(text.substring(from, to));
    }
  }
}
