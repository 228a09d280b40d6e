package nl.goedvoorbeeld.cms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.OneTimeLink;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.act.NewItem;
import nl.goedvoorbeeld.content.act.Request;
import nl.goedvoorbeeld.content.act.Saving;
import nl.goedvoorbeeld.content.act.WorkState;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.act.Working;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Change.Reason;
import nl.goedvoorbeeld.content.typing.Edit;
import nl.goedvoorbeeld.desk.Bin;
import nl.goedvoorbeeld.desk.Plans;
import nl.goedvoorbeeld.desk.guest.Remarks;
import nl.goedvoorbeeld.desk.letter.Topic;
import nl.goedvoorbeeld.mail.Letter;
import nl.goedvoorbeeld.mail.LetterKind;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.mail.Recipient;
import nl.goedvoorbeeld.mail.SampleMail;
import nl.goedvoorbeeld.newsletter.register.Tallies;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.ObjectMapper;

/// One's own account, the people and the trail, for each role, over real HTTP.
class DeskTest {
  private static final String NEW_PASSWORD = "een andere zin, even lang";

  private static RunningSite site;
  private static int number;

  /// One of each role who stays signed in: to sign in takes a hash that is slow on purpose.
  private static final Map<Role, Visitor> STAYING = new EnumMap<>(Role.class);

  /// An item in each state, and one that is not there.
  private static final List<String> ITEMS = new ArrayList<>(List.of("x"));

  @BeforeAll
  static void start() {
    site = RunningSite.empty();
    String one = "een@example.org";
    String two = "twee@example.org";
    Workbench workbench = site.part(Workbench.class);
    Acts acts = site.part(Acts.class);
    for (String state : List.of("concept", "aangeboden", "goedgekeurd", "gepland")) {
      Saving begun = workbench.create(new NewItem(Kind.PAGE, state), one);
      String id = ((Saving.Saved) begun).itemId();
      String text = TestDesk.document(state, state, "Tekst.");
      Edit edit = new Edit(id, ((Saving.Saved) begun).revision(), state, text, "");
      long version = ((Saving.Saved) workbench.save(edit, one)).revision();
      if (!state.equals("concept")) {
        acts.submit(id, version, one);
      }
      if (state.startsWith("g")) {
        site.part(Remarks.class).approve(id, version, two);
      }
      if (state.equals("gepland")) {
        Instant later = site.clock().instant().plusSeconds(86_400);
        site.part(Plans.class).publish(new Request(id, version, false, ""), later, one);
      }
      ITEMS.add(id);
    }
    for (String state : List.of("openbaar", "ingetrokken")) {
      site.publish(Draft.read(Kind.PAGE, state, TestDesk.document(state, state, "Tekst.")));
      ITEMS.add("paginas-" + state);
    }
    site.await(
        site.part(Drafts.class)
            .withdraw("paginas-ingetrokken", Reason.MISTAKE, Optional.empty(), "", one));
    Saving gone = workbench.create(new NewItem(Kind.PAGE, "weggegooid"), one);
    site.part(Bin.class)
        .discard(
            ((Saving.Saved) gone).itemId(), ((Saving.Saved) gone).revision(), Role.AUTHOR, one);
    ITEMS.add(((Saving.Saved) gone).itemId());
    assertThat(workbench.open())
        .extracting(Working::state)
        .containsExactlyInAnyOrder(WorkState.values());
  }

  @AfterAll
  static void stop() {
    STAYING.clear();
    ITEMS.subList(1, ITEMS.size()).clear();
    site.close();
  }

  private static Editor somebody(Role role) {
    number++;
    return TestEditors.add(site, "iemand" + number + "@example.org", role);
  }

  @Test
  void an_administrator_hears_of_a_proxy_that_is_not_trusted() {
    Visitor administrator = in(TestEditors.of(site, Role.ADMINISTRATOR));
    Visitor author = in(TestEditors.of(site, Role.AUTHOR));
    Visitor stranger = new Visitor(site);
    stranger.get("/redactie/aanmelden");
    String[] wrong = {"email", "niemand@example.org", "wachtwoord", "fout"};
    for (int time = 0; time < 9; time++) {
      stranger.post("/redactie/aanmelden", Map.of("X-Forwarded-For", "203.0.113." + time), wrong);
    }
    assertThat(administrator.get("/redactie").text()).doesNotContain("GV_TRUSTED_PROXIES");
    stranger.post("/redactie/aanmelden", Map.of("X-Forwarded-For", "203.0.113.9"), wrong);
    assertThat(administrator.get("/redactie").html().select(".gv-warning").text())
        .contains("via 127.0.0.1", "GV_TRUSTED_PROXIES");
    assertThat(author.get("/redactie").text()).doesNotContain("GV_TRUSTED_PROXIES");
    stranger.post("/redactie/aanmelden", wrong);
    assertThat(administrator.get("/redactie").text()).doesNotContain("GV_TRUSTED_PROXIES");
  }

  private static Visitor in(Editor editor) {
    return TestEditors.signIn(site, editor);
  }

  private static Visitor staying(Role role) {
    return STAYING.computeIfAbsent(role, one -> in(TestEditors.of(site, one)));
  }

  private static Visitor administrator() {
    return in(TestEditors.of(site, Role.ADMINISTRATOR));
  }

  /// Page or form, and the least role that it is for; null for guests too.
  static Stream<Map.Entry<String, String>> addresses() {
    return Stream.of(
        Map.entry("GET /redactie", "auteur"),
        Map.entry("GET /redactie/account", "auteur"),
        Map.entry("GET /redactie/account/tweede-stap", "auteur"),
        Map.entry("POST /redactie/account/tweede-stap", "auteur"),
        Map.entry("POST /redactie/account/wachtwoord", "auteur"),
        Map.entry("POST /redactie/account/herstelcodes", "auteur"),
        Map.entry("POST /redactie/account/berichten", "auteur"),
        Map.entry("POST /redactie/account/passkey-vraag", "auteur"),
        Map.entry("POST /redactie/account/passkeys", "auteur"),
        Map.entry("POST /redactie/account/passkeys/verwijderen", "auteur"),
        Map.entry("POST /redactie/account/sessies/x", "auteur"),
        Map.entry("POST /redactie/account/sessies", "auteur"),
        Map.entry("POST /redactie/afmelden", "auteur"),
        Map.entry("GET /redactie/lijst/gepland", "auteur"),
        Map.entry("GET /redactie/te-doen", "auteur"),
        Map.entry("POST /redactie/te-doen/oppakken", "auteur"),
        Map.entry("POST /redactie/te-doen/terugleggen", "auteur"),
        Map.entry("POST /redactie/te-doen/terzijde", "auteur"),
        Map.entry("POST /redactie/te-doen/opnieuw", "auteur"),
        Map.entry("POST /redactie/te-doen/klopt", "auteur"),
        Map.entry("GET /redactie/items", "auteur"),
        Map.entry("GET /redactie/items/nieuw", "auteur"),
        Map.entry("POST /redactie/items/nieuw", "auteur"),
        Map.entry("POST /redactie/items/samen", "auteur"),
        Map.entry("GET /redactie/items/x", "auteur"),
        Map.entry("POST /redactie/items/x", "auteur"),
        Map.entry("GET /redactie/items/x/versies", "auteur"),
        Map.entry("GET /redactie/items/x/verschil", "auteur"),
        Map.entry("POST /redactie/items/x/terugzetten", "auteur"),
        Map.entry("POST /redactie/items/x/indienen", "auteur"),
        Map.entry("POST /redactie/items/x/goedkeuren", "auteur"),
        Map.entry("POST /redactie/items/x/weigeren", "auteur"),
        Map.entry("POST /redactie/items/x/nagekeken", "auteur"),
        Map.entry("POST /redactie/items/x/publiceren", "auteur"),
        Map.entry("POST /redactie/items/x/spoed", "auteur"),
        Map.entry("GET /redactie/items/x/voorbeeld", "auteur"),
        Map.entry("POST /redactie/items/x/voorbeeld", "auteur"),
        Map.entry("GET /redactie/items/x/plannen", "auteur"),
        Map.entry("POST /redactie/items/x/plannen", "auteur"),
        Map.entry("POST /redactie/items/x/plannen/intrekken", "auteur"),
        Map.entry("POST /redactie/items/x/plannen/1/annuleren", "auteur"),
        Map.entry("GET /redactie/items/x/intrekken", "auteur"),
        Map.entry("POST /redactie/items/x/intrekken", "auteur"),
        Map.entry("POST /redactie/items/x/intrekken/ongedaan", "auteur"),
        Map.entry("POST /redactie/items/x/samenvoegen/1/goedkeuren", "auteur"),
        Map.entry("POST /redactie/items/x/samenvoegen/1/afwijzen", "auteur"),
        Map.entry("POST /redactie/items/x/samenvoegen/1/terugnemen", "auteur"),
        Map.entry("POST /redactie/items/x/samenvoegen/1/nagekeken", "auteur"),
        Map.entry("POST /redactie/items/x/weggooien", "auteur"),
        Map.entry("POST /redactie/items/x/terughalen", "auteur"),
        Map.entry("GET /redactie/weggegooid", "auteur"),
        Map.entry("GET /redactie/attenderingen", "eindredacteur"),
        Map.entry("POST /redactie/attenderingen/veel/1/versturen", "eindredacteur"),
        Map.entry("POST /redactie/attenderingen/veel/1/niet-versturen", "eindredacteur"),
        Map.entry("POST /redactie/items/x/kopie", "auteur"),
        Map.entry("GET /redactie/items/x/meegeleverd", "auteur"),
        Map.entry("POST /redactie/items/x/meegeleverd/overnemen", "auteur"),
        Map.entry("POST /redactie/items/x/meegeleverd/terzijde", "auteur"),
        Map.entry("GET /redactie/items/x/opmerkingen", "auteur"),
        Map.entry("POST /redactie/items/x/opmerkingen", "auteur"),
        Map.entry("POST /redactie/items/x/opmerkingen/1/afgehandeld", "auteur"),
        Map.entry("POST /redactie/items/x/opmerkingen/1/terzijde", "auteur"),
        Map.entry("GET /redactie/items/x/delen", "auteur"),
        Map.entry("POST /redactie/items/x/delen", "auteur"),
        Map.entry("POST /redactie/items/x/delen/1/intrekken", "auteur"),
        Map.entry("GET /redactie/items/x/markdown", "auteur"),
        Map.entry("POST /redactie/items/x/bewaren", "auteur"),
        Map.entry("POST /redactie/items/x/bezig", "auteur"),
        Map.entry("POST /redactie/items/x/vergeten", "auteur"),
        Map.entry("POST /redactie/items/x/markdown", "auteur"),
        Map.entry("GET /redactie/verwijzingen", "auteur"),
        Map.entry("GET /redactie/media", "auteur"),
        Map.entry("POST /redactie/media", "auteur"),
        Map.entry("GET /redactie/media/0123456789abcdef0123456789abcdef.jpg", "auteur"),
        Map.entry("GET /redactie/mensen", "beheerder"),
        Map.entry("GET /redactie/mensen/1", "beheerder"),
        Map.entry("POST /redactie/mensen", "beheerder"),
        Map.entry("POST /redactie/mensen/0/rol", "beheerder"),
        Map.entry("POST /redactie/mensen/0/recht", "beheerder"),
        Map.entry("POST /redactie/mensen/0/sluiten", "beheerder"),
        Map.entry("POST /redactie/mensen/0/openen", "beheerder"),
        Map.entry("POST /redactie/mensen/0/wachtwoord", "beheerder"),
        Map.entry("POST /redactie/mensen/0/tweede-stap", "beheerder"),
        Map.entry("POST /redactie/mensen/0/loskoppelen", "beheerder"),
        Map.entry("GET /redactie/postvak-uit", "eindredacteur"),
        Map.entry("GET " + LETTER, "eindredacteur"),
        Map.entry("GET " + LETTER + "/html", "eindredacteur"),
        Map.entry("POST " + LETTER + "/verzenden", "eindredacteur"),
        Map.entry("GET /redactie/postvak-uit/bewaard", "eindredacteur"),
        Map.entry("GET /redactie/postvak-uit/staat-stil", "beheerder"),
        Map.entry("POST /redactie/postvak-uit/staat-stil/hervatten", "beheerder"),
        Map.entry("POST /redactie/postvak-uit/bewaard/verzenden", "eindredacteur"),
        Map.entry("POST /redactie/postvak-uit/bewaard/vervallen", "eindredacteur"),
        Map.entry("GET /redactie/abonnees", "beheerder"),
        Map.entry("POST /redactie/abonnees/zoeken", "beheerder"),
        Map.entry("POST /redactie/abonnees/uitvoer", "beheerder"),
        Map.entry("GET " + SUBSCRIBER, "beheerder"),
        Map.entry("POST " + SUBSCRIBER + "/gegevens", "beheerder"),
        Map.entry("GET " + SUBSCRIBER + "/wissen", "beheerder"),
        Map.entry("POST " + SUBSCRIBER + "/wissen", "beheerder"),
        Map.entry("GET /redactie/abonnees/overnemen", "beheerder"),
        Map.entry("POST /redactie/abonnees/overnemen", "beheerder"),
        Map.entry("POST " + LIST, "beheerder"),
        Map.entry("POST " + LIST + "/niet", "beheerder"),
        Map.entry("GET /redactie/verzendingen", "beheerder"),
        Map.entry("POST /redactie/verzendingen/nieuw", "beheerder"),
        Map.entry("GET " + MAILING, "beheerder"),
        Map.entry("GET " + MAILING + "/html", "beheerder"),
        Map.entry("POST " + MAILING + "/wijzigen", "beheerder"),
        Map.entry("POST " + MAILING + "/indienen", "beheerder"),
        Map.entry("POST " + MAILING + "/teruggeven", "beheerder"),
        Map.entry("POST " + MAILING + "/goedkeuren", "beheerder"),
        Map.entry("POST " + MAILING + "/plannen", "beheerder"),
        Map.entry("POST " + MAILING + "/plannen/annuleren", "beheerder"),
        Map.entry("POST " + MAILING + "/pauzeren", "beheerder"),
        Map.entry("POST " + MAILING + "/hervatten", "beheerder"),
        Map.entry("POST " + MAILING + "/stoppen", "beheerder"),
        Map.entry("POST " + MAILING + "/verbeteren", "beheerder"),
        Map.entry("POST " + MAILING + "/proef", "beheerder"),
        Map.entry("GET /redactie/logboek", "beheerder"),
        Map.entry("GET /redactie/logboek/logboek.csv", "beheerder"),
        Map.entry("GET /redactie/logboek/logboek.json", "beheerder"));
  }

  private static final String NOBODY = "/00000000-0000-0000-0000-000000000000";
  private static final String SUBSCRIBER = "/redactie/abonnees" + NOBODY;
  private static final String MAILING = "/redactie/verzendingen" + NOBODY;
  private static final String LIST = "/redactie/abonnees/overnemen" + NOBODY;
  private static final String LETTER = "/redactie/postvak-uit/00000000-0000-0000-0000-000000000000";

  /// For who is not in yet, or never will be.
  static final List<String> OPEN =
      List.of(
          "GET /redactie/aanmelden",
          "POST /redactie/aanmelden",
          "GET /redactie/aanmelden/code",
          "POST /redactie/aanmelden/code",
          "POST /redactie/aanmelden/passkey-vraag",
          "POST /redactie/aanmelden/passkey",
          "GET /redactie/aanmelden/organisatie",
          "GET /redactie/aanmelden/terug",
          "GET /redactie/link/x",
          "POST /redactie/link/x",
          "GET /redactie/inzage/x",
          "POST /redactie/inzage/x",
          "GET /redactie/inzage/x/pagina",
          "GET /redactie/inzage/x/media/y.png");

  @Test
  void no_route_of_the_desk_is_missing_from_the_lists() {
    List<String> listed = Stream.concat(addresses().map(Map.Entry::getKey), OPEN.stream()).toList();
    Set<String> met = new TreeSet<>();
    site.part(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(
            route ->
                Objects.requireNonNull(route.getPathPatternsCondition())
                    .getPatterns()
                    .forEach(
                        pattern -> {
                          if (pattern.getPatternString().matches("/(redactie|inzage).*")) {
                            Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
                            assertThat(methods).as(pattern.toString()).isNotEmpty();
                            for (RequestMethod method : methods) {
                              List<String> here =
                                  listed.stream()
                                      .filter(one -> meets(one, method, pattern))
                                      .toList();
                              assertThat(here).as(method + " " + pattern).isNotEmpty();
                              met.addAll(here);
                            }
                          }
                        }));
    assertThat(met).as("and none is listed that is no route").containsAll(listed);
  }

  @Test
  void each_act_of_the_table_has_a_form_at_its_address() {
    List<String> sent =
        addresses()
            .map(Map.Entry::getKey)
            .filter(one -> one.startsWith("POST "))
            .map(one -> one.replaceAll("/(x|1)(?=/|$)", ""))
            .toList();
    for (Act act : Act.values()) {
      assertThat(sent).as(act.name()).anyMatch(one -> one.endsWith("/" + act.address()));
    }
  }

  private static boolean meets(String listed, RequestMethod method, PathPattern pattern) {
    String[] asked = listed.split(" ");
    return asked[0].equals(method.name())
        && pattern.matches(PathContainer.parsePath(asked[1].split("\\?")[0]));
  }

  /// The same address for an item in each state.
  private static List<String> inEachState(String path) {
    return path.startsWith("/redactie/items/x")
        ? ITEMS.stream().map(id -> path.replace("/items/x", "/items/" + id)).toList()
        : List.of(path);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void each_address_is_for_its_role_and_those_above(Map.Entry<String, String> address) {
    String[] asked = address.getKey().split(" ");
    Role least = Role.named(address.getValue()).orElseThrow();
    Visitor stranger = new Visitor(site);
    for (String path : inEachState(asked[1])) {
      Reply guest = ask(stranger, asked[0], path);
      assertThat(guest.status()).isEqualTo(303);
      assertThat(guest.header("Location")).startsWith("/redactie/aanmelden");
      for (Role role : Role.values()) {
        // What the least may in each state, those above may for one item as well.
        if (role != Role.AUTHOR && path.contains("/items/paginas-")) {
          continue;
        }
        Visitor visitor = staying(role);
        Reply reply = ask(visitor, asked[0], path);
        if (path.endsWith("/afmelden")) {
          STAYING.remove(role);
          assertThat(reply.header("Location")).isEqualTo("/redactie/aanmelden?gedaan=afgemeld");
        } else if (role.covers(least)) {
          assertThat(reply.status()).as(path + role.word()).isNotIn(403, 500);
          assertThat(reply.header("Location")).doesNotContain("aanmelden");
        } else {
          assertThat(reply.status()).as(path + role.word()).isEqualTo(403);
          assertThat(reply.text()).contains("U hebt geen toegang");
        }
      }
    }
  }

  @Test
  void a_letter_is_shown_in_a_frame_that_can_do_nothing() {
    site.db()
        .transaction(
            tx ->
                site.part(Mail.class)
                    .add(
                        tx.dsl(),
                        SampleMail.all(site.clock().instant())
                            .filter(one -> one.kind() == LetterKind.GUEST_LINK)
                            .findFirst()
                            .orElseThrow()));
    Visitor in = staying(Role.CHIEF_EDITOR);
    Reply list = in.get("/redactie/postvak-uit?soort=guest-link");
    String address = list.html().select(".gv-lines a").attr("href");
    Reply page = in.get(address);
    assertThat(page.html().select("iframe[sandbox]").eachAttr("src"))
        .containsExactly(address + "/html", address + "/html");
    assertThat(page.html().select("iframe[sandbox]").eachAttr("sandbox")).containsOnly("");
    assertThat(page.header("Content-Security-Policy")).contains("frame-src 'self'");
    assertThat(page.html().select(".gv-post-text").text()).contains("Bevestig de aanmelding");
    Reply letter = in.get(address + "/html");
    assertThat(letter.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'self'", "sandbox")
        .doesNotContain("script-src");
    assertThat(letter.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    assertThat(letter.text()).contains("Bevestig de aanmelding");
    assertThat(page.text() + letter.text()).doesNotContain("fedcba9876543210");
    assertThat(list.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(in.post(address + "/verzenden").status()).isEqualTo(409);
    assertThat(in.get("/redactie/postvak-uit?soort=geen").status()).isEqualTo(400);
    assertThat(in.get("/redactie/postvak-uit?pagina=9").status()).isEqualTo(404);
    String held = in.get("/redactie/postvak-uit/bewaard?soort=guest-link").text();
    assertThat(held).contains("Er is geen mailserver ingesteld");
  }

  @Test
  void that_mail_to_subscribers_rests_is_told_to_who_can_have_it_go_again() {
    DSLContext db = site.db();
    db.execute(
        "insert into mail.pause (since, backup_at, reason) values (now(), '2026-11-01', 'missing')");
    db.transaction(
        tx ->
            site.part(Mail.class)
                .add(
                    tx.dsl(),
                    new Letter(
                        LetterKind.CONFIRMATION,
                        "stil",
                        new Recipient("lezeres@voorbeeld.test", "abonnee:stil"),
                        new MailText("Bevestig", "nl", List.of(), List.of()),
                        null,
                        RunningSite.NOW.plus(Duration.ofDays(7)))));
    db.execute("update mail.letter set reason = 'paused' where once = 'stil'");
    Visitor in = staying(Role.ADMINISTRATOR);
    String pause = "/redactie/postvak-uit/staat-stil";
    assertThat(in.get("/redactie/te-doen").html().select("#niet-gelukt a").eachAttr("href"))
        .contains(pause);
    assertThat(in.get("/redactie/postvak-uit").html().select("main a").eachAttr("href"))
        .contains(pause);
    assertThat(in.get(pause).text())
        .contains(
            "Er is geen journaal van wie vertrok", "bevestiging van een aanmelding: 1 bericht")
        .contains("l…@voorbeeld.test")
        .doesNotContain("lezeres@");
    Visitor chief = staying(Role.CHIEF_EDITOR);
    assertThat(chief.get("/redactie/te-doen").text()).doesNotContain("staat-stil");
    assertThat(in.post(pause + "/hervatten").header("Location"))
        .isEqualTo("/redactie/postvak-uit?gedaan=mail-hervat");
    assertThat(db.fetchCount(DSL.table("mail.pause"))).isZero();
    assertThat(in.get(pause).text()).contains("Mail aan abonnees gaat gewoon");
    db.execute("delete from mail.letter where once = 'stil'");
  }

  @Test
  void no_form_of_the_desk_does_anything_without_its_token() {
    Visitor in = staying(Role.ADMINISTRATOR);
    assertThat(in.get("/redactie").status()).isEqualTo(200);
    String before = everythingKept();
    List<String> forms =
        Stream.concat(addresses().map(Map.Entry::getKey), OPEN.stream())
            .filter(one -> one.startsWith("POST "))
            .map(one -> one.substring("POST ".length()))
            .toList();
    assertThat(forms).hasSizeGreaterThan(40);
    for (String form : forms) {
      String path = form.replace("/items/x", "/items/paginas-concept");
      String[] fields = wouldDo();
      assertThat(in.postPlain(path, fields).status()).as(path).isEqualTo(403);
      String[] guessed =
          Stream.concat(Stream.of(fields), Stream.of(Visitor.TOKEN, "raden"))
              .toArray(String[]::new);
      assertThat(in.postPlain(path, guessed).status()).as(path).isEqualTo(403);
    }
    Reply upload =
        in.postFile("/redactie/media", Map.of(), new byte[] {1}, "a.png", Visitor.TOKEN, "raden");
    assertThat(upload.status()).isEqualTo(403);
    assertThat(everythingKept()).isEqualTo(before);
    assertThat(in.get("/redactie").status()).as("still in").isEqualTo(200);
  }

  /// What a form would need to do something, whichever it is.
  private static String[] wouldDo() {
    String version =
        Long.toString(site.part(Workbench.class).newest("paginas-concept").orElseThrow().number());
    return new String[] {
      "versie",
      version,
      "zeker",
      "ja",
      "reden",
      "per-ongeluk",
      "dag",
      "2026-12-01",
      "tijd",
      "12:00",
      "opmerking",
      "Een opmerking.",
      "passage",
      "",
      "doel",
      "feitencontrole",
      "ontvanger",
      "Lezer",
      "dagen",
      "3",
      "soort",
      "pagina",
      "titel",
      "Nieuw",
      "rol",
      "auteur",
      "email",
      "nog@example.org",
      "naam",
      "nog",
      "wachtwoord",
      TestEditors.PASSWORD,
      "huidig",
      TestEditors.PASSWORD,
      "daad",
      "indienen",
      "keuze",
      "paginas-concept:" + version
    };
  }

  /// All that is kept, but for when sessions were last used.
  private static String everythingKept() {
    StringBuilder kept = new StringBuilder();
    site.db()
        .fetch(
            """
            select table_schema || '.' || table_name from information_schema.tables
            where table_schema in ('account', 'content', 'desk', 'media')
              and table_type = 'BASE TABLE' and table_name not like 'session%'
            order by 1
            """)
        .forEach(
            table ->
                kept.append(table.get(0))
                    .append(
                        site.db()
                            .fetchValue(
                                "select count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) from "
                                    + table.get(0)
                                    + " t"))
                    .append('\n'));
    return kept.toString();
  }

  private static Reply ask(Visitor visitor, String... asked) {
    return asked[0].equals("GET") ? visitor.get(asked[1]) : visitor.post(asked[1], "rol", "auteur");
  }

  @Test
  void a_new_password_ends_all_other_sessions_and_the_old_password() {
    Editor editor = somebody(Role.AUTHOR);
    Visitor elsewhere = in(editor);
    Visitor here = in(editor);
    assertThat(elsewhere.get("/redactie").status()).isEqualTo(200);

    Reply wrong =
        here.post("/redactie/account/wachtwoord", "huidig", "niet dit", "wachtwoord", NEW_PASSWORD);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(elsewhere.get("/redactie").status()).isEqualTo(200);

    Reply done =
        here.post(
            "/redactie/account/wachtwoord",
            "huidig",
            TestEditors.PASSWORD,
            "wachtwoord",
            NEW_PASSWORD);
    assertThat(done.status()).isEqualTo(303);
    assertThat(here.get(done.header("Location")).text()).contains("Uw wachtwoord is veranderd");
    assertThat(elsewhere.get("/redactie").status()).isEqualTo(303);
    assertThat(
            new Visitor(site)
                .post(
                    "/redactie/aanmelden",
                    "email",
                    editor.email(),
                    "wachtwoord",
                    TestEditors.PASSWORD)
                .status())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kort", "passwordpassword", "goedvoorbeeld goedvoorbeeld", "auteur@example.org"})
  void a_password_that_is_easy_to_guess_is_refused_with_a_sentence(String password) {
    Visitor visitor = in(TestEditors.of(site, Role.AUTHOR));
    Reply reply =
        visitor.post(
            "/redactie/account/wachtwoord", "huidig", TestEditors.PASSWORD, "wachtwoord", password);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.html().select("#fout").text()).containsAnyOf("tekens", "te raden");
    assertThat(reply.html().select("input[type=password][value]")).isEmpty();
  }

  @Test
  void a_password_keeps_all_its_signs() {
    Editor editor = somebody(Role.AUTHOR);
    String password = "  " + "é".repeat(100) + " zó lang, en met spaties 🙂  ";
    Reply done =
        in(editor)
            .post(
                "/redactie/account/wachtwoord",
                "huidig",
                TestEditors.PASSWORD,
                "wachtwoord",
                password);
    assertThat(done.status()).isEqualTo(303);
    for (String tried : List.of(password, password.strip(), password.substring(0, 100))) {
      assertThat(
              new Visitor(site)
                  .post("/redactie/aanmelden", "email", editor.email(), "wachtwoord", tried)
                  .status())
          .isEqualTo(tried.equals(password) ? 303 : 400);
    }
  }

  @Test
  void a_session_elsewhere_is_seen_and_ended_and_nobody_elses() {
    Editor editor = somebody(Role.AUTHOR);
    Visitor elsewhere = in(editor);
    Visitor here = in(editor);
    String address =
        here.get("/redactie/account").html().select("form[action*=/sessies/]").attr("action");
    Visitor other = in(TestEditors.of(site, Role.CHIEF_EDITOR));
    other.post(address);
    assertThat(elsewhere.get("/redactie").status()).isEqualTo(200);
    Trail trail = site.part(Trail.class);
    int before = trail.page("sessies beëindigd", 1).total();
    here.post(address);
    here.post(address);
    assertThat(trail.page("sessies beëindigd", 1).total()).isEqualTo(before + 1);
    assertThat(elsewhere.get("/redactie").status()).isEqualTo(303);
    assertThat(here.get("/redactie").status()).isEqualTo(200);
  }

  @Test
  void a_new_role_and_a_closed_account_end_every_session() {
    Editor editor = somebody(Role.CHIEF_EDITOR);
    Visitor visitor = in(editor);
    Visitor administrator = administrator();
    String person = "/redactie/mensen/" + editor.id();
    assertThat(administrator.post(person + "/rol", "rol", "auteur").status()).isEqualTo(303);
    assertThat(visitor.get("/redactie").status()).isEqualTo(303);

    visitor = in(editor);
    assertThat(administrator.post(person + "/sluiten").status()).isEqualTo(303);
    assertThat(visitor.get("/redactie").status()).isEqualTo(303);
    assertThat(administrator.post(person + "/wachtwoord").status()).isEqualTo(409);
  }

  /// What a session that was left open is not enough for.
  @Test
  void a_right_is_given_to_one_person_by_who_proves_who_they_are() {
    Editor editor = somebody(Role.AUTHOR);
    Visitor author = in(editor);
    Editor administrator = TestEditors.of(site, Role.ADMINISTRATOR);
    Visitor visitor = in(administrator);
    String right = "/redactie/mensen/" + editor.id() + "/recht";
    String[] given = {"recht", "mailings", "houdt", "ja"};
    assertThat(author.get("/redactie").text()).doesNotContain("Abonnees", "Postvak uit");
    Instant before = site.clock().instant();
    site.clock().moveTo(before.plus(Duration.ofMinutes(11)));
    try {
      Reply asked = visitor.post(right, given);
      assertThat(asked.status()).isEqualTo(403);
      assertThat(asked.html().select("input[name=code]").size()).isEqualTo(1);
      Reply wrong = visitor.post(right, with(given, "code", "000000"));
      assertThat(wrong.status()).isEqualTo(403);
      assertThat(wrong.text()).contains("De code klopt niet");
      assertThat(author.get("/redactie/abonnees").status()).isEqualTo(403);
      String code = TestEditors.freshCode(site, administrator);
      assertThat(visitor.post(right, with(given, "code", code)).status()).isEqualTo(303);
      assertThat(author.get("/redactie").status()).as("signed out by it").isEqualTo(303);
      Visitor again = in(editor);
      assertThat(again.get("/redactie/abonnees").status()).isEqualTo(200);
      assertThat(again.get("/redactie/postvak-uit").status()).isEqualTo(200);
      assertThat(again.get("/redactie/logboek").status()).as("and no more").isEqualTo(403);
      assertThat(again.get("/redactie").html().select("nav a").eachText())
          .contains("Abonnees", "Postvak uit");
      assertThat(visitor.post(right, "recht", "mailings", "houdt", "nee").status())
          .as("once proved counts for a while")
          .isEqualTo(303);
      assertThat(in(editor).get("/redactie/abonnees").status()).isEqualTo(403);
      Reply own = visitor.post("/redactie/mensen/" + administrator.id() + "/recht", given);
      assertThat(own.status()).as("comes with the role").isEqualTo(409);
      assertThat(visitor.post(right, "recht", "mail-of-editors", "houdt", "ja").status())
          .isEqualTo(400);
    } finally {
      site.clock().moveTo(before);
    }
    assertThat(site.part(Trail.class).page(editor.object(), 1).entries())
        .extracting(Trail.Entry::act)
        .contains("recht gegeven", "recht teruggenomen");
  }

  private static String[] with(String[] fields, String... more) {
    return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void subscribers_are_taken_over_found_given_out_and_erased_and_no_address_stands_anywhere() {
    Editor editor = TestEditors.of(site, Role.ADMINISTRATOR);
    Visitor in = in(editor);
    String list =
        "\uFEFFadres;waar\r\nAnne@Voorbeeld.test;=beurs\r\nbert@voorbeeld.test;\r\nniets;\r\n";
    String[] given = {
      "wat", "ezine", "ritme", "direct", "wanneer", "2026-03-01", "waar", "beurs", "tekst", "Ja."
    };
    Reply without =
        in.postFile(OVERNEMEN, Map.of(), list.getBytes(UTF_8), "lijst.csv", "waar", "beurs");
    assertThat(without.status()).isEqualTo(400);
    assertThat(without.text()).contains("Kies waarover zij bericht krijgen");
    Reply preview = in.postFile(OVERNEMEN, Map.of(), list.getBytes(UTF_8), "lijst.csv", given);
    assertThat(preview.status()).as(preview.text()).isEqualTo(200);
    assertThat(preview.html().select("dl").text())
        .contains("Nieuw 2 adressen", "Geweigerd 1 regel");
    assertThat(preview.html().select("main").text())
        .contains("Regel 4: hier staat geen e-mailadres.", "Het e-zine, direct");
    String take = preview.html().select("form[action^=" + OVERNEMEN + "]").attr("action");
    assertThat(in.post(take).text()).contains("De lijst is overgenomen");
    assertThat(in.post(take).status()).as("once").isEqualTo(409);

    Reply unknown = in.post("/redactie/abonnees/zoeken", "adres", "niemand@voorbeeld.test");
    assertThat(unknown.text()).contains("Van dit adres is niets bekend");
    assertThat(in.post("/redactie/abonnees/zoeken", "adres", "anne").status()).isEqualTo(400);
    Reply found = in.post("/redactie/abonnees/zoeken", "adres", " ANNE@voorbeeld.TEST ");
    assertThat(found.status()).isEqualTo(303);
    String page = found.header("Location");
    assertThat(page).matches("/redactie/abonnees/[0-9a-f-]{36}");
    String shown = in.get(page).html().select("main").text();
    assertThat(shown)
        .contains("Anne@voorbeeld.test", "=beurs", "Er is geen mailserver ingesteld")
        .contains("is er niets gebeurd waar dit over gaat");
    Reply access = in.post(page + "/gegevens");
    assertThat(access.header("Content-Disposition")).startsWith("attachment");
    assertThat(access.text()).contains("\"adres\":\"Anne@voorbeeld.test\"", "\"waar\":\"=beurs\"");

    Instant before = site.clock().instant();
    site.clock().moveTo(before.plus(Duration.ofMinutes(11)));
    try {
      Reply refused = in.post("/redactie/abonnees/uitvoer");
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.text()).doesNotContain("voorbeeld.test");
      Reply out =
          in.post("/redactie/abonnees/uitvoer", "code", TestEditors.freshCode(site, editor));
      assertThat(out.header("Content-Type")).startsWith("text/csv");
      assertThat(out.text().lines().toList())
          .contains(
              "\"Anne@voorbeeld.test\";\"2026-03-01T00:00:00+01:00\";\"'=beurs\";\"Ja.\";\"Het e-zine\";\"direct\";\"loopt\"");
      assertThat(in.get(page + "/wissen").text()).contains("Dit kan niet ongedaan worden gemaakt");
      assertThat(in.post(page + "/wissen").header("Location")).endsWith("?gedaan=gewist");
    } finally {
      site.clock().moveTo(before);
    }
    assertThat(in.get(page).status()).isEqualTo(404);
    assertThat(in.post("/redactie/abonnees/zoeken", "adres", "anne@voorbeeld.test").text())
        .contains("Van dit adres is niets bekend");
    assertThat(site.db().fetch("select * from newsletter.subscriber").toString())
        .doesNotContainIgnoringCase("anne@");
    assertThat(
            site.db()
                .fetchValue("select ended_by from newsletter.subscription where state = 'ended'"))
        .isEqualTo("editor");
    List<Trail.Entry> trail = site.part(Trail.class).page("abonnee", 1).entries();
    assertThat(trail)
        .extracting(Trail.Entry::act)
        .contains(
            "lijst van abonnees bekeken",
            "lijst van abonnees overgenomen",
            "abonnee gezocht",
            "abonnee bekeken",
            "gegevens van abonnee gegeven",
            "abonnees uitgevoerd",
            "abonnee gewist");
    assertThat(trail).extracting(Trail.Entry::detail).contains("2 regels", "niet gevonden");
    assertThat(trail.toString()).doesNotContain("@");
  }

  @Test
  void what_was_counted_is_shown_and_what_can_match_nothing_any_more() {
    site.db()
        .execute(
            """
            with one as (
              insert into newsletter.subscriber
              values (gen_random_uuid(), 'telt@voorbeeld.test', 'telt@voorbeeld.test', now(), null)
              returning id)
            insert into newsletter.subscription (id, subscriber, what, filter, rhythm,
              important_only, state, text_version, origin, asked_at, confirmed_at)
            select gen_random_uuid(), id, 'examples', '{"sector": ["weg"]}', 'monthly', true,
              'active', '1', 'page', '2026-02-03', '2026-02-04'
            from one
            """);
    site.part(Tallies.class).count();
    Reply page = staying(Role.ADMINISTRATOR).get("/redactie/abonnees");
    String shown = page.html().select("main").text();
    assertThat(shown)
        .contains("Praktijkvoorbeelden elke maand 0 1 0 0", "februari 2026 1 0")
        .contains("een keuze die niet meer bestaat", "Van 1 abonnement bestaat");
    assertThat(page.text()).doesNotContain("@voorbeeld.test");
    assertThat(staying(Role.ADMINISTRATOR).get("/redactie/abonnees?pagina=2").status())
        .isEqualTo(404);
  }

  @Test
  void news_that_waits_for_a_decision_is_to_do_for_who_may_take_it() {
    site.db()
        .execute(
            """
            insert into newsletter.news (item, happening, mark, generation, important, at, state, held)
            values ('wacht', 'published', 'proef', 1, true, now(), 'held', 'many')
            """);
    try {
      Reply chief = staying(Role.CHIEF_EDITOR).get("/redactie/te-doen");
      assertThat(chief.html().select("#verzendingen").text())
          .contains("Attenderingen", "Nieuws over 1 item wacht");
      Reply author = staying(Role.AUTHOR).get("/redactie/te-doen");
      assertThat(author.html().select("#verzendingen")).isEmpty();
    } finally {
      site.db().execute("delete from newsletter.news where mark = 'proef'");
    }
  }

  private static final String OVERNEMEN = "/redactie/abonnees/overnemen";

  @Test
  void a_reset_by_link_ends_every_session_and_the_link_is_shown_once() {
    Editor editor = somebody(Role.AUTHOR);
    Visitor visitor = in(editor);
    Visitor administrator = administrator();
    String person = "/redactie/mensen/" + editor.id();
    String first = shown(administrator.post(person + "/wachtwoord"));
    String second = shown(administrator.post(person + "/wachtwoord"));
    Visitor guest = new Visitor(site);
    assertThat(guest.get(first).status()).as("the newer replaces it").isEqualTo(410);
    guest.get(second);
    assertThat(guest.post(second, "wachtwoord", NEW_PASSWORD).header("Location"))
        .isEqualTo("/redactie/aanmelden?gedaan=wachtwoord-gekozen");
    assertThat(visitor.get("/redactie").status()).isEqualTo(303);
    assertThat(guest.get("/redactie").status()).as("a link signs nobody in").isEqualTo(303);
  }

  private static String shown(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    String address = reply.html().select("#link").val();
    assertThat(address).startsWith(RunningSite.BASE_URL + OneTimeLink.PATH);
    return address.substring(RunningSite.BASE_URL.length());
  }

  @Test
  void a_second_factor_is_taken_off_by_link_and_password_and_set_up_again_before_anything_else() {
    Editor editor = somebody(Role.AUTHOR);
    Visitor visitor = in(editor);
    String link = shown(administrator().post("/redactie/mensen/" + editor.id() + "/tweede-stap"));
    Visitor guest = new Visitor(site);
    guest.get(link);
    assertThat(guest.post(link, "wachtwoord", "niet het wachtwoord").status()).isEqualTo(400);
    assertThat(guest.post(link, "wachtwoord", TestEditors.PASSWORD).status()).isEqualTo(303);
    assertThat(visitor.get("/redactie").status()).isEqualTo(303);

    guest.post("/redactie/aanmelden", "email", editor.email(), "wachtwoord", TestEditors.PASSWORD);
    Reply led = guest.get("/redactie");
    assertThat(led.header("Location")).isEqualTo("/redactie/account/tweede-stap");
    assertThat(guest.get("/redactie/account").status()).isEqualTo(303);
    Reply page = guest.get(led.header("Location"));
    assertThat(page.html().select("svg.gv-square path")).hasSize(2);
    String secret = page.html().select(".gv-secret").text().replace(" ", "");
    assertThat(page.html().select("a[href^=otpauth]").attr("href")).contains("secret=" + secret);
    assertThat(guest.post("/redactie/account/tweede-stap", "code", "000000").status())
        .isEqualTo(400);
    Reply codes =
        guest.post("/redactie/account/tweede-stap", "code", TestEditors.codeOf(secret, site));
    assertThat(codes.html().select(".gv-codes code")).hasSize(10);
    assertThat(guest.get("/redactie").status()).isEqualTo(200);
  }

  @Test
  void a_second_factor_is_replaced_only_with_the_password() {
    Editor editor = somebody(Role.AUTHOR);
    Visitor visitor = in(editor);
    String secret =
        visitor
            .get("/redactie/account/tweede-stap")
            .html()
            .select(".gv-secret")
            .text()
            .replace(" ", "");
    String code = TestEditors.codeOf(secret, site);
    assertThat(visitor.post("/redactie/account/tweede-stap", "code", code).status()).isEqualTo(400);
    assertThat(
            visitor
                .post(
                    "/redactie/account/tweede-stap",
                    "code",
                    code,
                    "wachtwoord",
                    TestEditors.PASSWORD)
                .status())
        .isEqualTo(200);
  }

  @Test
  void somebody_is_invited_and_comes_in() {
    Visitor administrator = administrator();
    String[] form = {"email", "Nieuw@Example.org ", "naam", " Nieuw ", "rol", "eindredacteur"};
    String link = shown(administrator.post("/redactie/mensen", form));
    Reply again = administrator.post("/redactie/mensen", form);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.html().select("#fout").text()).contains("Er is al een account");
    Visitor guest = new Visitor(site);
    assertThat(guest.get(link).text()).contains("Hallo Nieuw").contains("nieuw@example.org");
    guest.post(link, "wachtwoord", NEW_PASSWORD);
    assertThat(
            guest
                .post(
                    "/redactie/aanmelden", "email", "nieuw@example.org", "wachtwoord", NEW_PASSWORD)
                .header("Location"))
        .isEqualTo("/redactie");
  }

  @Test
  void what_is_mailed_is_everything_until_an_editor_says_otherwise() {
    Visitor visitor = in(somebody(Role.AUTHOR));
    assertThat(ticked(visitor)).hasSize(Topic.values().length);
    Reply chosen =
        visitor.post(
            "/redactie/account/berichten",
            "bericht",
            Topic.REMARKED.word(),
            "bericht",
            Topic.FAILED.word());
    assertThat(visitor.get(chosen.header("Location")).html().select(".gv-done, [role=status]"))
        .isNotEmpty();
    assertThat(ticked(visitor)).containsExactly(Topic.FAILED.word(), Topic.REMARKED.word());
    visitor.post("/redactie/account/berichten");
    assertThat(ticked(visitor)).isEmpty();
  }

  private static List<String> ticked(Visitor visitor) {
    return visitor
        .get("/redactie/account")
        .html()
        .select("input[name=bericht][checked]")
        .eachAttr("value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "geen adres", "a@b", "a\0@example.org", "<i>@example.org"})
  void an_address_that_is_none_is_refused(String email) {
    Reply reply =
        administrator().post("/redactie/mensen", "email", email, "naam", "X", "rol", "auteur");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.html().select("i")).isEmpty();
  }

  @Test
  void a_hostile_name_is_shown_as_text() {
    Visitor administrator = administrator();
    String name = "<img src=x onerror=alert(1)>\"'=1+1";
    Reply shown =
        administrator.post(
            "/redactie/mensen", "email", "vijand@example.org", "naam", name, "rol", "auteur");
    Editor hostile = site.part(Editors.class).find("vijand@example.org").orElseThrow();
    for (Reply reply :
        List.of(
            shown,
            administrator.get("/redactie/mensen"),
            administrator.get("/redactie/mensen/" + hostile.id()),
            administrator.get("/redactie/logboek"))) {
      assertThat(reply.html().select("img")).isEmpty();
      assertThat(reply.html().text()).contains("onerror");
    }
    assertThat(administrator.get("/redactie/mensen/999999").status()).isEqualTo(404);
    assertThat(administrator.get("/redactie/mensen/x").status()).isEqualTo(404);
  }

  @Test
  void the_last_administrator_stays_also_when_two_send_each_other_away() throws Exception {
    try (RunningSite small = RunningSite.empty()) {
      Editor one = TestEditors.add(small, "een@example.org", Role.ADMINISTRATOR);
      Visitor visitor = TestEditors.signIn(small, one);
      for (String act : List.of("/rol", "/sluiten")) {
        Reply reply = visitor.post("/redactie/mensen/" + one.id() + act, "rol", "auteur");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.html().select("#fout").text()).contains("de enige beheerder");
      }
      Editor two = TestEditors.add(small, "twee@example.org", Role.ADMINISTRATOR);
      Editors editors = small.part(Editors.class);
      List<Callable<Object>> acts = new ArrayList<>();
      for (int time = 0; time < 10; time++) {
        acts.add(() -> editors.deactivate(one, two.id()));
        acts.add(() -> editors.changeRole(two, one.id(), Role.AUTHOR));
      }
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<Object> act : threads.invokeAll(acts)) {
          act.get();
        }
      }
      assertThat(editors.hasAdministrator()).isTrue();
    }
  }

  @Test
  void the_first_administrator_comes_in_by_one_link_of_many() {
    try (RunningSite small = RunningSite.empty()) {
      Editors editors = small.part(Editors.class);
      String link = OneTimeLink.PATH + editors.linkForFirst().token();
      String other = OneTimeLink.PATH + editors.linkForFirst().token();
      Visitor guest = new Visitor(small);
      assertThat(guest.get(link).text()).contains("nog geen beheerder");
      assertThat(
              guest
                  .post(link, "email", "een@example.org", "naam", "Een", "wachtwoord", NEW_PASSWORD)
                  .status())
          .isEqualTo(303);
      assertThat(editors.all()).singleElement().matches(one -> one.role() == Role.ADMINISTRATOR);
      assertThat(guest.get(link).status()).isEqualTo(410);
      assertThat(guest.get(other).status()).isEqualTo(410);
    }
  }

  @Test
  void over_plain_http_from_afar_nobody_signs_in_and_on_this_machine_one_may() {
    try (RunningSite plain = RunningSite.empty(Map.of("GV_BASE_URL", "http://localhost:8080"))) {
      Editor editor = TestEditors.addWithPassword(plain, "een@example.org", Role.AUTHOR);
      Visitor here = TestEditors.signIn(plain, editor);
      assertThat(here.cookies()).containsOnlyKeys("redactie", "formulier", "bekend");
      assertThat(here.get("/redactie").text()).contains("Stel een tweede stap in");

      String afar =
          plain.raw(
              "GET /redactie/aanmelden HTTP/1.1\nHost: goedvoorbeeld.example\nConnection: close\n\n");
      assertThat(afar).contains("HTTPS nodig").doesNotContain("name=\"wachtwoord\"");
    }
  }

  @Test
  void the_trail_tells_who_did_what_and_is_searched_and_taken_away() {
    Visitor administrator = administrator();
    Trail trail = site.part(Trail.class);
    Editor who = TestEditors.of(site, Role.CHIEF_EDITOR);
    for (int time = 0; time < 120; time++) {
      trail.record(site.db(), who, "proef gedaan", "proef:" + time, "=1+1\n\"twee\", drie");
    }
    Reply page = administrator.get("/redactie/logboek?q=proef%20gedaan");
    assertThat(page.html().select("tbody tr")).hasSize(Trail.PAGE);
    assertThat(page.html().expectFirst("tbody tr").text()).contains("proef:119", who.name());
    assertThat(page.html().select("p[role=status]").text()).isEqualTo("120 regels");
    String next = page.html().select("a[rel=next]").attr("href");
    assertThat(administrator.get(next).html().expectFirst("tbody tr").text()).contains("proef:69");
    assertThat(administrator.get("/redactie/logboek?q=%25").html().select("tbody tr")).isEmpty();
    assertThat(administrator.get("/redactie/logboek?pagina=0").status()).isEqualTo(400);
    assertThat(administrator.get("/redactie/logboek?pagina=99999").status()).isEqualTo(404);

    Reply csv = administrator.get("/redactie/logboek/logboek.csv?q=proef%20gedaan");
    assertThat(csv.header("Content-Disposition")).contains("attachment");
    assertThat(csv.text().lines()).hasSize(121);
    assertThat(csv.text()).contains(";\"'=1+1 \"\"twee\"\", drie\"");
    assertThat(csv.text().lines().skip(1))
        .allMatch(
            line -> line.matches("\"\\d+\";\"\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}\\+0[12]:00\";.*"));
    Reply json = administrator.get("/redactie/logboek/logboek.json?q=proef%20gedaan");
    assertThat(json.header("Content-Type")).startsWith("application/json");
    assertThat(new ObjectMapper().readTree(json.text()))
        .hasSize(120)
        .first()
        .extracting(line -> line.get("object").asString())
        .isEqualTo("proef:0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r", "\n"})
  void no_cell_of_the_trail_begins_as_a_formula(String head) {
    Trail trail = site.part(Trail.class);
    String object = "kop:" + (int) head.charAt(0);
    trail.record(site.db(), Editor.COMMAND_LINE, "proef", object, head + "1+1|cmd");
    Visitor administrator = staying(Role.ADMINISTRATOR);
    Reply csv = administrator.get("/redactie/logboek/logboek.csv?q=" + object);
    assertThat(csv.text()).contains("1+1|cmd").doesNotContainPattern("\"\\s*[=+@\\t\\r\\n-]+1");
  }

  @Test
  void what_editors_do_with_accounts_is_in_the_trail_without_secrets() {
    Editor editor = somebody(Role.AUTHOR);
    in(editor)
        .post(
            "/redactie/account/wachtwoord",
            "huidig",
            TestEditors.PASSWORD,
            "wachtwoord",
            NEW_PASSWORD);
    List<Trail.Entry> entries = new ArrayList<>();
    site.part(Trail.class).each(editor.object(), entries::add);
    assertThat(entries.stream().filter(one -> one.object().equals(editor.object())))
        .extracting(Trail.Entry::act)
        .containsExactly(
            "redacteur uitgenodigd",
            "wachtwoord gekozen met link",
            "tweede stap ingesteld",
            "aangemeld",
            "wachtwoord veranderd");
    assertThat(entries.toString()).doesNotContain(NEW_PASSWORD, TestEditors.PASSWORD, "argon2");
  }
}
