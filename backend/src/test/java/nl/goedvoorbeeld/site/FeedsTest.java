package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
