package nl.goedvoorbeeld.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
  private static final String TOKENS = "css/tokens.css";
  private final Theme basis = Theme.load("basis", Optional.empty(), Optional.empty());

  @TempDir Path temporary;

  @Test
  void an_asset_has_its_type_and_an_address_that_holds_a_hash() {
    assertThat(basis.asset(TOKENS).orElseThrow().contentType())
        .isEqualTo("text/css; charset=utf-8");
    assertThat(basis.address(TOKENS)).matches("/thema/[0-9a-f]{16}/css/tokens\\.css");
    assertThat(basis.asset("fonts/voorbeeld-sans.woff2")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        ".",
        "..",
        "../basis/assets/css/tokens.css",
        "css/../css/tokens.css",
        "/css/tokens.css",
        "css//tokens.css",
        "css/tokens.css/",
        "css\\tokens.css",
        "css/tokens.css\0",
        "css/%74okens.css",
        "CSS/tokens.css",
        "css",
        "../templates/voorpagina.jte",
        "file:///etc/passwd"
      })
  void a_trick_with_a_path_finds_nothing(String path) {
    assertThat(basis.asset(path)).isEmpty();
  }

  @Test
  void the_second_theme_lies_over_basis_file_by_file() {
    var rivier = Theme.load("rivier", Optional.empty(), Optional.empty());
    assertThat(rivier.asset(TOKENS).orElseThrow().etag())
        .isNotEqualTo(basis.asset(TOKENS).orElseThrow().etag());
    assertThat(rivier.asset("css/basis.css").orElseThrow().etag())
        .isEqualTo(basis.asset("css/basis.css").orElseThrow().etag());
    assertThat(rivier.address(TOKENS)).isNotEqualTo(basis.address(TOKENS));
  }

  @Test
  void a_folder_at_run_time_replaces_tokens_and_brings_no_script() throws IOException {
    write(temporary.resolve(TOKENS), ":root { --gv-color-accent: teal; }");
    write(temporary.resolve("js/eigen.js"), "alert(1)");
    var theme = Theme.load("basis", Optional.of(temporary), Optional.empty());
    assertThat(text(theme)).contains("teal");
    assertThat(theme.asset("css/basis.css")).isPresent();
    assertThat(theme.asset("js/eigen.js")).isEmpty();
  }

  @Test
  void a_folder_with_templates_is_refused_in_a_sentence() throws IOException {
    write(temporary.resolve("templates/voorpagina.jte"), "");
    assertThatThrownBy(() -> Theme.load("basis", Optional.of(temporary), Optional.empty()))
        .hasMessageContaining("bevat sjablonen");
  }

  @Test
  void an_unknown_theme_or_folder_is_refused_in_a_sentence() {
    assertThatThrownBy(() -> Theme.load("../basis", Optional.empty(), Optional.empty()))
        .hasMessage("Thema \"../basis\" bestaat niet. Kies uit: basis, rivier.");
    assertThatThrownBy(
            () -> Theme.load("basis", Optional.of(temporary.resolve("weg")), Optional.empty()))
        .hasMessageContaining("bestaat niet");
  }

  @Test
  void while_developing_a_saved_template_and_a_saved_style_are_seen_at_once() throws IOException {
    var template = temporary.resolve("basis/templates/proef.jte");
    write(template, "@param String page\n<p>een ${page}</p>");
    write(temporary.resolve("basis/assets").resolve(TOKENS), "eerst");
    var theme = Theme.load("basis", Optional.empty(), Optional.of(temporary));
    assertThat(page(theme)).contains("een &lt;b&gt;");
    assertThat(text(theme)).isEqualTo("eerst");

    write(template, "@param String page\n<p>twee ${page}</p>");
    Files.setLastModifiedTime(template, FileTime.from(Instant.now().plusSeconds(5)));
    write(temporary.resolve("basis/assets").resolve(TOKENS), "daarna");
    assertThat(page(theme)).contains("twee");
    assertThat(text(theme)).isEqualTo("daarna");
  }

  private static String page(Theme theme) {
    return new String(theme.page("proef", "<b>"), UTF_8);
  }

  private static String text(Theme theme) {
    return new String(theme.asset(TOKENS).orElseThrow().bytes(), UTF_8);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
