package nl.goedvoorbeeld.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nl.goedvoorbeeld.markdown.Quotes;
import nl.goedvoorbeeld.markdown.Text;
import nl.goedvoorbeeld.theme.Asset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the style sheets do for texts that the library does not have yet.
class StylesTest {
  private static final Path THEMES = Path.of("../themes");
  private static final String TOKENS = "assets/css/tokens.css";
  private static final Asset SHEET = Samples.theme("basis").asset("css/basis.css").orElseThrow();

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

  private static void show(Page page, String theme, String html) throws IOException {
    page.setContent(
        "<!doctype html><html lang=nl><style>%s%s</style><body><div class=gv-prose>%s</div>"
            .formatted(
                Files.readString(THEMES.resolve(theme).resolve(TOKENS)),
                new String(SHEET.bytes(), UTF_8),
                html));
  }

  private static List<?> lost(Page page, String markdown) throws IOException {
    show(page, "basis", Text.parse(markdown).html(Quotes.NONE));
    return (List<?>) page.evaluate(LOST, WIDTH);
  }

  /// Black on nothing, and what is to be seen of it.
  @ParameterizedTest
  @CsvSource({"basis, LIGHT", "basis, DARK", "rivier, LIGHT", "rivier, DARK"})
  void a_drawing_that_shines_through_can_be_read(String theme, ColorScheme scheme)
      throws IOException {
    var drawing = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    for (int at = 0; at < 40; at++) {
      drawing.setRGB(at, 20, 0xff000000);
    }
    var png = new ByteArrayOutputStream();
    ImageIO.write(drawing, "png", png);
    String address =
        "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    try (var chromium = new Chromium();
        var context = chromium.reader(new Browser.NewContextOptions().setColorScheme(scheme))) {
      Page page = context.newPage();
      for (var forced : List.of(ForcedColors.NONE, ForcedColors.ACTIVE)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(forced));
        show(page, theme, "<p><img alt='Lijn' src='" + address + "'>");
        byte[] seen = page.locator("img").screenshot();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(seen));
        assertThat(image.getRGB(20, 20) & 0xff).as("line " + forced).isLessThan(30);
        assertThat(image.getRGB(20, 5) & 0xff).as("ground " + forced).isGreaterThan(220);
      }
    }
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
