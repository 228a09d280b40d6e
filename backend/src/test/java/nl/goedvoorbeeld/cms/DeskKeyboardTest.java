package nl.goedvoorbeeld.cms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.site.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two editors in real browsers, who touch no mouse.
class DeskKeyboardTest {
  private static final int PLACES = 250;
  private static RunningSite site;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    // Without HTTPS the cookies have names that a browser takes from anyone who hands them over.
    site = RunningSite.empty(Map.of("GV_BASE_URL", "http://localhost:8080"));
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
  }

  @Test
  void a_text_goes_from_an_empty_form_to_readers_with_keys_alone() {
    try (Seat writer = new Seat(Role.AUTHOR);
        Seat chief = new Seat(Role.CHIEF_EDITOR)) {
      writer.page.navigate(site.origin() + "/redactie");
      writer.to("Begin een nieuw item").enter();
      writer.to("Soort").type("pagina");
      writer.to("Titel").type("Met het toetsenbord");
      writer.to("Begin").enter();
      assertThat(writer.page.getByRole(AriaRole.STATUS).first())
          .containsText("Het item is begonnen");

      // First comes what is to be done, with a link to the field.
      writer.to("Samenvatting").to("Samenvatting").type("Wij probeerden het zonder muis.");
      writer.to("De tekst").type("Begin bij de roosters.");
      writer.press("Enter").press("Control+Alt+2").type("Dan de bezetting");
      assertThat(writer.page.locator("[data-bewaard]")).containsText("Bewaard om");
      writer.to("Voorbeeld ernaast").press("Enter");
      assertThat(writer.page.frameLocator("#voorbeeld").locator("main h2").first())
          .hasText("Dan de bezetting");
      writer.to("Sla op").enter();
      assertThat(writer.page.getByText("opgeslagen als nieuwe versie")).isVisible();
      writer.to("Bied aan ter controle").enter();
      assertThat(writer.page.getByText("ter controle aangeboden")).isVisible();

      chief.page.navigate(site.origin() + "/redactie");
      chief.to("Met het toetsenbord").enter();
      chief.to("Keur goed").enter();
      chief.to("Publiceer").enter();
      assertThat(chief.page.getByText("De tekst is openbaar.")).isVisible();
      assertThat(writer.complaints).isEmpty();
      assertThat(chief.complaints).isEmpty();
    }
    try (BrowserContext context = chromium.reader(new Browser.NewContextOptions())) {
      Page reader = context.newPage();
      reader.navigate(site.origin() + "/met-het-toetsenbord");
      assertThat(reader.locator("main h2").first()).hasText("Dan de bezetting");
    }
  }

  /// Somebody signed in, at a keyboard.
  private static final class Seat implements AutoCloseable {
    private final BrowserContext context = chromium.reader(new Browser.NewContextOptions());
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Seat(Role role) {
      Visitor visitor = TestEditors.signIn(site, TestEditors.of(site, role));
      context.addCookies(
          visitor.cookies().entrySet().stream()
              .map(one -> new Cookie(one.getKey(), one.getValue()).setUrl(site.origin()))
              .toList());
      page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
    }

    /// On with Tab until the focus is at what is called so.
    private Seat to(String name) {
      List<String> passed = new ArrayList<>();
      while (passed.size() < PLACES) {
        press("Tab");
        String here = (String) page.evaluate(NAME);
        if (here.startsWith(name)) {
          return this;
        }
        passed.add(here);
      }
      throw new AssertionError("No key leads to " + name + ", only to " + passed);
    }

    /// Enter, and the page that comes of it.
    private void enter() {
      page.evaluate("window.isFormer = true");
      press("Enter");
      page.waitForFunction("() => !window.isFormer && document.readyState === 'complete'");
    }

    private Seat press(String key) {
      page.keyboard().press(key);
      return this;
    }

    private Seat type(String words) {
      page.keyboard().type(words);
      return this;
    }

    @Override
    public void close() {
      context.close();
    }
  }

  private static final String NAME =
      """
      () => {
        const here = document.activeElement;
        const label = document.getElementById(here?.getAttribute('aria-labelledby'));
        const words = here?.getAttribute('aria-label') ?? (label ?? here?.labels?.[0] ?? here)?.textContent;
        return (words ?? '').trim().replace(/\\s+/g, ' ');
      }""";
}
