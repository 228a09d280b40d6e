package nl.goedvoorbeeld.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What we add to CommonMark, written down like its specification: `src/test/resources/spec/*.md`
/// explain each construct and show its HTML to the letter.
class OwnSpecTest {
  private static final Path FILES = Path.of("src", "test", "resources", "spec");

  @ParameterizedTest
  @MethodSource("examples")
  void a_text_is_shown_as_written_down(Example example) {
    String html = Text.parse(example.getSource()).html(Known.SOME);
    assertThat(readable(html)).as(example.toString()).isEqualToIgnoringNewLines(example.getHtml());
  }

  private static Stream<Example> examples() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.sorted().flatMap(file -> read(file).stream()).toList().stream();
    }
  }

  private static List<Example> read(Path file) {
    try {
      return ExampleReader.readExamples(file.toUri().toURL());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The sanitizer writes some harmless characters as numbers.
  private static String readable(String html) {
    return html.replace("&#61;", "=").replace("&#43;", "+").replace("&#64;", "@");
  }
}
