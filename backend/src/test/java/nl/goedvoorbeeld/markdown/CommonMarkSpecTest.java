package nl.goedvoorbeeld.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The specification of CommonMark judges the whole way from source to safe HTML. Where we differ
/// on purpose, the expectation is changed first: each deviation is one line in [Skeleton#deviate].
class CommonMarkSpecTest {
  private static final List<Example> ALL =
      ExampleReader.readExamples(
          Objects.requireNonNull(TestResources.class.getResource("/spec.txt")));

  /// Bare addresses become links here; the specification leaves them as text to show what its own
  /// brackets do.
  private static final List<String> BARE_ADDRESSES =
      List.of(
          "< https://foo.bar >\n",
          "<https://foo.bar/baz bim>\n",
          "https://example.com\n",
          "foo@bar.example.com\n",
          "<foo\\+@bar.example.com>\n");

  @ParameterizedTest
  @MethodSource("examples")
  void a_text_is_read_as_the_specification_says(Example example) {
    String html = Text.parse(example.getSource()).html(Quotes.NONE);
    String expected = Skeleton.deviate(example.getHtml().replace('→', '\t'));
    assertThat(Skeleton.of(html)).as(example.getSource()).isEqualTo(Skeleton.of(expected));
  }

  /// Raw HTML is shown as text here, so these examples say nothing about us. Their number is
  /// pinned, so that no other example hides among them.
  @Test
  void only_raw_html_and_bare_addresses_are_left_out() {
    assertThat(ALL.size()).isEqualTo(652);
    assertThat(ALL.stream().filter(CommonMarkSpecTest::hasRawHtml).count()).isEqualTo(72);
    assertThat(ALL.stream().filter(CommonMarkSpecTest::hasBareAddress).count()).isEqualTo(5);
  }

  private static Stream<Example> examples() {
    return ALL.stream().filter(example -> !hasRawHtml(example) && !hasBareAddress(example));
  }

  private static boolean hasBareAddress(Example example) {
    return BARE_ADDRESSES.contains(example.getSource());
  }

  private static boolean hasRawHtml(Example example) {
    return Text.parse(example.getSource()).faults().stream()
        .anyMatch(fault -> fault.code() == TextCode.HTML);
  }
}
