package nl.goedvoorbeeld.site.feed;

import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.Submission;
import nl.goedvoorbeeld.content.snapshot.Change.Reason;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.transfer.Import;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a reader program sees of an e-zine that editors work on.
class FollowingTest {
  private static final List<String> FEEDS =
      List.of(
          "/feed.atom",
          "/feed.rss",
          "/feed.json",
          "/ezine.atom",
          "/ezine.rss",
          "/ezine.json",
          "/zoeken.atom",
          "/zoeken.rss",
          "/zoeken.json");

  private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.empty();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Draft article(String slug, int order, String title, String body) {
    return Draft.read(
        Kind.ARTICLE,
        slug,
        """
        ---
        id: ezine-%s
        titel: %s
        samenvatting: Een artikel voor de test.
        volgorde: %d
        artikelsoort: bericht
        ---
        %s
        """
            .formatted(slug.replace('/', '-'), title, order, body));
  }

  private static void publish(Draft draft, boolean important, String note) {
    // Two acts never happen at one moment.
    site.clock().moveTo(site.clock().instant().plusSeconds(60));
    site.await(
        site.part(Drafts.class).publish(List.of(new Submission(draft, important, note)), "test"));
  }

  private static List<String> titles(String path) {
    return xml(site.get(path)).select("entry > title").eachText();
  }

  private static Document xml(Reply reply) {
    return Jsoup.parse(reply.text(), "", Parser.xmlParser());
  }

  /// Of each feed the id and the moment of each entry, in order.
  private static List<String> moments(String edition) {
    List<String> moments = new ArrayList<>();
    List<String> paths = new ArrayList<>(FEEDS);
    paths.add("/ezine/" + edition + ".atom");
    paths.add("/ezine/" + edition + ".rss");
    for (String path : paths) {
      Reply reply = site.get(path);
      if (path.endsWith(".json")) {
        for (JsonNode entry : new JsonMapper().readTree(reply.body()).get("items")) {
          moments.add(path + entry.get("id") + entry.get("date_modified"));
        }
      } else {
        xml(reply)
            .select("id, guid, updated, pubDate, lastBuildDate")
            .forEach(one -> moments.add(path + one.text()));
      }
    }
    return moments;
  }

  @Test
  void an_edition_has_a_feed_of_itself_and_its_articles_in_their_order() {
    site.publish(
        Samples.edition("volgorde"),
        article("volgorde/a", 3, "Als derde", "Tekst."),
        article("volgorde/b", 1, "Als eerste", "Tekst."),
        article("volgorde/c", 2, "Als tweede", "Tekst."),
        Samples.edition("ander"),
        article("ander/a", 1, "Elders", "Tekst."));
    assertThat(titles("/ezine/volgorde.atom"))
        .containsExactly("Editie volgorde", "Als eerste", "Als tweede", "Als derde");
    assertThat(site.get("/ezine/volgorde").html().select("link[type=application/atom+xml]"))
        .first()
        .satisfies(link -> assertThat(link.attr("href")).isEqualTo("/ezine/volgorde.atom"));
    publish(article("volgorde/c", 2, "Als tweede", "Anders."), true, "Een ander bedrag.");
    assertThat(titles("/ezine/volgorde.atom"))
        .as("what changed last")
        .containsExactly("Als tweede", "Editie volgorde", "Als eerste", "Als derde");
    assertThat(titles("/ezine.atom").getFirst()).isEqualTo("Als tweede");
  }

  /// Else each reader program would show it again.
  @Test
  void a_typo_a_reindex_a_restart_and_the_same_file_again_move_nothing(@TempDir Path folder)
      throws IOException {
    Draft edition = Samples.edition("vast");
    Draft article = article("vast/a", 1, "Een artikel", "Met een tikfuot.");
    Path files = Files.createDirectories(folder.resolve("ezine/vast"));
    Files.writeString(files.resolve("editie.md"), edition.document());
    Files.writeString(files.resolve("a.md"), article.document());
    load(folder);
    List<String> before = moments("vast");
    assertThat(before).hasSizeGreaterThan(20);

    site.clock().moveTo(site.clock().instant().plus(Duration.ofDays(2)));
    load(folder);
    assertThat(moments("vast")).as("the same files").isEqualTo(before);

    publish(article("vast/a", 1, "Een artikel", "Zonder tikfout."), false, "Een tikfout.");
    assertThat(site.get("/ezine/vast.atom").text()).contains("Zonder tikfout");
    assertThat(moments("vast")).as("a typo").isEqualTo(before);

    Libraries.askToReindex(site.db());
    site.restart();
    assertThat(moments("vast")).as("a restart").isEqualTo(before);

    publish(article("vast/a", 1, "Een artikel", "Iets anders."), true, "Het is nu anders.");
    assertThat(moments("vast")).as("what matters").isNotEqualTo(before);
    assertThat(moments("vast"))
        .filteredOn(one -> one.contains("tag:"))
        .hasSameSizeAs(before.stream().filter(one -> one.contains("tag:")).toList());
  }

  private static void load(Path folder) {
    Outcome outcome = site.part(Import.class).run(folder, Import.Mode.CAREFUL, "test").outcome();
    if (!(outcome instanceof Outcome.Nothing)) {
      site.await(outcome);
    }
  }

  @Test
  void what_is_not_public_is_in_no_feed_of_its_edition() {
    site.publish(
        Samples.edition("dicht"),
        article("dicht/open", 1, "Openbaar", "Tekst."),
        article("dicht/weg", 2, "Grutto", "De grutto vliegt."));
    assertThat(site.get("/ezine/dicht.atom").text()).contains("De grutto vliegt.");
    site.await(
        site.part(Drafts.class)
            .withdraw("ezine-dicht-weg", Reason.MISTAKE, Optional.empty(), "De tureluur.", "test"));
    draft("ezine-dicht-open", article("dicht/open", 1, "Scholekster", "De scholekster roept."));
    draft("ezine-dicht-nieuw", article("dicht/nieuw", 3, "Kievit", "De kievit buitelt."));
    draft("ezine-toekomst", Samples.edition("toekomst"));
    site.publish(Samples.page("los", "Los", "Zodat er een nieuwe generatie is."));
    List<String> paths = new ArrayList<>(FEEDS);
    paths.addAll(List.of("/ezine/dicht.atom", "/ezine/dicht.rss", "/ezine/dicht"));
    for (String path : paths) {
      assertThat(site.get(path).text())
          .as(path)
          .doesNotContainIgnoringCase("grutto")
          .doesNotContainIgnoringCase("tureluur")
          .doesNotContainIgnoringCase("scholekster")
          .doesNotContainIgnoringCase("kievit")
          .doesNotContainIgnoringCase("toekomst");
    }
    assertThat(titles("/ezine/dicht.atom")).containsExactly("Editie dicht", "Openbaar");
    assertThat(site.get("/ezine/toekomst.atom").status()).isEqualTo(404);
  }

  /// A newer revision that nobody published.
  private static void draft(String id, Draft draft) {
    site.db()
        .execute(
            "insert into content.item values (?, ?, now()) on conflict do nothing",
            id,
            draft.kind().name());
    site.db()
        .insertInto(REVISION)
        .set(REVISION.ITEM_ID, id)
        .set(REVISION.SLUG, draft.slug())
        .set(REVISION.DOCUMENT, draft.document())
        .set(REVISION.FORMAT, 1)
        .set(REVISION.AUTHOR, "test")
        .set(REVISION.CREATED_AT, site.clock().instant())
        .execute();
  }

  @Test
  void the_feed_of_an_edition_goes_the_way_of_the_edition() {
    Draft before = Samples.edition("oud");
    site.publish(before);
    site.publish(Draft.read(Kind.EDITION, "anders", before.document()));
    assertThat(site.get("/ezine/oud.atom").status()).isEqualTo(301);
    assertThat(site.get("/ezine/oud.atom").header("Location")).isEqualTo("/ezine/anders.atom");
    assertThat(site.get("/ezine/anders.rss").status()).isEqualTo(200);
    assertThat(site.get("/ezine/anders.json").header("Content-Type"))
        .as("the item")
        .startsWith("application/json");
    site.await(
        site.part(Drafts.class)
            .withdraw("ezine-oud", Reason.MISTAKE, Optional.empty(), "", "test"));
    assertThat(site.get("/ezine/anders.atom").status()).isEqualTo(410);
  }

  @Test
  void an_edition_without_articles_is_its_own_feed() {
    site.publish(Samples.edition("leeg"));
    assertThat(titles("/ezine/leeg.atom")).containsExactly("Editie leeg");
  }

  /// Also where it would take long to make a page of it.
  @Test
  void of_a_text_that_does_not_fit_stands_the_summary_and_of_the_others_all() {
    String sentences = "Een heel lange zin zonder einde. ".repeat(6_000);
    site.publish(
        Samples.edition("lang"),
        article("lang/a", 1, "Past", "Het eerste past."),
        article("lang/b", 2, "Past nog", sentences),
        article("lang/c", 3, "Past niet meer", sentences),
        article("lang/d", 4, "Past ook niet", sentences),
        article("lang/e", 5, "Past weer", "Het laatste past weer."));
    for (String form : List.of(".atom", ".rss")) {
      Reply feed = site.get("/ezine/lang" + form);
      assertThat(feed.body().length).isBetween(200_000, 310_000);
      assertThat(feed.text()).contains("Het eerste past.", "Het laatste past weer.");
      assertThat(feed.text().split("Lees de hele tekst op de site")).hasSize(3);
      assertThat(feed.text()).contains(RunningSite.BASE_URL + "/ezine/lang/c", "/ezine/lang/d");
    }
  }

  @Test
  void a_text_about_html_stays_as_it_was_written() {
    site.publish(
        Samples.edition("code"),
        article(
            "code/a",
            1,
            "Over <b> & HTML",
            """
            ## Kop

            Zie [de kop](#kop-kop) en [de editie](/ezine/code).

            ```
            <a href="/x" srcset="y">]]></a>
            ```
            """));
    String content =
        new JsonMapper()
            .readTree(site.get("/zoeken.json?soort=artikel&q=kop").body())
            .get("items")
            .get(0)
            .get("content_html")
            .asString();
    Document read = Jsoup.parseBodyFragment(content);
    assertThat(read.select("pre").text()).isEqualTo("<a href=\"/x\" srcset=\"y\">]]></a>");
    assertThat(read.select("a").eachAttr("href"))
        .contains(
            RunningSite.BASE_URL + "/ezine/code/a#kop-kop", RunningSite.BASE_URL + "/ezine/code");
    assertThat(titles("/ezine/code.atom")).containsExactly("Editie code", "Over <b> & HTML");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ezine/nergens.atom",
        "/ezine/nergens.rss",
        "/ezine/nergens/niets.atom",
        "/ezine/..atom",
        "/ezine/.atom",
        "/ezine/-.rss",
        "/ezine/nergens/artikelen.json",
        "/organisaties/nergens.atom",
        "/organisaties/nergens.json",
        "/bronnen/nergens.atom",
        "/nergens.atom",
        "/zoeken.xml",
      })
  void where_no_feed_is_a_plain_page_says_so(String path) {
    assertPlain(site.get(path));
  }

  @Test
  void an_address_that_is_too_long_is_no_feed() {
    assertPlain(site.get("/ezine/" + "a".repeat(290) + ".atom"));
    assertPlain(site.get("/ezine/" + "a".repeat(2_000) + ".rss"));
  }

  @Test
  void no_other_item_has_a_feed_of_its_own() {
    site.publish(
        Samples.page("gewoon", "Gewoon", "Tekst."),
        Samples.edition("deel"),
        article("deel/atom", 1, "Een artikel", "Tekst."));
    assertPlain(site.get("/gewoon.atom"));
    assertPlain(site.get("/ezine/deel/atom.atom"));
    assertThat(site.get("/ezine/deel/atom").status()).isEqualTo(200);
  }

  private static void assertPlain(Reply reply) {
    assertThat(reply.status()).as(reply.path()).isEqualTo(404);
    assertThat(reply.header("Content-Type")).startsWith("text/html");
    assertThat(reply.html().select("h1").text()).isNotBlank();
    assertThat(reply.text()).doesNotContain("Exception", "nl.goed");
  }
}
