package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A browser goes from one test to the next.
class ChromiumTest {
  private static final String HOST = "http://proef.example/";

  @Test
  void who_gets_the_browser_of_another_finds_nothing_of_theirs() {
    Page left;
    try (var chromium = new Chromium()) {
      left = page(chromium);
      left.context().addCookies(List.of(new Cookie("wie", "een").setUrl(HOST)));
      left.evaluate("localStorage.setItem('wie', 'een')");
      assertThat(left.evaluate("document.cookie + localStorage.getItem('wie')"))
          .isEqualTo("wie=eeneen");
    }
    assertThat(left.isClosed()).isTrue();
    try (var chromium = new Chromium()) {
      Page page = page(chromium);
      assertThat(page.context().browser()).isSameAs(left.context().browser());
      assertThat(page.context().browser().contexts()).hasSize(1);
      assertThat(page.evaluate("document.cookie + localStorage.length")).isEqualTo("0");
    }
  }

  @Test
  void two_at_once_have_a_browser_each() {
    try (var one = new Chromium();
        var other = new Chromium()) {
      assertThat(page(one).context().browser()).isNotSameAs(page(other).context().browser());
    }
  }

  private static Page page(Chromium chromium) {
    BrowserContext context = chromium.reader(new Browser.NewContextOptions());
    context.route(
        "**/*",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("text/html").setBody("<p>Proef")));
    Page page = context.newPage();
    page.navigate(HOST);
    return page;
  }
}
