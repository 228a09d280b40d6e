package nl.goedvoorbeeld.reading.ezine;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    List<EditionPiece> pieces = pieces(visit, item);
    return new EditionLine(
        visit.link(item),
        Dutch.date(edition(item).date()) + " · " + count(pieces),
        item.masthead().summary(),
        Drawing.of(visit, edition(item), pieces),
        open ? lines(visit, pieces) : List.of());
  }

  private static List<ArticleLine> lines(Visit visit, List<EditionPiece> pieces) {
    return pieces.stream()
        .map(piece -> new ArticleLine(visit.link(piece.item()), piece.form(), piece.teaser()))
        .toList();
  }

  /// What stands in an edition, in its order: once each, and nothing that has gone.
  public static List<EditionPiece> pieces(Visit visit, Item edition) {
    Map<String, EditionPiece> pieces = new LinkedHashMap<>();
    for (Edition.Piece named : edition(edition).pieces()) {
      visit
          .item(named.item())
          .filter(item -> item.hasPage() && !item.id().equals(edition.id()))
          .ifPresent(item -> pieces.putIfAbsent(item.id(), piece(item, named.teaser())));
    }
    inOrder(visit, edition)
        .forEach(article -> pieces.putIfAbsent(article.id(), piece(article, Optional.empty())));
    return List.copyOf(pieces.values());
  }

  private static EditionPiece piece(Item item, Optional<String> teaser) {
    return new EditionPiece(
        item,
        item.content() instanceof Article article ? Cards.form(article) : kind(item),
        teaser.orElse(item.masthead().summary()));
  }

  private static String kind(Item item) {
    String word = item.kind().word();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String count(List<EditionPiece> pieces) {
    return pieces.stream().allMatch(piece -> piece.item().kind() == Kind.ARTICLE)
        ? Dutch.count(pieces.size(), "artikel", "artikelen")
        : Dutch.count(pieces.size(), "stuk", "stukken");
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

  private static List<Item> inOrder(Visit visit, Item edition) {
    return visit.snapshot().articles(edition).stream()
        .sorted(Comparator.comparing((Item item) -> ((Article) item.content()).order()))
        .toList();
  }

  /// Those of an edition itself, in its order.
  public static List<Item> articles(Visit visit, Item edition) {
    Set<Item> own = Set.copyOf(visit.snapshot().articles(edition));
    return pieces(visit, edition).stream().map(EditionPiece::item).filter(own::contains).toList();
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
    List<EditionPiece> pieces = pieces(visit, item);
    return new EditionView(
        item.title(),
        edition.series() + ", " + number(edition) + Dutch.date(edition.date()),
        item.masthead().summary(),
        visit.warnings(item),
        original(edition.address()),
        visit.body(item),
        Drawing.of(visit, edition, pieces),
        image(visit, edition),
        lines(visit, pieces),
        turn(visit, same, at + 1),
        turn(visit, same, at - 1));
  }

  private static @Nullable EditionImage image(Visit visit, Edition edition) {
    return edition
        .image()
        .flatMap(
            image ->
                visit
                    .picture(image.address())
                    .map(picture -> new EditionImage(picture, image.alt())))
        .orElse(null);
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
        edition.map(one -> lines(visit, others(visit, one, item))).orElse(List.of()),
        turn(visit, all, at - 1),
        turn(visit, all, at + 1));
  }

  private static List<EditionPiece> others(Visit visit, Item edition, Item article) {
    return pieces(visit, edition).stream()
        .filter(one -> !one.item().id().equals(article.id()))
        .toList();
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
