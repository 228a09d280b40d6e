package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every page of the real library.
class CrawlTest {
  private static final List<Seen> SEEN = new ArrayList<>();
  private static Crawl crawl;

  /// What the tests want to know of a page.
  private record Seen(
      Reply page,
      Set<String> anchors,
      List<Crawl.Link> links,
      String title,
      List<String> canonical,
      List<String> foreign,
      List<String> claims) {
    private static Seen of(Reply reply, Document page, Snapshot library) {
      return new Seen(
          reply,
          new HashSet<>(page.select("[id]").eachAttr("id")),
          Crawl.links(page),
          page.title(),
          page.select("link[rel=canonical]").eachAttr("href"),
          CrawlTest.foreign(page),
          HostileReader.faults(reply.path(), page, library));
    }
  }

  @BeforeAll
  static void crawl() {
    RunningSite site = RunningSite.real();
    Snapshot library = site.snapshot();
    crawl = Crawl.of(site, (reply, page) -> SEEN.add(Seen.of(reply, page, library)));
  }

  @Test
  void every_link_leads_to_a_page() {
    assertThat(crawl.replies())
        .hasSizeGreaterThan(1_000)
        .filteredOn(reply -> reply.status() != 200)
        .extracting(reply -> reply + " on " + crawl.foundOn(reply))
        .isEmpty();
  }

  @Test
  void every_anchor_exists() {
    Map<String, Set<String>> anchors = new HashMap<>();
    SEEN.forEach(one -> anchors.put(one.page().path(), one.anchors()));
    Set<String> dead = new TreeSet<>();
    for (Seen one : SEEN) {
      for (Crawl.Link link : one.links()) {
        Set<String> there = anchors.get(link.path());
        if (!link.fragment().isEmpty() && there != null && !there.contains(link.fragment())) {
          dead.add(one.page() + " -> " + link);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void no_page_says_more_than_is_known() {
    assertThat(SEEN.stream().flatMap(one -> one.claims().stream())).isEmpty();
  }

  @Test
  void every_page_has_a_title_of_its_own() {
    Map<String, List<String>> titles =
        SEEN.stream()
            .filter(one -> !one.page().path().contains("?"))
            .collect(
                Collectors.groupingBy(
                    Seen::title,
                    TreeMap::new,
                    Collectors.mapping(one -> one.page().path(), Collectors.toList())));
    assertThat(titles.values()).allSatisfy(paths -> assertThat(paths).hasSize(1));
  }

  @Test
  void every_page_names_its_own_address() {
    assertThat(SEEN)
        .hasSameSizeAs(crawl.pages())
        .allSatisfy(
            one ->
                assertThat(one.canonical())
                    .containsExactly(RunningSite.BASE_URL + one.page().path()));
  }

  @Test
  void nothing_is_fetched_from_elsewhere_and_nothing_is_inline() {
    assertThat(SEEN).filteredOn(one -> !one.foreign().isEmpty()).isEmpty();
  }

  private static List<String> foreign(Document page) {
    List<String> faults = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      element.attributes().asList().stream()
          .filter(attribute -> foreign(element, attribute))
          .forEach(attribute -> faults.add(element.nodeName() + " " + attribute));
    }
    page.select("style, script:not([type=application/ld+json]), iframe, object, embed, base")
        // A script is a file of our own theme, and nothing else.
        .not("script[src^=/thema/]:empty")
        .forEach(element -> faults.add(element.toString()));
    return faults;
  }

  private static boolean foreign(Element element, Attribute attribute) {
    String name = attribute.getKey();
    boolean fetched =
        Set.of("src", "srcset", "poster", "data", "background", "action").contains(name)
            || name.equals("href") && Set.of("link", "image", "use").contains(element.nodeName());
    boolean canonical = element.attr("rel").equals("canonical");
    return name.equals("style")
        || name.startsWith("on")
        || fetched && !canonical && !attribute.getValue().startsWith("/")
        || attribute.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:");
  }

  @Test
  void nothing_sets_a_cookie_and_nothing_goes_unguarded() {
    assertThat(crawl.replies())
        .allSatisfy(
            reply ->
                assertThat(reply.headers().map())
                    .containsKeys("content-security-policy", "x-content-type-options", "etag")
                    .doesNotContainKeys("set-cookie", "server"));
  }
}
