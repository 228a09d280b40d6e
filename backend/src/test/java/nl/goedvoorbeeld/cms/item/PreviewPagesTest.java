package nl.goedvoorbeeld.cms.item;

import static nl.goedvoorbeeld.cms.TestDesk.at;
import static nl.goedvoorbeeld.cms.TestDesk.document;
import static nl.goedvoorbeeld.cms.TestDesk.done;
import static nl.goedvoorbeeld.cms.TestDesk.id;
import static nl.goedvoorbeeld.cms.TestDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.cms.TestDesk;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.media.Pictures;
import nl.goedvoorbeeld.media.Receiving;
import nl.goedvoorbeeld.media.Upload;
import nl.goedvoorbeeld.reading.Preview;
import nl.goedvoorbeeld.site.Previewing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page of a draft before it is public, and what must be public along with it, over real HTTP.
class PreviewPagesTest {
  private static TestDesk desk;

  @BeforeAll
  static void start() {
    desk = new TestDesk();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void a_draft_is_seen_as_readers_will_see_it_and_said_not_to_be_public() {
    desk.published("ander", "Tekst.");
    String version = desk.write("proef", "Hier staat kolibrie. Zie [het andere](/ander).");
    Reply preview = desk.writer.get(at("proef") + "/voorbeeld?versie=" + version);
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.html().select("main .gv-band").text()).contains("Voorbeeld, niet openbaar.");
    assertThat(preview.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(preview.header("X-Robots-Tag")).contains("noindex");
    assertThat(preview.header("Cache-Control")).contains("no-store");
    assertThat(preview.html().select("header.gv-header, footer.gv-footer")).hasSize(2);
    assertThat(preview.html().select("main h1").text()).isEqualTo("Over proef");
    assertThat(preview.html().select("main").text()).contains("kolibrie");

    done(desk.writer.post(at("proef") + "/indienen", "versie", version));
    done(desk.chief.post(at("proef") + "/goedkeuren", "versie", version));
    done(desk.writer.post(at("proef") + "/publiceren", "versie", version));
    desk.awaitStatus("/proef", 200);
    assertThat(main(desk.site.get("/proef")))
        .isEqualTo(main(desk.writer.get(at("proef") + "/voorbeeld")));
  }

  /// Without the band, and without what only a publication brings: its place in the history.
  private static String main(Reply reply) {
    var html = reply.html();
    html.select("main .gv-band").remove();
    return html.select("main h1, main article, main .gv-text").outerHtml();
  }

  @Test
  void what_leans_on_drafts_is_offered_with_exactly_those_also_in_a_circle() {
    String one =
        desk.write("kring-een", "Zie [twee](/kring-twee), en nog eens [twee](/kring-twee).");
    desk.write("kring-twee", "Zie [drie](/kring-drie) en [een](/kring-een).");
    desk.write("kring-drie", "Zie [een](/kring-een).");
    desk.write("erbuiten", "Zie [een](/kring-een).");
    var todo = desk.writer.get(at("kring-een")).html().select(".gv-todo");
    assertThat(todo.select("h2").eachText())
        .containsExactly("Nog niet openbaar; gaat mee bij publiceren");
    assertThat(todo.select("li").eachText()).containsExactly("Over kring-twee");
    assertThat(todo.select("a").attr("href")).isEqualTo(at("kring-twee"));

    approve("kring-een");
    approve("kring-drie");
    Reply early =
        desk.writer.post(
            at("kring-een") + "/publiceren",
            "versie",
            one,
            "belangrijk",
            "ja",
            "toelichting",
            "Nu te lezen.");
    assertThat(refused(early))
        .isEqualTo(
            "Er is niets veranderd: «Over kring-een»: dit verwijst naar items die nog niet openbaar"
                + " zijn.");
    assertThat(early.html().select("main").text())
        .contains("Publiceer samen", "Nu nog niet: «Over kring-twee».");
    assertThat(early.html().select("main button")).isEmpty();
    assertThat(early.html().select("main .gv-lines a").eachText())
        .containsExactly("Over kring-een", "Over kring-twee", "Over kring-drie");

    approve("kring-twee");
    Reply offered =
        desk.writer.post(
            at("kring-een") + "/publiceren",
            "versie",
            one,
            "belangrijk",
            "ja",
            "toelichting",
            "Nu te lezen.");
    assertThat(offered.status()).isEqualTo(409);
    publishTogether(offered);
    desk.awaitStatus("/kring-drie", 200);
    var snapshot = desk.site.snapshot();
    var told = snapshot.history(snapshot.item(id("kring-een")).orElseThrow()).getFirst();
    assertThat(told.note()).isEqualTo("Nu te lezen.");
    assertThat(told.important()).isTrue();
    for (String slug : List.of("kring-twee", "kring-drie")) {
      var other = snapshot.history(snapshot.item(id(slug)).orElseThrow()).getFirst();
      assertThat(other.generation()).isEqualTo(told.generation());
      assertThat(other.important()).isFalse();
    }
    assertThat(desk.site.get("/erbuiten").status()).isEqualTo(404);
  }

  @Test
  void a_text_that_leans_on_drafts_is_offered_with_them_before_anybody_presses_a_button() {
    desk.write("steunt", "Zie [nergens](/nergens).");
    desk.approved("leunt", "Zie [steunt](/steunt).");
    approve("steunt");
    Reply early = desk.writer.get(at("leunt"));
    assertThat(early.html().select("form[action$=/publiceren], form[action$=/items/samen]"))
        .isEmpty();
    assertThat(early.text()).contains("Hieraan moet eerst nog iets gebeuren: «Over steunt».");

    desk.approved("steunt", "Tekst.");
    Reply offered = desk.writer.get(at("leunt"));
    assertThat(offered.html().select("form[action$=/publiceren]")).isEmpty();
    assertThat(offered.html().select("#verder-kop ~ .gv-lines a").eachText())
        .containsExactly("Over leunt", "Over steunt");
    Reply plan = desk.writer.get(at("leunt") + "/plannen");
    assertThat(plan.html().select("[aria-labelledby=openbaar-kop] .gv-warning a").eachText())
        .containsExactly("Over steunt");
    assertThat(desk.writer.get(at("steunt")).html().select("form[action$=/publiceren]")).hasSize(1);

    Reply done = publishTogether(offered, "belangrijk", "ja", "toelichting", "Nu te lezen.");
    assertThat(done.header("Location")).isEqualTo(at("leunt") + "?gedaan=gepubliceerd");
    desk.awaitStatus("/steunt", 200);
    var snapshot = desk.site.snapshot();
    var told = snapshot.history(snapshot.item(id("leunt")).orElseThrow()).getFirst();
    assertThat(told.note()).isEqualTo("Nu te lezen.");
    assertThat(told.important()).isTrue();
  }

  @Test
  void what_leans_on_drafts_is_not_offered_with_haste_and_the_page_says_why() {
    desk.write("haast", "Zie [grond](/grond).");
    assertThat(desk.chief.get(at("haast")).html().select("form[action$=/spoed]"))
        .as("nothing there to become public along")
        .hasSize(1);
    String ground = desk.write("grond", "Tekst.");
    Reply page = desk.chief.get(at("haast"));
    assertThat(page.html().select("form[action$=/spoed]")).isEmpty();
    assertThat(page.text()).contains("Met spoed publiceren kan niet");
    assertThat(desk.writer.get(at("haast")).text()).doesNotContain("Met spoed");
    done(desk.chief.post(at("grond") + "/spoed", "versie", ground));
    desk.awaitStatus("/grond", 200);
    Reply after = desk.chief.get(at("haast"));
    assertThat(after.html().select("form[action$=/spoed]")).hasSize(1);
    assertThat(after.text()).doesNotContain("Met spoed publiceren kan niet");
  }

  private static void approve(String slug) {
    approveAt(at(slug), desk.newest(slug));
  }

  private static void approveAt(String address, String version) {
    done(desk.writer.post(address + "/indienen", "versie", version));
    done(desk.chief.post(address + "/goedkeuren", "versie", version));
  }

  /// Presses the button that a page offers.
  ///
  /// @param filled what is filled in before
  private static Reply publishTogether(Reply offered, String... filled) {
    List<String> form = new ArrayList<>(List.of("daad", "publiceren"));
    form.addAll(List.of(filled));
    offered
        .html()
        .select("form[action=/redactie/items/samen] input[type=hidden]")
        .forEach(
            input -> {
              form.add(input.attr("name"));
              form.add(input.attr("value"));
            });
    return done(desk.writer.post("/redactie/items/samen", form.toArray(String[]::new)));
  }

  @Test
  void an_edition_and_its_articles_are_prepared_looked_at_and_published_together() {
    String edition = "/redactie/items/ezine-nummer-twee";
    done(desk.writer.post("/redactie/items/nieuw", "soort", "editie", "titel", "Nummer twee"));
    store(edition, Samples.edition("nummer-twee"), "titel: Editie nummer-twee", "titel: Twee");
    Reply begin = desk.writer.get("/redactie/items/nieuw?soort=artikel&editie=nummer-twee");
    assertThat(begin.html().select("#editie option[selected]").text()).isEqualTo("Twee (concept)");
    assertThat(begin.html().select("#soort option[selected]").attr("value")).isEqualTo("artikel");
    for (String title : List.of("Interview", "Voorwoord")) {
      done(
          desk.writer.post(
              "/redactie/items/nieuw",
              "soort",
              "artikel",
              "titel",
              title,
              "editie",
              "nummer-twee"));
    }
    String last = edition + "-interview";
    String first = edition + "-voorwoord";
    store(
        last,
        Samples.article("nummer-twee/interview"),
        "titel: Voorwoord",
        "titel: Interview",
        "volgorde: 1",
        "volgorde: 2");
    store(first, Samples.article("nummer-twee/voorwoord"));

    Reply article = desk.writer.get(first);
    assertThat(article.html().select(".gv-todo li").eachText()).containsExactly("Twee");
    Reply preview = desk.writer.get(edition + "/voorbeeld");
    assertThat(preview.html().select("main .gv-pieces a").eachText())
        .containsExactly("Voorwoord", "Interview");
    assertThat(preview.html().select("main .gv-pieces a").eachAttr("href"))
        .containsExactly(first + "/voorbeeld", last + "/voorbeeld");
    assertThat(desk.writer.get(first + "/voorbeeld").html().select("main").text())
        .contains("Twee", "Interview");
    Reply shared =
        desk.writer.post(
            edition + "/delen",
            "versie",
            version(edition),
            "doel",
            "voorbeeld",
            "ontvanger",
            "Proeflezer",
            "dagen",
            "3");
    String link = shared.html().select("#link").val().substring(RunningSite.BASE_URL.length());
    assertThat(new Visitor(desk.site).get(link).text())
        .as("a guest sees what was shared")
        .contains("Twee")
        .doesNotContain("Voorwoord", "Interview");

    Reply form = desk.writer.get(edition);
    assertThat(form.html().select("section[aria-labelledby=artikelen-kop] > ul a").eachText())
        .startsWith("Voorwoord", "Interview");
    assertThat(form.html().select("form[action=/redactie/items/samen]")).isEmpty();
    assertThat(form.text()).contains("Dat kan zodra alle zijn goedgekeurd.");
    for (String address : List.of(edition, first, last)) {
      approveAt(address, version(address));
    }
    publishTogether(desk.writer.get(edition));
    desk.awaitStatus("/ezine/nummer-twee/voorwoord", 200);
    var snapshot = desk.site.snapshot();
    assertThat(
            snapshot.documents().stream()
                .filter(item -> item.slug().startsWith("nummer-twee"))
                .map(item -> snapshot.history(item).getFirst().generation())
                .distinct())
        .hasSize(1);
    Reply after = desk.writer.get(edition);
    assertThat(after.html().select("section[aria-labelledby=artikelen-kop] li").eachText())
        .containsExactly("Voorwoord artikel, openbaar", "Interview artikel, openbaar");
    assertThat(after.html().select("section[aria-labelledby=artikelen-kop] form")).isEmpty();
  }

  @Test
  void an_edition_shows_its_image_and_what_it_names_before_and_after_it_is_public() {
    desk.published("naast", "Tekst.");
    Images images = desk.site.part(Images.class);
    Upload image =
        ((Receiving.Kept)
                images.keep(images.prepare(Pictures.jpegOfPhoto(1_300, 200)), "Het perron", "test"))
            .upload();
    String edition = "/redactie/items/ezine-nummer-drie";
    done(desk.writer.post("/redactie/items/nieuw", "soort", "editie", "titel", "Nummer drie"));
    store(
        edition,
        Samples.edition("nummer-drie"),
        "thema:",
        """
        beeld: {bestand: %s, alt: 'Het "perron" & meer'}
        inhoud:
          - {item: "paginas:naast", tekst: "<b>Zó</b> begint u."}
        thema:"""
            .formatted(image.address()));
    Reply preview = desk.writer.get(edition + "/voorbeeld");
    String shown = preview.html().select("main .gv-edition img").attr("src");
    assertThat(shown).startsWith("/redactie/media/");
    assertThat(desk.writer.get(shown).status()).isEqualTo(200);
    assertThat(desk.site.get(image.address()).status()).as("not public yet").isEqualTo(404);

    approveAt(edition, version(edition));
    done(desk.writer.post(edition + "/publiceren", "versie", version(edition)));
    desk.awaitStatus("/ezine/nummer-drie", 200);
    var page = desk.site.get("/ezine/nummer-drie").html();
    var img = page.select("main .gv-edition img");
    assertThat(img.attr("src")).isEqualTo(image.address());
    assertThat(img.attr("alt")).isEqualTo("Het \"perron\" & meer");
    assertThat(img.attr("srcset")).contains(" 480w").endsWith(" 1300w");
    assertThat(page.select("main .gv-edition svg")).isEmpty();
    assertThat(page.select("main .gv-pieces li").text())
        .isEqualTo("Pagina Over naast <b>Zó</b> begint u.");
    assertThat(desk.site.get(image.address()).status()).isEqualTo(200);
    assertThat(desk.site.get("/ezine").html().select(".gv-editions svg")).isNotEmpty();
  }

  @Test
  void the_desk_has_the_articles_of_an_edition_in_the_order_that_it_names() {
    String edition = "/redactie/items/ezine-nummer-vier";
    done(desk.writer.post("/redactie/items/nieuw", "soort", "editie", "titel", "Nummer vier"));
    for (String title : List.of("Een", "Twee", "Drie")) {
      done(
          desk.writer.post(
              "/redactie/items/nieuw",
              "soort",
              "artikel",
              "titel",
              title,
              "editie",
              "nummer-vier"));
      store(
          edition + "-" + title.toLowerCase(Locale.ROOT),
          Samples.article("nummer-vier/" + title.toLowerCase(Locale.ROOT)),
          "titel: Voorwoord",
          "titel: " + title);
    }
    store(
        edition,
        Samples.edition("nummer-vier"),
        "thema:",
        "inhoud: [{item: \"ezine:nummer-vier/twee\"}]\nthema:");
    Reply form = desk.writer.get(edition);
    assertThat(form.html().select("section[aria-labelledby=artikelen-kop] > ul a").eachText())
        .startsWith("Twee", "Drie", "Een");
    assertThat(
            desk.writer.get(edition + "/voorbeeld").html().select("main .gv-pieces a").eachText())
        .startsWith("Twee")
        .hasSize(3);
    assertThat(form.html().select(".gv-todo").text())
        .as("what it names goes along")
        .contains("Twee");
  }

  private static String version(String address) {
    String id = address.substring(address.lastIndexOf('/') + 1);
    return Long.toString(desk.site.part(Workbench.class).newest(id).orElseThrow().number());
  }

  /// @param changes what stands in the document, and what is to stand there instead, in turn
  private static void store(String address, Draft draft, String... changes) {
    String document = draft.document();
    for (int at = 0; at < changes.length; at += 2) {
      document = document.replace(changes[at], changes[at + 1]);
    }
    done(
        desk.writer.post(
            address + "/markdown",
            "versie",
            version(address),
            "naam",
            draft.slug(),
            "document",
            document));
  }

  @Test
  void an_older_version_and_what_is_being_typed_are_shown_too() {
    String first = desk.write("lagen", "Hier staat de eerste laag.");
    desk.write("lagen", "Hier staat de tweede laag.");
    assertThat(desk.writer.get(at("lagen") + "/voorbeeld?versie=" + first).text())
        .contains("eerste laag");
    assertThat(desk.writer.get(at("lagen") + "/voorbeeld").text()).contains("tweede laag");
    Reply typed =
        desk.writer.post(
            at("lagen") + "/voorbeeld",
            "document",
            document("lagen", "Over lagen", "Hier staat een derde laag.").replace("\n", "\r\n"));
    assertThat(typed.status()).isEqualTo(200);
    assertThat(typed.text()).contains("derde laag", "Voorbeeld, niet openbaar.");
    assertThat(desk.writer.get(at("lagen") + "/voorbeeld").text()).doesNotContain("derde laag");
    assertThat(desk.writer.get(at("lagen") + "/voorbeeld?versie=999999").status()).isEqualTo(404);
    assertThat(desk.writer.get(at("lagen") + "/voorbeeld?versie=x").status()).isEqualTo(400);
    assertThat(desk.writer.get("/redactie/items/nergens/voorbeeld").status()).isEqualTo(404);
  }

  @Test
  void what_cannot_be_shown_yet_says_why() {
    desk.write("kapot", "Tekst.");
    for (String document : new String[] {"", "geen kop", "---\ntitel: [\n---\n", "---\n---\n"}) {
      Reply reply = desk.writer.post(at("kapot") + "/voorbeeld", "document", document);
      assertThat(reply.status()).as(document).isEqualTo(200);
      assertThat(reply.html().select("main h1").text()).isEqualTo("Er is nog geen voorbeeld");
      assertThat(reply.html().select("main li").text())
          .containsAnyOf("De kop van dit document", "Titel: Dit ontbreekt nog")
          .doesNotContain("Regel ");
    }
    Reply strange =
        desk.writer.post(
            at("kapot") + "/voorbeeld",
            "naam",
            "../<b>",
            "document",
            document("kapot", "<script>alert(1)</script>", "<script>alert(2)</script> ${7*7}"));
    assertThat(strange.status()).isLessThan(500);
    assertThat(strange.html().select("script:not([src])")).isEmpty();
  }

  @Test
  void a_preview_changes_nothing_for_readers() {
    desk.published("vast", "Vaste tekst.");
    Map<String, String> before = everything();
    String version = desk.write("vast", "Een ooievaar landt.");
    for (int time = 0; time < 3; time++) {
      desk.writer.get(at("vast") + "/voorbeeld?versie=" + version);
      desk.writer.post(
          at("vast") + "/voorbeeld", "document", document("vast", "Ooievaar", "Een ooievaar."));
      assertThat(everything()).isEqualTo(before);
    }
  }

  private static Map<String, String> everything() {
    Map<String, String> all = new TreeMap<>();
    for (String path :
        new String[] {
          "/vast",
          "/vast.md",
          "/vast.json",
          "/vast/geschiedenis",
          "/zoeken?q=ooievaar",
          "/api/v2/zoekresultaten?q=ooievaar",
          "/api/v2/suggesties?q=ooie",
          "/feed.atom",
          "/sitemap.xml"
        }) {
      Reply reply = desk.site.get(path);
      all.put(path, reply.status() + reply.header("ETag") + reply.text());
    }
    return all;
  }

  @Test
  void who_is_not_in_gets_no_preview() {
    String version = desk.write("besloten", "Hier staat een gierzwaluw.");
    Reply reply = new Visitor(desk.site).get(at("besloten") + "/voorbeeld?versie=" + version);
    assertThat(reply.status()).isEqualTo(303);
    assertThat(desk.writer.postPlain(at("besloten") + "/voorbeeld", "document", "x").status())
        .isEqualTo(403);
  }

  @Test
  void the_whole_library_is_previewed_as_it_is_read() {
    RunningSite site = RunningSite.real();
    Visitor editor =
        TestEditors.signIn(site, TestEditors.add(site, "kijker@example.org", Role.AUTHOR));
    int seen = 0;
    for (Item item : site.snapshot().items()) {
      if (seen++ % 12 == 0) {
        Reply preview =
            editor.post("/redactie/items/" + item.id() + "/voorbeeld", "document", item.document());
        assertThat(preview.status()).as(item.address()).isEqualTo(200);
        assertThat(text(preview)).as(item.address()).isEqualTo(text(site.get(item.address())));
      }
    }
    assertThat(seen).isGreaterThan(100);
    tellTime(site);
  }

  private static String text(Reply reply) {
    var html = reply.html();
    html.select("main > .gv-band").remove();
    // Only what is public can be held against others.
    html.select("p:has(> a[href^=/vergelijk])").remove();
    return html.select("main").text();
  }

  /// How long a live preview takes, from the document to the page; told, since it depends on the
  /// machine.
  private static void tellTime(RunningSite site) {
    Item longest =
        site.snapshot().items().stream()
            .max(Comparator.comparingInt(item -> item.document().length()))
            .orElseThrow();
    var threads = ManagementFactory.getThreadMXBean();
    long fastest = Long.MAX_VALUE;
    long work = Long.MAX_VALUE;
    for (int time = 0; time < 40; time++) {
      long begin = System.nanoTime();
      long before = threads.getCurrentThreadCpuTime();
      Draft draft = Draft.read(longest.kind(), longest.slug(), longest.document());
      assertThat(
              site.part(Previewing.class)
                  .page(longest.id(), draft, new Preview("", "/redactie/media/")))
          .isPresent();
      work = Math.min(work, threads.getCurrentThreadCpuTime() - before);
      fastest = Math.min(fastest, System.nanoTime() - begin);
    }
    System.out.println(
        "A live preview of %d signs: %d ms, of which %d ms our own work"
            .formatted(longest.document().length(), fastest / 1_000_000, work / 1_000_000));
  }
}
