package nl.goedvoorbeeld.site.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.reading.JsonTree;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Visit;

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
