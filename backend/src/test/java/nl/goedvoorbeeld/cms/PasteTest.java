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

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          In 2019<sup>2</sup> reden 6.100<sup>1</sup> mensen; In 2019 (noot 2) reden 6.100 (noot 1) mensen
          10<sup>3</sup> m<sup>2</sup> en 5 km<sup>2</sup>; 10³ m² en 5 km²
          10² m³; 10² m³
          s<sup>-1</sup>; s⁻¹
          6.100<sup>a</sup> en 21<sup>e</sup>; 6.100 (noot a) en 21e
          mensen<sup>*)</sup> en <sup>1)</sup> Bron; mensen (noot \\*) en (noot 1) Bron
          1<sup>1</sup>/<sub>2</sub> uur; 1¹/₂ uur
          CO<sub>2</sub> en log<sub>10</sub>100; CO2 en log₁₀100
          50<span style='vertical-align: super'>3</span> auto's; 50 (noot 3) auto's
          120<a href='#_ftn1' style='mso-footnote-id:ftn1'><span>[1]</span></a> ritten; 120 (noot 1) ritten
          120<sup><a href='https://x.example/a#noot'>4</a></sup> ritten; 120 (noot 4) ritten
          een <b>2019</b><sup>12</sup>, x; een **2019** (noot 12), x
          <p>👩‍💻 می‌خواهم x‍‌y</p>; 👩‍💻 می‌خواهم xy
          """)
  void no_figure_and_no_letter_becomes_part_of_another(String html, String expected) {
    assertThat(pasted("", html, "plat")).isEqualTo(expected);
    assertThat(pasted("| a |\n|---|\n| ", html, "plat")).isEqualTo("| a |\n|---|\n| " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <tr><td>Regio<td>Jaar<td>Ritten<tr><td rowspan=2>Utrecht<td>2019<td>5<tr><td>2020<td>6; | Regio | Jaar | Ritten |~|---|---|---|~| Utrecht | 2019 | 5 |~| Utrecht | 2020 | 6 |
          <tr><td>a<td>b<td>c<tr><td>d<td rowspan=2 colspan=2>12<tr><td>e; | a | b | c |~|---|---|---|~| d | 12 |  |~| e |  |  |
          <tr><td>a<td>b<tr><td rowspan=0>c<td>1<tr><td>2<tr><td>3; | a | b |~|---|---|~| c | 1 |~| c | 2 |~| c | 3 |
          <tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d<tr><td>1<td>2<td>3; | a | b |  |~|---|---|---|~| a | c | d |~| 1 | 2 | 3 |
          """)
  void a_cell_over_more_rows_moves_no_other_cell(String rows, String expected) {
    try (Visit visit = editor.again("")) {
      visit.atEnd().paste("<table>" + rows + "</table>", "plat");
      assertThat(visit.value()).isEqualTo(expected.replace('~', '\n'));
      assertThat(visit.page.getByRole(AriaRole.STATUS).first())
          .containsText("Een cel over meer rijen of kolommen is verdeeld.");
    }
  }

  private static String wordList(String... marks) {
    String items = "";
    for (String mark : marks) {
      items +=
          "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>%s&nbsp;</span>x</p>"
              .formatted(mark);
    }
    return items;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          3.,4.; 3. x|4. x
          c),d); 3. x|4. x
          i.,ii.; 1. x|2. x
          v.,vi.; 5. x|6. x
          i.,j.; 9. x|10. x
          2.3,2.4; 3. x|4. x
          (iv),(v); 4. x|5. x
          o,o; - x|- x
          """)
  void a_list_of_word_begins_where_it_began(String marks, String expected) {
    assertThat(pasted("", wordList(marks.split(",")), "plat"))
        .isEqualTo(expected.replace('|', '\n'));
  }

  @Test
  void other_lists_begin_where_they_began_too() {
    assertThat(pasted("", "<ol start=3 type=a><li>x<li>y</ol>", "")).isEqualTo("3. x\n4. y");
    assertThat(pasted("", "<ol start=0><li>x<li>y</ol>", "")).isEqualTo("0. x\n1. y");
    assertThat(pasted("", "<ol><li value=7>x<li>y</ol>", "")).isEqualTo("7. x\n8. y");
    assertThat(pasted("", "<ol start=12><li>x<ol><li>y</ol></ol>", ""))
        .isEqualTo("12. x\n    1. y");
  }

  @Test
  void marks_of_notes_that_were_set_apart_are_told() {
    try (Visit visit = editor.again("")) {
      visit.atEnd().paste("In 2019<sup>2</sup> en 2020<sup>3</sup>", "plat");
      assertThat(visit.page.getByRole(AriaRole.STATUS).first())
          .containsText("De tekens van 2 noten staan nu tussen haakjes.");
    }
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
