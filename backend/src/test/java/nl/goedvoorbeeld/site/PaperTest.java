package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.markdown.Quotes;
import nl.goedvoorbeeld.markdown.Text;
import org.junit.jupiter.api.Test;

/// What does not fit on a screen scrolls; on paper it must stand there whole.
class PaperTest {
  private static final Path STYLES = Path.of("../themes/basis/assets/css");

  /// A4 without its margins, in the pixels of a browser.
  private static final int WIDTH = 657;

  /// The cells of which a part lies beyond the paper, or that hold more than they show; and the
  /// numbers that go on on another line.
  private static final String LOST =
      """
      width => {
        const lost = [];
        for (const cell of document.querySelectorAll('th, td, pre')) {
          const range = document.createRange();
          range.selectNodeContents(cell);
          const boxes = [...range.getClientRects()];
          const right = Math.max(cell.getBoundingClientRect().right, ...boxes.map(box => box.right));
          let around = cell;
          while (around && getComputedStyle(around).overflowX === 'visible') around = around.parentElement;
          if (right > width || (around && right > around.getBoundingClientRect().right)) {
            lost.push(cell.textContent);
          } else if (/^[0-9.,]+$/.test(cell.textContent.trim()) && boxes.length > 1) {
            lost.push('broken: ' + cell.textContent);
          }
        }
        return lost;
      }""";

  private static String table(int columns, String head, String text, String number) {
    return row(columns, at -> head + at)
        + row(columns, _ -> "---")
        + row(columns, at -> at == 1 ? text : number);
  }

  private static String row(int columns, IntFunction<String> cell) {
    return IntStream.rangeClosed(1, columns)
        .mapToObj(cell)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static List<?> lost(Page page, String markdown) throws IOException {
    String styles =
        Files.readString(STYLES.resolve("tokens.css")) + Files.readString(STYLES.resolve("basis.css"));
    page.setContent(
        "<!doctype html><html lang=nl><style>%s</style><body><div class=gv-prose>%s</div>"
            .formatted(styles, Text.parse(markdown).html(Quotes.NONE)));
    return (List<?>) page.evaluate(LOST, WIDTH);
  }

  @Test
  void no_column_of_a_wide_table_and_no_end_of_a_line_of_code_is_left_off() throws IOException {
    try (var chromium = new Chromium();
        var context =
            chromium.reader(new Browser.NewContextOptions().setViewportSize(WIDTH, 900))) {
      Page page = context.newPage();
      String sentence = "Een lange zin over het spreiden van lestijden in de regio Utrecht";
      String markdown =
          table(3, "Jaar ", sentence.repeat(4), "1.234.567")
              + "\n\n"
              + table(9, "Deelnemers in procenten ", sentence, "1.234.567")
              + "\n\n"
              + table(16, "Werkgelegenheidsregio ", sentence, "12.345")
              + "\n\n"
              + table(12, "Reizigers in de spits ", sentence, "1.234.567")
              + "\n\n"
              + table(24, "Maand ", sentence, "1")
              + "\n\n"
              + table(6, "Arbeidsvoorwaardenregelingen", "Kilometerregistratiesysteem", "1.234")
              + "\n\n```\n"
              + "lang ".repeat(60)
              + "x".repeat(300)
              + "\n```\n";
      assertThat(lost(page, markdown)).isNotEmpty();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(lost(page, markdown)).isEmpty();
    }
  }
}
