package nl.goedvoorbeeld.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00a0\u2003",
        "\u200b\u200d\ufeff",
        "\u00ad",
        "\u3164\uffa0",
        "\u2800",
        "\u0301",
        "\ufe0f",
        "\u2066\u2069",
        "\ue000",
        "\u0007"
      })
  void there_is_nothing_to_be_seen(String text) {
    assertThat(Visible.in(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u200ba", "…", "👍", "7", "€", "می", "北"})
  void there_is_something_to_be_seen(String text) {
    assertThat(Visible.in(text)).isTrue();
  }
}
