package nl.goedvoorbeeld.dutch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.util.StringHelper;
import org.junit.jupiter.api.Test;

/// What this room does by itself is what Lucene does, which it does not know.
class LikeLuceneTest {
  private static final Set<Integer> OF_WORDS =
      Set.of(
          (int) Character.LOWERCASE_LETTER,
          (int) Character.MODIFIER_LETTER,
          (int) Character.OTHER_LETTER,
          (int) Character.DECIMAL_DIGIT_NUMBER,
          (int) Character.OTHER_NUMBER);

  @Test
  void every_letter_is_compared_as_the_same() {
    assertThat(
            IntStream.range(128, Character.MAX_VALUE)
                .filter(sign -> OF_WORDS.contains(Character.getType(sign)))
                .filter(sign -> Character.toLowerCase(sign) == sign))
        .hasSizeGreaterThan(40_000)
        .allSatisfy(
            sign ->
                assertThat(Latin.compared((char) (int) sign).toLowerCase(java.util.Locale.ROOT))
                    .as(Character.getName(sign))
                    .isEqualTo(folded((char) (int) sign)));
  }

  private static String folded(char sign) {
    char[] folded = new char[4];
    int length = ASCIIFoldingFilter.foldToASCII(new char[] {sign}, 0, folded, 0, 1);
    return new String(folded, 0, length).toLowerCase(java.util.Locale.ROOT);
  }

  @Test
  void words_have_the_print_that_the_list_was_made_with() {
    assertThat(Stream.concat(SampleOfWords.all(), IntStream.range(0, 40).mapToObj("é"::repeat)))
        .allSatisfy(
            word -> {
              byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
              assertThat(Murmur.hash(bytes, 1))
                  .isEqualTo(StringHelper.murmurhash3_x64_128(bytes, 0, bytes.length, 1)[0]);
              assertThat(Murmur.hash(bytes, -7))
                  .isEqualTo(StringHelper.murmurhash3_x64_128(bytes, 0, bytes.length, -7)[0]);
            });
  }

  @Test
  void the_words_that_say_nothing_are_its_own_and_those_of_a_question() {
    Set<String> usual =
        DutchAnalyzer.getDefaultStopSet().stream()
            .map(word -> new String((char[]) word))
            .collect(Collectors.toSet());
    assertThat(usual).hasSizeGreaterThan(100).allMatch(StopWords::has);
    assertThat(Stream.of("welke", "krijgen", "hoeveel")).allMatch(StopWords::has);
    assertThat(Stream.of("spits", "", "reizen")).noneMatch(StopWords::has);
  }
}
