package nl.goedvoorbeeld.site.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.search.Library;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Order;
import nl.goedvoorbeeld.search.query.Query;

/// What is asked of the list of a kind: a search without words among its items, and what they are
/// grouped by. Its state is its address.
///
/// @param query with the kind, and with an order only where that is not the usual one
public record ListQuery(Kind kind, Query query, Optional<Facet> by) {
  private static final String ORDER = "sorteer";
  private static final String PAGE = "pagina";
  private static final String GROUPING = "groepeer";

  /// What came of reading the parameters of a request.
  public sealed interface Reading {
    record Understood(ListQuery list) implements Reading {}

    record Refused(List<String> sentences) implements Reading {}
  }

  public ListQuery {
    Map<Facet, Set<String>> chosen = new LinkedHashMap<>(query.chosen());
    chosen.put(Facet.KIND, Set.of(kind.value()));
    Order usual = orders(kind).getFirst();
    query = new Query("", chosen, query.order().filter(order -> order != usual), query.page());
  }

  /// All of a kind, as its list is when nothing is asked.
  static ListQuery of(Kind kind) {
    return new ListQuery(kind, Query.ALL, Optional.empty());
  }

  /// What the items of a kind are filtered by where they stand.
  static List<Facet> facets(Kind kind) {
    return kind == Kind.CASE_STUDY
        ? List.of(
            Facet.SECTOR,
            Facet.MEASURE,
            Facet.SIZE,
            Facet.REGION,
            Facet.PHASE,
            Facet.STRENGTH,
            Facet.OUTCOME)
        : List.of();
  }

  static List<Facet> groupings(Kind kind) {
    return kind == Kind.CASE_STUDY ? List.of(Facet.MEASURE, Facet.SECTOR, Facet.REGION) : List.of();
  }

  /// The orders of a list; the first is the usual one.
  static List<Order> orders(Kind kind) {
    return kind == Kind.CASE_STUDY
        ? List.of(Order.STRENGTH, Order.TITLE, Order.NEWEST)
        : List.of(Order.TITLE, Order.NEWEST);
  }

  /// Whether a list of this kind can be filtered.
  public static boolean filters(Kind kind) {
    return !facets(kind).isEmpty();
  }

  public static List<String> parameters(Kind kind) {
    return Stream.of(
            Stream.of(PAGE, ORDER),
            groupings(kind).isEmpty() ? Stream.<String>of() : Stream.of(GROUPING),
            facets(kind).stream().map(Facet::parameter))
        .flatMap(names -> names)
        .toList();
  }

  public static Reading read(Library library, Kind kind, Map<String, List<String>> parameters) {
    List<String> refusals = new ArrayList<>();
    Optional<Order> order = one(parameters, ORDER, orders(kind), Order::value, refusals);
    Optional<Facet> by = one(parameters, GROUPING, groupings(kind), Facet::parameter, refusals);
    Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
    rest.keySet().removeIf(name -> name.equals(ORDER) || !parameters(kind).contains(name));
    return switch (library.parse(rest)) {
      case Query.Reading.Understood(Query query, _) when refusals.isEmpty() ->
          new Reading.Understood(
              new ListQuery(kind, new Query("", query.chosen(), order, query.page()), by));
      case Query.Reading.Understood _ -> new Reading.Refused(List.copyOf(refusals));
      case Query.Reading.Refused(var refused, _) -> {
        refused.forEach(refusal -> refusals.add(refusal.sentence()));
        yield new Reading.Refused(List.copyOf(refusals));
      }
    };
  }

  /// An empty value says nothing: a form sends its empty fields along.
  private static <T> Optional<T> one(
      Map<String, List<String>> parameters,
      String name,
      List<T> all,
      Function<T, String> word,
      List<String> refusals) {
    List<String> said =
        parameters.getOrDefault(name, List.of()).stream()
            .filter(value -> !value.isEmpty())
            .toList();
    if (said.size() > 1) {
      refusals.add("Geef «%s» één keer.".formatted(name));
      return Optional.empty();
    }
    Optional<T> found =
        said.stream()
            .flatMap(value -> all.stream().filter(one -> word.apply(one).equals(value)))
            .findFirst();
    if (found.isEmpty() && !said.isEmpty() && !all.isEmpty()) {
      refusals.add(
          "Dat is geen waarde van «%s». Kies uit: %s."
              .formatted(name, all.stream().map(word).collect(Collectors.joining(", "))));
    }
    return found;
  }

  Order order() {
    return query.order().orElse(orders(kind).getFirst());
  }

  int page() {
    return query.page();
  }

  /// For the library: with the order, whatever it is.
  Query asked() {
    return query.orderedBy(order()).onPage(page());
  }

  /// Whether all of the kind stand in it.
  boolean isWhole() {
    return query.chosen().keySet().equals(Set.of(Facet.KIND));
  }

  ListQuery with(Query other) {
    return new ListQuery(kind, other, by);
  }

  ListQuery orderedBy(Order other) {
    return with(query.orderedBy(other));
  }

  ListQuery onPage(int other) {
    return with(query.onPage(other));
  }

  /// From the first page.
  ListQuery groupedBy(Optional<Facet> other) {
    return new ListQuery(kind, query.onPage(1), other);
  }

  /// What a form carries along besides what can be ticked in it.
  List<Query.Parameter> carried() {
    return Stream.concat(
            query.order().stream().map(one -> new Query.Parameter(ORDER, one.value())),
            by.stream().map(one -> new Query.Parameter(GROUPING, one.parameter())))
        .toList();
  }

  String path() {
    return "/" + kind.folder();
  }

  /// Always in the same order and without what goes without saying, so that one list has one
  /// address.
  String address() {
    String asked = query.without(Facet.KIND, kind.value()).onPage(page()).encoded();
    String grouped = by.map(facet -> GROUPING + "=" + facet.parameter()).orElse("");
    String all =
        Stream.of(grouped, asked).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
    return all.isEmpty() ? path() : path() + "?" + all;
  }
}
