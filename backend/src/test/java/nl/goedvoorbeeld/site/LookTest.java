package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.site.Eyes.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One real page of every type in a real browser.
class LookTest {
  private final RunningSite site = RunningSite.real();

  @Test
  void no_page_has_a_fault_in_light_or_dark_or_on_a_phone() {
    var addresses = PageTypes.of(site).stream().map(path -> site.origin() + path).toList();
    List<String> faults =
        new Eyes()
            .faults(
                addresses,
                List.of(
                    new Screen(ColorScheme.LIGHT, 1280),
                    new Screen(ColorScheme.DARK, 768),
                    new Screen(ColorScheme.LIGHT, 320)));
    assertThat(faults).isEmpty();
  }

  /// Texts that look alike are not looked at each; one among them that does not is.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "term.style.color = 'rgb(90, 90, 90)'",
        "term.style.opacity = 0.4",
        "term.style.backgroundColor = 'rgb(150, 150, 150)'",
        "term.parentElement.style.backgroundColor = 'rgb(150, 150, 150)'",
      })
  void one_among_many_that_cannot_be_read_would_be_told(String change) {
    try (var chromium = new Chromium();
        var context =
            chromium.reader(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))) {
      var page = context.newPage();
      page.navigate(site.origin() + "/begrippen");
      page.evaluate(
          "() => { const terms = document.querySelectorAll('main a');"
              + " const term = terms[terms.length >> 1]; %s }".formatted(change));
      assertThat(Eyes.faults(page)).anyMatch(fault -> fault.startsWith("color-contrast "));
    }
  }

  /// The grey can be read in light.
  @Test
  void a_fault_would_be_told() {
    try (var chromium = new Chromium();
        var context =
            chromium.reader(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))) {
      var page = context.newPage();
      page.navigate(site.origin() + "/over");
      assertThat(Eyes.faults(page)).isEmpty();
      page.evaluate(
          """
          () => {
            const main = document.querySelector('main');
            main.append(document.createElement('img'));
            main.querySelector('p').style.color = 'rgb(90, 90, 90)';
            main.append(document.createElement('iframe'));
            main.style.width = '3000px';
            main.insertAdjacentHTML('beforeend', `<p>Hier staan woorden in een smalle kolom.</p>
              <p>Onder.</p><p>Erover.</p><svg viewBox="0 0 400 400"></svg>`);
            const [narrow, under, over, drawing] = [...main.children].slice(-4);
            narrow.style.width = '3em';
            over.style.position = 'relative';
            over.style.top = `${under.offsetTop - over.offsetTop}px`;
            drawing.style.width = '40px';
          }""");
      assertThat(Eyes.faults(page))
          .anyMatch(fault -> fault.startsWith("image-alt "))
          .anyMatch(fault -> fault.startsWith("color-contrast "))
          .anyMatch(fault -> fault.equals("has a frame"))
          .anyMatch(fault -> fault.startsWith("runs off the screen"))
          .anyMatch(fault -> fault.startsWith("a column of 6 letters: p “Hier"))
          .anyMatch(fault -> fault.startsWith("text over text: p “Onder"))
          .anyMatch(fault -> fault.startsWith("an image of 400 px is drawn at 40"));
    }
  }
}
