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
  private static final String SHEET = "css/basis.css";
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
  void a_sheet_is_one_file_for_readers_and_a_folder_may_replace_one_part_of_it()
      throws IOException {
    String shipped = text(basis, SHEET);
    assertThat(shipped)
        .contains(
            "@font-face{",
            ".gv-card{display:grid;",
            ".gv-tags li:not(:last-child)::after{content:\"\\a0·\\a0\"}")
        .doesNotContain("@import", "/*", "\n ");
    assertThat(basis.asset("css/basis/card.css")).isEmpty();

    write(temporary.resolve("css/basis/card.css"), ".gv-card {\n  color: teal;\n}\n");
    var theme = Theme.load("basis", Optional.of(temporary), Optional.empty());
    assertThat(text(theme, SHEET))
        .contains(".gv-card{color:teal}", "@font-face{")
        .doesNotContain(".gv-card{display:grid;");

    write(temporary.resolve(SHEET), "p::before {\n  content: \"/* { \";\n}\n");
    theme = Theme.load("basis", Optional.of(temporary), Optional.empty());
    assertThat(text(theme, SHEET)).isEqualTo("p::before {\n  content: \"/* { \";\n}\n");
  }

  @Test
  void a_part_that_is_not_there_is_seen_and_what_stands_between_quotes_stays() throws IOException {
    write(temporary.resolve(SHEET), "@import \"basis/weg.css\";\n@import \"basis/card.css\";\n");
    write(
        temporary.resolve("css/basis/card.css"),
        "/* a { */\np::before,\np::after {\n  content: \"/* a:  b; { */\";\n  margin: 0\n    auto;\n}\n");
    var theme = Theme.load("basis", Optional.of(temporary), Optional.empty());
    assertThat(text(theme, SHEET))
        .isEqualTo(
            "@import \"basis/weg.css\";p::before,p::after{content:\"/* a:  b; { */\";margin:0\nauto}");
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

    write(temporary.resolve("basis/assets").resolve(SHEET), "@import \"basis/proef.css\";\n");
    write(temporary.resolve("basis/assets/css/basis/proef.css"), "p {\n  margin: 0;\n}\n");
    assertThat(text(theme, SHEET)).isEqualTo("p{margin:0}");
  }

  private static String page(Theme theme) {
    return new String(theme.page("proef", "<b>"), UTF_8);
  }

  private static String text(Theme theme) {
    return text(theme, TOKENS);
  }

  private static String text(Theme theme, String asset) {
    return new String(theme.asset(asset).orElseThrow().bytes(), UTF_8);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
