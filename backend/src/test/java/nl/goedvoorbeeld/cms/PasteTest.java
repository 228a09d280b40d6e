package nl.goedvoorbeeld.cms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.goedvoorbeeld.cms.EditorPage.Visit;
import nl.goedvoorbeeld.markdown.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What other programs put on the clipboard becomes clean Markdown in the editor.
class PasteTest {
  private static EditorPage editor;

  @BeforeAll
  static void open() {
    editor = new EditorPage();
  }

  @AfterAll
  static void close() {
    editor.close();
  }

  private static String read(String name) {
    try (var in = PasteTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pasted(String before, String html, String plain) {
    try (Visit visit = editor.again(before)) {
      visit.atEnd().paste(html, plain);
      assertThat(visit.complaints).isEmpty();
      return visit.value();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"word", "libreoffice", "google-docs", "web"})
  void what_a_program_copies_becomes_markdown(String program) {
    String text = pasted("", read(program + ".html"), "plat");
    assertThat(text).isEqualTo(read(program + ".md").stripTrailing());
    assertThat(Text.parse(text).faults()).isEmpty();
  }

  @Test
  void pictures_stay_behind_and_that_is_said() {
    try (Visit visit = editor.open("")) {
      visit.atEnd().paste(read("word.html"), "plat");
      assertThat(visit.page.getByRole(AriaRole.STATUS).first())
          .containsText("Geplakt zonder de afbeelding.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          <b>x</b>,                            **x**
          <b>x </b>y,                          **x** y
          <b>x:</b>y,                          **x**:y
          <b>a<i>b</i></b>,                    **a*b***
          <b>a</b><b>b</b>,                    **ab**
          <i><b>a</b></i>,                     ***a***
          <span>snake_case</span>,             snake_case
          <p>_a_</p>,                          \\_a\\_
          a<br>b,                              a\\~b
          a<br><br>b,                          a~~b
          <div>a</div><div>b</div>,            a~~b
          <ul><li><p>a</p></li></ul>,          - a
          <h3>Kop <b>vet</b></h3>,             ### Kop vet
          <a href='https://x.example/'>x</a>,  [x](https://x.example/)
          <a href='ftp://x'>x</a>,             x
          <p>a</p><p>&nbsp;</p><p>b</p>,       a~~b
          <span style='font-weight:700'>x</span>, **x**
          <table><tr><td>a<td>b<tr><td>c</table>, | a | b |~|---|---|~| c |  |
          """)
  void each_form_has_its_markdown(String html, String expected) {
    assertThat(pasted("", html, "plat")).isEqualTo(expected.replace('~', '\n'));
  }

  @Test
  void a_few_words_go_into_the_line_and_blocks_get_a_line_of_their_own() {
    assertThat(pasted("Een ", "<b>twee</b>", "twee")).isEqualTo("Een **twee**");
    assertThat(pasted("Een", "<p>twee</p><p>drie</p>", "twee drie"))
        .isEqualTo("Een\n\ntwee\n\ndrie");
    assertThat(pasted("", "", "## Kop\n\n- *a*")).isEqualTo("## Kop\n\n- *a*");
    assertThat(pasted("```\n", "<b>twee</b>", "twee")).isEqualTo("```\ntwee");
  }

  @Test
  void what_is_pasted_is_taken_back_in_one_step() {
    try (Visit visit = editor.open("Een")) {
      visit.atEnd().paste(read("google-docs.html"), "plat").press("Control+z");
      assertThat(visit.value()).isEqualTo("Een");
    }
  }

  @Test
  void hostile_html_neither_runs_nor_stops_the_editor() {
    String deep = "<div>".repeat(5_000) + "diep" + "</div>".repeat(5_000);
    assertThat(pasted("", deep, "diep")).isEqualTo("diep");
    assertThat(pasted("", "<b>".repeat(5_000) + "x", "x")).contains("x");
    assertThat(pasted("", "<p>a".repeat(5_000), "a")).hasSizeGreaterThan(10_000);
    assertThat(pasted("", "<table>" + "<tr><td colspan=1000>a".repeat(50) + "</table>", "a"))
        .hasSizeLessThan(30_000);
    assertThat(pasted("", "<img src=x onerror='alert(1)'><svg onload='alert(1)'>x", "x"))
        .doesNotContain("alert");
    assertThat(pasted("", "<a href=' java\nscript:alert(1)'>x</a>", "x")).isEqualTo("x");
    assertThat(pasted("", "<a href='https://x.example/\">)<script>'>x</a>", "x"))
        .isEqualTo("[x](https://x.example/\"%3E%29%3Cscript%3E)");
  }
}
