package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.frontmatter.Ref;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Feeds and files for machines, as others read them.
class FeedsTest {
  private final RunningSite site = RunningSite.real();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed.atom",
        "/feed.rss",
        "/ezine.atom",
        "/ezine.rss",
        "/ezine/dumo-7.atom",
        "/ezine/dumo-7.rss",
        "/organisaties/asml.atom",
        "/zoeken.atom?q=fiets",
        "/zoeken.rss?soort=regeling",
      })
  void a_reader_program_understands_the_feed(String path) throws Exception {
    Reply reply = site.get(path);
    SyndFeed feed =
        new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(reply.body())));
    assertThat(feed.getTitle()).isNotBlank();
    assertThat(feed.getEntries()).isNotEmpty().allSatisfy(FeedsTest::assertWhole);
    assertThat(feed.getEntries()).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
    assertThat(reply.text()).contains("rel=\"self\"").doesNotContain("href=\"/", "src=\"/");
  }

  @Test
  void a_figure_in_a_feed_keeps_all_of_it_in_brackets() {
    String feed =
        site.get("/feed.json").text()
            + site.get("/praktijkvoorbeelden/heyendaal-lestijden.json").text();
    assertThat(feed).contains("class=\\\"basis\\\">(").doesNotContain("popover");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed.json",
        "/ezine.json",
        "/zoeken.json?soort=regeling",
        "/zoeken.json?maatregel=lestijden-spreiden",
        "/zoeken.json?q=fiets",
      })
  void an_entry_has_the_whole_text_of_its_page_with_whole_addresses(String path) {
    for (JsonNode entry : new JsonMapper().readTree(site.get(path).body()).get("items")) {
      String url = entry.get("url").asString();
      Document read = Jsoup.parseBodyFragment(entry.get("content_html").asString());
      Document page = site.get(url.substring(RunningSite.BASE_URL.length())).html();
      for (Element prose : page.select(".gv-prose > :is(p, ul, h2):not(:has([popover], button))")) {
        assertThat(read.text()).as(url).contains(prose.text());
      }
      assertThat(read.select("[href], [src]"))
          .allSatisfy(
              one ->
                  assertThat(one.hasAttr("src") ? one.attr("src") : one.attr("href"))
                      .as(url)
                      .matches("(https?://|mailto:).+"));
      assertThat(read.select("script, style, iframe, form, [srcset], [style]")).isEmpty();
    }
  }

  @Test
  void atom_rss_and_json_have_the_same_texts() throws Exception {
    List<String> texts = new ArrayList<>();
    for (JsonNode entry : new JsonMapper().readTree(site.get("/ezine.json").body()).get("items")) {
      texts.add(entry.get("content_html").asString());
    }
    assertThat(read("/ezine.atom").getEntries())
        .extracting(entry -> entry.getContents().getFirst().getValue())
        .containsExactlyElementsOf(texts);
    assertThat(read("/ezine.rss").getEntries())
        .extracting(entry -> entry.getDescription().getValue())
        .containsExactlyElementsOf(texts);
  }

  /// First that of what the page is about.
  @ParameterizedTest
  @CsvSource({
    "/ezine, /ezine.atom",
    "/ezine/dumo-7, /ezine/dumo-7.atom",
    "/ezine/dumo-7/voorwoord, /ezine/dumo-7.atom",
    "/organisaties/asml, /organisaties/asml.atom",
    "/maatregelen/convenant, /zoeken.atom?maatregel=convenant",
    "/regios/nijmegen, /zoeken.atom?regio=nijmegen",
    "/praktijkvoorbeelden, /zoeken.atom?soort=praktijkvoorbeeld",
    "/praktijkvoorbeelden/asml-fiets, /zoeken.atom?soort=praktijkvoorbeeld",
    "/praktijkvoorbeelden?sector=zorg, /zoeken.atom?soort=praktijkvoorbeeld&sector=zorg",
    "/regelingen, /zoeken.atom?soort=regeling",
    "/handreiking, /zoeken.atom?soort=hoofdstuk",
    "/begrippen, /zoeken.atom?soort=begrip",
    "/zoeken?q=fiets&regio=nijmegen, /zoeken.atom?q=fiets&regio=nijmegen",
    "/over, /zoeken.atom?soort=pagina",
    "/, /feed.atom",
  })
  void a_page_points_to_its_feed(String path, String feed) throws Exception {
    List<String> feeds =
        site.get(path)
            .html()
            .select("link[rel=alternate][type=application/atom+xml]")
            .eachAttr("href");
    assertThat(feeds).doesNotHaveDuplicates().startsWith(feed);
    for (String one : feeds) {
      assertThat(read(one).getEntries()).as(one).isNotEmpty();
    }
  }

  @Test
  void every_page_points_to_feeds_that_are_there() {
    Set<String> feeds = new TreeSet<>();
    for (Item item : site.snapshot().items()) {
      List<String> of =
          site.get(item.address())
              .html()
              .select("link[type=application/atom+xml]")
              .eachAttr("href");
      assertThat(of).as(item.address()).hasSizeBetween(2, 3);
      feeds.addAll(of);
    }
    assertThat(feeds)
        .allSatisfy(path -> assertThat(site.get(path).status()).as(path).isEqualTo(200));
  }

  @Test
  void an_organisation_has_a_feed_of_what_names_it_and_is_no_source() throws Exception {
    Item asml = site.snapshot().item(new Ref("organisaties", "asml")).orElseThrow();
    List<String> naming =
        site.snapshot().referringTo(asml).stream()
            .filter(item -> !item.kind().reference())
            .map(item -> RunningSite.BASE_URL + item.address())
            .toList();
    assertThat(read("/organisaties/asml.rss").getEntries())
        .extracting(SyndEntry::getLink)
        .containsExactlyInAnyOrderElementsOf(naming)
        .hasSizeBetween(1, 50);
  }

  private SyndFeed read(String path) throws Exception {
    return new SyndFeedInput()
        .build(new XmlReader(new ByteArrayInputStream(site.get(path).body())));
  }

  /// Reader programs fetch all of a feed again and again.
  @Test
  void no_feed_of_the_library_is_too_large_to_fetch_each_hour() {
    Stream<String> ofKinds =
        Arrays.stream(Kind.values())
            .filter(Kind::hasPage)
            .map(kind -> "/zoeken.atom?soort=" + kind.value());
    List<String> all = Stream.concat(Stream.of("/feed.atom", "/ezine.atom"), ofKinds).toList();
    assertThat(all)
        .allSatisfy(path -> assertThat(site.get(path).body().length).as(path).isLessThan(400_000));
  }

  private static void assertWhole(SyndEntry entry) {
    assertThat(entry.getTitle()).isNotBlank();
    assertThat(entry.getLink()).startsWith(RunningSite.BASE_URL + "/");
    assertThat(entry.getUri()).startsWith("tag:www.goedvoorbeeld.example,2026:");
    assertThat(entry.getPublishedDate()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.json", "/ezine.json", "/zoeken.json?q=fiets"})
  void json_feed_keeps_to_its_version(String path) {
    JsonNode feed = new JsonMapper().readTree(site.get(path).body());
    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("feed_url").asString()).isEqualTo(RunningSite.BASE_URL + path);
    assertThat(feed.get("items")).isNotEmpty();
    for (JsonNode item : feed.get("items")) {
      assertThat(item.get("id").isString()).isTrue();
      assertThat(item.get("url").asString()).startsWith(RunningSite.BASE_URL + "/");
      assertThat(item.get("content_html").asString()).isNotBlank();
      assertThat(Instant.parse(item.get("date_published").asString())).isNotNull();
    }
  }

  @Test
  void a_feed_in_which_nothing_was_found_is_as_new_as_the_library() {
    Instant newest =
        site.snapshot().items().stream()
            .map(Item::changed)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    assertThat(site.get("/zoeken.atom?q=xyzzyxyzzy").text())
        .contains("<updated>" + newest + "</updated>")
        .doesNotContain("<entry>");
    assertThat(site.get("/zoeken.rss?q=xyzzyxyzzy").text()).doesNotContain("1970");
  }

  @Test
  void data_for_machines_is_json_and_cannot_end_its_element() {
    for (var item : site.snapshot().items()) {
      String data =
          site.get(item.address()).html().select("script[type=application/ld+json]").html();
      assertThat(data).as(item.address()).doesNotContain("<");
      assertThat(new JsonMapper().readTree(data).isArray()).isTrue();
    }
  }

  @Test
  void the_sitemap_names_every_item_once_and_nothing_else() {
    var places = site.get("/sitemap.xml").html().select("loc").eachText();
    assertThat(places).doesNotHaveDuplicates();
    assertThat(places)
        .containsAll(
            site.snapshot().items().stream()
                .map(item -> RunningSite.BASE_URL + item.address())
                .toList());
    assertThat(site.get("/robots.txt").text())
        .contains("Sitemap: " + RunningSite.BASE_URL + "/sitemap.xml")
        .contains("Disallow: /lijkt-op-ons?");
    assertThat(places).contains(RunningSite.BASE_URL + "/lijkt-op-ons");
  }

  @Test
  void security_txt_has_not_expired_and_will_within_a_year() {
    String text = site.get("/.well-known/security.txt").text();
    Instant expires =
        text.lines()
            .filter(line -> line.startsWith("Expires: "))
            .map(line -> Instant.parse(line.substring("Expires: ".length())))
            .findFirst()
            .orElseThrow();
    assertThat(expires)
        .isAfter(RunningSite.NOW)
        .isBefore(RunningSite.NOW.plus(365, ChronoUnit.DAYS));
    assertThat(text)
        .contains("Contact: ", "Canonical: " + RunningSite.BASE_URL + "/.well-known/security.txt");
  }
}
