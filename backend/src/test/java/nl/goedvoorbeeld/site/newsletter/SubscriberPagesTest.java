package nl.goedvoorbeeld.site.newsletter;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.Logged;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.mail.Seal;
import nl.goedvoorbeeld.mail.WrittenLetter;
import nl.goedvoorbeeld.newsletter.SubscriberLinks;
import nl.goedvoorbeeld.newsletter.SubscriberLinks.Purpose;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms of readers and the links out of their mails, over HTTP. All come from one network
/// here, so there are fewer questions than that may ask in an hour.
class SubscriberPagesTest {
  private static final RunningSite SITE = RunningSite.real();
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Visitor reader = new Visitor(SITE);

  /// While these tests run.
  private static final Logged LOGGED = new Logged();

  /// Addresses and the secrets of links alike: all of ours are at this domain, and so long.
  @AfterAll
  static void nobody_is_named_in_the_log() {
    LOGGED.close();
    assertThat(LOGGED.lines())
        .noneMatch(line -> line.contains("voorbeeld.test"))
        .noneMatch(line -> SECRET.matcher(line).find());
  }

  private static final Pattern SECRET = Pattern.compile("/nieuwsbrief/[a-z]+/[A-Za-z0-9_-]{54}");

  /// As the program goes by it, on the page that editors write.
  @Test
  void the_page_about_privacy_says_what_is_held_and_how_long() {
    Reply page = SITE.get("/privacy");
    assertThat(page.html().select("h2#bewaard").text()).startsWith("Wat wij bewaren");
    assertThat(page.html().select("a[href=#bewaard]")).hasSize(1);
    assertThat(page.html().select("h2#bewaard ~ div dt").eachText())
        .contains("Adres", "Mail van de site", "Back-ups", "Account", "Wie feiten nakijkt");
    assertThat(page.html().select("h2#bewaard ~ div").text())
        .contains("28 dagen nadat het laatste abonnement is geëindigd");
    assertThat(page.html().select("main script")).isEmpty();
  }

  @Test
  void from_a_search_to_the_last_press_without_a_cookie_or_a_script() {
    String jan = address();
    String door =
        SITE.get("/zoeken?q=fiets&sector=zorg&pagina=1")
            .html()
            .select("a[href^=/nieuwsbrief?]")
            .attr("href");
    Reply page = SITE.get(door);
    assertThat(page.header("Cache-Control")).as("as any page").isEqualTo("public, no-cache");
    assertThat(page.html().select(".gv-chips").text()).contains("Zorg en welzijn");
    assertThat(page.html().select(".gv-lead").text()).contains("«fiets»");
    assertThat(page.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    List<String> fields = new ArrayList<>();
    page.html()
        .select("main form input[type=hidden]")
        .forEach(field -> fields.addAll(List.of(field.attr("name"), field.val())));
    fields.addAll(List.of("adres", jan, "ritme", "dagelijks"));
    Reply sent = reader.postPlain("/nieuwsbrief", fields.toArray(String[]::new));
    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.header("Cache-Control")).contains("no-store");
    assertThat(sent.html().text()).contains("Kijk in uw mail", jan);

    String confirm = secret(jan, "bevestigen");
    Reply asked = reader.get("/nieuwsbrief/bevestigen/" + confirm);
    discreet(asked, confirm);
    assertThat(asked.html().text()).contains("De zoekopdracht «fiets» (sector: Zorg en welzijn)");
    assertThat(asked.text()).doesNotContain(jan);
    String id = asked.html().select("input[name=abonnement]").val();
    Reply nothing = reader.postPlain("/nieuwsbrief/bevestigen/" + confirm);
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.html().select("[role=alert]").text()).contains("Kies ten minste één");
    Reply confirmed = reader.postPlain("/nieuwsbrief/bevestigen/" + confirm, "abonnement", id);
    assertThat(confirmed.status()).isEqualTo(200);
    assertThat(confirmed.html().select("h1").text()).isEqualTo("U bent abonnee");

    String preferences =
        SITE.part(SubscriberLinks.class)
            .address(Purpose.PREFERENCES, UUID.randomUUID(), UUID.fromString(id));
    Reply mine = reader.get(preferences);
    discreet(mine, preferences.substring(preferences.lastIndexOf('/') + 1));
    assertThat(mine.html().select("option[selected]").text()).contains("Elke dag");
    assertThat(done(preferences, "abonnement", id, "ritme", "maandelijks", "doe", "bewaar"))
        .contains("Opgeslagen", "Elke maand");
    assertThat(done(preferences, "abonnement", id, "tot", "week", "doe", "pauzeer"))
        .contains("Gepauzeerd tot 23 maart 2026");
    assertThat(done(preferences, "abonnement", id, "doe", "hervat")).contains("weer mail");
    assertThat(done(preferences, "doe", "gegevens")).contains("een uur werkt");
    String manage = "/nieuwsbrief/gegevens/" + secret(jan, "gegevens");
    Reply data = reader.get(manage);
    discreet(data, manage.substring(manage.lastIndexOf('/') + 1));
    assertThat(data.html().text()).contains(jan, "bevestigd op 16 maart 2026");
    Reply taken = reader.postPlain(manage, "doe", "meenemen");
    assertThat(taken.header("Content-Disposition")).startsWith("attachment");
    assertThat(taken.header("Cache-Control")).contains("no-store");
    assertThat(taken.text())
        .contains(jan, "\"sector\":[\"zorg\"]", "\"q\":\"fiets\"", "bevestigdOp");
    assertThat(done(preferences, "abonnement", id, "doe", "stop")).contains("Beëindigd");
    assertThat(reader.postPlain(manage, "doe", "wis").status()).isEqualTo(422);
    assertThat(reader.postPlain(manage, "doe", "wis", "zeker", "ja").html().text())
        .contains("Gewist");
    assertThat(reader.get(preferences).status()).isEqualTo(404);
    assertThat(reader.cookies()).isEmpty();
  }

  private String done(String address, String... fields) {
    Reply reply = reader.postPlain(address, fields);
    assertThat(reply.status()).isEqualTo(303);
    return reader.get(reply.header("Location")).html().select("main").text();
  }

  /// Kept by nobody, and telling nobody where it stands.
  private static void discreet(Reply reply, String secret) {
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Cache-Control")).contains("no-store");
    assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(reply.header("X-Robots-Tag")).contains("noindex");
    assertThat(reply.html().head().html()).doesNotContain(secret);
    assertThat(reply.html().select("a[href*=" + secret + "]")).isEmpty();
  }

  @Test
  void the_page_is_the_same_whoever_it_is_for() {
    String known = "bekende-" + address();
    hold(known);
    SITE.db().execute("delete from newsletter.knock");
    String unknown = "vreemde-" + address();
    Reply first = ask(known);
    Reply second = ask(unknown);
    Reply third = ask(unknown);
    for (Reply one : List.of(second, third)) {
      assertThat(one.status()).isEqualTo(first.status());
      assertThat(one.text().replace(unknown, known)).isEqualTo(first.text());
      assertThat(headers(one)).isEqualTo(headers(first));
    }
    assertThat(letters(known)).extracting(WrittenLetter::kind).contains("known");
    SITE.db().execute("delete from newsletter.knock");
    assertThat(link(unknown).text().replace(unknown, known)).isEqualTo(link(known).text());
  }

  private static Map<String, List<String>> headers(Reply reply) {
    Map<String, List<String>> headers = new TreeMap<>(reply.headers().map());
    headers.keySet().removeIf(name -> name.equalsIgnoreCase("date"));
    return headers;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FORM + "|List-Unsubscribe=One-Click",
        "multipart/form-data; boundary=x|--x\r\nContent-Disposition: form-data;"
            + " name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n",
        "multipart/form-data|kapot",
        "text/plain|List-Unsubscribe=One-Click",
        "application/json|{}",
        "|"
      })
  void a_program_for_mail_ends_it_by_one_press_whatever_it_sends_along(String sent) {
    String id = hold(address());
    String leave = address(Purpose.LEAVE, id);
    String type = sent.substring(0, sent.indexOf('|'));
    String body = sent.substring(sent.indexOf('|') + 1);
    for (String method : List.of("GET", "HEAD", "GET", "HEAD")) {
      assertThat(SITE.ask(method, leave).status()).isEqualTo(200);
    }
    assertThat(state(id)).as("looking changes nothing").isEqualTo("active");
    Reply first = post(leave, body, type);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(first.html().select("h1").text()).isEqualTo("Beëindigd");
    assertThat(first.html().select("main").text()).contains("Het e-zine");
    assertThat(state(id)).isEqualTo("ended");
    assertThat(post(leave, body, type).html().select("h1").text()).isEqualTo("Al beëindigd");
  }

  @Test
  void one_press_names_each_that_its_letter_was_due_to() {
    String address = address();
    reader.postPlain("/nieuwsbrief", "wat", "ezine", "wat", "handreiking", "adres", address);
    String page = "/nieuwsbrief/bevestigen/" + secret(address, "bevestigen");
    List<String> ids = reader.get(page).html().select("input[name=abonnement]").eachAttr("value");
    reader.postPlain(page, "abonnement", ids.getFirst(), "abonnement", ids.getLast());
    String leave =
        SITE.part(SubscriberLinks.class)
            .leaving(UUID.randomUUID(), ids.stream().map(UUID::fromString).toList());
    assertThat(reader.get(leave).html().select("main").text())
        .contains("U krijgt nu mail over:", "Het e-zine", "Wijzigingen in de handreiking");
    Reply left = post(leave, "List-Unsubscribe=One-Click", "application/x-www-form-urlencoded");
    assertThat(left.html().select("main").text())
        .contains("U krijgt geen mail meer over:", "Het e-zine", "Wijzigingen in de handreiking");
    assertThat(ids).hasSize(2).allMatch(id -> state(id).equals("ended"));
  }

  private static Reply post(String address, String body, String type) {
    return type.isEmpty()
        ? SITE.send("POST", address, body)
        : SITE.send(
            "POST",
            address,
            body,
            "Content-Type",
            type,
            "Sec-Fetch-Site",
            "cross-site",
            "Origin",
            "https://mail.example");
  }

  /// And under the name that the site had when the mail was sent.
  @Test
  void it_is_ended_too_by_what_does_not_say_how_long_it_is() {
    String id = hold(address());
    String answer =
        SITE.raw(
            """
            POST %s HTTP/1.1
            Host: het-vorige-domein.test
            Connection: close
            Transfer-Encoding: chunked

            1a
            List-Unsubscribe=One-Click
            0

            """
                .formatted(address(Purpose.LEAVE, id)));
    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(state(id)).isEqualTo("ended");
  }

  @Test
  void programs_that_open_every_link_change_nothing() {
    String jan = address();
    String id = hold(jan);
    String ask = address();
    ask(ask);
    List<String> links =
        new ArrayList<>(List.of("/nieuwsbrief/bevestigen/" + secret(ask, "bevestigen")));
    for (Purpose purpose : Purpose.values()) {
      links.add(address(purpose, id));
    }
    String before = rows();
    for (String link : links) {
      for (String method : List.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE")) {
        SITE.ask(method, link);
        SITE.ask(method, link + "?doe=stop-alles&abonnement=" + id);
      }
    }
    assertThat(rows()).isEqualTo(before);
  }

  /// Servers like to write down what they could not read.
  @Test
  void what_cannot_be_read_is_written_down_nowhere() {
    String jan = address();
    String secret = address(Purpose.LEAVE, hold(address()));
    for (String request :
        List.of(
            "GET /nieuwsbrief?adres=" + jan + "\" HTTP/1.1",
            "GET /nieuwsbrief?adres=%zz" + jan + " HTTP/1.1",
            "GET " + secret + "\"> HTTP/1.1",
            "POST " + secret + "% HTTP/1.1",
            "GET /nieuwsbrief HTTP/1.1\nX-Adres " + jan,
            "GET /nieuwsbrief HTTP/1.1\nReferer: https://www.goedvoorbeeld.example" + secret,
            "POST /nieuwsbrief HTTP/1.1\nContent-Type: " + FORM + "\nContent-Length: " + jan,
            jan + " / HTTP/1.1")) {
      SITE.raw(request + "\nHost: www\nConnection: close\n\n");
    }
    for (String body :
        List.of(
            "adres=" + jan + "%zz",
            "adres=%zz&" + jan + "=" + jan,
            ("adres=" + jan + "&").repeat(900),
            "wat=ezine&adres=" + jan + "%00",
            "sector=" + jan + "&adres=" + jan)) {
      Reply reply = SITE.send("POST", "/nieuwsbrief", body, "Content-Type", FORM);
      assertThat(reply.status()).isBetween(200, 499);
    }
    assertThat(SITE.get("/nieuwsbrief?wat=" + jan).text()).doesNotContain(jan);
  }

  @Test
  void a_form_of_another_site_is_refused() {
    String body = "wat=ezine&adres=" + address();
    for (String[] headers :
        List.of(
            new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"Sec-Fetch-Site", "same-site"},
            new String[] {"Origin", "https://elders.example"},
            new String[] {"Origin", "null"})) {
      Reply refused =
          SITE.send("POST", "/nieuwsbrief", body, "Content-Type", FORM, headers[0], headers[1]);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.html().text()).contains("niet van onze eigen pagina");
    }
    for (String[] headers :
        List.of(
            new String[] {"Sec-Fetch-Site", "same-origin"},
            new String[] {"Origin", RunningSite.BASE_URL},
            new String[] {"Origin", SITE.origin()})) {
      assertThat(
              SITE.send("POST", "/nieuwsbrief", body, "Content-Type", FORM, headers[0], headers[1])
                  .status())
          .isEqualTo(200);
    }
    // Where the address holds a secret its page names no origin.
    String preferences = address(Purpose.PREFERENCES, hold(address()));
    assertThat(
            SITE.send("POST", preferences, "doe=gegevens", "Content-Type", FORM, "Origin", "null")
                .status())
        .isEqualTo(303);
  }

  @Test
  void what_is_no_form_or_too_long_is_not_read() {
    assertThat(
            SITE.send("POST", "/nieuwsbrief", "wat=ezine", "Content-Type", "text/plain").status())
        .isEqualTo(415);
    assertThat(
            SITE.send(
                    "POST", "/nieuwsbrief", "x", "Content-Type", "multipart/form-data; boundary=x")
                .status())
        .isEqualTo(415);
    String large = "adres=" + "a".repeat(40_000);
    assertThat(SITE.send("POST", "/nieuwsbrief", large, "Content-Type", FORM).status())
        .isEqualTo(413);
    assertThat(
            SITE.send(
                    "POST",
                    address(Purpose.LEAVE, UUID.randomUUID().toString()),
                    large,
                    "Content-Type",
                    FORM)
                .status())
        .isEqualTo(413);
  }

  @Test
  void nothing_else_is_open_there() {
    assertThat(SITE.get("/nieuwsbrief/anders").status()).isEqualTo(404);
    assertThat(SITE.send("POST", "/nieuwsbrief/anders", "a=b", "Content-Type", FORM).status())
        .isEqualTo(404);
    assertThat(SITE.get("/nieuwsbrief/bevestigen/a/b").status()).isEqualTo(404);
    assertThat(SITE.ask("PUT", "/nieuwsbrief").status()).isEqualTo(405);
  }

  @Test
  void a_link_that_does_not_work_says_nothing_of_why() {
    String id = hold(address());
    String other = address(Purpose.LEAVE, id);
    String elses = other.substring(other.lastIndexOf('/') + 1);
    String gone = address(Purpose.PREFERENCES, UUID.randomUUID().toString());
    String calm = SITE.get("/nieuwsbrief/bevestigen/x").text();
    assertThat(calm).contains("Deze link werkt niet");
    for (Purpose purpose : Purpose.values()) {
      if (purpose != Purpose.LEAVE) {
        Reply dead = SITE.get("/nieuwsbrief/" + purpose.path() + "/" + elses);
        assertThat(dead.status()).isEqualTo(404);
        assertThat(dead.text()).isEqualTo(calm);
        Reply pressed =
            SITE.send(
                "POST",
                "/nieuwsbrief/" + purpose.path() + "/" + elses,
                "doe=stop-alles&abonnement=" + id,
                "Content-Type",
                FORM);
        assertThat(pressed.status()).isEqualTo(404);
        assertThat(pressed.text()).isEqualTo(calm);
      }
    }
    assertThat(SITE.get(gone).text()).isEqualTo(calm);
    // As after a restore, of a mail about what was asked for later.
    String unknown = address(Purpose.LEAVE, UUID.randomUUID().toString());
    assertThat(SITE.get(unknown).text()).isEqualTo(calm).contains("Meld u aan");
    assertThat(post(unknown, "List-Unsubscribe=One-Click", FORM).text()).isEqualTo(calm);
    assertThat(state(id)).isEqualTo("active");
  }

  @Test
  void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
    Reply page =
        reader.postPlain(
            "/nieuwsbrief",
            "wat",
            "regelingen",
            "nieuws",
            "gesloten",
            "sector",
            "zorg",
            "regio",
            "utrecht-provincie",
            "ritme",
            "maandelijks",
            "alles",
            "ja",
            "adres",
            "jan@<script>");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.html().title()).startsWith("Fout: ");
    assertThat(page.html().select("[role=alert] a").attr("href")).isEqualTo("#adres");
    var field = requireNonNull(page.html().selectFirst("#adres"));
    assertThat(field.val()).isEqualTo("jan@<script>");
    assertThat(field.attr("aria-invalid")).isEqualTo("true");
    assertThat(page.html().select("#" + field.attr("aria-describedby")).text())
        .contains("e-mailadres");
    assertThat(page.html().select("main form input[checked]").eachAttr("value"))
        .containsExactly(
            "regelingen", "gesloten", "zorg", "utrecht-provincie", "maandelijks", "ja");
    Reply wide = reader.postPlain("/nieuwsbrief", "wat", "ezine", "adres", "jörg@voorbeeld.test");
    assertThat(wide.status()).isEqualTo(422);
    assertThat(wide.html().select("[role=alert]").text()).contains("letters als é of ü voor de @");
    Reply none = reader.postPlain("/nieuwsbrief", "adres", address());
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.html().select("[role=alert] a").attr("href")).isEqualTo("#wat");
  }

  @Test
  void a_slip_is_asked_about_and_the_choice_is_kept() {
    String name = "jan" + UUID.randomUUID().toString().substring(0, 8);
    String typed = name + "@gmial.com";
    Reply asked =
        reader.postPlain("/nieuwsbrief", "wat", "ezine", "wat", "handreiking", "adres", typed);
    assertThat(asked.html().select("legend").eachText())
        .contains("Bedoelt u " + name + "@gmail.com?");
    assertThat(asked.html().select("input[name=wat][checked]").eachAttr("value"))
        .containsExactly("ezine", "handreiking");
    assertThat(letters(typed)).isEmpty();
    reader.postPlain(
        "/nieuwsbrief", "wat", "ezine", "adres", typed, "gevraagd", typed, "bedoeld", typed);
    assertThat(letters(typed)).hasSize(1);
    reader.postPlain(
        "/nieuwsbrief",
        "wat",
        "ezine",
        "adres",
        typed,
        "gevraagd",
        typed,
        "bedoeld",
        name + "@gmail.com");
    assertThat(letters(name + "@gmail.com")).hasSize(1);
  }

  @Test
  void a_program_that_fills_in_every_field_gets_the_page_and_no_mail() {
    String jan = address();
    Reply page = reader.postPlain("/nieuwsbrief", "wat", "ezine", "adres", jan, "website", "x");
    assertThat(page.html().select("h1").text()).isEqualTo("Kijk in uw mail");
    assertThat(letters(jan)).isEmpty();
  }

  @Test
  void one_item_can_be_followed_from_its_foot() {
    var item = SITE.snapshot().items(Kind.SCHEME).getFirst();
    String door =
        SITE.get(item.address()).html().select(".gv-record a[href^=/nieuwsbrief]").attr("href");
    Reply page = SITE.get(door);
    assertThat(page.html().text()).contains("als «" + item.title() + "» verandert");
    String jan = address();
    reader.postPlain("/nieuwsbrief", "item", item.id(), "adres", jan);
    assertThat(letter(jan).words()).contains("Wijzigingen van «" + item.title() + "»");
  }

  @Test
  void beside_a_list_it_is_the_search_for_the_same() {
    String door =
        SITE.get("/praktijkvoorbeelden?sector=zorg")
            .html()
            .select("main a[href^=/nieuwsbrief]")
            .attr("href");
    assertThat(door).isEqualTo("/nieuwsbrief?soort=praktijkvoorbeeld&sector=zorg");
    assertThat(SITE.get(door).html().select(".gv-chips").text())
        .contains("Praktijkvoorbeelden", "Zorg en welzijn");
    assertThat(SITE.get("/nieuwsbrief?sector=x").status()).isEqualTo(400);
  }

  @Test
  void only_the_bare_page_is_for_search_engines() {
    assertThat(SITE.get("/sitemap.xml").text())
        .contains("/nieuwsbrief</loc>")
        .doesNotContain("/nieuwsbrief/");
    assertThat(SITE.get("/robots.txt").text())
        .contains("Disallow: /nieuwsbrief?\n", "Disallow: /nieuwsbrief/\n");
    assertThat(SITE.get("/nieuwsbrief").html().select("meta[name=robots]")).isEmpty();
  }

  private static String address() {
    return "n" + UUID.randomUUID().toString().substring(0, 8) + "@voorbeeld.test";
  }

  /// @return the id of the subscription to the e-zine
  private String hold(String address) {
    ask(address);
    String secret = secret(address, "bevestigen");
    String page = "/nieuwsbrief/bevestigen/" + secret;
    String id = reader.get(page).html().select("input[name=abonnement]").val();
    reader.postPlain(page, "abonnement", id);
    assertThat(state(id)).isEqualTo("active");
    return id;
  }

  private Reply ask(String address) {
    return reader.postPlain("/nieuwsbrief", "wat", "ezine", "adres", address);
  }

  private Reply link(String address) {
    return reader.postPlain("/nieuwsbrief/link", "adres", address);
  }

  private static String address(Purpose purpose, String id) {
    return SITE.part(SubscriberLinks.class)
        .address(purpose, UUID.randomUUID(), UUID.fromString(id));
  }

  private static String state(String id) {
    return SITE.db()
        .fetchSingle("select state from newsletter.subscription where id = ?::uuid", id)
        .get(0, String.class);
  }

  private static String rows() {
    return SITE.db().fetch("select t::text from newsletter.subscription t order by id").formatCSV()
        + SITE.db().fetch("select t::text from newsletter.subscriber t order by id").formatCSV();
  }

  private static WrittenLetter letter(String address) {
    return letters(address).getLast();
  }

  private static String secret(String address, String page) {
    return letters(address).stream()
        .flatMap(one -> one.secrets(page).stream())
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private static List<WrittenLetter> letters(String address) {
    return WrittenLetter.all(SITE.db(), SITE.part(Seal.class)).stream()
        .filter(one -> one.address().equals(address))
        .toList();
  }
}
