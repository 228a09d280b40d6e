package nl.goedvoorbeeld.search.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is asked, checked. Made by [Library#parse], or from [#ALL] step by step.
///
/// @param text what was typed, without needless spaces; empty for everything
/// @param chosen the values that are on, by facet: within one facet OR, between facets AND
/// @param order the chosen order; empty for the usual one
/// @param page from 1
public record Query(String text, Map<Facet, Set<String>> chosen, Optional<Order> order, int page) {
  public static final Query ALL = new Query("", Map.of(), Optional.empty(), 1);

  /// One name and value of an address.
  public record Parameter(String name, String value) {}

  /// What came of reading the parameters of a request.
  public sealed interface Reading {
    /// Parameters that are no part of a search: a page ignores them, the API refuses them.
    List<String> unknown();

    record Understood(Query query, List<String> unknown) implements Reading {}

    /// All that is wrong, not only the first.
    record Refused(List<Refusal> refusals, List<String> unknown) implements Reading {}
  }

  public Query {
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    chosen.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            copy.put(facet, Collections.unmodifiableSet(new LinkedHashSet<>(values)));
          }
        });
    chosen = Collections.unmodifiableMap(copy);
  }

  public Set<String> chosen(Facet facet) {
    return chosen.getOrDefault(facet, Set.of());
  }

  /// The order that applies: by relevance when there are words to be relevant to.
  public Order effectiveOrder() {
    Order usual = text.isEmpty() ? Order.NEWEST : Order.RELEVANCE;
    return order.filter(Order.fitting(this)::contains).orElse(usual);
  }

  /// The same search with one value more, from the first page.
  public Query with(Facet facet, String value) {
    return change(facet, Stream.concat(chosen(facet).stream(), Stream.of(value)));
  }

  /// The same search with one value less, from the first page.
  public Query without(Facet facet, String value) {
    return change(facet, chosen(facet).stream().filter(other -> !other.equals(value)));
  }

  private Query change(Facet facet, Stream<String> values) {
    Map<Facet, Set<String>> changed = new LinkedHashMap<>(chosen);
    changed.put(facet, values.collect(Collectors.toCollection(LinkedHashSet::new)));
    return new Query(text, changed, order, 1);
  }

  /// Other words with the same filters, from the first page.
  public Query withText(String other) {
    return new Query(other, chosen, order, 1);
  }

  /// The same search without how it is looked at: its order and page.
  public Query bare() {
    return new Query(text, chosen, Optional.empty(), 1);
  }

  /// The same words with these filters and no others, from the first page.
  public Query choosing(Map<Facet, Set<String>> values) {
    return new Query(text, values, order, 1);
  }

  /// The same words without any filter.
  public Query withoutFilters() {
    return new Query(text, Map.of(), order, 1);
  }

  public Query orderedBy(Order other) {
    return new Query(text, chosen, Optional.of(other), 1);
  }

  public Query onPage(int other) {
    return new Query(text, chosen, order, other);
  }

  /// This search as parameters, always in the same order and without what goes without saying, so
  /// that one search has one address.
  public List<Parameter> parameters() {
    Stream<Parameter> words = text.isEmpty() ? Stream.of() : Stream.of(new Parameter("q", text));
    Stream<Parameter> filters =
        chosen.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream()
                        .sorted()
                        .map(value -> new Parameter(entry.getKey().parameter(), value)));
    Stream<Parameter> sorting =
        order.stream().map(one -> new Parameter(QueryReader.ORDER, one.value()));
    Stream<Parameter> paging =
        page == 1
            ? Stream.of()
            : Stream.of(new Parameter(QueryReader.PAGE, Integer.toString(page)));
    return Stream.of(words, filters, sorting, paging).flatMap(one -> one).toList();
  }

  /// [#parameters] as they stand behind the question mark of an address; empty for [#ALL].
  public String encoded() {
    return parameters().stream()
        .map(one -> one.name() + "=" + URLEncoder.encode(one.value(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
