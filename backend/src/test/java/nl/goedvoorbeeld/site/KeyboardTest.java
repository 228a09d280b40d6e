package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The site for who has no mouse, and for who has no JavaScript either.
class KeyboardTest {
  private static final RunningSite SITE = RunningSite.real();
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  private static List<String> pages() {
    return List.of(
        "/",
        "/zoeken",
        SITE.snapshot().items(Kind.CASE_STUDY).getFirst().address(),
        "/regelingen/thuiswerkvergoeding");
  }

  private static void visit(Browser.NewContextOptions options, Consumer<Page> what) {
    try (var context = chromium.reader(options)) {
      what.accept(context.newPage());
    }
  }

  @Test
  void the_first_stop_is_the_link_that_skips_to_the_content() {
    visit(
        new Browser.NewContextOptions(),
        page -> {
          for (String path : pages()) {
            page.navigate(SITE.origin() + path);
            var keyboard = new Keyboard(page);
            keyboard.press("Tab");
            assertThat(keyboard.on("body > a.gv-skip:first-child")).as(path).isTrue();
            assertThat(page.locator(".gv-skip").boundingBox().x).as(path).isNotNegative();
            keyboard.press("Enter");
            assertThat(keyboard.on("main")).as(path).isTrue();
            keyboard.press("Tab");
            assertThat(keyboard.on("main *")).as(path).isTrue();
          }
        });
  }

  @Test
  void everything_is_reached_in_order_and_the_focus_is_always_seen() {
    List<String> faults = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      int width = scheme == ColorScheme.LIGHT ? 1280 : 320;
      visit(
          new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 700),
          page -> {
            for (String path : pages()) {
              page.navigate(SITE.origin() + path);
              new Keyboard(page)
                  .faults()
                  .forEach(fault -> faults.add(path + " " + scheme + " " + width + ": " + fault));
            }
          });
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void a_focus_that_is_not_seen_would_be_told() {
    visit(
        new Browser.NewContextOptions(),
        page -> {
          page.navigate(SITE.origin() + "/over");
          page.evaluate("document.querySelector('.gv-wordmark').style.outline = 'none'");
          page.evaluate("document.querySelector('.gv-menu a').style.outlineColor = 'white'");
          page.evaluate("document.querySelector('.gv-footer a').tabIndex = 1");
          assertThat(new Keyboard(page).faults())
              .hasSize(3)
              .anyMatch(fault -> fault.endsWith("has no outline"))
              .anyMatch(fault -> fault.endsWith("has an outline of contrast 1.0"))
              .anyMatch(fault -> fault.startsWith("goes "));
        });
  }

  @Test
  void without_javascript_one_searches_filters_and_reads_by_keyboard_alone() {
    visit(
        new Browser.NewContextOptions().setJavaScriptEnabled(false),
        page -> {
          page.navigate(SITE.origin());
          var keyboard = new Keyboard(page);
          keyboard.press("Tab", "[name=q]");
          keyboard.type("werk");
          keyboard.follow("Enter");
          assertThat(page.url()).endsWith("/zoeken?q=werk");

          keyboard.press("Tab", "[name=soort][value=praktijkvoorbeeld]");
          keyboard.press("Space");
          keyboard.press("Tab", "details:has([name=doelgroep]) > summary");
          keyboard.press("Enter");
          keyboard.press("Tab", "[name=doelgroep][value=werkgever]");
          keyboard.press("Space");
          keyboard.press("Shift+Tab", "form button");
          keyboard.follow("Enter");
          assertThat(page.url())
              .endsWith("/zoeken?q=werk&soort=praktijkvoorbeeld&doelgroep=werkgever#resultaten");
          assertThat(keyboard.on("#resultaten")).isTrue();

          keyboard.press("Tab", ".gv-chips a[href$='doelgroep=werkgever#resultaten']");
          keyboard.follow("Enter");
          assertThat(page.url()).endsWith("/zoeken?q=werk&doelgroep=werkgever#resultaten");

          keyboard.press("Tab", "a[rel=next]");
          keyboard.follow("Enter");
          assertThat(page.url()).endsWith("pagina=2#resultaten");

          keyboard.press("Tab", ".gv-cards a");
          String title = page.locator(".gv-cards a").first().textContent();
          keyboard.follow("Enter");
          assertThat(page.locator("h1").textContent()).isEqualTo(title);
        });
  }

  @Test
  void without_javascript_one_compares_what_one_ticks_by_keyboard_alone() {
    visit(
        new Browser.NewContextOptions().setJavaScriptEnabled(false),
        page -> {
          page.navigate(SITE.origin() + "/praktijkvoorbeelden");
          var keyboard = new Keyboard(page);
          keyboard.press("Tab", ".gv-card:nth-child(1) [name=voorbeeld]");
          keyboard.press("Space");
          keyboard.press("Tab", ".gv-card:nth-child(2) [name=voorbeeld]");
          keyboard.press("Space");
          keyboard.press("Tab", "#vergelijk button");
          keyboard.follow("Enter");
          assertThat(page.url())
              .matches(".*/vergelijk\\?voorbeeld=[a-z0-9-]+&voorbeeld=[a-z0-9-]+");
          assertThat(page.locator(".gv-abreast thead th").count()).isEqualTo(2);

          keyboard.press("Tab", ".gv-chips li:last-child a");
          keyboard.follow("Enter");
          assertThat(page.url()).matches(".*/vergelijk\\?voorbeeld=[a-z0-9-]+");
        });
  }
}
