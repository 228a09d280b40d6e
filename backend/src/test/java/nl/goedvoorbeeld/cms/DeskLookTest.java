package nl.goedvoorbeeld.cms;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.OneTimeLink;
import nl.goedvoorbeeld.account.OneTimeLink.Purpose;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.content.Acts;
import nl.goedvoorbeeld.content.Draft;
import nl.goedvoorbeeld.content.Edit;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.NewItem;
import nl.goedvoorbeeld.content.Request;
import nl.goedvoorbeeld.content.Saving;
import nl.goedvoorbeeld.content.Workbench;
import nl.goedvoorbeeld.desk.Link;
import nl.goedvoorbeeld.desk.Links;
import nl.goedvoorbeeld.desk.Plans;
import nl.goedvoorbeeld.desk.Remarks;
import nl.goedvoorbeeld.desk.Sharing;
import nl.goedvoorbeeld.site.Chromium;
import nl.goedvoorbeeld.site.Eyes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every page of the desk in a real browser.
class DeskLookTest {
  private static RunningSite site;
  private static Editor editor;

  @BeforeAll
  static void start() {
    // Without HTTPS the cookies have names that a browser takes from anyone who hands them over.
    site =
        RunningSite.empty(
            Map.of(
                "GV_BASE_URL",
                "http://localhost:8080",
                // Nobody listens there, and nobody is asked: it is only a way in to be shown.
                "GV_OIDC_ISSUER",
                "http://localhost:1",
                "GV_OIDC_CLIENT_ID",
                "wij",
                "GV_OIDC_CLIENT_SECRET",
                "geheim",
                "GV_OIDC_NAME",
                "de gemeente"));
    editor = TestEditors.add(site, "beheerder@example.org", Role.ADMINISTRATOR);
    for (String one : new String[] {"Telefoon", "Sleutel in de kluis van de tweede verdieping"}) {
      site.db()
          .execute(
              """
              insert into account.passkey (id, editor_id, name, attestation, public_key,
                signature_count, backup_eligible, backed_up, transports, created_at)
              select sha256(?::bytea), ?, ?, '', '', 0, false, false, '', now()
              """,
              one,
              editor.id(),
              one);
    }
    site.db()
        .execute(
            "insert into account.binding select id, 'http://localhost:1', 'x', created_at from account.editor");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void no_page_has_a_fault_in_light_or_dark_or_on_a_phone() {
    Visitor visitor = TestEditors.signIn(site, editor);
    Editors editors = site.part(Editors.class);
    String guest = arrange();
    Editor other = TestEditors.add(site, "auteur@example.org", Role.AUTHOR);
    Map<Purpose, OneTimeLink> links =
        Map.of(
            Purpose.INVITE,
            TestEditors.done(
                editors.invite(editor, "nieuw@example.org", "Nieuw", Role.CHIEF_EDITOR)),
            Purpose.SECOND_FACTOR,
            TestEditors.done(editors.resetSecondFactor(editor, other.id())));
    List<String> inside =
        Stream.of(
                "/redactie",
                "/redactie/account?gedaan=wachtwoord",
                "/redactie/account/tweede-stap",
                "/redactie/mensen",
                "/redactie/mensen/" + other.id(),
                "/redactie/mensen/" + editor.id(),
                "/redactie/logboek",
                "/redactie/lijst/gepland",
                "/redactie/items",
                "/redactie/items?q=niets",
                "/redactie/items/nieuw",
                "/redactie/media",
                at("wacht"),
                at("wacht") + "/markdown",
                ItemPages.ITEMS + "/praktijkvoorbeelden-proef",
                at("wacht") + "/versies",
                at("wacht") + "/plannen",
                at("wacht") + "/voorbeeld",
                at("wacht") + "/opmerkingen",
                at("wacht") + "/delen",
                at("open") + "/plannen",
                at("open") + "/intrekken")
            .map(path -> site.origin() + path)
            .toList();
    List<String> outside =
        Stream.concat(
                Stream.of(
                    "/redactie/aanmelden",
                    OneTimeLink.PATH + "weg",
                    GuestPages.PATH + guest,
                    GuestPages.PATH + "weg"),
                links.values().stream().map(link -> OneTimeLink.PATH + link.token()))
            .map(path -> site.origin() + path)
            .toList();
    List<String> faults = new ArrayList<>();
    var signedIn =
        new Eyes(
            context ->
                context.addCookies(
                    visitor.cookies().entrySet().stream()
                        .map(one -> new Cookie(one.getKey(), one.getValue()).setUrl(site.origin()))
                        .toList()));
    faults.addAll(signedIn.faults(inside, ColorScheme.LIGHT, 1280));
    faults.addAll(signedIn.faults(inside, ColorScheme.DARK, 320));
    var strangers = new Eyes(_ -> {});
    faults.addAll(strangers.faults(outside, ColorScheme.LIGHT, 320));
    faults.addAll(strangers.faults(outside, ColorScheme.DARK, 1280));
    // A link that does nothing any more is told with a status, which the browser notes.
    assertThat(faults)
        .allMatch(fault -> fault.matches("(?s).*status of 4(10|04).*"))
        .hasSizeLessThanOrEqualTo(4);
  }

  private static String at(String slug) {
    return ItemPages.ITEMS + "/paginas-" + slug;
  }

  /// A public page, and a draft that is planned, remarked and shared.
  ///
  /// @return the secret of a link to it
  private static String arrange() {
    String one = "een@example.org";
    site.publish(Draft.read(Kind.PAGE, "open", TestDesk.document("open", "Open", "Tekst.")));
    Workbench workbench = site.part(Workbench.class);
    workbench.create(new NewItem(Kind.CASE_STUDY, "Proef"), one);
    Saving begun = workbench.create(new NewItem(Kind.PAGE, "Wacht"), one);
    String id = ((Saving.Saved) begun).itemId();
    String document = TestDesk.document("wacht", "Wacht", "Een alinea.\n\nNog een alinea.");
    Saving saved =
        workbench.save(
            new Edit(id, ((Saving.Saved) begun).revision(), "wacht", document, "Af."), one);
    long version = ((Saving.Saved) saved).revision();
    Acts acts = site.part(Acts.class);
    acts.submit(id, version, one);
    acts.approve(id, version, "twee@example.org");
    Instant later = site.clock().instant().plusSeconds(86_400);
    site.part(Plans.class).publish(new Request(id, version, false, "Nieuw."), later, one);
    site.part(Remarks.class).add(id, version, "Een alinea.", "Welke?", one);
    Sharing shared =
        site.part(Links.class)
            .share(Link.Purpose.CHECK, id, version, "Lezer", Duration.ofDays(3), one);
    return ((Sharing.Shared) shared).token();
  }

  @Test
  void what_a_form_answers_has_no_fault_either() {
    site.publish(Draft.read(Kind.PAGE, "weg", TestDesk.document("weg", "Weg", "Tekst.")));
    Visitor visitor = TestEditors.signIn(site, editor);
    try (var chromium = new Chromium();
        var context = chromium.reader(new Browser.NewContextOptions())) {
      context.addCookies(
          visitor.cookies().entrySet().stream()
              .map(one -> new Cookie(one.getKey(), one.getValue()).setUrl(site.origin()))
              .toList());
      Page page = context.newPage();
      page.navigate(site.origin() + at("weg") + "/intrekken");
      page.getByLabel("Per ongeluk gepubliceerd").check();
      page.getByText("Verder").click();
      page.getByText("Weet u het zeker?").waitFor();
      assertThat(Eyes.faults(page)).isEmpty();
      page.navigate(site.origin() + at("weg") + "/delen");
      page.getByLabel("Voor wie?").fill("Lezer");
      page.getByText("Maak een link").click();
      page.getByText("al openbaar").waitFor();
      assertThat(Eyes.faults(page)).isEmpty();
      page.navigate(site.origin() + "/redactie/items");
      page.getByText("Publiceer samen").click();
      page.getByText("Kies eerst").waitFor();
      assertThat(Eyes.faults(page)).isEmpty();
    }
  }

  @Test
  void signing_in_goes_by_keyboard_also_with_a_fault_and_with_secure_cookies() {
    try (var secure = RunningSite.empty();
        var chromium = new Chromium();
        var context = chromium.reader(new Browser.NewContextOptions())) {
      Editor one = TestEditors.add(secure, "eerste@example.org", Role.AUTHOR);
      Page page = context.newPage();
      page.navigate(secure.origin() + "/redactie/account");
      page.getByLabel("E-mailadres").focus();
      page.keyboard().type(one.email());
      page.keyboard().press("Tab");
      page.keyboard().type("dit is het niet");
      page.keyboard().press("Enter");
      assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT).textContent())
          .contains("Aanmelden is niet gelukt");
      page.waitForLoadState();
      assertThat(page.title()).startsWith("Fout: ");
      assertThat(Eyes.faults(page)).isEmpty();
      page.getByLabel("Wachtwoord").focus();
      page.keyboard().type(TestEditors.PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL("**/code**");
      assertThat(Eyes.faults(page)).isEmpty();
      page.getByLabel("Code uit uw app").focus();
      page.keyboard().type(TestEditors.freshCode(secure, one));
      page.keyboard().press("Enter");
      page.waitForURL("**/redactie/account");
      page.getByText("Meld af").focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/aanmelden?gedaan=afgemeld");
      assertThat(context.cookies()).noneMatch(cookie -> cookie.name.equals("__Host-redactie"));
    }
  }
}
