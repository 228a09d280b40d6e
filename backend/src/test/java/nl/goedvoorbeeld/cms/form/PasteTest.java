package nl.goedvoorbeeld.cms.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.goedvoorbeeld.cms.form.EditorPage.Visit;
import nl.goedvoorbeeld.markdown.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

  /// Those that the tests of node read too (`paste.test.js`), by the browser's own reading of HTML,
  /// under the policy of the site. In the page itself, for one key of a keyboard takes longer than
  /// all of them.
  @Test
  void what_becomes_of_each_copy_becomes_of_it_in_a_browser_too() {
    JsonNode cases = JsonMapper.shared().readTree(read("paste.json"));
    assertThat(cases).hasSizeGreaterThan(60);
    try (Visit visit = editor.again("")) {
      visit.editor().focus();
      List<?> became =
          (List<?>)
              visit.page.evaluate(
                  """
                  cases => {
                    const area = document.querySelector('textarea[name=tekst]');
                    const editor = document.querySelector('.cm-content');
                    const news = document.querySelector('.gv-tekst-melding');
                    return JSON.parse(cases).map(({ before, html, plain }) => {
                      area.value = before ?? '';
                      area.dispatchEvent(new Event('input', { bubbles: true }));
                      editor.dispatchEvent(new KeyboardEvent('keydown',
                        { key: 'End', code: 'End', keyCode: 35, ctrlKey: true, bubbles: true, cancelable: true }));
                      const data = new DataTransfer();
                      data.setData('text/html', html);
                      data.setData('text/plain', plain);
                      editor.dispatchEvent(new ClipboardEvent('paste',
                        { clipboardData: data, bubbles: true, cancelable: true }));
                      return [area.value, news.textContent];
                    });
                  }""",
                  cases.toString());
      assertThat(became).hasSameSizeAs(cases);
      for (int at = 0; at < cases.size(); at++) {
        JsonNode one = cases.get(at);
        List<?> seen = (List<?>) became.get(at);
        assertThat(seen.getFirst()).as(one.toString()).isEqualTo(one.get("markdown").asString());
        assertThat((String) seen.getLast()).contains(one.path("told").asString("Geplakt."));
      }
      assertThat(visit.complaints).isEmpty();
    }
  }

  @Test
  void what_has_no_form_and_what_goes_where_code_stands_goes_in_as_it_is() {
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
    assertThat(
            pasted("", "<table>" + "<tr><td rowspan=1000 colspan=9>a".repeat(50) + "</table>", "a"))
        .hasSizeLessThan(30_000);
    assertThat(pasted("", "<img src=x onerror='alert(1)'><svg onload='alert(1)'>x", "x"))
        .doesNotContain("alert");
    assertThat(pasted("", "<a href=' java\nscript:alert(1)'>x</a>", "x")).isEqualTo("x");
    assertThat(pasted("", "<a href='https://x.example/\">)<script>'>x</a>", "x"))
        .isEqualTo("[x](https://x.example/\"%3E%29%3Cscript%3E)");
  }
}
