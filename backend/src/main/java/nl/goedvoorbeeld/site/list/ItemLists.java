package nl.goedvoorbeeld.site.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Content;
import nl.goedvoorbeeld.content.Definition;
import nl.goedvoorbeeld.content.InPages;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Measure;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.dutch.Latin;
import nl.goedvoorbeeld.evidence.Setback;
import nl.goedvoorbeeld.evidence.Strength;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.card.Card;
import nl.goedvoorbeeld.reading.card.CardGroup;
import nl.goedvoorbeeld.reading.card.Cards;
import nl.goedvoorbeeld.search.Library;
import nl.goedvoorbeeld.search.answer.FacetCounts;
import nl.goedvoorbeeld.search.answer.Overview;
import nl.goedvoorbeeld.search.answer.Results;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Order;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.site.feed.Feeds;
import nl.goedvoorbeeld.site.frame.Frames;
import nl.goedvoorbeeld.site.frame.PageFrame;

/// The lists: all items of one kind, in an order that is an address, a page at a time.
public final class ItemLists {
  static final int PAGE_SIZE = 24;

  /// The facets of which the values are seen at once.
  private static final Set<Facet> OPEN = Set.of(Facet.SECTOR, Facet.MEASURE);

  /// Measured before and after, or better.
  private static final List<String> MEASURED =
      Arrays.stream(Strength.values())
          .filter(one -> one.compareTo(Strength.BEFORE_AND_AFTER) >= 0)
          .map(Strength::term)
          .toList();

  private static final List<String> SETBACKS =
      Arrays.stream(Setback.values()).map(Setback::term).toList();

  /// Where the results of a list that can be filtered begin.
  private static final String RESULTS = "#resultaten";

  private ItemLists() {}

  /// Nothing beyond the last page.
  public static Optional<ListPage> page(Visit visit, ListQuery list) {
    return ListQuery.filters(list.kind()) ? filtered(visit, list) : whole(visit, list);
  }

  private static Optional<ListPage> whole(Visit visit, ListQuery list) {
    Kind kind = list.kind();
    List<Item> all =
        list.order() == Order.NEWEST ? visit.snapshot().newest(kind) : visit.snapshot().items(kind);
    InPages pages = new InPages(all.size(), PAGE_SIZE);
    return list.page() > pages.pages()
        ? Optional.empty()
        : Optional.of(
            new ListPage(
                frame(visit, list),
                kind.plural(),
                lead(visit, kind),
                count(all.size(), kind),
                new NamedLink(visit.at("/zoeken?soort=" + kind.value()), "Zoeken met filters"),
                List.of(),
                keepPosted(list),
                null,
                orders(visit, list, ""),
                groups(visit, list, pages.cut(all, list.page())),
                paging(list.page(), pages.pages(), at -> visit.at(list.onPage(at).address())),
                kind == Kind.REGION ? Maps.of(visit) : null));
  }

  /// A search without words; how well something is proven is always told of today.
  private static Optional<ListPage> filtered(Visit visit, ListQuery list) {
    Library library = visit.library();
    Overview found =
        library.overview(list.asked(), list.by(), PAGE_SIZE, library.on(visit.today()));
    if (list.page() > found.pages()) {
      return Optional.empty();
    }
    Kind kind = list.kind();
    Function<Query, String> results = query -> visit.at(list.with(query).address() + RESULTS);
    List<FacetCounts> facets =
        ListQuery.facets(kind).stream()
            .flatMap(facet -> found.facets().stream().filter(one -> one.facet() == facet))
            .toList();
    List<Results.Filter> filters =
        found.filters().stream().filter(one -> one.facet() != Facet.KIND).toList();
    List<Results.Looser> looser =
        found.looser().stream().filter(one -> one.filter().facet() != Facet.KIND).toList();
    PageFrame frame = frame(visit, list);
    return Optional.of(
        new ListPage(
            list.isWhole() && list.by().isEmpty() ? frame : frame.unlisted(),
            kind.plural(),
            lead(visit, kind),
            status(visit, list, found.total()),
            NamedLink.plain(""),
            ways(visit, list),
            keepPosted(list),
            new ListPage.Choosing(
                visit.at(list.path() + RESULTS),
                list.carried(),
                Filters.views(facets, list.query(), OPEN),
                Filters.chips(filters, results),
                results.apply(list.query().withoutFilters()),
                groupings(visit, list),
                note(list),
                Filters.looser(looser, total -> count(total, kind), results)),
            orders(visit, list, RESULTS),
            found.groups().stream().map(group -> group(visit, list, group)).toList(),
            paging(list.page(), found.pages(), at -> visit.at(list.onPage(at).address() + RESULTS)),
            Maps.of(kind.plural().toLowerCase(Dutch.LOCALE), facets, list.query(), results)
                .orElse(null)));
  }

  private static PageFrame frame(Visit visit, ListQuery list) {
    return Frames.of(
        visit,
        title(list),
        lead(visit, list.kind()),
        list.address(),
        Feeds.ofList(list.kind(), search(list)));
  }

  private static String keepPosted(ListQuery list) {
    return Visit.SUBSCRIBE + "?" + search(list).encoded();
  }

  /// As a search for the same: what is on a list is found there too.
  private static Query search(ListQuery list) {
    return Query.ALL.choosing(list.query().chosen()).with(Facet.KIND, list.kind().value());
  }

  private static String title(ListQuery list) {
    String title = list.kind().plural();
    return list.page() == 1 ? title : title + ", pagina " + list.page();
  }

  private static String count(int number, Kind kind) {
    return Dutch.count(number, kind.word(), kind.plural().toLowerCase(Dutch.LOCALE));
  }

  private static String status(Visit visit, ListQuery list, int found) {
    Kind kind = list.kind();
    int all = visit.snapshot().items(kind).size();
    return list.isWhole() ? count(all, kind) : found + " van " + count(all, kind);
  }

  private static String note(ListQuery list) {
    return list.by()
        .map(Facet::parameter)
        .map("Wat bij meer dan één %s hoort, staat bij elk daarvan."::formatted)
        .orElse("");
  }

  /// What one can come for without filtering: the words lead to filters and an order like any
  /// other.
  private static List<Alternative> ways(Visit visit, ListQuery list) {
    List<Alternative> ways = new ArrayList<>();
    way(visit, list, "Best gemeten", under(visit, Facet.STRENGTH, MEASURED)).ifPresent(ways::add);
    way(visit, list, "Nieuwste", Optional.of(Query.ALL.orderedBy(Order.NEWEST)))
        .ifPresent(ways::add);
    way(visit, list, "Wat niet werkte", under(visit, Facet.OUTCOME, SETBACKS)).ifPresent(ways::add);
    ways.add(new Alternative("Lijkt op ons", visit.at(Visit.ALIKE), false));
    return List.copyOf(ways);
  }

  private static Optional<Alternative> way(
      Visit visit, ListQuery list, String label, Optional<Query> query) {
    return query
        .map(one -> new ListQuery(list.kind(), one, Optional.empty()))
        .map(
            way ->
                new Alternative(
                    label,
                    visit.at(way.address() + RESULTS),
                    way.equals(list.onPage(1).groupedBy(Optional.empty()))));
  }

  /// Everything under some values; nothing in a library that does not know them.
  private static Optional<Query> under(Visit visit, Facet facet, List<String> values) {
    Query query = Query.ALL;
    for (String value : values) {
      if (visit.snapshot().vocabularies().term(facet.parameter(), value).isPresent()) {
        query = query.with(facet, value);
      }
    }
    return Optional.of(query).filter(some -> !some.equals(Query.ALL));
  }

  private static List<Alternative> orders(Visit visit, ListQuery list, String fragment) {
    return ListQuery.orders(list.kind()).stream()
        .map(
            order ->
                new Alternative(
                    order.label(),
                    visit.at(list.orderedBy(order).address() + fragment),
                    order == list.order()))
        .toList();
  }

  private static List<Alternative> groupings(Visit visit, ListQuery list) {
    return Stream.concat(
            Stream.of(Optional.<Facet>empty()),
            ListQuery.groupings(list.kind()).stream().map(Optional::of))
        .map(
            by ->
                new Alternative(
                    by.map(Facet::parameter).orElse("niet"),
                    visit.at(list.groupedBy(by).address() + RESULTS),
                    by.equals(list.by())))
        .toList();
  }

  private static CardGroup group(Visit visit, ListQuery list, Overview.Group group) {
    List<Card> cards = group.items().stream().map(item -> Cards.brief(visit, item)).toList();
    if (list.by().isEmpty()) {
      return new CardGroup("", "", cards, CardGroup.NO_MORE);
    }
    String name = group.id().isEmpty() ? "Overig" : group.label();
    return new CardGroup(
        group.continued() ? name + " (vervolg)" : name,
        count(group.total(), list.kind()),
        cards,
        CardGroup.NO_MORE);
  }

  private static String heading(Visit visit, Content content) {
    if (content instanceof Measure measure) {
      return Cards.strategyGroup(visit, measure);
    }
    return content instanceof Scheme scheme
        ? visit.label("regelingsoort", scheme.schemeType())
        : "";
  }

  /// Measures by strategy, schemes by type; other lists are one group.
  private static List<CardGroup> groups(Visit visit, ListQuery list, List<Item> items) {
    Map<String, List<Card>> groups = new LinkedHashMap<>();
    for (Item item : items) {
      String under = list.order() == Order.TITLE ? heading(visit, item.content()) : "";
      groups.computeIfAbsent(under, _ -> new ArrayList<>()).add(Cards.plain(visit, item));
    }
    return groups.entrySet().stream()
        .map(group -> new CardGroup(group.getKey(), "", group.getValue(), CardGroup.NO_MORE))
        .toList();
  }

  /// First, last and the neighbours of this page; a gap for the rest.
  public static Paging paging(int page, int pages, Function<Integer, String> address) {
    if (pages < 2) {
      return Paging.NONE;
    }
    List<Alternative> choices = new ArrayList<>();
    int before = 0;
    for (int at : IntStream.rangeClosed(1, pages).toArray()) {
      if (at == 1 || at == pages || Math.abs(at - page) <= 2) {
        if (at > before + 1) {
          choices.add(new Alternative("…", "", false));
        }
        choices.add(new Alternative(Integer.toString(at), address.apply(at), at == page));
        before = at;
      }
    }
    return new Paging(
        page > 1 ? address.apply(page - 1) : "",
        page < pages ? address.apply(page + 1) : "",
        choices);
  }

  public static GlossaryPage glossary(Visit visit) {
    Map<String, List<GlossaryEntry>> letters = new LinkedHashMap<>();
    List<Item> words =
        visit.snapshot().items(Kind.DEFINITION).stream()
            .sorted(Dutch.by((Item item) -> definition(item).word()).thenComparing(Item::id))
            .toList();
    for (Item item : words) {
      Definition definition = definition(item);
      String letter = letter(definition.word());
      letters
          .computeIfAbsent(letter, _ -> new ArrayList<>())
          .add(
              new GlossaryEntry(
                  new NamedLink(item.address(), definition.word()),
                  item.masthead().summary(),
                  String.join(", ", definition.same())));
    }
    String lead = "Wat wij met een woord bedoelen, en welke woorden hetzelfde betekenen.";
    return new GlossaryPage(
        Frames.of(visit, "Begrippen", lead, "/begrippen", Feeds.ofKind(Kind.DEFINITION)),
        "Begrippen",
        lead,
        letters.entrySet().stream()
            .map(entry -> new GlossaryLetter(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Definition definition(Item item) {
    return (Definition) item.content();
  }

  private static String letter(String word) {
    return Latin.plain(word)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .findFirst()
        .orElse("#")
        .toUpperCase(Dutch.LOCALE);
  }

  public static String lead(Visit visit, Kind kind) {
    return kind.lead(visit.onAnotherDay() ? "die dag" : "nu");
  }
}
