package nl.goedvoorbeeld.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.site.list.ListQuery;
import nl.goedvoorbeeld.site.search.Searching;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// All that a link leads to, from the front page and the sitemap on, read as a browser reads it.
public final class Crawl {
  /// Filters multiply without end; what a page links to is asked for, and not followed further.
  private static final List<String> FILTERED =
      Stream.concat(
              Stream.of(Searching.PATH),
              Arrays.stream(Kind.values())
                  .filter(ListQuery::filters)
                  .map(kind -> "/" + kind.folder()))
          .map(path -> path + "?")
          .toList();

  private final Map<String, Reply> replies = new LinkedHashMap<>();
  private final Map<String, String> foundOn = new HashMap<>();
  private final Deque<String> queue = new ArrayDeque<>();

  private Crawl() {}

  /// A link within the site, cut at the `#`.
  record Link(String path, String fragment) {}

  public static Crawl of(RunningSite site) {
    return of(site, (reply, page) -> {});
  }

  /// @param seen is told of each page, read as a browser reads it: to read it again takes longer
  ///   than to get it
  static Crawl of(RunningSite site, BiConsumer<Reply, Document> seen) {
    Crawl crawl = new Crawl();
    crawl.see("/", "the start");
    site.get("/sitemap.xml").html().select("loc").eachText().stream()
        .map(address -> address.substring(RunningSite.BASE_URL.length()))
        .forEach(path -> crawl.see(path, "the sitemap"));
    while (!crawl.queue.isEmpty()) {
      String path = crawl.queue.remove();
      Reply reply = site.get(path);
      crawl.replies.put(path, reply);
      if (reply.isHtml()) {
        Document page = reply.html();
        seen.accept(reply, page);
        if (FILTERED.stream().noneMatch(path::startsWith)) {
          links(page).forEach(link -> crawl.see(link.path(), path));
        }
      }
    }
    return crawl;
  }

  private void see(String path, String from) {
    if (foundOn.putIfAbsent(path, from) == null) {
      queue.add(path);
    }
  }

  public Collection<Reply> replies() {
    return replies.values();
  }

  List<Reply> pages() {
    return replies.values().stream().filter(Reply::isHtml).toList();
  }

  /// The first page that linked to it.
  String foundOn(Reply reply) {
    return foundOn.getOrDefault(reply.path(), "");
  }

  static List<Link> links(Document page) {
    List<Link> links = new ArrayList<>();
    for (Element element : page.select("a[href], link[href], img[src], script[src]")) {
      String target = element.absUrl(element.hasAttr("href") ? "href" : "src");
      if (target.startsWith(RunningSite.BASE_URL)) {
        String[] parts = target.substring(RunningSite.BASE_URL.length()).split("#", 2);
        String path = parts[0].isEmpty() ? "/" : parts[0];
        links.add(new Link(path, parts.length == 1 ? "" : parts[1]));
      }
    }
    return links;
  }
}
