package nl.goedvoorbeeld.site.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.content.Definition;
import nl.goedvoorbeeld.content.InPages;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Measure;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.dutch.Latin;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.card.Card;
import nl.goedvoorbeeld.reading.card.CardGroup;
import nl.goedvoorbeeld.reading.card.Cards;
import nl.goedvoorbeeld.site.frame.Frames;

/// The lists: all items of one kind, in an order that is an address, a page at a time.
public final class ItemLists {
  static final int PAGE_SIZE = 24;

  private ItemLists() {}

  /// The orders of a list; the first is the usual one.
  public enum Order {
    TITLE("titel", "op titel"),
    NEWEST("nieuwste", "nieuwste eerst"),
    EVIDENCE("bewijskracht", "sterkste bewijs eerst");

    private final String value;
    private final String words;

    Order(String value, String words) {
      this.value = value;
      this.words = words;
    }

    public static Optional<Order> of(String value) {
      return List.of(values()).stream().filter(order -> order.value.equals(value)).findFirst();
    }
  }

  public static List<Order> orders(Kind kind) {
    return kind == Kind.CASE_STUDY
        ? List.of(Order.EVIDENCE, Order.TITLE, Order.NEWEST)
        : List.of(Order.TITLE, Order.NEWEST);
  }

  public static int pages(Visit visit, Kind kind) {
    return new InPages(visit.snapshot().items(kind).size(), PAGE_SIZE).pages();
  }

  public static ListPage page(Visit visit, Kind kind, Order order, int page) {
    List<Item> all = all(visit, kind, order);
    List<Item> shown = new InPages(all.size(), PAGE_SIZE).cut(all, page);
    String path = "/" + kind.folder();
    String title = page == 1 ? kind.plural() : kind.plural() + ", pagina " + page;
    Order usual = orders(kind).getFirst();
    return new ListPage(
        Frames.of(visit, title, lead(visit, kind), address(path, order == usual, order, page)),
        kind.plural(),
        lead(visit, kind),
        count(all.size(), kind),
        new NamedLink(visit.at("/zoeken?soort=" + kind.value()), "Zoeken met filters"),
        orders(kind).stream()
            .map(
                one ->
                    new Alternative(
                        one.words, visit.at(address(path, one == usual, one, 1)), one == order))
            .toList(),
        groups(visit, kind, order, shown),
        paging(page, pages(visit, kind), at -> visit.at(address(path, order == usual, order, at))),
        kind == Kind.REGION ? Maps.of(visit) : null);
  }

  private static String count(int number, Kind kind) {
    return Dutch.count(number, kind.word(), kind.plural().toLowerCase(Dutch.LOCALE));
  }

  private static String address(String path, boolean usual, Order order, int page) {
    List<String> parameters = new ArrayList<>();
    if (page > 1) {
      parameters.add("pagina=" + page);
    }
    if (!usual) {
      parameters.add("sorteer=" + order.value);
    }
    return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
  }

  /// Only examples have evidence, and their list is always of today.
  private static List<Item> all(Visit visit, Kind kind, Order order) {
    return switch (order) {
      case TITLE -> visit.snapshot().items(kind);
      case NEWEST -> visit.snapshot().newest(kind);
      case EVIDENCE -> visit.library().on(visit.today()).day().studies();
    };
  }

  /// Measures by strategy, schemes by type; other lists are one group.
  private static List<CardGroup> groups(Visit visit, Kind kind, Order order, List<Item> items) {
    Function<Item, String> heading =
        switch (kind) {
          case MEASURE -> item -> Cards.strategyGroup(visit, (Measure) item.content());
          case SCHEME ->
              item -> visit.label("regelingsoort", ((Scheme) item.content()).schemeType());
          default -> _ -> "";
        };
    Map<String, List<Card>> groups = new LinkedHashMap<>();
    for (Item item : items) {
      String under = order == Order.TITLE ? heading.apply(item) : "";
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
        Frames.of(visit, "Begrippen", lead, "/begrippen"),
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
