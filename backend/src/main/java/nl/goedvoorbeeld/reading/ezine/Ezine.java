package nl.goedvoorbeeld.reading.ezine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.content.Article;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.reading.Facts;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.card.Cards;
import nl.goedvoorbeeld.reading.source.Sources;
import org.jspecify.annotations.Nullable;

/// What stands in the e-zine: editions and their articles.
public final class Ezine {
  /// So many of the newest editions show their articles; those of an older one stand in it.
  private static final int OPEN = 12;

  private Ezine() {}

  /// Of the archive, or our own; the newest first.
  public static List<EditionLine> lines(Visit visit, boolean archived) {
    List<Item> editions =
        editions(visit).stream().filter(item -> edition(item).archived() == archived).toList();
    return IntStream.range(0, editions.size())
        .mapToObj(at -> line(visit, editions.get(at), at < OPEN))
        .toList();
  }

  private static EditionLine line(Visit visit, Item item, boolean open) {
    List<Item> articles = articles(visit, item);
    return new EditionLine(
        visit.link(item),
        Dutch.date(edition(item).date()) + " · " + count(articles.size()),
        item.masthead().summary(),
        Drawing.of(visit, edition(item), articles),
        open ? articles.stream().map(article -> line(visit, article)).toList() : List.of());
  }

  private static ArticleLine line(Visit visit, Item article) {
    return new ArticleLine(
        visit.link(article), Cards.form((Article) article.content()), article.masthead().summary());
  }

  private static String count(int articles) {
    return Dutch.count(articles, "artikel", "artikelen");
  }

  private static Edition edition(Item item) {
    return (Edition) item.content();
  }

  /// Newest first; of those of one date the highest number.
  private static List<Item> editions(Visit visit) {
    return visit.snapshot().items(Kind.EDITION).stream()
        .sorted(
            Comparator.comparing((Item item) -> edition(item).date())
                .thenComparing(item -> edition(item).number().known().orElse(0))
                .reversed()
                .thenComparing(Item::id))
        .toList();
  }

  /// In the order in which they stand in their edition.
  public static List<Item> articles(Visit visit, Item edition) {
    return visit.snapshot().articles(edition).stream()
        .sorted(Comparator.comparing((Item item) -> ((Article) item.content()).order()))
        .toList();
  }

  /// The edition that an article stands in, where that is public.
  public static Optional<Item> edition(Visit visit, Item article) {
    String slug = article.slug();
    return visit.item(new Ref(Kind.EDITION.folder(), slug.substring(0, slug.indexOf('/'))));
  }

  public static EditionView view(Visit visit, Item item, Edition edition) {
    List<Item> same =
        editions(visit).stream()
            .filter(other -> edition(other).archived() == edition.archived())
            .toList();
    int at = same.indexOf(item);
    List<Item> articles = articles(visit, item);
    return new EditionView(
        item.title(),
        edition.series() + ", " + number(edition) + Dutch.date(edition.date()),
        item.masthead().summary(),
        visit.warnings(item),
        original(edition.address()),
        visit.body(item),
        Drawing.of(visit, edition, articles),
        articles.stream().map(article -> line(visit, article)).toList(),
        turn(visit, same, at + 1),
        turn(visit, same, at - 1));
  }

  private static String number(Edition edition) {
    return switch (edition.number()) {
      case Stated.Known<Integer>(Integer number) -> "editie " + number + ", ";
      case Stated.Unknown<Integer> _ -> "";
    };
  }

  public static ArticleView view(Visit visit, Item item, Article article) {
    Optional<Item> edition = edition(visit, item);
    List<Item> all = edition.map(one -> articles(visit, one)).orElse(List.of());
    int at = all.indexOf(item);
    return new ArticleView(
        item.title(),
        Cards.form(article) + edition.map(one -> " · " + one.title()).orElse(""),
        item.masthead().summary(),
        visit.warnings(item),
        original(article.address()),
        visit.body(item),
        visit.scope(new Facts().add("Over", visit.links(article.organisations())), item).list(),
        edition.map(visit::link).orElse(null),
        all.stream()
            .filter(other -> !other.id().equals(item.id()))
            .map(other -> line(visit, other))
            .toList(),
        turn(visit, all, at - 1),
        turn(visit, all, at + 1));
  }

  /// An incomplete address stays words: it is not completed by guess.
  private static NamedLink original(Optional<String> address) {
    return address
        .map(
            at ->
                at.contains("…")
                    ? NamedLink.plain("Adres van het origineel, niet volledig: " + at)
                    : new NamedLink(Sources.web(at), "Lees het origineel op " + at))
        .orElseGet(() -> NamedLink.plain(""));
  }

  private static @Nullable NamedLink turn(Visit visit, List<Item> items, int at) {
    return at < 0 || at >= items.size() ? null : visit.link(items.get(at));
  }
}
