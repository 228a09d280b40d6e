package nl.goedvoorbeeld.cms.media;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Request;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.act.Working;
import nl.goedvoorbeeld.desk.guest.Remarks;
import nl.goedvoorbeeld.media.Pictures;
import nl.goedvoorbeeld.site.Chromium;
import nl.goedvoorbeeld.site.Eyes;
import nl.goedvoorbeeld.site.Eyes.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An image by way of the text editor, a text that nobody saved, and a button that is pressed
/// twice, in a real browser.
class MediaEditorTest {

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

  private static BrowserContext signedIn(Browser.NewContextOptions options) {
    Visitor visitor = TestEditors.signIn(site, TestEditors.of(site, Role.AUTHOR));
    BrowserContext context = chromium.reader(options);
    context.addCookies(
        visitor.cookies().entrySet().stream()
            .map(one -> new Cookie(one.getKey(), one.getValue()).setUrl(site.origin()))
            .toList());
    return context;
  }

  @Test
  void what_is_dropped_in_a_text_reaches_readers() {
    String author = TestEditors.of(site, Role.AUTHOR).email();
    String id =
        ((Saving.Saved)
                site.part(Workbench.class).create(new NewItem(Kind.PAGE, "Met beeld"), author))
            .itemId();
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context = signedIn(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.navigate(site.origin() + Subjects.address(id));
      page.getByLabel("Samenvatting").first().fill("Wij lieten het zien.");
      Locator text = page.locator(".cm-content");
      text.click();
      page.keyboard().type("Kijk maar.");

      // A file of the browser's own making, as it comes from a disk.
      page.evaluate(
          """
          async () => {
            const canvas = document.createElement('canvas');
            canvas.width = 1200;
            canvas.height = 600;
            const pen = canvas.getContext('2d');
            for (let at = 0; at < 600; at++) {
              pen.fillStyle = `rgb(${at % 256}, ${(at * 7) % 256}, ${255 - at % 256})`;
              pen.fillRect(at * 2, 0, 2, 600);
            }
            const file = await new Promise(done => canvas.toBlob(done, 'image/webp', 0.9));
            const data = new DataTransfer();
            data.items.add(new File([file], 'foto.webp', { type: 'image/webp' }));
            document.querySelector('.cm-content').dispatchEvent(
              new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
          }""");
      assertThat(page.getByRole(AriaRole.DIALOG)).hasAccessibleName("Afbeelding: foto.webp");
      page.getByRole(AriaRole.DIALOG).getByLabel("Beschrijving").fill("Een regenboog van strepen");
      page.keyboard().press("Tab");
      page.keyboard().type("De proef");
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
      Locator picture = text.locator(".gv-beeld img");
      assertThat(picture).hasAttribute("alt", "Een regenboog van strepen");
      assertThat(picture)
          .hasAttribute("src", java.util.regex.Pattern.compile("/redactie/media/.*"));
      loaded(picture);

      // The same by way of the button, with keys.
      text.focus();
      page.keyboard().press("Control+End");
      page.keyboard().press("Enter");
      page.keyboard().type("En dit.");
      page.keyboard().press("Control+Alt+a");
      page.getByLabel("Bestand")
          .setInputFiles(new FilePayload("x.png", "image/png", Pictures.pngOfDrawing(200, 100)));
      page.getByLabel("Bestand").focus();
      page.keyboard().press("Tab");
      page.keyboard().type("Vier vlakken");
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
      assertThat(text.locator(".gv-beeld img")).hasCount(2);

      assertThat(page.locator("[data-bewaard]")).containsText("Bewaard om");
      page.getByText("Voorbeeld ernaast").click();
      Locator beside = page.frameLocator("#voorbeeld").locator("main img");
      assertThat(page.frameLocator("#voorbeeld").locator("main")).containsText("En dit.");
      assertThat(beside).hasCount(2);
      loaded(beside.first());
      page.getByText("Sla op").first().click();
      assertThat(page.getByText("opgeslagen als nieuwe versie")).isVisible();
      assertThat(complaints).isEmpty();
    }
    publish(id, author);
    try (BrowserContext context =
        chromium.reader(new Browser.NewContextOptions().setViewportSize(320, 800))) {
      Page reader = context.newPage();
      reader.onConsoleMessage(message -> complaints.add(message.text()));
      reader.navigate(site.origin() + "/met-beeld");
      Locator image = reader.locator("main figure img");
      image.scrollIntoViewIfNeeded();
      loaded(image);
      assertThat((String) image.evaluate("image => image.currentSrc")).endsWith("/480.jpg");
      assertThat(reader.locator("main figcaption")).hasText("De proef");
      assertThat(
              (Boolean)
                  reader.evaluate(
                      "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
          .isTrue();
      assertThat(Eyes.faults(reader)).isEmpty();
      assertThat(complaints).isEmpty();
      assertThat(context.cookies()).isEmpty();
      look(reader, "lezer-320");
      reader.setViewportSize(1280, 900);
      look(reader, "lezer-1280");
    }
    List<Screen> screens =
        Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
            .flatMap(scheme -> Stream.of(320, 1280).map(width -> new Screen(scheme, width)))
            .toList();
    try (BrowserContext context = signedIn(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.origin() + "/redactie/media");
      assertThat(page.locator(".gv-images li")).hasCount(2);
      assertThat(Eyes.faults(page, screens)).isEmpty();
      for (Screen screen : screens) {
        screen.show(page);
        look(page, "redactie-" + screen);
      }
    }
  }

  private static void loaded(Locator image) {
    image.evaluate(
        """
        image => image.complete && image.naturalWidth > 0 ? true : new Promise((done, failed) => {
          image.addEventListener('load', () => done(true));
          image.addEventListener('error', () => failed(new Error('No image at ' + image.src)));
          if (image.complete && image.naturalWidth === 0) failed(new Error('No image at ' + image.src));
        })""");
  }

  private static void publish(String id, String author) {
    long newest = site.part(Workbench.class).newest(id).orElseThrow().number();
    String other = TestEditors.of(site, Role.CHIEF_EDITOR).email();
    Acts acts = site.part(Acts.class);
    acts.submit(id, newest, author);
    site.part(Remarks.class).approve(id, newest, other);
    site.await(acts.publish(List.of(new Request(id, newest, false, "")), author));
  }

  /// Where a person wants to see it too.
  private static void look(Page page, String name) {
    String folder = System.getProperty("pictures", "");
    if (!folder.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }

  @Test
  void what_is_typed_outlives_a_restart_and_is_gone_on_with_and_never_written_over() {
    String author = TestEditors.of(site, Role.AUTHOR).email();
    Workbench workbench = site.part(Workbench.class);
    NewItem item = new NewItem(Kind.PAGE, "Bewaard");
    String id = ((Saving.Saved) workbench.create(item, author)).itemId();
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context = signedIn(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      Locator text = page.locator(".cm-content");
      Locator told = page.locator("[data-bewaard]");
      page.navigate(site.origin() + Subjects.address(id));
      text.click();
      page.keyboard().type("Wat ik gisteren typte.");
      assertThat(told).containsText("nog niet als versie");
      page.navigate(site.origin() + "/redactie");

      site.restart();
      site.clock().moveTo(site.clock().instant().plusSeconds(60));
      page.navigate(site.origin() + "/redactie");
      page.locator("section:has(h2:text('Getypt en nog niet opgeslagen'))")
          .getByText("Bewaard")
          .click();
      assertThat(page.getByText("U gaat verder met wat u op")).isVisible();
      assertThat(text).containsText("Wat ik gisteren typte.");
      assertThat(Eyes.faultsInBoth(page)).isEmpty();
      page.getByLabel("Samenvatting").first().fill("Een woord van vandaag.");
      assertThat(told).containsText("nog niet als versie");
      assertThat(kept(id)).singleElement().asString().contains("gisteren", "vandaag");

      page.getByText("Terug naar versie").click();
      assertThat(page.getByText("Het blijft bewaard")).isVisible();
      assertThat(text).not().containsText("gisteren");
      site.clock().moveTo(site.clock().instant().plusSeconds(60));
      text.click();
      page.keyboard().type("Iets anders.");
      assertThat(told).containsText("nog niet als versie");
      assertThat(kept(id)).hasSize(2).last().asString().contains("gisteren", "vandaag");

      page.getByText("Ga verder met wat u typte").click();
      assertThat(text).containsText("Wat ik gisteren typte.");
      page.getByText("Sla op").first().click();
      assertThat(page.getByText("opgeslagen als nieuwe versie")).isVisible();
      assertThat(kept(id)).singleElement().asString().contains("Iets anders.");
      assertThat(text).containsText("Wat ik gisteren typte.");
      assertThat(page.getByLabel("Samenvatting").first()).hasValue("Een woord van vandaag.");
      assertThat(complaints).isEmpty();
    }
  }

  /// The texts that the author typed there and did not save, the last first.
  private static List<String> kept(String id) {
    String author = TestEditors.of(site, Role.AUTHOR).email();
    Workbench workbench = site.part(Workbench.class);
    return workbench.kept(id, author).stream()
        .map(one -> workbench.autosaved(id, one.sheet(), author).orElseThrow().document())
        .toList();
  }

  @Test
  void a_button_that_is_pressed_twice_does_it_once() {
    try (BrowserContext context = signedIn(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.navigate(site.origin() + "/redactie/items/nieuw");
      page.getByLabel("Soort").selectOption("pagina");
      page.getByLabel("Titel").fill("Dubbelklik");
      page.locator("main button:text-is('Begin')").dblclick();
      assertThat(page.getByText("Het item is begonnen.")).isVisible();
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Dubbelklik");

      page.locator(".cm-content").click();
      page.keyboard().type("Een zin.");
      page.getByText("Sla op").first().dblclick();
      assertThat(page.getByText("De tekst is opgeslagen als nieuwe versie.")).isVisible();
      page.getByText("Kopieer als nieuw item").dblclick();
      assertThat(page.getByText("Dit is de kopie.")).isVisible();
    }
    Workbench workbench = site.part(Workbench.class);
    assertThat(workbench.open())
        .extracting(Working::title)
        .filteredOn(title -> title.contains("Dubbelklik"))
        .containsExactlyInAnyOrder("Dubbelklik", "Kopie van Dubbelklik");
    assertThat(workbench.versions("paginas-dubbelklik")).hasSize(2);
  }
}
