package nl.goedvoorbeeld.site.frame;

import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.reading.ItemAddress;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Tongue;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.ezine.Ezine;
import nl.goedvoorbeeld.site.feed.Feed;
import nl.goedvoorbeeld.site.feed.Feeds;

/// What stands around the content of a page: head and way up.
public final class Frames {
  private Frames() {}

  public static PageFrame of(Visit visit, Item item) {
    return new PageFrame(
            visit.house(),
            title(item),
            item.masthead().summary(),
            item.address(),
            "",
            crumbs(visit, item),
            Feeds.ofItem(visit, item),
            new JsonLd(Structured.item(visit, item)),
            true)
        .in(Tongue.of(visit, item))
        .on(visit);
  }

  /// An organisation, a region and a definition may well have one name.
  public static String title(Item item) {
    return item.kind().reference() ? item.title() + " (" + item.kind().word() + ")" : item.title();
  }

  /// A page that is not an item.
  public static PageFrame of(Visit visit, String title, String description, String path) {
    return of(visit, title, description, path, List.of(Feeds.SITE));
  }

  /// A page that is not an item, of which there are feeds.
  public static PageFrame of(
      Visit visit, String title, String description, String path, List<Feed> feeds) {
    return new PageFrame(
            visit.house(),
            title,
            description,
            path,
            "",
            path.equals("/") ? List.of() : List.of(home(visit)),
            feeds,
            JsonLd.NONE,
            true)
        .on(visit);
  }

  /// All that changed in an item.
  public static PageFrame history(Visit visit, Item item) {
    List<NamedLink> crumbs = crumbs(visit, item);
    crumbs.add(visit.link(item));
    return new PageFrame(
            visit.house(),
            "Geschiedenis van " + title(item),
            "Alle wijzigingen.",
            item.address() + ItemAddress.HISTORY,
            "",
            crumbs,
            List.of(Feeds.SITE),
            JsonLd.NONE,
            true)
        .on(visit);
  }

  private static NamedLink home(Visit visit) {
    return new NamedLink(visit.at("/"), "Voorpagina");
  }

  private static List<NamedLink> crumbs(Visit visit, Item item) {
    List<NamedLink> crumbs = new ArrayList<>(List.of(home(visit)));
    if (item.kind() != Kind.PAGE) {
      crumbs.add(new NamedLink(visit.at("/" + item.kind().folder()), folder(item.kind())));
    }
    if (item.kind() == Kind.ARTICLE) {
      Ezine.edition(visit, item).map(visit::link).ifPresent(crumbs::add);
    }
    return crumbs;
  }

  private static String folder(Kind kind) {
    return kind == Kind.ARTICLE ? Kind.EDITION.plural() : kind.plural();
  }
}
