package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.function.Consumer;
import nl.goedvoorbeeld.RunningSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a page folds in comes out for who asks: by a link, by a key, on paper. None of it needs
/// JavaScript.
class FoldedTest {
  private static final RunningSite SITE = RunningSite.real();

  /// With more effects and sources than most.
  private static final String EXAMPLE = "/praktijkvoorbeelden/heyendaal-lestijden";

  private static final String FOLDED = ".gv-effect details .gv-source, .gv-foot details li";

  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  private static void visit(boolean scripts, int width, Consumer<Page> what) {
    var options =
        new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setViewportSize(width, 900);
    try (var context = chromium.reader(options)) {
      Page page = context.newPage();
      page.navigate(SITE.origin() + EXAMPLE);
      what.accept(page);
    }
  }

  private static List<Boolean> seen(Page page, String selector) {
    return page.locator(selector).all().stream().map(one -> one.isVisible()).distinct().toList();
  }

  @Test
  void a_link_to_a_folded_source_opens_what_it_is_in() {
    visit(
        false,
        1280,
        page -> {
          String last = page.locator(".gv-sources li").last().getAttribute("id");
          assertThat(page.locator("#" + last).isVisible()).isFalse();
          page.navigate(SITE.origin() + EXAMPLE + "#" + last);
          assertThat(page.locator("#" + last).isVisible()).isTrue();
        });
  }

  @Test
  void on_paper_nothing_stays_folded() {
    visit(
        false,
        657,
        page -> {
          assertThat(page.locator(FOLDED).all()).hasSizeGreaterThan(15);
          assertThat(seen(page, FOLDED)).containsExactly(false);
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          assertThat(seen(page, FOLDED)).containsExactly(true);
          assertThat(
                  seen(
                      page,
                      ".gv-open, .gv-foot summary, .gv-onpage, .gv-menu, .gv-main-menu summary"))
              .containsExactly(false);
        });
  }

  @Test
  void what_makes_an_effect_on_the_front_page_less_sure_is_on_paper() {
    visit(
        false,
        657,
        page -> {
          page.navigate(SITE.origin() + "/");
          assertThat(page.locator(".gv-caveat").all()).hasSizeGreaterThan(3);
          assertThat(seen(page, ".gv-caveat > :not(summary)")).containsExactly(false);
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          assertThat(seen(page, ".gv-caveat > :not(summary)")).containsExactly(true);
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390})
  void on_a_phone_the_menu_stands_on_the_line_of_the_name_until_a_key_opens_it(int width) {
    visit(
        false,
        width,
        page -> {
          BoundingBox name = page.locator(".gv-wordmark").boundingBox();
          BoundingBox menu = page.locator(".gv-main-menu summary").boundingBox();
          assertThat(menu.y).isBetween(name.y, name.y + name.height);
          assertThat(menu.x).isGreaterThan(name.x + name.width);
          assertThat(seen(page, ".gv-menu a, .gv-onpage a")).containsExactly(false);

          var keyboard = new Keyboard(page);
          keyboard.press("Tab", ".gv-main-menu summary");
          keyboard.press("Enter");
          assertThat(seen(page, ".gv-menu a")).containsExactly(true);
          assertThat(page.locator(".gv-main-menu summary").boundingBox().y).isEqualTo(menu.y);
          keyboard.press("Tab");
          assertThat(keyboard.on(".gv-menu a")).isTrue();

          keyboard.press("Tab", ".gv-onpage summary");
          keyboard.press("Enter");
          assertThat(seen(page, ".gv-onpage a")).containsExactly(true);
        });
  }

  @Test
  void on_a_wide_screen_menu_and_contents_are_open_and_the_contents_stay_beside_the_text() {
    visit(
        false,
        1280,
        page -> {
          assertThat(seen(page, ".gv-menu a, .gv-onpage a")).containsExactly(true);
          assertThat(seen(page, ".gv-main-menu summary, .gv-onpage summary"))
              .containsExactly(false);
          page.navigate(SITE.origin() + EXAMPLE + "#weerstand");
          assertThat(page.locator(".gv-onpage").boundingBox().y).isBetween(0.0, 100.0);
        });
  }

  @Test
  void opened_it_has_no_fault_either() {
    visit(
        true,
        1280,
        page -> {
          page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
          assertThat(Eyes.faultsInBoth(page)).isEmpty();
        });
  }
}
