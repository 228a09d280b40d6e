package nl.goedvoorbeeld.cms;

import static nl.goedvoorbeeld.cms.TestDesk.at;
import static nl.goedvoorbeeld.cms.TestDesk.document;
import static nl.goedvoorbeeld.cms.TestDesk.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.Visitor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.account.TestEditors;
import nl.goedvoorbeeld.content.Draft;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.site.Preview;
import nl.goedvoorbeeld.site.Previewing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page of a draft before it is public, over real HTTP.
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
          "/api/v1/zoekresultaten?q=ooievaar",
          "/api/v1/suggesties?q=ooie",
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
