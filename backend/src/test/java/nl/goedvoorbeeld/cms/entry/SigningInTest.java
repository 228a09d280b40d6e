package nl.goedvoorbeeld.cms.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Credentials;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.OneTimeLink;
import nl.goedvoorbeeld.account.OneTimeLink.Purpose;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Signing in and out over real HTTP, by editors and by those who are none.
class SigningInTest {
  private static final String SIGN_IN = "/redactie/aanmelden";
  private static final String CODE = "/redactie/aanmelden/code";
  private static final String SESSION = "__Host-redactie";
  private static final String FORM = "__Host-formulier";
  private static final String KNOWN = "__Secure-bekend";

  private static final int IN = 1;

  private static RunningSite site;
  private static Editor editor;

  private Visitor visitor;

  @BeforeAll
  static void start() {
    site = RunningSite.empty(Map.of("GV_TRUSTED_PROXIES", "127.0.0.1, ::1"));
    editor = TestEditors.add(site, "auteur@example.org", Role.AUTHOR);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /// What one test did wrong is no other's.
  @BeforeEach
  void a_while_later() {
    visitor = new Visitor(site);
    site.clock().moveTo(site.clock().instant().plus(Duration.ofHours(2)));
  }

  private static String[] wrong(String email) {
    return new String[] {"email", email, "wachtwoord", "helemaal niet het wachtwoord"};
  }

  @Test
  void who_is_not_in_is_led_to_the_sign_in_page_and_back() {
    Reply reply = visitor.get("/redactie/account?x=1");
    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("Location"))
        .isEqualTo("/redactie/aanmelden?naar=%2Fredactie%2Faccount%3Fx%3D1");

    Reply page = visitor.get(reply.header("Location"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().select("input[name=naar]").val()).isEqualTo("/redactie/account?x=1");
  }

  @Test
  void the_password_and_then_the_code_let_one_in() {
    Reply half =
        visitor.post(
            SIGN_IN,
            "email",
            editor.email(),
            "wachtwoord",
            TestEditors.PASSWORD,
            "naar",
            "/redactie/account");
    assertThat(half.header("Location")).isEqualTo(CODE + "?naar=%2Fredactie%2Faccount");
    assertThat(visitor.get("/redactie").status()).as("half is not in").isEqualTo(303);

    Reply in =
        visitor.post(
            CODE, "code", TestEditors.freshCode(site, editor), "naar", "/redactie/account");
    assertThat(in.header("Location")).isEqualTo("/redactie/account");
    assertThat(visitor.get("/redactie").text()).contains("Welkom, auteur");
  }

  @Test
  void a_session_gets_a_new_id_at_each_step_and_a_guest_needs_none() {
    visitor.get(SIGN_IN);
    assertThat(visitor.cookies()).containsOnlyKeys(FORM);
    String formBefore = visitor.cookies().get(FORM);
    visitor.post(SIGN_IN, "email", editor.email(), "wachtwoord", TestEditors.PASSWORD);
    String half = visitor.cookies().get(SESSION);
    visitor.post(CODE, "code", TestEditors.freshCode(site, editor));
    assertThat(visitor.cookies().get(SESSION)).isNotEqualTo(half).hasSizeGreaterThanOrEqualTo(43);
    assertThat(visitor.cookies().get(FORM)).isNotEqualTo(formBefore);

    Visitor old = new Visitor(site);
    old.cookies().put(SESSION, half);
    assertThat(old.get("/redactie").status()).isEqualTo(303);
  }

  @Test
  void a_session_that_a_stranger_made_up_is_not_taken_over() {
    visitor.cookies().put(SESSION, "bWlqbi1laWdlbi1zZXNzaWU");
    visitor.post(SIGN_IN, "email", editor.email(), "wachtwoord", TestEditors.PASSWORD);
    assertThat(visitor.cookies().get(SESSION)).isNotEqualTo("bWlqbi1laWdlbi1zZXNzaWU");
  }

  @Test
  void both_cookies_are_kept_from_scripts_other_sites_and_plain_connections() {
    Reply form = visitor.get(SIGN_IN);
    Reply half = visitor.post(SIGN_IN, "email", editor.email(), "wachtwoord", TestEditors.PASSWORD);
    List<String> set = new ArrayList<>(form.headers().allValues("Set-Cookie"));
    set.addAll(half.headers().allValues("Set-Cookie"));
    assertThat(set)
        .hasSize(2)
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("__Host-")
                    .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                    .doesNotContain("Domain"));
  }

  @Test
  void every_answer_of_the_desk_is_guarded_and_kept_by_nobody() {
    Visitor in = TestEditors.signIn(site, editor);
    for (Reply reply :
        List.of(
            visitor.get(SIGN_IN),
            visitor.get("/redactie"),
            in.get("/redactie"),
            in.get("/redactie/mensen"),
            in.get("/redactie/is-er-niet"))) {
      assertThat(reply.header("Cache-Control")).as(reply.toString()).contains("no-store");
      assertThat(reply.header("Content-Security-Policy"))
          .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
    }
  }

  @Test
  void known_unknown_closed_and_invited_get_the_same_answer() {
    Editors editors = site.part(Editors.class);
    Editor closed = TestEditors.addWithPassword(site, "gesloten@example.org", Role.AUTHOR);
    editors.deactivate(Editor.COMMAND_LINE, closed.id());
    editors.invite(Editor.COMMAND_LINE, "uitgenodigd@example.org", "Uit", Role.AUTHOR);

    List<String> answers = new ArrayList<>();
    for (String email :
        List.of(
            editor.email(),
            "niemand@example.org",
            "gesloten@example.org",
            "uitgenodigd@example.org",
            "geen adres",
            "")) {
      Visitor stranger = new Visitor(site);
      Reply reply = stranger.post(SIGN_IN, wrong(email));
      assertThat(reply.status()).isEqualTo(400);
      answers.add(withoutTokens(reply));
      assertThat(stranger.cookies()).containsOnlyKeys(FORM);
    }
    assertThat(answers).containsOnly(answers.getFirst());
    Reply closedRight =
        visitor.post(SIGN_IN, "email", "gesloten@example.org", "wachtwoord", TestEditors.PASSWORD);
    assertThat(closedRight.status()).isEqualTo(400);
  }

  private static String withoutTokens(Reply reply) {
    Map<String, List<String>> headers = new TreeMap<>(reply.headers().map());
    headers.keySet().removeAll(List.of("date", "set-cookie", "content-length"));
    return headers
        + reply.text().replaceAll("name=\"(formulier|inzending|email)\" value=\"[^\"]*\"", "");
  }

  @Test
  void the_work_is_the_same_for_who_has_no_account_a_closed_one_or_none_yet() {
    Editors editors = site.part(Editors.class);
    Editor closed = TestEditors.addWithPassword(site, "dicht@example.org", Role.AUTHOR);
    List.of(editor, closed).forEach(one -> TestEditors.slow(site, one));
    editors.deactivate(Editor.COMMAND_LINE, closed.id());
    editors.invite(Editor.COMMAND_LINE, "verwacht@example.org", "Nog niet", Role.AUTHOR);
    Map<String, List<Long>> times = new TreeMap<>();
    for (int round = 0; round < 7; round++) {
      site.clock().moveTo(site.clock().instant().plus(Duration.ofHours(2)));
      Map.of(
              "known",
              editor.email(),
              "unknown",
              "niemand" + round + "@example.org",
              "closed",
              closed.email(),
              "invited",
              "verwacht@example.org")
          .forEach(
              (who, email) -> times.computeIfAbsent(who, _ -> new ArrayList<>()).add(nanos(email)));
    }
    double known = median(times.getOrDefault("known", List.of()));
    assertThat(times)
        .hasSize(4)
        .allSatisfy((who, taken) -> assertThat(known / median(taken)).as(who).isBetween(0.5, 2.0));
  }

  private static long nanos(String email) {
    Visitor stranger = new Visitor(site);
    stranger.get(SIGN_IN);
    long before = System.nanoTime();
    stranger.post(SIGN_IN, wrong(email));
    return System.nanoTime() - before;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  @Test
  void being_wrong_too_often_stops_it_also_for_who_is_right_and_only_from_there() {
    for (String email : List.of(editor.email(), "niemand@example.org")) {
      Map<String, String> there = Map.of("X-Forwarded-For", "203.0.113.7");
      Visitor stranger = new Visitor(site);
      stranger.get(SIGN_IN);
      for (int time = 0; time < 10; time++) {
        assertThat(stranger.post(SIGN_IN, there, wrong(email)).status()).isEqualTo(400);
      }
      assertThat(stranger.post(SIGN_IN, there, wrong(email)).status()).isEqualTo(429);
    }
    String[] right = {"email", editor.email(), "wachtwoord", TestEditors.PASSWORD};
    visitor.get(SIGN_IN);
    assertThat(visitor.post(SIGN_IN, Map.of("X-Forwarded-For", "203.0.113.7"), right).status())
        .isEqualTo(429);
    assertThat(visitor.post(SIGN_IN, Map.of("X-Forwarded-For", "203.0.113.8"), right).status())
        .isEqualTo(303);
    site.clock().moveTo(site.clock().instant().plus(Duration.ofMinutes(16)));
    visitor.get(SIGN_IN);
    assertThat(visitor.post(SIGN_IN, Map.of("X-Forwarded-For", "203.0.113.7"), right).status())
        .isEqualTo(303);
  }

  @Test
  void who_was_in_before_in_a_browser_is_not_kept_out_by_others_who_are_wrong() {
    Map<String, String> there = Map.of("X-Forwarded-For", "203.0.113.77");
    Visitor known = new Visitor(site);
    Reply in = signedIn(known, there);
    assertThat(in.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith(KNOWN + "="))
        .singleElement()
        .asString()
        .contains("Path=/redactie/aanmelden;", "Max-Age=7776000", "Secure", "HttpOnly")
        .contains("SameSite=Lax");
    String mark = known.cookies().getOrDefault(KNOWN, "");
    known.post("/redactie/afmelden");

    Visitor stranger = new Visitor(site);
    stranger.get(SIGN_IN);
    List<String> crowd = TestEditors.crowd(site, 70);
    int wrong = 0;
    while (stranger.post(SIGN_IN, there, wrong(crowd.get(wrong))).status() == 400) {
      wrong++;
    }
    assertThat(wrong).isBetween(58, 60);
    assertThat(signIn(new Visitor(site), there).status()).isEqualTo(429);
    assertThat(signIn(known, there).status()).isEqualTo(303);
    known.get(CODE);
    assertThat(known.post(CODE, there, "code", TestEditors.freshCode(site, editor)).status())
        .isEqualTo(303);

    Visitor thief = new Visitor(site);
    thief.get(SIGN_IN);
    thief.cookies().put(KNOWN, mark);
    for (int time = 0; time < 10; time++) {
      assertThat(thief.post(SIGN_IN, there, wrong(editor.email())).status()).isEqualTo(400);
    }
    assertThat(thief.post(SIGN_IN, there, wrong(editor.email())).status()).isEqualTo(429);
    for (String other : List.of(mark + "x", mark.replaceFirst("^\\d+", "999"), "1.2.3", "x")) {
      Visitor forger = new Visitor(site);
      forger.cookies().put(KNOWN, other);
      assertThat(signIn(forger, there).status()).as(other).isEqualTo(429);
    }
    site.clock().moveTo(site.clock().instant().plus(Duration.ofMinutes(16)));
  }

  private Reply signIn(Visitor visitor, Map<String, String> from) {
    visitor.get(SIGN_IN);
    return visitor.post(SIGN_IN, from, "email", editor.email(), "wachtwoord", TestEditors.PASSWORD);
  }

  private Reply signedIn(Visitor visitor, Map<String, String> from) {
    assertThat(signIn(visitor, from).status()).isEqualTo(303);
    visitor.get(CODE);
    return visitor.post(CODE, from, "code", TestEditors.freshCode(site, editor));
  }

  @Test
  void a_whole_home_on_ipv6_is_one_network_and_only_trusted_proxies_are_believed() {
    Map<String, String> networks =
        Map.of(
            "2001:db8:1:2::7", "2001:db8:1:2::/64",
            "2001:db8:1:2:ffff::1", "2001:db8:1:2::/64",
            "::ffff:203.0.113.9", "203.0.113.9",
            "198.51.100.1, 203.0.113.9", "203.0.113.9",
            "203.0.113.9, ::1", "203.0.113.9",
            "203.0.113.9:51234", "203.0.113.9",
            "[2001:db8:1:2::7]:443", "2001:db8:1:2::/64",
            "[2001:db8:1:2::7], [::1]", "2001:db8:1:2::/64");
    networks.forEach(
        (forwarded, network) -> {
          Visitor there = new Visitor(site);
          there.get(SIGN_IN);
          Map<String, String> from = Map.of("X-Forwarded-For", forwarded);
          there.post(SIGN_IN, from, "email", editor.email(), "wachtwoord", TestEditors.PASSWORD);
          there.get(CODE);
          there.post(CODE, from, "code", TestEditors.freshCode(site, editor));
          assertThat(there.get("/redactie/account").html().select("td").eachText())
              .as(forwarded)
              .contains(network);
          there.post("/redactie/account/sessies");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "kwaad.example",
        ",,,,",
        "1.2.3.4.5",
        "::::",
        "[::1",
        "1:2",
        "[]:1"
      })
  void a_forwarded_address_that_is_none_does_no_harm(String forwarded) {
    visitor.get(SIGN_IN);
    Map<String, String> there = Map.of("X-Forwarded-For", forwarded, "User-Agent", forwarded);
    Reply half =
        visitor.post(SIGN_IN, there, "email", editor.email(), "wachtwoord", TestEditors.PASSWORD);
    assertThat(half.status()).isEqualTo(303);
    visitor.get(CODE);
    assertThat(visitor.post(CODE, there, "code", TestEditors.freshCode(site, editor)).status())
        .isEqualTo(303);
    // The page has one script, which is a file of ours.
    assertThat(visitor.get("/redactie/account").html().select("script:not([src^=/thema/])"))
        .isEmpty();
    assertThat(visitor.get("/redactie/account").html().select("td").text())
        .contains("een ander programma dit apparaat")
        .doesNotContain(forwarded);
  }

  /// Gives a second factor to who has none.
  private static List<String> recoveryCodes(Editor editor) {
    Credentials credentials = site.part(Credentials.class);
    String secret = credentials.proposeSecret();
    String code = TestEditors.code(secret, site);
    return TestEditors.done(credentials.setSecondFactor(editor, secret, code, "")).recoveryCodes();
  }

  /// A code of the app, and one of those on paper.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_code_works_once_also_for_twenty_at_once(boolean onPaper) throws Exception {
    Editor one = TestEditors.addWithPassword(site, "race" + onPaper + "@example.org", Role.AUTHOR);
    List<String> codes = recoveryCodes(one);
    String code = onPaper ? codes.getFirst() : TestEditors.freshCode(site, one);
    List<Callable<Integer>> tries = new ArrayList<>();
    // Five who gave the password, which takes its time, and each of them four times.
    for (int number = 0; number < 5; number++) {
      Visitor half = new Visitor(site);
      half.post(SIGN_IN, "email", one.email(), "wachtwoord", TestEditors.PASSWORD);
      for (int time = 0; time < 4; time++) {
        Visitor same = new Visitor(site);
        same.cookies().putAll(half.cookies());
        same.get(CODE);
        Map<String, String> there = Map.of("X-Forwarded-For", "198.51.100." + tries.size());
        tries.add(
            () -> {
              Reply reply = same.post(CODE, there, "code", code);
              return reply.header("Location").equals("/redactie") ? IN : reply.status();
            });
      }
    }
    // 303 back to the password is for those whose session another one took along.
    assertThat(together(tries)).hasSize(20).containsOnlyOnce(IN).isSubsetOf(IN, 303, 400);
  }

  private static List<Integer> together(List<Callable<Integer>> tries) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> one : threads.invokeAll(tries)) {
        statuses.add(one.get());
      }
    }
    return statuses;
  }

  @Test
  void a_code_is_of_no_use_in_another_session() {
    Visitor victim = new Visitor(site);
    victim.post(SIGN_IN, "email", editor.email(), "wachtwoord", TestEditors.PASSWORD);
    visitor.get(SIGN_IN);
    Reply reply = visitor.post(CODE, "code", TestEditors.freshCode(site, editor));
    assertThat(reply.header("Location")).isEqualTo(SIGN_IN);
    assertThat(visitor.get("/redactie").status()).isEqualTo(303);
  }

  @Test
  void between_password_and_code_one_has_ten_minutes() {
    visitor.post(SIGN_IN, "email", editor.email(), "wachtwoord", TestEditors.PASSWORD);
    visitor.get(CODE);
    site.clock().moveTo(site.clock().instant().plus(Duration.ofMinutes(11)));
    assertThat(visitor.post(CODE, "code", TestEditors.freshCode(site, editor)).header("Location"))
        .isEqualTo(SIGN_IN);
  }

  @Test
  void a_recovery_code_works_once() {
    Editor other = TestEditors.addWithPassword(site, "kwijt@example.org", Role.AUTHOR);
    List<String> codes = recoveryCodes(other);
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    for (int time = 0; time < 2; time++) {
      Visitor lost = new Visitor(site);
      lost.post(SIGN_IN, "email", other.email(), "wachtwoord", TestEditors.PASSWORD);
      Reply reply = lost.post(CODE, "code", codes.getFirst().toUpperCase(java.util.Locale.ROOT));
      assertThat(reply.status()).isEqualTo(time == 0 ? 303 : 400);
    }
  }

  @Test
  void a_form_without_its_token_changes_nothing() {
    Visitor in = TestEditors.signIn(site, editor);
    for (String path :
        List.of(
            "/redactie/afmelden",
            "/redactie/account/wachtwoord",
            "/redactie/account/sessies",
            "/redactie/account/tweede-stap",
            "/redactie/mensen",
            SIGN_IN)) {
      assertThat(in.postPlain(path).status()).as(path).isEqualTo(403);
      assertThat(in.postPlain(path, Visitor.TOKEN, "raden").status()).as(path).isEqualTo(403);
    }
    assertThat(in.get("/redactie").status()).isEqualTo(200);
  }

  @Test
  void the_token_of_another_is_refused() {
    Visitor in = TestEditors.signIn(site, editor);
    Reply strangers = visitor.get(SIGN_IN);
    String token = strangers.html().select("input[name=formulier]").val();
    assertThat(in.postPlain("/redactie/afmelden", Visitor.TOKEN, token).status()).isEqualTo(403);
  }

  @Test
  void signing_out_ends_the_session_on_the_server() {
    Visitor in = TestEditors.signIn(site, editor);
    String session = in.cookies().get(SESSION);
    Reply out = in.post("/redactie/afmelden");
    assertThat(out.header("Location")).isEqualTo("/redactie/aanmelden?gedaan=afgemeld");
    in.cookies().put(SESSION, session);
    assertThat(in.get("/redactie").status()).isEqualTo(303);
  }

  @Test
  void after_twelve_hours_one_signs_in_again() {
    Visitor in = TestEditors.signIn(site, editor);
    site.clock().moveTo(site.clock().instant().plus(Duration.ofHours(11)));
    assertThat(in.get("/redactie").status()).isEqualTo(200);
    site.clock().moveTo(site.clock().instant().plus(Duration.ofMinutes(61)));
    assertThat(in.get("/redactie").status()).isEqualTo(303);
    site.clock().moveTo(site.clock().instant().minus(Duration.ofHours(10)));
    assertThat(in.get("/redactie").status()).as("it is gone").isEqualTo(303);
  }

  @Test
  void after_half_an_hour_without_a_request_one_signs_in_again() {
    Visitor in = TestEditors.signIn(site, editor);
    assertThat(
            site.db()
                .fetchValue(
                    "select distinct max_inactive_interval from account.session where principal_name = '%d'"
                        .formatted(editor.id())))
        .isEqualTo(1800);
    // The library that keeps sessions looks at the clock of the machine.
    site.db()
        .execute(
            "update account.session set last_access_time = last_access_time - 1801000,"
                + " expiry_time = expiry_time - 1801000");
    assertThat(in.get("/redactie").status()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://kwaad.example",
        "//kwaad.example",
        "/\\kwaad.example",
        "/redactie//kwaad.example@x",
        "/redactie\r\nSet-Cookie: a=b",
        "javascript:alert(1)",
        "/redactie/aanmelden",
        "/redactie/afmelden",
        "/"
      })
  void one_is_never_led_away_from_the_desk(String back) {
    visitor.post(
        SIGN_IN, "email", editor.email(), "wachtwoord", TestEditors.PASSWORD, "naar", back);
    Reply in = visitor.post(CODE, "code", TestEditors.freshCode(site, editor), "naar", back);
    assertThat(in.header("Location"))
        .matches("/redactie(//kwaad\\.example@x)?")
        .doesNotContain("@");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b@example.org", "' or 1=1 --", "\uD800", "<b>x</b>@example.org"})
  void hostile_input_is_just_wrong(String email) {
    Reply reply = visitor.post(SIGN_IN, "email", email, "wachtwoord", email.repeat(50));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.html().select("b")).isEmpty();
  }

  @Test
  void a_very_long_password_is_just_wrong() {
    Reply reply = visitor.post(SIGN_IN, "email", editor.email(), "wachtwoord", "x".repeat(30_000));
    assertThat(reply.status()).isEqualTo(400);
  }

  @Test
  void a_form_that_no_stranger_needs_is_refused_whatever_is_in_it() {
    Reply reply =
        visitor.post(SIGN_IN, "email", editor.email(), "wachtwoord", "x".repeat(1_000_000));
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.text()).contains("te groot");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/redactie;x",
        "/%72edactie",
        "//redactie",
        "/redactie/../redactie/mensen",
        "/redactie/%2e%2e/redactie",
        "/redactie//mensen",
        "/redactie/mensen/",
        "/redactie/mensen;x=y",
        "/REDACTIE/mensen"
      })
  void another_way_of_writing_the_address_is_no_way_in(String path) {
    assertThat(visitor.get(path).status()).isIn(303, 400, 404);
    assertThat(TestEditors.signIn(site, editor).get(path).status()).isIn(400, 403, 404);
  }

  @Test
  void readers_get_no_cookie_also_when_they_are_editors() {
    Visitor in = TestEditors.signIn(site, editor);
    Reply reply = in.get("/");
    assertThat(reply.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(reply.text()).isEqualTo(site.get("/").text());
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void a_link_works_once_also_for_many_at_once(Purpose purpose) throws Exception {
    Editors editors = site.part(Editors.class);
    String email = "race-" + purpose + "@example.org";
    OneTimeLink link =
        switch (purpose) {
          case FIRST -> editors.linkForFirst();
          case INVITE ->
              TestEditors.done(editors.invite(Editor.COMMAND_LINE, email, "Race", Role.AUTHOR));
          case PASSWORD ->
              TestEditors.done(
                  editors.resetPassword(
                      Editor.COMMAND_LINE,
                      TestEditors.addWithPassword(site, email, Role.AUTHOR).id()));
          case SECOND_FACTOR ->
              TestEditors.done(
                  editors.resetSecondFactor(
                      Editor.COMMAND_LINE, TestEditors.add(site, email, Role.AUTHOR).id()));
        };
    String path = OneTimeLink.PATH + link.token();
    // A password is hashed slowly on purpose.
    int many = purpose == Purpose.INVITE ? 20 : 8;
    List<Callable<Integer>> tries = new ArrayList<>();
    for (int one = 0; one < many; one++) {
      Visitor guest = new Visitor(site);
      assertThat(guest.get(path).status()).as("looking uses nothing up").isEqualTo(200);
      String[] fields = {
        "wachtwoord",
        purpose == Purpose.SECOND_FACTOR ? TestEditors.PASSWORD : TestEditors.PASSWORD + one,
        "email",
        "race-eerste-%d@example.org".formatted(one),
        "naam",
        "Race"
      };
      Map<String, String> there = Map.of("X-Forwarded-For", "198.51.100." + one);
      tries.add(() -> guest.post(path, there, fields).status());
    }
    assertThat(together(tries).stream().filter(status -> status == 303)).hasSize(1);
    if (purpose == Purpose.FIRST) {
      assertThat(editors.all().stream().filter(one -> one.role() == Role.ADMINISTRATOR)).hasSize(1);
    }
    assertThat(visitor.get(path).status()).isEqualTo(410);
    assertThat(
            site.db()
                .fetch("select encode(token_hash, 'escape') from account.one_time_link")
                .formatCSV())
        .as("only a hash is kept")
        .doesNotContain(link.token());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%00", "..%2f", "<script>", "é"})
  void a_link_that_never_was_does_nothing(String token) {
    String path =
        OneTimeLink.PATH + token.replace("<", "%3C").replace(">", "%3E").replace("é", "%C3%A9");
    assertThat(visitor.get(path).status()).isIn(400, 404, 410);
  }

  @Test
  void a_link_is_dead_after_its_time() {
    OneTimeLink link =
        TestEditors.done(site.part(Editors.class).resetPassword(Editor.COMMAND_LINE, editor.id()));
    String path = OneTimeLink.PATH + link.token();
    assertThat(visitor.get(path).status()).isEqualTo(200);
    site.clock().moveTo(site.clock().instant().plus(Duration.ofHours(25)));
    assertThat(visitor.get(path).status()).isEqualTo(410);
    assertThat(visitor.post(path, "wachtwoord", TestEditors.PASSWORD + "!").status())
        .isEqualTo(410);
  }
}
