package nl.goedvoorbeeld.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.wording.FileWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that are made to keep a server busy. Each takes well under a second on a quiet machine.
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PathologicalTest {
  private static final int LENGTH = Syntax.MAX_LENGTH;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "]",
        "![",
        "*",
        "**a",
        "*a ",
        "_a*",
        "a**b",
        "a_",
        "`",
        "``` `",
        "<",
        "<a ",
        "<!--",
        "<!A",
        "<?",
        "&",
        "\\",
        "(",
        "[a](",
        "[a](<b",
        "[a][",
        "[^a]",
        "[^1]: x\n",
        "[a]: b\n",
        "[a]: <b\n",
        "[x]: <\n",
        "[^",
        "~~",
        "https://",
        "a@b.",
        "a@b.nl ",
        ":",
        ":::",
        ":::\n",
        ":::let-op\n",
        ":::a\n",
        ":a[",
        ":cijfer[",
        ":cijfer[a]{",
        ":cijfer[a]{b=\"",
        ":cijfer[a]",
        "- ",
        "- a\n",
        "> ",
        ">",
        "1. ",
        "  - a\n",
        "|",
        "| a |\n",
        "a|b\n-|-\n",
        "# a\n",
        "\t",
        "\r",
        " ",
        "\0",
        "\uD83D\uDE00",
        "\uD83D\uDE00[a](b) ",
        "{{",
        "<b>",
        "'",
        "# ",
        "```\n",
        "---\n"
      })
  void the_same_again_and_again(String part) {
    write(part.repeat(LENGTH / part.length()));
  }

  @ParameterizedTest
  @MethodSource("nested")
  void deeper_and_deeper(String before, String after) {
    int depth = LENGTH / (before.length() + after.length()) - 1;
    write(before.repeat(depth) + "x" + after.repeat(depth));
  }

  private static Stream<org.junit.jupiter.params.provider.Arguments> nested() {
    return Stream.of(
            new String[] {"*", "*"},
            new String[] {"*a **a ", " a** a*"},
            new String[] {"[", "]"},
            new String[] {"[", "](u)"},
            new String[] {"![", "](u)"},
            new String[] {"> ", ""},
            new String[] {"- ", ""},
            new String[] {":::let-op\n", "\n:::"})
        .map(pair -> org.junit.jupiter.params.provider.Arguments.of(pair[0], pair[1]));
  }

  @Test
  void a_hundred_thousand_brackets_before_many_links() {
    String hostile = "[".repeat(100_000) + "[a](b)".repeat(16_000);
    assertThat(Text.parse(hostile).faults())
        .extracting(FileWords::of)
        .containsExactly("Een alinea in deze tekst heeft te veel rechte haken.");
    write(hostile);
    write("[".repeat(30_000) + "[a](b)".repeat(300));
  }

  @Test
  void many_notes_that_refer_to_each_other() {
    String chain =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "[^" + i + "]: [^" + (i + 1) + "]\n")
            .reduce(new StringBuilder("[^0]\n\n"), StringBuilder::append, StringBuilder::append)
            .toString();
    write(chain.substring(0, Math.min(LENGTH, chain.length())));
    write("[^1]".repeat(40_000) + "\n\n[^1]: [^1]");
  }

  @Test
  void a_table_that_asks_for_very_many_cells() {
    String wide = "|a".repeat(20_000) + "\n" + "|-".repeat(20_000) + "\n" + "|x\n".repeat(20_000);
    assertThat(Text.parse(wide).faults())
        .extracting(FileWords::of)
        .containsExactly("De tabellen in deze tekst zijn te groot: hoogstens 50.000 cellen.");
    write(wide);
    write("|a|b|\n|-|-|\n" + "|x|y|\n".repeat(16_000));
  }

  @Test
  void a_line_of_ten_megabytes_is_shown_as_it_is() {
    String line = "a *b* ".repeat(10_000_000 / 6);
    Text text = Text.parse(line);
    assertThat(text.faults())
        .extracting(FileWords::of)
        .containsExactly("Deze tekst is te lang: 9999996 tekens, hoogstens 200000.");
    assertThat(text.html(Quotes.NONE)).contains("a *b* a *b*");
    assertThat(text.plain(Quotes.NONE)).hasSize(line.length() - 1);
  }

  @Test
  void stairs() {
    StringBuilder list = new StringBuilder();
    StringBuilder ticks = new StringBuilder();
    for (int i = 0; list.length() < LENGTH - 1000; i++) {
      list.append(" ".repeat(i)).append("- a\n");
      ticks.append("`".repeat(i)).append(" ");
    }
    write(list.toString());
    write(ticks.toString());
  }

  private static void write(String source) {
    Text text = Text.parse(source);
    assertThat(text.html(Quotes.NONE)).isNotNull();
    assertThat(text.plain(Quotes.NONE)).isNotNull();
  }
}
