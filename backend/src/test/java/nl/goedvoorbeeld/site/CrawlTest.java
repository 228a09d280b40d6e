package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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

/// Every page that a link leads to, from the front page and the sitemap, read as a browser reads
/// it.
class CrawlTest {
  /// Filters multiply without end; those that pages link to themselves are followed, and no
  /// further.
  private static final String SEARCH = Searching.PATH + "?";

  private static final Map<String, Reply> REPLIES = new LinkedHashMap<>();
  private static final Map<String, Set<String>> IDS = new LinkedHashMap<>();
  private static final Map<String, String> FOUND_ON = new LinkedHashMap<>();

  @BeforeAll
  static void crawl() {
    RunningSite site = RunningSite.real();
    Deque<String> queue = new ArrayDeque<>();
    see("/", "the start", queue);
    site.get("/sitemap.xml").html().select("loc").eachText().stream()
        .map(address -> address.substring(RunningSite.BASE_URL.length()))
        .forEach(path -> see(path, "the sitemap", queue));
    while (!queue.isEmpty()) {
      String path = queue.remove();
      Reply reply = site.get(path);
      REPLIES.put(path, reply);
      if (reply.isHtml()) {
        IDS.put(path, new HashSet<>(reply.html().select("[id]").eachAttr("id")));
        if (!path.startsWith(SEARCH)) {
          links(reply).forEach(link -> see(link.path(), path, queue));
        }
      }
    }
  }

  private static void see(String path, String from, Deque<String> queue) {
    if (FOUND_ON.putIfAbsent(path, from) == null) {
      queue.add(path);
    }
  }

  private record Link(String path, String fragment) {}

  /// The links within the site, as a browser resolves them.
  private static List<Link> links(Reply reply) {
    List<Link> links = new ArrayList<>();
    for (Element element : reply.html().select("a[href], link[href], img[src], script[src]")) {
      String target = element.absUrl(element.hasAttr("href") ? "href" : "src");
      if (target.startsWith(RunningSite.BASE_URL)) {
        String[] parts = target.substring(RunningSite.BASE_URL.length()).split("#", 2);
        links.add(new Link(parts[0].isEmpty() ? "/" : parts[0], parts.length == 1 ? "" : parts[1]));
      }
    }
    return links;
  }

  @Test
  void every_link_leads_to_a_page() {
    assertThat(REPLIES.values())
        .filteredOn(reply -> reply.status() != 200)
        .extracting(reply -> reply + " on " + FOUND_ON.get(reply.path()))
        .isEmpty();
  }

  @Test
  void every_anchor_exists() {
    Set<String> dead = new TreeSet<>();
    for (Reply reply : REPLIES.values()) {
      if (reply.isHtml()) {
        for (Link link : links(reply)) {
          Set<String> ids = IDS.get(link.path());
          if (!link.fragment().isEmpty() && ids != null && !ids.contains(link.fragment())) {
            dead.add(reply.path() + " -> " + link);
          }
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void every_page_has_a_title_of_its_own() {
    Map<String, List<String>> titles =
        REPLIES.values().stream()
            .filter(reply -> reply.isHtml() && !reply.path().contains("?"))
            .collect(
                Collectors.groupingBy(
                    reply -> reply.html().title(),
                    TreeMap::new,
                    Collectors.mapping(Reply::path, Collectors.toList())));
    assertThat(titles.values()).allSatisfy(paths -> assertThat(paths).hasSize(1));
  }

  @Test
  void nothing_is_fetched_from_elsewhere_and_nothing_is_inline() {
    Set<String> faults = new TreeSet<>();
    for (Reply reply : REPLIES.values()) {
      if (reply.isHtml()) {
        for (Element element : reply.html().getAllElements()) {
          for (Attribute attribute : element.attributes()) {
            if (foreign(element, attribute)) {
              faults.add(reply.path() + " " + element.nodeName() + " " + attribute);
            }
          }
        }
        reply
            .html()
            .select("style, script:not([type=application/ld+json]), iframe, object, embed")
            .forEach(element -> faults.add(reply.path() + " " + element));
      }
    }
    assertThat(faults).isEmpty();
  }

  private static boolean foreign(Element element, Attribute attribute) {
    String name = attribute.getKey();
    boolean fetched =
        Set.of("src", "srcset", "poster", "data", "background").contains(name)
            || name.equals("href") && Set.of("link", "image", "use").contains(element.nodeName());
    boolean canonical =
        element.nodeName().equals("link") && element.attr("rel").equals("canonical");
    return name.equals("style")
        || name.startsWith("on")
        || fetched && !canonical && !attribute.getValue().startsWith("/")
        || attribute.getValue().strip().toLowerCase().startsWith("javascript:");
  }
}
