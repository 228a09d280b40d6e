package nl.goedvoorbeeld.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.goedvoorbeeld.content.Change.Act;
import nl.goedvoorbeeld.content.Dutch;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Ref;

/// What stands around the content of a page: head, way up, and foot.
final class Frames {
  private static final int RELATED = 4;
  private static final int LATEST = 3;

  private Frames() {}

  static Frame of(Visit visit, Item item) {
    return new Frame(
            visit.house(),
            title(item),
            item.masthead().summary(),
            item.address(),
            "",
            crumbs(visit, item),
            Feeds.ofKind(item.kind()),
            new JsonLd(Structured.item(visit, item)),
            true)
        .in(Tongue.of(visit, item))
        .on(visit);
  }

  /// An organisation, a region and a definition may well have one name.
  static String title(Item item) {
    return item.kind().reference() ? item.title() + " (" + item.kind().word() + ")" : item.title();
  }

  /// A page that is not an item.
  static Frame of(Visit visit, String title, String description, String path) {
    return new Frame(
            visit.house(),
            title,
            description,
            path,
            "",
            path.equals("/") ? List.of() : List.of(home(visit)),
            List.of(Feeds.SITE),
            JsonLd.NONE,
            true)
        .on(visit);
  }

  private static Link home(Visit visit) {
    return new Link(visit.at("/"), "Voorpagina");
  }

  private static List<Link> crumbs(Visit visit, Item item) {
    List<Link> crumbs = new ArrayList<>(List.of(home(visit)));
    if (item.kind() != Kind.PAGE) {
      crumbs.add(new Link(visit.at("/" + item.kind().folder()), folder(item.kind())));
    }
    if (item.kind() == Kind.ARTICLE) {
      String edition = item.slug().substring(0, item.slug().indexOf('/'));
      visit.item(new Ref(Kind.EDITION.folder(), edition)).map(visit::link).ifPresent(crumbs::add);
    }
    return crumbs;
  }

  private static String folder(Kind kind) {
    return kind == Kind.ARTICLE ? Kind.EDITION.plural() : kind.plural();
  }

  static ItemFoot foot(Visit visit, Item item) {
    return foot(visit, item, Sources.of(visit, item));
  }

  static ItemFoot foot(Visit visit, Item item, List<SourceLine> sources) {
    List<Change> history = history(visit, item);
    return new ItemFoot(
        sources,
        related(visit, item).stream().map(other -> Cards.mixed(visit, other)).toList(),
        history.stream().limit(LATEST).toList(),
        item.address() + "/geschiedenis",
        List.of(
            new Link(item.address() + ".md", "Markdown"),
            new Link(visit.at(item.address() + ".json"), "JSON")),
        Visit.checked(item));
  }

  /// What an editor named, then what is alike.
  private static List<Item> related(Visit visit, Item item) {
    Set<Item> related = new LinkedHashSet<>();
    item.masthead().related().forEach(ref -> visit.item(ref).ifPresent(related::add));
    related.addAll(visit.library().related(item, RELATED));
    related.remove(item);
    related.removeIf(other -> !visit.snapshot().lists(other));
    return related.stream().limit(RELATED).toList();
  }

  static List<Change> history(Visit visit, Item item) {
    return visit.snapshot().history(item).stream()
        .map(
            change ->
                new Change(
                    Dutch.day(change.at().atZone(Dutch.ZONE).toLocalDate()),
                    act(change.act()),
                    change.note()))
        .toList();
  }

  private static String act(Act act) {
    return switch (act) {
      case PUBLISHED -> "gepubliceerd";
      case CHANGED -> "gewijzigd";
      case WITHDRAWN -> "ingetrokken";
    };
  }

  static Change event(nl.goedvoorbeeld.content.Event event) {
    return new Change(date(event.date()), "", event.what());
  }

  private static String date(PartialDate date) {
    return Dutch.date(date);
  }
}
