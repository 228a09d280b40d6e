package nl.goedvoorbeeld.cms.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.OneTimeLink;
import nl.goedvoorbeeld.account.Passkeys;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.site.Chromium;
import nl.goedvoorbeeld.start.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Passkeys in a real browser, with an authenticator that Chromium plays, and over plain HTTP by
/// those who play one.
class PasskeyTest {
  private static final String WRONG = "Aanmelden met deze passkey is niet gelukt";

  private static RunningSite site;
  private static Chromium chromium;
  private static BrowserContext context;
  private static Page page;
  private static CDPSession devices;
  private static int made;

  private Editor editor;
  private String authenticator;

  @BeforeAll
  static void start() {
    String port = Node.freePort();
    // A browser does passkeys for the very address that it is at.
    site = RunningSite.empty(Map.of("GV_PORT", port, "GV_BASE_URL", "http://localhost:" + port));
    chromium = new Chromium();
    context = chromium.reader(new Browser.NewContextOptions());
    page = context.newPage();
    devices = context.newCDPSession(page);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
  }

  @BeforeEach
  void somebody_with_a_device() {
    site.clock().moveTo(site.clock().instant().plus(Duration.ofHours(2)));
    editor = TestEditors.add(site, "iemand" + ++made + "@example.org", Role.AUTHOR);
    devices.send("WebAuthn.enable");
    authenticator = device(true);
  }

  /// The next one has another device, and a browser that knows nothing of this one.
  @AfterEach
  void done() {
    devices.send("WebAuthn.disable");
    page.unrouteAll();
    // One of the site: after one of nobody the next gets a process of its own.
    page.navigate(site.origin() + "/robots.txt");
    context.clearCookies();
  }

  private String device(boolean verifies) {
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", verifies);
    options.addProperty("isUserVerified", verifies);
    options.addProperty("automaticPresenceSimulation", true);
    var arguments = new JsonObject();
    arguments.add("options", options);
    return devices
        .send("WebAuthn.addVirtualAuthenticator", arguments)
        .get("authenticatorId")
        .getAsString();
  }

  private void verifies(boolean verifies) {
    var arguments = new JsonObject();
    arguments.addProperty("authenticatorId", authenticator);
    arguments.addProperty("isUserVerified", verifies);
    devices.send("WebAuthn.setUserVerified", arguments);
  }

  private void signInWithPassword() {
    Visitor visitor = TestEditors.signIn(site, editor);
    context.addCookies(
        visitor.cookies().entrySet().stream()
            .map(one -> new Cookie(one.getKey(), one.getValue()).setUrl(site.origin()))
            .toList());
  }

  private void fillIn(String name) {
    page.navigate(site.origin() + "/redactie/account");
    page.getByLabel("Naam van de passkey").fill(name);
    page.locator("#wachtwoord-passkey").fill(TestEditors.PASSWORD);
    page.getByText("Voeg een passkey toe").click();
  }

  private void add(String name) {
    signInWithPassword();
    fillIn(name);
    page.waitForURL("**/account?gedaan=passkey");
    context.clearCookies();
  }

  private void click() {
    page.navigate(site.origin() + "/redactie/aanmelden");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Meld aan met een passkey"))
        .click();
  }

  private void signIn() {
    click();
    page.waitForURL("**/redactie");
  }

  private String alert() {
    var alert = page.locator("[role=alert]:visible");
    alert.waitFor();
    return alert.textContent();
  }

  private List<String> trail() {
    return site.part(Trail.class).page(editor.object(), 1).entries().stream()
        .map(entry -> entry.act() + " " + entry.detail())
        .toList();
  }

  @Test
  void a_passkey_that_was_added_lets_one_in_at_once_and_is_counted() {
    add("Telefoon");
    assertThat(trail()).contains("passkey toegevoegd Telefoon");
    page.navigate(site.origin() + "/redactie/aanmelden?naar=%2Fredactie%2Faccount");
    page.getByText("Meld aan met een passkey").click();
    page.waitForURL("**/redactie/account");
    assertThat(page.textContent("main")).contains("Telefoon").doesNotContain("nog niet.");
    assertThat(trail().getFirst()).startsWith("aangemeld met passkey Telefoon, vanaf ");

    long first = count();
    context.clearCookies();
    signIn();
    assertThat(count()).isGreaterThan(first);
    assertThat(
            site.db()
                .fetchValue("select backup_eligible or backed_up from account.passkey limit 1"))
        .isEqualTo(false);
  }

  private long count() {
    return (Long)
        Objects.requireNonNull(
            site.db()
                .fetchValue(
                    "select signature_count from account.passkey where editor_id = ?",
                    editor.id()));
  }

  @Test
  void a_passkey_of_which_a_copy_was_used_is_refused() {
    add("Gekopieerd");
    site.db()
        .execute(
            "update account.passkey set signature_count = 1000 where editor_id = ?", editor.id());
    click();
    assertThat(alert()).contains(WRONG);
  }

  @Test
  void the_second_passkey_on_a_device_is_told_apart_and_a_wrong_password_adds_none() {
    add("Eerste");
    signInWithPassword();
    fillIn("Tweede");
    assertThat(alert()).contains("staat al een passkey");
    page.locator("#wachtwoord-passkey").fill("helemaal niet het wachtwoord");
    page.getByText("Voeg een passkey toe").click();
    page.getByText("Het wachtwoord klopt niet").waitFor();
    assertThat(site.part(Passkeys.class).of(editor)).hasSize(1);
  }

  @Test
  void a_passkey_that_was_removed_or_whose_owner_is_closed_gets_the_same_answer() {
    add("Weg");
    signInWithPassword();
    page.navigate(site.origin() + "/redactie/account");
    page.getByLabel("Weg").check();
    page.locator("#wachtwoord-passkeys").fill("helemaal niet het wachtwoord");
    page.getByText("Verwijder de gekozen passkey").click();
    assertThat(alert()).contains("Het wachtwoord klopt niet");
    page.getByLabel("Weg").check();
    page.locator("#wachtwoord-passkeys").fill(TestEditors.PASSWORD);
    page.getByText("Verwijder de gekozen passkey").click();
    page.waitForURL("**/account?gedaan=passkey-weg");
    assertThat(trail()).contains("passkey verwijderd Weg");
    context.clearCookies();
    click();
    String removed = alert();

    // The device still has the old one, which would be offered as well.
    devices.send("WebAuthn.clearCredentials", named());
    add("Nieuw");
    site.part(Editors.class).deactivate(Editor.COMMAND_LINE, editor.id());
    click();
    assertThat(alert()).isEqualTo(removed).contains(WRONG);
    assertThat(context.cookies()).noneMatch(cookie -> cookie.name.equals("redactie"));
  }

  private JsonObject named() {
    var arguments = new JsonObject();
    arguments.addProperty("authenticatorId", authenticator);
    return arguments;
  }

  @Test
  void without_showing_that_one_is_its_owner_a_passkey_is_nothing() {
    add("Slot");
    verifies(false);
    click();
    assertThat(alert()).contains("geen passkey gebruikt");
    // A browser that does not insist: then we do.
    change("**/passkey-vraag", json -> json.replace("\"required\"", "\"discouraged\""));
    click();
    page.waitForURL("**/aanmelden/passkey");
    assertThat(alert()).contains(WRONG);
  }

  private void change(String addresses, UnaryOperator<String> change) {
    page.route(
        addresses,
        route -> {
          var answer = route.fetch();
          route.fulfill(
              new Route.FulfillOptions().setResponse(answer).setBody(change.apply(answer.text())));
        });
  }

  @Test
  void an_answer_works_once_and_in_its_own_browser() {
    add("Herhaald");
    List<String> sent = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().endsWith("/aanmelden/passkey")) {
            sent.add(body(request));
          }
        });
    // Caught on the way, so that the thief is first.
    page.route("**/aanmelden/passkey", Route::abort);
    click();
    page.waitForCondition(() -> !sent.isEmpty());
    assertThat(sent).hasSize(1);
    Map<String, String> fields = form(sent.getFirst());
    var thief = new Visitor(site);
    assertThat(post(thief, fields).status()).as("in another browser").isEqualTo(400);

    var own = new Visitor(site);
    context.cookies().forEach(cookie -> own.cookies().put(cookie.name, cookie.value));
    own.get("/redactie/aanmelden");
    assertThat(post(own, fields).header("Location")).isEqualTo("/redactie");

    var again = new Visitor(site);
    context.cookies().forEach(cookie -> again.cookies().put(cookie.name, cookie.value));
    again.get("/redactie/aanmelden");
    Reply replayed = post(again, fields);
    assertThat(replayed.status()).isEqualTo(400);
    assertThat(replayed.text()).contains(WRONG);
  }

  @Test
  void an_answer_to_an_old_question_or_to_that_of_another_is_refused() {
    add("Oud");
    List<String> sent = new ArrayList<>();
    page.route(
        "**/aanmelden/passkey",
        route -> {
          sent.add(body(route.request()));
          route.abort();
        });
    click();
    page.waitForCondition(() -> !sent.isEmpty());
    var own = new Visitor(site);
    context.cookies().forEach(cookie -> own.cookies().put(cookie.name, cookie.value));
    own.get("/redactie/aanmelden");
    Reply asked = own.post(PasskeySignIn.QUESTION);
    String other = asked.text().replaceAll("(?s).*\"challenge\":\"([^\"]+)\".*", "$1");
    Map<String, String> fields = form(sent.getFirst());
    assertThat(
            own.post(
                    PasskeySignIn.ADDRESS,
                    "vraag",
                    other,
                    "antwoord",
                    fields.getOrDefault("antwoord", ""))
                .status())
        .isEqualTo(400);
    site.clock().moveTo(site.clock().instant().plus(Duration.ofMinutes(11)));
    assertThat(post(own, fields).status()).isEqualTo(400);
  }

  private static String body(Request request) {
    return Objects.requireNonNull(request.postData());
  }

  private static Map<String, String> form(String body) {
    Map<String, String> fields = new TreeMap<>();
    for (String pair : body.split("&")) {
      String[] parts = pair.split("=", 2);
      fields.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return fields;
  }

  private static Reply post(Visitor visitor, Map<String, String> fields) {
    return visitor.post(
        PasskeySignIn.ADDRESS,
        "vraag",
        fields.getOrDefault("vraag", ""),
        "antwoord",
        fields.getOrDefault("antwoord", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "niets",
        "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}",
        "{\"id\":\"AAAA\",\"rawId\":\"%%%\",\"type\":\"public-key\",\"response\":null}",
        "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"authenticatorData\":\"AAAA\",\"clientDataJSON\":\"e30\",\"signature\":\"AAAA\",\"userHandle\":\"AAAA\"},\"clientExtensionResults\":{}}"
      })
  void what_is_no_answer_is_refused_as_any_other(String answer) {
    var visitor = new Visitor(site);
    visitor.get("/redactie/aanmelden");
    String asked =
        visitor
            .post(PasskeySignIn.QUESTION)
            .text()
            .replaceAll("(?s).*\"challenge\":\"([^\"]+)\".*", "$1");
    Reply reply = visitor.post(PasskeySignIn.ADDRESS, "vraag", asked, "antwoord", answer);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text()).contains(WRONG);
    Visitor in = TestEditors.signIn(site, editor);
    String question =
        in.post(OwnPasskeys.QUESTION, "wachtwoord", TestEditors.PASSWORD)
            .text()
            .replaceAll("(?s).*\"challenge\":\"([^\"]+)\".*", "$1");
    Reply added =
        in.post(OwnPasskeys.ADDRESS, "vraag", question, "antwoord", answer, "naam", "Stuk");
    assertThat(added.status()).isEqualTo(400);
    assertThat(added.text()).contains("het antwoord van uw apparaat is niet goed");
    assertThat(site.part(Passkeys.class).of(editor)).isEmpty();
  }

  @Test
  void the_question_names_nobody_and_is_refused_when_asked_too_often() {
    var visitor = new Visitor(site);
    visitor.get("/redactie/aanmelden");
    Reply asked = visitor.post(PasskeySignIn.QUESTION);
    assertThat(asked.text())
        .contains("\"rpId\":\"localhost\"", "\"userVerification\":\"required\"")
        .contains("\"allowCredentials\":[]");
    assertThat(asked.header("Cache-Control")).contains("no-store");
    Visitor wrong = new Visitor(site);
    wrong.get("/redactie/aanmelden");
    List<String> crowd = TestEditors.crowd(site, 70);
    int times = 0;
    while (wrong
            .post("/redactie/aanmelden", "email", crowd.get(times), "wachtwoord", "fout")
            .status()
        == 400) {
      times++;
    }
    assertThat(visitor.post(PasskeySignIn.QUESTION).status())
        .as("who was wrong with passwords keeps no passkey out")
        .isEqualTo(200);
    Reply last = asked;
    for (int more = 0; more < 70; more++) {
      last = visitor.post(PasskeySignIn.QUESTION);
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(
            visitor
                .post(
                    "/redactie/aanmelden",
                    "email",
                    editor.email(),
                    "wachtwoord",
                    TestEditors.PASSWORD)
                .status())
        .as("one count for all ways to sign in")
        .isEqualTo(429);
    assertThat(visitor.postPlain(PasskeySignIn.QUESTION).status()).as("no token").isEqualTo(403);
  }

  @Test
  void a_link_of_an_administrator_removes_the_passkeys() {
    add("Verloren");
    OneTimeLink link =
        TestEditors.done(
            site.part(Editors.class).resetSecondFactor(Editor.COMMAND_LINE, editor.id()));
    var visitor = new Visitor(site);
    Reply form = visitor.get(OneTimeLink.PATH + link.token());
    assertThat(form.text()).contains("alle passkeys");
    visitor.post(OneTimeLink.PATH + link.token(), "wachtwoord", TestEditors.PASSWORD);
    assertThat(site.part(Passkeys.class).of(editor)).isEmpty();
    assertThat(trail().getFirst()).contains("1 passkey verwijderd");
    click();
    assertThat(alert()).contains(WRONG);
  }

  @Test
  void a_new_password_by_link_removes_the_passkeys_too() {
    add("Verloren");
    OneTimeLink link =
        TestEditors.done(site.part(Editors.class).resetPassword(Editor.COMMAND_LINE, editor.id()));
    new Visitor(site)
        .post(OneTimeLink.PATH + link.token(), "wachtwoord", "een heel andere zin zonder zin");
    assertThat(site.part(Passkeys.class).of(editor)).isEmpty();
  }

  @Test
  void adding_and_removing_ends_the_sessions_elsewhere() {
    Visitor elsewhere = TestEditors.signIn(site, editor);
    add("Nieuw");
    assertThat(elsewhere.get("/redactie").status()).isEqualTo(303);
  }

  @Test
  void without_javascript_there_is_no_button_and_the_password_works() {
    try (var plain = chromium.reader(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page here = plain.newPage();
      here.navigate(site.origin() + "/redactie/aanmelden");
      assertThat(here.getByText("Meld aan met een passkey").isVisible()).isFalse();
      assertThat(here.getByText("Meld aan", new Page.GetByTextOptions().setExact(true)).isVisible())
          .isTrue();
    }
  }
}
