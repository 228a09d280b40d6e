package nl.goedvoorbeeld.site.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.content.Article;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.reading.JsonTree;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.ezine.Ezine;

/// What machines are told of a page, in the words of schema.org. All of it is also on the page.
public final class Structured {
  private Structured() {}

  public static String item(Visit visit, Item item) {
    String base = visit.house().baseUrl();
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@context", "https://schema.org");
    thing.put("@type", item.kind().schemaType());
    thing.put("@id", base + item.address());
    thing.put("url", base + item.address());
    thing.put(item.kind().isThing() ? "name" : "headline", item.title());
    thing.put("description", item.masthead().summary());
    if (!item.kind().isThing()) {
      thing.put("inLanguage", item.language().code());
      thing.put("datePublished", item.published().toString());
      thing.put("dateModified", item.changed().toString());
    }
    if (item.content() instanceof Edition edition) {
      tell(visit, item, edition, thing);
    }
    if (item.content() instanceof Article) {
      Ezine.edition(visit, item).ifPresent(one -> thing.put("isPartOf", issue(base, one)));
    }
    item.masthead()
        .translationOf()
        .flatMap(visit::item)
        .ifPresent(original -> thing.put("translationOfWork", work(base, original)));
    List<Item> translations = visit.snapshot().translations(item);
    if (!translations.isEmpty()) {
      thing.put("workTranslation", translations.stream().map(one -> work(base, one)).toList());
    }
    return JsonTree.text(List.of(thing, crumbs(visit, item)));
  }

  /// When it appeared is its own date, as precise as that is known, and not when it came here.
  private static void tell(Visit visit, Item item, Edition edition, Map<String, Object> thing) {
    String base = visit.house().baseUrl();
    edition.number().known().ifPresent(number -> thing.put("issueNumber", number));
    thing.put("datePublished", edition.date().toString());
    Map<String, Object> series = new LinkedHashMap<>();
    series.put("@type", "Periodical");
    series.put("name", edition.series());
    thing.put("isPartOf", series);
    List<Item> articles = Ezine.articles(visit, item);
    if (!articles.isEmpty()) {
      thing.put("hasPart", articles.stream().map(one -> named(base, one, "headline")).toList());
    }
  }

  private static Map<String, Object> issue(String base, Item item) {
    Map<String, Object> issue = named(base, item, "name");
    ((Edition) item.content()).number().known().ifPresent(one -> issue.put("issueNumber", one));
    return issue;
  }

  private static Map<String, Object> named(String base, Item item, String key) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("@type", item.kind().schemaType());
    named.put("@id", base + item.address());
    named.put(key, item.title());
    return named;
  }

  private static Map<String, Object> work(String base, Item item) {
    return Map.of("@id", base + item.address());
  }

  /// In one order always: a front page has one tag on every node.
  public static String site(House house) {
    String base = house.baseUrl();
    Map<String, Object> site = new LinkedHashMap<>();
    site.put("@context", "https://schema.org");
    site.put("@type", "WebSite");
    site.put("@id", base + "/");
    site.put("url", base + "/");
    site.put("name", "Goed Voorbeeld");
    site.put("inLanguage", "nl");
    Map<String, Object> search = new LinkedHashMap<>();
    search.put("@type", "SearchAction");
    search.put("target", base + "/zoeken?q={search_term_string}");
    search.put("query-input", "required name=search_term_string");
    site.put("potentialAction", search);
    return JsonTree.text(site);
  }

  private static Map<String, Object> crumbs(Visit visit, Item item) {
    String base = visit.house().baseUrl();
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("@context", "https://schema.org");
    list.put("@type", "BreadcrumbList");
    NamedLink folder =
        item.kind() == Kind.PAGE
            ? new NamedLink("/", "Voorpagina")
            : new NamedLink("/" + item.kind().folder(), item.kind().plural());
    list.put(
        "itemListElement",
        List.of(
            crumb(1, folder.text(), base + folder.href()),
            crumb(2, item.title(), base + item.address())));
    return list;
  }

  private static Map<String, Object> crumb(int position, String name, String address) {
    Map<String, Object> crumb = new LinkedHashMap<>();
    crumb.put("@type", "ListItem");
    crumb.put("position", position);
    crumb.put("name", name);
    crumb.put("item", address);
    return crumb;
  }
}
