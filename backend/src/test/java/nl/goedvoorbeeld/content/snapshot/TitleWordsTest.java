package nl.goedvoorbeeld.content.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import org.junit.jupiter.api.Test;

class TitleWordsTest {
  private final TitleWords words =
      InMemory.of(
              Samples.page("cafe", "Café bij het station", "x"),
              Samples.page("station", "Station en fiets", "x"),
              Samples.page("fiets", "De fiets", "x"),
              Samples.page("rijwiel", "Stalling", "x"))
          .titleWords();

  private List<String> found(String typed) {
    return words.find(TitleWords.words(typed), List.of(), 20).stream().map(Item::slug).toList();
  }

  @Test
  void each_word_begins_one_of_the_title_or_the_slug_and_the_first_word_of_a_title_goes_first() {
    assertThat(found("st")).containsExactly("rijwiel", "station", "cafe");
    assertThat(found("CAFE")).containsExactly("cafe");
    assertThat(found("fi sta")).containsExactly("station");
    assertThat(found("rijw")).containsExactly("rijwiel");
    assertThat(found("ation")).isEmpty();
    assertThat(words.find(List.of("st"), List.of(), 1)).hasSize(1);
    assertThat(words.find(List.of("st"), List.of("bronnen"), 20)).isEmpty();
    assertThat(words.find(List.of("st"), List.of("paginas"), 20)).hasSize(3);
  }

  @Test
  void a_title_is_the_same_whatever_its_capitals() {
    assertThat(words.called("de FIETS")).extracting(Item::slug).containsExactly("fiets");
    assertThat(words.called("fiets")).isEmpty();
  }

  /// The index of titles is made once, and what is looked for is found in it.
  @Test
  void looking_for_one_among_many_looks_at_those_that_fit() {
    assertThat(TenTimes.snapshot().titleWords()).isSameAs(TenTimes.snapshot().titleWords());
    assertThat(
            TenTimes.snapshot()
                .titleWords()
                .find(TitleWords.words("thuiswerkvergoeding"), List.of("regelingen"), 20))
        .isNotEmpty()
        .allMatch(item -> item.kind() == Kind.SCHEME);
  }
}
