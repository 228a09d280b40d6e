package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every page of the real library.
class CrawlTest {
  private static Crawl crawl;

  @BeforeAll
  static void crawl() {
    crawl = Crawl.of(RunningSite.real());
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
    crawl
        .pages()
        .forEach(
            page ->
                anchors.put(page.path(), new HashSet<>(page.html().select("[id]").eachAttr("id"))));
    Set<String> dead = new TreeSet<>();
    for (Reply page : crawl.pages()) {
      for (Crawl.Link link : Crawl.links(page)) {
        Set<String> there = anchors.get(link.path());
        if (!link.fragment().isEmpty() && there != null && !there.contains(link.fragment())) {
          dead.add(page + " -> " + link);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void every_page_has_a_title_of_its_own() {
    Map<String, List<String>> titles =
        crawl.pages().stream()
            .filter(page -> !page.path().contains("?"))
            .collect(
                Collectors.groupingBy(
                    page -> page.html().title(),
                    TreeMap::new,
                    Collectors.mapping(Reply::path, Collectors.toList())));
    assertThat(titles.values()).allSatisfy(paths -> assertThat(paths).hasSize(1));
  }

  @Test
  void every_page_names_its_own_address() {
    assertThat(crawl.pages())
        .allSatisfy(
            page ->
                assertThat(page.html().select("link[rel=canonical]").eachAttr("href"))
                    .containsExactly(RunningSite.BASE_URL + page.path()));
  }

  @Test
  void nothing_is_fetched_from_elsewhere_and_nothing_is_inline() {
    Set<String> faults = new TreeSet<>();
    for (Reply page : crawl.pages()) {
      for (Element element : page.html().getAllElements()) {
        element.attributes().asList().stream()
            .filter(attribute -> foreign(element, attribute))
            .forEach(attribute -> faults.add(page + " " + element.nodeName() + " " + attribute));
      }
      page.html()
          .select("style, script:not([type=application/ld+json]), iframe, object, embed, base")
          // A script is a file of our own theme, and nothing else.
          .not("script[src^=/thema/]:empty")
          .forEach(element -> faults.add(page + " " + element));
    }
    assertThat(faults).isEmpty();
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
