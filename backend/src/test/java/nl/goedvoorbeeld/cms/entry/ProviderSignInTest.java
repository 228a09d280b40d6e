package nl.goedvoorbeeld.cms.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.Handshakes;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.start.Node;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Signing in at a provider that is none of ours, over HTTP in full.
class ProviderSignInTest {
  private static final String GO = "/redactie/aanmelden/organisatie";
  private static final String WRONG = "Aanmelden via de gemeente is niet gelukt";

  private static TestProvider provider;
  private static RunningSite site;
  private static int made;

  private Visitor visitor;
  private String name;

  @BeforeAll
  static void start() throws IOException {
    provider = new TestProvider(freePort());
    Map<String, String> settings = new HashMap<>(provider.settings());
    settings.put("GV_TRUSTED_PROXIES", "127.0.0.1, ::1");
    // Where nobody listens: letters wait.
    settings.put("GV_MAIL_HOST", "127.0.0.1");
    settings.put("GV_MAIL_PORT", String.valueOf(freePort()));
    settings.put("GV_MAIL_FROM", "redactie@example.org");
    settings.put("GV_MAIL_ONLY_TO", "@example.org");
    site = RunningSite.empty(settings);
  }

  @AfterAll
  static void stop() {
    site.close();
    provider.close();
  }

  private static int freePort() {
    return Integer.parseInt(Node.freePort());
  }

  @BeforeEach
  void somebody() {
    site.clock().moveTo(site.clock().instant().plus(Duration.ofHours(2)));
    visitor = new Visitor(site);
    name = "iemand" + ++made;
  }

  private String email() {
    return name + "@example.org";
  }

  /// Invited only: without a password, and without a second factor.
  private Editor invited() {
    Editors editors = site.part(Editors.class);
    TestEditors.done(editors.invite(Editor.COMMAND_LINE, email(), name, Role.AUTHOR));
    return editors.find(email()).orElseThrow();
  }

  /// The way to the provider.
  private String gone(Visitor who, String from) {
    who.get("/redactie/aanmelden");
    Reply reply = who.get(from);
    assertThat(reply.status()).as(reply.text()).isEqualTo(303);
    assertThat(reply.header("Location")).startsWith(provider.issuer() + "/oauth2/authorize?");
    return reply.header("Location");
  }

  private Reply signIn() {
    return visitor.get(provider.signIn(gone(visitor, GO), name));
  }

  private List<String> trail(Editor editor) {
    return site.part(Trail.class).page(editor.object(), 1).entries().stream()
        .map(entry -> entry.act() + " " + entry.detail())
        .toList();
  }

  private static void refused(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.text()).contains(WRONG);
  }

  @Test
  void with_a_mail_server_a_link_is_seen_by_nobody_but_who_it_is_for() {
    Editor administrator = TestEditors.add(site, "beheer@example.org", Role.ADMINISTRATOR);
    Visitor inviting = TestEditors.signIn(site, administrator);
    Reply invited =
        inviting.post("/redactie/mensen", "email", email(), "naam", name, "rol", "auteur");
    assertThat(invited.status()).isEqualTo(200);
    assertThat(invited.text())
        .contains("Wij mailden een link aan " + email())
        .doesNotContain("/redactie/link/");
    Reply kept =
        inviting.post(
            "/redactie/mensen", "email", name + "@example.com", "naam", name, "rol", "auteur");
    assertThat(kept.text())
        .as("to this address no mail goes for now")
        .contains("/redactie/link/")
        .doesNotContain("Wij mailden");
  }

  @Test
  void who_was_invited_gets_in_and_is_bound() {
    Editor editor = invited();
    provider.says(name, "  " + email().toUpperCase(Locale.ROOT), true);
    Reply page = visitor.get("/redactie/aanmelden?naar=%2Fredactie%2Faccount");
    assertThat(page.text()).contains("Meld aan via de gemeente");
    String link = page.html().select("a[href^=" + GO + "]").attr("href");
    String before = visitor.cookies().get("__Host-formulier");
    Reply in = visitor.get(provider.signIn(gone(visitor, link), name));
    assertThat(in.header("Location")).isEqualTo("/redactie/account");
    assertThat(visitor.cookies().get("__Host-formulier")).isNotEqualTo(before);
    // The word of the provider counts for the second factor too.
    assertThat(visitor.get("/redactie/account").text())
        .contains("aanmelden via de gemeente", "U hebt hier geen wachtwoord");
    assertThat(trail(editor))
        .anyMatch(line -> line.startsWith("account gekoppeld aan " + provider.issuer()))
        .anyMatch(line -> line.startsWith("aangemeld via de organisatie, vanaf "));
    assertThat(site.db().fetchCount(DSL.table("account.handshake"))).isZero();

    site.part(Editors.class).changeRole(Editor.COMMAND_LINE, editor.id(), Role.CHIEF_EDITOR);
    assertThat(visitor.get("/redactie").status()).as("another role ends it").isEqualTo(303);
    assertThat(signIn().header("Location")).isEqualTo("/redactie");
  }

  @Test
  void the_readers_headers_need_no_hole_and_the_secrets_of_a_visit_are_new() {
    String one = gone(visitor, GO);
    String other = gone(visitor, GO);
    assertThat(visitor.get("/redactie/aanmelden").header("Content-Security-Policy"))
        .contains("form-action 'self'")
        .doesNotContain(provider.issuer());
    assertThat(one).contains("code_challenge_method=S256", "scope=openid%20email");
    for (String key : List.of("state", "nonce", "code_challenge")) {
      assertThat(value(one, key)).hasSize(43).isNotEqualTo(value(other, key));
    }
  }

  private static String value(String address, String key) {
    return address.replaceAll(".*[?&]" + key + "=([^&]*).*", "$1");
  }

  private static String with(String address, String key, String value) {
    return address.replaceAll("([?&]" + key + "=)[^&]*", "$1" + value);
  }

  @Test
  void who_is_unknown_unverified_closed_or_nameless_gets_the_same_answer() {
    provider.says(name, email(), true);
    Reply unknown = signIn();
    refused(unknown);
    assertThat(site.part(Editors.class).find(email())).isEmpty();

    Editor editor = invited();
    provider.says(name, email(), false);
    refused(signIn());
    provider.says(name, claims -> claims.claim("email", email()));
    refused(signIn());
    provider.says(name, claims -> claims.claim("email_verified", true));
    refused(signIn());
    provider.says(name, "geen adres", true);
    refused(signIn());

    site.part(Editors.class).deactivate(Editor.COMMAND_LINE, editor.id());
    provider.says(name, email(), true);
    refused(signIn());
    assertThat(visitor.get("/redactie").status()).isEqualTo(303);
    assertThat(visitor.cookies()).doesNotContainKey("__Host-redactie");
  }

  @Test
  void an_address_that_became_somebody_elses_opens_nothing() {
    invited();
    provider.says(name, email(), true);
    assertThat(signIn().status()).isEqualTo(303);
    // Another person at the provider has this address now.
    visitor = new Visitor(site);
    String heir = "erfgenaam" + made;
    provider.says(heir, email(), true);
    refused(visitor.get(provider.signIn(gone(visitor, GO), heir)));
    // And who is bound to one account does not get into another by a new address.
    String first = name;
    name = "ander" + made;
    invited();
    provider.says(first, email(), true);
    refused(visitor.get(provider.signIn(gone(visitor, GO), first)));
  }

  @Test
  void an_administrator_can_release_somebody() {
    Editor editor = invited();
    provider.says(name, email(), true);
    assertThat(signIn().status()).isEqualTo(303);
    Visitor administrator = TestEditors.signIn(site, TestEditors.of(site, Role.ADMINISTRATOR));
    String person = "/redactie/mensen/" + editor.id();
    assertThat(administrator.get(person).text()).contains("Koppel los");
    assertThat(administrator.post(person + "/loskoppelen").header("Location"))
        .isEqualTo(person + "?gedaan=losgekoppeld");
    assertThat(administrator.get(person).text()).doesNotContain("Koppel los");
    assertThat(administrator.post(person + "/loskoppelen").status()).isEqualTo(409);
    assertThat(visitor.get("/redactie").status()).as("signed out").isEqualTo(303);
    visitor = new Visitor(site);
    String heir = "erfgenaam" + made;
    provider.says(heir, email(), true);
    assertThat(visitor.get(provider.signIn(gone(visitor, GO), heir)).status()).isEqualTo(303);
  }

  @Test
  void a_visit_works_once_in_its_own_browser_and_for_ten_minutes() {
    invited();
    provider.says(name, email(), true);
    String back = provider.signIn(gone(visitor, GO), name);
    var thief = new Visitor(site);
    thief.get("/redactie/aanmelden");
    Reply stolen = thief.get(back);
    assertThat(stolen.status()).isEqualTo(400);
    assertThat(stolen.text()).contains("onderbroken of duurde te lang");
    assertThat(new Visitor(site).get(back).status()).isEqualTo(400);

    var again = new Visitor(site);
    again.cookies().putAll(visitor.cookies());
    assertThat(visitor.get(with(back, "state", "verzonnen")).status()).isEqualTo(400);
    assertThat(visitor.get(back).status()).isEqualTo(303);
    assertThat(again.get(back).status()).as("replayed").isEqualTo(400);

    visitor = new Visitor(site);
    String late = provider.signIn(gone(visitor, GO), name);
    site.clock().moveTo(site.clock().instant().plus(Duration.ofMinutes(11)));
    assertThat(visitor.get(late).status()).isEqualTo(400);
  }

  /// Past HTTP, which lets them come too much one after another for a race to be seen. The question
  /// to a passkey is one of these too.
  @ParameterizedTest
  @EnumSource(Handshakes.Purpose.class)
  void of_twenty_who_bring_one_secret_at_once_one_gets_it(Handshakes.Purpose purpose)
      throws Exception {
    Handshakes handshakes = site.part(Handshakes.class);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 10; round++) {
        String secret = handshakes.begin(purpose, "browser", "inhoud");
        List<Callable<Optional<String>>> tries =
            Collections.nCopies(20, () -> handshakes.take(purpose, "browser", secret));
        int got = 0;
        for (Future<Optional<String>> one : threads.invokeAll(tries)) {
          got += one.get().isPresent() ? 1 : 0;
        }
        assertThat(got).isEqualTo(1);
      }
    }
  }

  @Test
  void a_code_of_another_visit_is_refused_by_its_verifier_or_its_nonce() {
    invited();
    provider.says(name, email(), true);
    // The thief puts a code of the victim into a visit of their own.
    String stolen = value(provider.signIn(gone(visitor, GO), name), "code");
    var thief = new Visitor(site);
    String own = provider.signIn(gone(thief, GO), "dief");
    refused(thief.get(with(own, "code", stolen)));

    String address = gone(visitor, GO);
    refused(visitor.get(provider.signIn(with(address, "nonce", "verzonnen"), name)));
    String other = gone(visitor, GO);
    refused(
        visitor.get(
            provider.signIn(
                with(other, "code_challenge", "RLwBZ0OSyk0aM4qGTaKzXkGT4zLdQk3kV7pQdKq5XuY"),
                name)));
    refused(visitor.get(with(provider.signIn(gone(visitor, GO), name), "code", "verzonnen")));
  }

  @Test
  void what_another_issuer_says_or_says_to_another_is_refused() {
    invited();
    provider.says(
        name,
        claims ->
            claims
                .claim("email", email())
                .claim("email_verified", true)
                .issuer("https://ander.example.org"));
    refused(signIn());
    provider.says(
        name,
        claims ->
            claims
                .claim("email", email())
                .claim("email_verified", true)
                .audience(List.of("een ander")));
    refused(signIn());
    provider.says(name, email(), true);
    refused(
        visitor.get(
            provider.signIn(gone(visitor, GO), name) + "&iss=https%3A%2F%2Fander.example.org"));
  }

  @Test
  void who_says_no_at_the_provider_is_told_so() {
    String state = value(gone(visitor, GO), "state");
    refused(visitor.get("/redactie/aanmelden/terug?error=access_denied&state=" + state));
    assertThat(visitor.get("/redactie/aanmelden/terug").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://kwaad.example.org/",
        "//kwaad.example.org",
        "/redactie/../../kwaad",
        "/redactie/aanmelden",
        "/redactie/account x"
      })
  void one_is_led_nowhere_else(String naar) {
    invited();
    provider.says(name, email(), true);
    String go = GO + "?naar=" + URLEncoder.encode(naar, UTF_8);
    Reply in = visitor.get(provider.signIn(gone(visitor, go), name));
    assertThat(in.header("Location")).startsWith("/redactie").doesNotContain("kwaad");
  }

  @Test
  void who_asks_too_often_must_wait() {
    visitor.get("/redactie/aanmelden");
    Reply last = visitor.get(GO);
    for (int more = 0; more < 70; more++) {
      last = visitor.get(GO);
    }
    assertThat(last.status()).isEqualTo(429);
  }

  @Test
  void a_provider_that_is_down_keeps_nobody_from_starting_or_from_a_password() throws IOException {
    int port = freePort();
    Map<String, String> settings = new HashMap<>(provider.settings());
    settings.put("GV_OIDC_ISSUER", "http://localhost:" + port);
    try (var alone = RunningSite.empty(settings)) {
      var somebody = new Visitor(alone);
      assertThat(somebody.get("/redactie/aanmelden").status()).isEqualTo(200);
      Reply silent = somebody.get(GO);
      assertThat(silent.status()).isEqualTo(503);
      assertThat(silent.text()).contains("De gemeente is nu niet bereikbaar");
      TestEditors.signIn(alone, TestEditors.add(alone, "een@example.org", Role.AUTHOR));

      // It comes up, and goes down between there and back.
      var late = new TestProvider(port);
      somebody = new Visitor(alone);
      somebody.get("/redactie/aanmelden");
      String address = somebody.get(GO).header("Location");
      String back = late.signIn(address, name);
      late.close();
      assertThat(somebody.get(back).status()).isEqualTo(503);
    }
  }

  @Test
  void without_settings_there_is_no_such_way_in() {
    try (var plain = RunningSite.empty()) {
      var somebody = new Visitor(plain);
      assertThat(somebody.get("/redactie/aanmelden").text()).doesNotContain("organisatie");
      assertThat(somebody.get(GO).status()).isEqualTo(404);
      assertThat(somebody.get("/redactie/aanmelden/terug").status()).isEqualTo(404);
    }
  }
}
