package nl.goedvoorbeeld.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.Article;
import nl.goedvoorbeeld.content.Dutch;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import org.jspecify.annotations.Nullable;

/// The e-zine: our own editions, and the archive of the ministry's that ended.
final class Ezine {
  private Ezine() {}

  static EzinePage overview(Visit visit) {
    String lead =
        "Wat er nieuw is, voor wie het bedoeld is. En het archief van wat eraan voorafging.";
    return new EzinePage(
        Frames.of(visit, "E-zine", lead, "/ezine"),
        "E-zine",
        lead,
        lines(visit, false),
        "Archief: Werken aan duurzame mobiliteit",
        "Het e-zine van het ministerie verscheen tot 2023. Wij vatten de edities samen die wij"
            + " terugvonden; de edities 1 tot en met 4, 10 en 11 zijn niet gevonden.",
        lines(visit, true));
  }

  private static List<EditionLine> lines(Visit visit, boolean archived) {
    return editions(visit).stream()
        .filter(item -> edition(item).archived() == archived)
        .map(
            item ->
                new EditionLine(
                    visit.link(item),
                    Dutch.date(edition(item).date()) + " · " + count(articles(visit, item).size()),
                    item.masthead().summary()))
        .toList();
  }

  private static String count(int articles) {
    return Dutch.count(articles, "artikel", "artikelen");
  }

  private static Edition edition(Item item) {
    return (Edition) item.content();
  }

  /// Newest first.
  private static List<Item> editions(Visit visit) {
    return visit.snapshot().items(Kind.EDITION).stream()
        .sorted(
            Comparator.comparing((Item item) -> edition(item).date())
                .reversed()
                .thenComparing(Item::id))
        .toList();
  }

  static List<Item> articles(Visit visit, Item edition) {
    return visit.snapshot().articles(edition).stream()
        .sorted(Comparator.comparing((Item item) -> ((Article) item.content()).order()))
        .toList();
  }

  static EditionPage page(Visit visit, Item item, Edition edition) {
    List<Item> same =
        editions(visit).stream()
            .filter(other -> edition(other).archived() == edition.archived())
            .toList();
    int at = same.indexOf(item);
    return new EditionPage(
        Frames.of(visit, item),
        item.title(),
        edition.series() + ", " + number(edition) + Dutch.date(edition.date()),
        item.masthead().summary(),
        visit.warnings(item),
        original(edition.address()),
        visit.body(item),
        articles(visit, item).stream().map(article -> Cards.plain(visit, article)).toList(),
        turn(visit, same, at + 1),
        turn(visit, same, at - 1),
        Frames.foot(visit, item));
  }

  private static String number(Edition edition) {
    return switch (edition.number()) {
      case Stated.Known<Integer>(Integer number) -> "editie " + number + ", ";
      case Stated.Unknown<Integer> _ -> "";
    };
  }

  static ArticlePage page(Visit visit, Item item, Article article) {
    Optional<Item> edition =
        visit.item(
            new Ref(Kind.EDITION.folder(), item.slug().substring(0, item.slug().indexOf('/'))));
    List<Item> all = edition.map(one -> articles(visit, one)).orElse(List.of());
    int at = all.indexOf(item);
    return new ArticlePage(
        Frames.of(visit, item),
        item.title(),
        Cards.form(article) + edition.map(one -> " · " + one.title()).orElse(""),
        item.masthead().summary(),
        visit.warnings(item),
        original(article.address()),
        visit.body(item),
        visit
            .scope(new Visit.Facts().add("Over", visit.links(article.organisations())), item)
            .list(),
        turn(visit, all, at - 1),
        turn(visit, all, at + 1),
        Frames.foot(visit, item));
  }

  /// An incomplete address stays words: it is not completed by guess.
  private static Link original(Optional<String> address) {
    return address
        .map(
            at ->
                at.contains("…")
                    ? Link.plain("Adres van het origineel, niet volledig: " + at)
                    : new Link(Sources.web(at), "Lees het origineel op " + at))
        .orElseGet(() -> Link.plain(""));
  }

  private static @Nullable Link turn(Visit visit, List<Item> items, int at) {
    return at < 0 || at >= items.size() ? null : visit.link(items.get(at));
  }
}
