package nl.goedvoorbeeld.cms;

import static nl.goedvoorbeeld.cms.TestDesk.at;
import static nl.goedvoorbeeld.cms.TestDesk.done;
import static nl.goedvoorbeeld.cms.TestDesk.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.site.Chromium;
import nl.goedvoorbeeld.site.Crawl;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Markup that somebody typed, wherever one can type at the desk: shown as what it is on every page
/// of the desk and of the readers, and run nowhere. The pages are read without their security
/// policy, which is a second net and not this one.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoredMarkupTest {
  private static final String ELEMENT = "<script>kwaad()</script><img src=x onerror=kwaad()>";
  private static final String QUOTE = "\" onmouseover=\"kwaad()\" x='";
  private static final String CLOSING = "</textarea></title></pre><svg onload=kwaad()>";
  private static final String ALL = ELEMENT + QUOTE + CLOSING + "javascript:kwaad() ${7*7} {{7*7}}";

  private static final String TEXT =
      """
      ## Kop %1$s

      Een alinea met %1$s erin.

      [een link](javascript:kwaad()) en [nog een](<data:text/html,%2$s>) en <javascript:kwaad()>

      ![%3$s](/media/x.png "%3$s")

      | kop %2$s | b |
      |---|---|
      | cel %2$s | <iframe src="javascript:kwaad()"></iframe> |

      <div onclick="kwaad()">blok</div>

      ```html
      %1$s
      ```
      """
          .formatted(ALL, ELEMENT, QUOTE.replace("\"", "&quot;"));

  private static TestDesk desk;
  private static Visitor administrator;
  private static String link;

  @BeforeAll
  static void type_it_everywhere() {
    desk = new TestDesk();
    administrator = desk.signedIn("beheer@example.org", Role.ADMINISTRATOR);
    String yaml = ALL.replace("\\", "\\\\").replace("\"", "\\\"");
    String first = desk.write("kwaad", yaml, TEXT);
    String version = desk.write("kwaad", "Anders " + yaml, TEXT.replace("alinea", "zin " + ALL));
    for (String remark : List.of(ALL, "javascript:kwaad()")) {
      done(
          desk.chief.post(
              at("kwaad") + "/opmerkingen",
              "versie",
              version,
              "passage",
              ALL,
              "opmerking",
              remark));
    }
    link = shared("kwaad", version);
    Visitor guest = new Visitor(desk.site);
    guest.get(link);
    List<String> facts = guest.get(link).html().select("input[name=passage]").eachAttr("value");
    assertThat(facts).hasSizeGreaterThan(3);
    for (String passage : List.of("", facts.getFirst(), facts.get(2))) {
      done(guest.post(link, "passage", passage, "opmerking", ALL));
    }
    harmless(guest.post(link, "passage", facts.getFirst(), "opmerking", ALL.repeat(20)));
    done(desk.writer.post(at("kwaad") + "/indienen", "versie", version));
    done(desk.chief.post(at("kwaad") + "/weigeren", "versie", version, "opmerking", ALL));
    harmless(desk.writer.get(at("kwaad")));
    done(desk.writer.post(at("kwaad") + "/indienen", "versie", version));
    String why = ALL.substring(0, Math.min(500, ALL.length()));
    for (String aside :
        desk.chief.get(at("kwaad")).html().select("form[action$=/terzijde]").eachAttr("action")) {
      done(desk.chief.post(aside, "reden", why));
    }
    done(desk.chief.post(at("kwaad") + "/goedkeuren", "versie", version));
    done(
        desk.writer.post(
            at("kwaad") + "/plannen",
            "versie",
            version,
            "dag",
            "2026-12-01",
            "tijd",
            "12:00",
            "toelichting",
            ALL));
    harmless(desk.writer.get(at("kwaad")));
    assertThat(first).isNotEqualTo(version);

    desk.published("vervallen-stuk", "Tekst.");
    harmless(
        desk.chief.post(
            at("vervallen-stuk") + "/intrekken", "reden", "vervallen", "toelichting", ALL));
    done(
        desk.chief.post(
            at("vervallen-stuk") + "/intrekken",
            "reden",
            "vervallen",
            "toelichting",
            ALL,
            "zeker",
            "ja"));
    desk.awaitStatus("/vervallen-stuk", 200);
  }

  /// @return the way in for a guest
  private static String shared(String slug, String version) {
    Reply shared =
        desk.writer.post(
            at(slug) + "/delen",
            "versie",
            version,
            "doel",
            "feitencontrole",
            "ontvanger",
            ELEMENT + QUOTE,
            "dagen",
            "3");
    harmless(shared);
    String address = shared.html().select("#link").val();
    return address.substring(address.indexOf("/redactie/"));
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  /// No element, attribute or address in it runs what was typed.
  private static Reply harmless(Reply reply) {
    assertThat(reply.status()).as(reply.path()).isLessThan(500);
    if (!reply.isHtml()) {
      return reply;
    }
    for (Element element : reply.html().getAllElements()) {
      String where = reply.path() + " " + element.cssSelector();
      if (element.normalName().equals("script") && !element.hasAttr("src")) {
        assertThat(element.attr("type")).as(where).isEqualTo("application/ld+json");
        assertThat(element.data()).as(where).doesNotContain("<");
      }
      assertThat(element.normalName()).as(where).isNotIn("object", "embed", "base");
      if (element.normalName().equals("iframe")) {
        // The page beside the form: empty until the script fills it, and no script runs in it.
        assertThat(element.attributes().asList().stream().map(Attribute::getKey))
            .as(where)
            .contains("sandbox")
            .doesNotContain("src", "srcdoc");
        assertThat(element.attr("sandbox")).as(where).isEqualTo("allow-same-origin");
      }
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey();
        String value = attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT);
        assertThat(name).as(where).doesNotStartWith("on");
        if (List.of("href", "src", "action", "formaction", "xlink:href").contains(name)) {
          assertThat(value).as(where).doesNotStartWith("javascript:").doesNotStartWith("data:");
        }
      }
    }
    return reply;
  }

  @Test
  void every_page_of_the_desk_shows_it_as_text() {
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/redactie",
                "/redactie/items",
                "/redactie/items?q=kwaad",
                "/redactie/lijst/van-mij",
                "/redactie/lijst/gepland",
                "/redactie/lijst/gepubliceerd",
                "/redactie/items/nieuw",
                "/redactie/logboek"));
    for (String slug : List.of("kwaad", "vervallen-stuk")) {
      for (String way :
          List.of(
              "", "/versies", "/voorbeeld", "/plannen", "/intrekken", "/opmerkingen", "/delen")) {
        paths.add(at(slug) + way);
      }
    }
    paths.add(difference());
    for (String path : paths) {
      Reply reply = harmless(administrator.get(path));
      assertThat(reply.status()).as(path).isEqualTo(200);
    }
    assertThat(administrator.get(at("kwaad")).html().text()).contains("<script>kwaad()</script>");
  }

  @Test
  void a_guest_sees_it_as_text() {
    Visitor guest = new Visitor(desk.site);
    Reply page = harmless(guest.get(link));
    assertThat(page.html().text()).contains("<script>kwaad()</script>");
    harmless(guest.get(link + "/pagina"));
  }

  @Test
  void what_is_typed_into_a_form_that_refuses_it_comes_back_as_text() {
    for (String[] form :
        List.of(
            new String[] {"/plannen", "dag", ALL, "tijd", ALL, "toelichting", ALL},
            new String[] {"/plannen/intrekken", "dag", ALL, "reden", ALL, "opvolger", ALL},
            new String[] {"/intrekken", "reden", "samengevoegd", "opvolger", ALL},
            new String[] {"/opmerkingen", "versie", "1", "passage", ALL, "opmerking", ""},
            new String[] {"/delen", "doel", ALL, "ontvanger", ALL, "dagen", ALL},
            new String[] {"/voorbeeld", "naam", ALL, "document", ALL})) {
      String[] fields = java.util.Arrays.copyOfRange(form, 1, form.length);
      harmless(desk.chief.post(at("vervallen-stuk") + form[0], fields));
    }
    harmless(desk.chief.get("/redactie/items?auteur=" + encoded(ALL) + "&q=" + encoded(ALL)));
    harmless(desk.chief.get("/redactie?gedaan=" + encoded(ALL)));
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void a_slug_can_hold_none_of_it() {
    Reply saved =
        desk.writer.post(
            TestDesk.documentAt("vervallen-stuk"),
            "versie",
            desk.newest("vervallen-stuk"),
            "naam",
            "\"><script>",
            "document",
            TestDesk.document("vervallen-stuk", "x", "y"));
    assertThat(harmless(saved).status()).isEqualTo(400);
  }

  @Test
  void readers_get_it_as_text_too() {
    String version = desk.newest("kwaad");
    Reply published =
        desk.writer.post(
            at("kwaad") + "/publiceren", "versie", version, "toelichting", ALL, "belangrijk", "ja");
    if (published.status() == 409) {
      // What the checks refuse no reader gets; then what they let through must be harmless.
      harmless(published);
      String fit = "Een alinea met %s erin, en `%s`.".formatted(ALL.replace("<", "\\<"), ELEMENT);
      String next = desk.write("kwaad", (ELEMENT + QUOTE).replace("\"", "\\\""), fit);
      done(desk.writer.post(at("kwaad") + "/indienen", "versie", next));
      done(desk.chief.post(at("kwaad") + "/goedkeuren", "versie", next));
      done(
          desk.writer.post(
              at("kwaad") + "/publiceren", "versie", next, "toelichting", ALL, "belangrijk", "ja"));
    }
    desk.awaitStatus("/kwaad", 200);
    Crawl.of(desk.site).replies().forEach(StoredMarkupTest::harmless);
    assertThat(desk.site.get("/kwaad").html().select("main").text()).contains("kwaad()");
    for (String feed : List.of("/feed.atom", "/feed.rss", "/zoeken.atom?q=kwaad")) {
      assertThat(desk.site.get(feed).text()).doesNotContain("<script");
    }
  }

  /// A browser that no policy holds back reads what readers and editors read, of every kind. Last,
  /// since the others need no library.
  @Test
  @Order(Integer.MAX_VALUE)
  void a_browser_runs_none_of_it() {
    List<Draft> published = HostileLibrary.publish(desk.site);
    // The link to the other one ends when that is published.
    String guests = shared("gedeeld", desk.write("gedeeld", "Gedeeld", TEXT));
    done(new Visitor(desk.site).post(guests, "passage", "", "opmerking", ALL));
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/",
                "/zoeken",
                "/zoeken?q=kwaad",
                "/zoeken?soort=bron",
                "/begrippen",
                "/handreiking",
                "/ezine",
                "/vervallen-stuk",
                "/redactie",
                "/redactie/items",
                "/redactie/logboek",
                at("kwaad"),
                at("kwaad") + "/versies",
                at("kwaad") + "/opmerkingen",
                at("kwaad") + "/voorbeeld",
                at("kwaad") + "/delen",
                at("kwaad") + "/plannen",
                at("kwaad") + "/markdown",
                difference(),
                guests,
                guests + "/pagina"));
    assertThat(published.stream().map(Draft::kind))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Kind.values())
                .filter(kind -> kind != Kind.PAGE && kind != Kind.TERM_LIST)
                .toList());
    for (Draft draft : published) {
      paths.add(draft.kind().address(draft.slug()));
      // The fields of a form are made alike for every kind.
      if (List.of(Kind.CASE_STUDY, Kind.SCHEME, Kind.SOURCE).contains(draft.kind())) {
        paths.add("/" + draft.kind().folder());
        paths.add("/redactie/items/" + draft.content().orElseThrow().masthead().id());
      }
    }
    paths.add("/redactie/items/waardelijsten-doelgroep");
    try (var chromium = new Chromium();
        var context =
            chromium.reader(
                new Browser.NewContextOptions()
                    .setBypassCSP(true)
                    .setBaseURL(desk.site.origin()))) {
      context.addCookies(
          administrator.cookies().entrySet().stream()
              .map(
                  one ->
                      new Cookie(one.getKey(), one.getValue())
                          .setUrl(desk.site.origin().replace("http:", "https:"))
                          .setSecure(true))
              .toList());
      context.addInitScript("window.ran = 0; window.kwaad = () => { window.ran++; };");
      Page page = context.newPage();
      List<String> ran = new ArrayList<>();
      page.onDialog(
          dialog -> {
            ran.add("dialog " + dialog.message());
            dialog.dismiss();
          });
      for (String path : paths.stream().distinct().toList()) {
        var answer = Objects.requireNonNull(page.navigate(path));
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(page.url()).as("not led to the sign-in page").endsWith(path);
        Object found = page.evaluate(TOUCH);
        if (!found.equals(0)) {
          ran.add(path + " " + found);
        }
      }
      assertThat(ran).isEmpty();
      assertThat(page.content()).contains("kwaad()");
      // What is hunted would be seen: nothing holds it back here.
      page.evaluate(
          "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=kwaad()>"
              + "<a href=\"javascript:kwaad()\" onmouseover=kwaad()>x</a>')");
      page.waitForFunction("window.ran > 0");
      assertThat(page.evaluate(TOUCH)).isEqualTo(5);
    }
  }

  /// How often something ran, also when all is touched, and what would run if it were touched.
  private static final String TOUCH =
      """
      () => {
        let written = 0;
        for (const element of document.querySelectorAll('*')) {
          for (const type of ['mouseover', 'focus', 'load', 'toggle']) {
            element.dispatchEvent(new Event(type));
          }
          for (const { name } of element.attributes) {
            if (name.startsWith('on')) written++;
          }
          for (const key of ['href', 'src', 'action', 'formAction', 'data']) {
            const value = String(element[key]?.baseVal ?? element[key] ?? '');
            if (/^[\\s\\0]*(javascript|vbscript|data:text):?/i.test(value)) written++;
          }
        }
        return window.ran + written;
      }""";

  private static String difference() {
    var versions =
        desk.site.part(nl.goedvoorbeeld.content.act.Workbench.class).versions(id("kwaad"));
    return at("kwaad")
        + "/verschil?van=%d&naar=%d"
            .formatted(versions.get(1).number(), versions.getFirst().number());
  }
}
