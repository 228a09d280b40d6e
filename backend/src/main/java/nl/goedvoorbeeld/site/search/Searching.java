package nl.goedvoorbeeld.site.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.card.Card;
import nl.goedvoorbeeld.reading.card.Cards;
import nl.goedvoorbeeld.reading.scheme.Schemes;
import nl.goedvoorbeeld.search.answer.Hit;
import nl.goedvoorbeeld.search.answer.Piece;
import nl.goedvoorbeeld.search.answer.Results;
import nl.goedvoorbeeld.search.answer.Silence;
import nl.goedvoorbeeld.search.answer.Suggestion;
import nl.goedvoorbeeld.search.answer.ValueCount;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Order;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.site.feed.Feeds;
import nl.goedvoorbeeld.site.feed.Feeds.Channel;
import nl.goedvoorbeeld.site.frame.JsonLd;
import nl.goedvoorbeeld.site.frame.PageFrame;
import nl.goedvoorbeeld.site.list.Alternative;
import nl.goedvoorbeeld.site.list.Filters;
import nl.goedvoorbeeld.site.list.ItemLists;
import nl.goedvoorbeeld.site.list.Maps;

/// The page of search results. Every state of it is an address; what is ticked counts when a button
/// of the form is pressed, and not before.
public final class Searching {
  public static final String PATH = Visit.SEARCH;

  private static final String PARTLY =
      "Niets bevat al deze woorden. Dit bevat er een deel van en komt er het dichtst bij.";

  /// The facets of which the values are seen at once.
  private static final Set<Facet> OPEN = Set.of(Facet.KIND, Facet.MEASURE);

  private Searching() {}

  public static SearchPage page(Visit visit, Query query, Results results) {
    return new SearchPage(
        frame(visit, query, results),
        query.text(),
        status(query, results),
        Filters.views(results.facets(), query, OPEN),
        Filters.chips(results.filters(), Searching::results),
        results(query.withoutFilters()),
        query.order().map(Order::value).orElse(""),
        orders(query, results),
        results.correction().map(one -> correction(query, one)).orElse(null),
        results.offer().map(one -> offer(query, one)).orElse(null),
        results.silence().map(Searching::silence).orElse(SilenceView.NONE),
        unknown(results.unknown()),
        results.partly() ? PARTLY : "",
        results.section().map(one -> section(visit, one)).orElse(null),
        Filters.looser(
            results.looser(),
            total -> Dutch.count(total, "resultaat", "resultaten"),
            Searching::results),
        results.nearest().stream().map(Searching::link).toList(),
        results.hits().stream().map(hit -> card(visit, hit, results.year())).toList(),
        ItemLists.paging(query.page(), results.pages(), at -> results(query.onPage(at))),
        results.reference().stream().map(hit -> card(visit, hit, results.year())).toList(),
        Maps.of("resultaten", results.facets(), query, Searching::results).orElse(null),
        keepPosted(query.bare().encoded()),
        Feeds.ofSearch(query.onPage(1).encoded()));
  }

  private static String keepPosted(String parameters) {
    return parameters.isEmpty() ? Visit.SUBSCRIBE : Visit.SUBSCRIBE + "?" + parameters;
  }

  /// A search is found by its own address only: filters multiply without end.
  private static PageFrame frame(Visit visit, Query query, Results results) {
    String title = query.text().isEmpty() ? "Zoeken" : "Zoeken naar «" + query.text() + "»";
    return new PageFrame(
        visit.house(),
        title + (query.page() > 1 ? ", pagina " + query.page() : ""),
        status(query, results),
        address(visit.onAnotherDay() ? query.onPage(1) : query),
        query.text(),
        List.of(),
        Feeds.ofSearch(query.onPage(1).encoded()).subList(0, 1),
        JsonLd.NONE,
        query.equals(Query.ALL));
  }

  /// The address of a search, at its results: whoever changed something there wants to be there,
  /// also with a screen reader. Their heading takes the focus.
  private static String results(Query query) {
    return address(query) + "#resultaten";
  }

  private static String address(Query query) {
    String encoded = query.encoded();
    return encoded.isEmpty() ? PATH : PATH + "?" + encoded;
  }

  private static String status(Query query, Results results) {
    String found =
        results.total() > 0
            ? Dutch.count(results.total(), "resultaat", "resultaten")
            : results.section().isPresent() ? "Een onderdeel van de site" : "Geen resultaten";
    String words = query.text().isEmpty() ? "" : " voor «" + query.text() + "»";
    String besides =
        results.referenceTotal() == 0 ? "" : ", en " + results.referenceTotal() + " in naslag";
    return found + words + besides;
  }

  private static CorrectionView correction(Query query, Results.Correction correction) {
    return new CorrectionView(
        new SafeHtml(marked(correction.searched())),
        new NamedLink(
            results(query.withText(correction.literal())),
            "Zoek precies op «" + query.text() + "»"));
  }

  private static NamedLink offer(Query query, Results.Offer offer) {
    return new NamedLink(results(query.withText(offer.text())), offer.text());
  }

  private static SilenceView silence(Silence silence) {
    String nothing = "Over %s staat hier niets".formatted(silence.place());
    return new SilenceView(
        nothing + (silence.around().isEmpty() ? "." : "; wel over"),
        silence.around().stream()
            .map(around -> new NamedLink(results(around.query()), around.label()))
            .toList());
  }

  /// The part of the site that is called so, before all that speaks of it.
  private static Card section(Visit visit, Kind kind) {
    return new Card(
        "onderdeel van de site",
        visit.at("/" + kind.folder()),
        SafeHtml.ofText(kind.plural()),
        "",
        SafeHtml.ofText(ItemLists.lead(visit, kind)),
        null,
        null,
        "",
        List.of());
  }

  private static String unknown(List<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    String all = words.stream().map(word -> "«" + word + "»").collect(Collectors.joining(", "));
    return words.size() == 1
        ? "Het woord " + all + " komt hier niet voor."
        : "De woorden " + all + " komen hier niet voor.";
  }

  private static NamedLink link(Suggestion suggestion) {
    String text = suggestion.pieces().stream().map(Piece::text).collect(Collectors.joining());
    return switch (suggestion) {
      case Suggestion.OfItem(Item item, _) -> new NamedLink(item.address(), text);
      case Suggestion.OfSection(Kind section, _) -> new NamedLink("/" + section.folder(), text);
      case Suggestion.OfTerm(_, String label, _, _, Query query) ->
          new NamedLink(results(query), label + ": " + text);
    };
  }

  private static List<Alternative> orders(Query query, Results results) {
    return results.orders().stream()
        .map(
            order ->
                new Alternative(
                    order.label(),
                    results(query.orderedBy(order)),
                    order == query.effectiveOrder()))
        .toList();
  }

  /// A scheme is shown as in the year that was named, and opens there.
  private static Card card(Visit visit, Hit hit, Optional<Integer> year) {
    Optional<LocalDate> day =
        year.filter(one -> one != visit.day().getYear()).map(one -> LocalDate.of(one, 1, 1));
    if (day.isEmpty() || !(hit.item().content() instanceof Scheme scheme)) {
      return card(visit, hit);
    }
    Visit then = visit.on(day.get());
    return card(then, hit).withAmount(Schemes.amountNow(then, scheme));
  }

  private static Card card(Visit visit, Hit hit) {
    SafeHtml excerpt =
        hit.passages().isEmpty()
            ? SafeHtml.ofText(hit.item().masthead().summary())
            : new SafeHtml(
                hit.passages().stream().map(Searching::marked).collect(Collectors.joining(" … ")));
    return Cards.card(
        visit, hit.item(), hit.item().kind().word(), new SafeHtml(marked(hit.title())), excerpt);
  }

  /// Pieces are plain text: each is escaped, and only our own mark is put around it.
  private static String marked(List<Piece> pieces) {
    return pieces.stream()
        .map(
            piece -> {
              String text = SafeHtml.ofText(piece.text()).html();
              return piece.marked() ? "<mark>" + text + "</mark>" : text;
            })
        .collect(Collectors.joining());
  }

  /// The search as a feed: a page of what it finds, newest first, with its counts.
  public static Channel channel(Visit visit, Query query, String ending) {
    Results results =
        visit.library().search(query.orderedBy(Order.NEWEST).onPage(query.page()), visit.day());
    String title =
        query.text().isEmpty() ? "Goed Voorbeeld: zoekvraag" : "Goed Voorbeeld: " + query.text();
    return new Channel(
        title,
        feed(query, ending),
        address(query),
        results.hits().stream().map(Hit::item).toList(),
        query.page() < results.pages() ? feed(query.onPage(query.page() + 1), ending) : "",
        found(results));
  }

  private static String feed(Query query, String ending) {
    String encoded = query.encoded();
    return PATH + "." + ending + (encoded.isEmpty() ? "" : "?" + encoded);
  }

  /// What a feed of a search tells besides its items: an extension that JSON Feed leaves room for.
  private static Map<String, Object> found(Results results) {
    Map<String, Object> found = new LinkedHashMap<>();
    found.put("totaal", results.total());
    found.put("naslag", results.referenceTotal());
    found.put("paginas", results.pages());
    Map<String, Object> passages = new LinkedHashMap<>();
    for (Hit hit : results.hits()) {
      if (!hit.passages().isEmpty()) {
        passages.put(
            hit.item().id(),
            hit.passages().stream()
                .map(pieces -> pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .toList());
      }
    }
    found.put("passages", passages);
    Map<String, Object> facets = new LinkedHashMap<>();
    results
        .facets()
        .forEach(facet -> facets.put(facet.facet().parameter(), counts(facet.values())));
    found.put("facetten", facets);
    return found;
  }

  private static List<Object> counts(List<ValueCount> values) {
    List<Object> counts = new ArrayList<>();
    for (ValueCount value : values) {
      Map<String, Object> count = new LinkedHashMap<>();
      count.put("waarde", value.id());
      count.put("label", value.label());
      count.put("aantal", value.count());
      count.put("gekozen", value.chosen());
      if (!value.narrower().isEmpty()) {
        count.put("smaller", counts(value.narrower()));
      }
      counts.add(count);
    }
    return counts;
  }

  public static List<String> parameters() {
    return Stream.concat(
            Stream.of("q", "sorteer", "pagina"),
            Arrays.stream(Facet.values()).map(Facet::parameter))
        .toList();
  }
}
