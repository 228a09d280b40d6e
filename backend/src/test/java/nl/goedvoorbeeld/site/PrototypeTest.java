package nl.goedvoorbeeld.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Draws a sample of every page, and leaves them in `target/prototype` to be looked at.
class PrototypeTest {
  private static final Pattern ASSET = Pattern.compile("/thema/[0-9a-f]{16}/([^\"]+)");

  @ParameterizedTest
  @ValueSource(strings = {"basis", "rivier"})
  void every_page_is_drawn_and_can_be_looked_at(String name) throws IOException {
    var theme = Samples.theme(name);
    var folder = Files.createDirectories(Path.of("target/prototype", name));
    for (var page : SamplePages.of(theme).entrySet()) {
      var html = new String(page.getValue(), UTF_8);
      for (var asset : ASSET.matcher(html).results().map(match -> match.group(1)).toList()) {
        save(folder.resolve(asset), theme.asset(asset).orElseThrow().bytes());
      }
      for (var font : new String[] {"sans", "sans-italic", "serif", "serif-italic"}) {
        var path = "fonts/voorbeeld-" + font + ".woff2";
        save(folder.resolve(path), theme.asset(path).orElseThrow().bytes());
      }
      Files.writeString(
          folder.resolve(page.getKey() + ".html"), ASSET.matcher(html).replaceAll("$1"));
      assertThat(html)
          .doesNotContain(" style=")
          .doesNotContain("<style")
          .doesNotContain(" onclick");
      assertThat(html).contains("Demonstratie, geen website van de overheid");
    }
  }

  @Test
  void data_for_machines_cannot_end_its_element() {
    var page = SamplePages.of(Samples.theme("basis")).get("voorpagina");
    assertThat(new String(page, UTF_8)).contains("\\u003c/script>\\u003cb>");
  }

  @Test
  void the_style_sheets_stay_small() {
    var theme = Samples.theme("basis");
    var tokens = theme.asset("css/tokens.css").orElseThrow().bytes().length;
    var basis = theme.asset("css/basis.css").orElseThrow().bytes().length;
    assertThat(tokens + basis).isLessThan(40_000);
    assertThat(List.of("css/ezine.css", "css/lijkt-op-ons.css", "css/vergelijk.css"))
        .allSatisfy(
            own -> assertThat(theme.asset(own).orElseThrow().bytes().length).isLessThan(2_000));
  }

  private static void save(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
