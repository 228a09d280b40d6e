package nl.goedvoorbeeld.site.list;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.search.answer.FacetCounts;
import nl.goedvoorbeeld.search.answer.Results;
import nl.goedvoorbeeld.search.answer.ValueCount;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;

/// What can be chosen, what is chosen, and what is in the way: the same beside a search and beside
/// a list.
public final class Filters {
  private Filters() {}

  /// @param open those of which the values are seen at once, besides those that are chosen
  public static List<FacetView> views(List<FacetCounts> facets, Query query, Set<Facet> open) {
    return facets.stream()
        .map(
            facet ->
                new FacetView(
                    facet.facet().parameter(),
                    facet.label(),
                    open.contains(facet.facet()) || !query.chosen(facet.facet()).isEmpty(),
                    values(facet.values())))
        .toList();
  }

  private static List<FacetValue> values(List<ValueCount> values) {
    return values.stream()
        .map(
            value ->
                new FacetValue(
                    value.id(),
                    value.label(),
                    value.count(),
                    value.chosen(),
                    values(value.narrower())))
        .toList();
  }

  public static List<Chip> chips(List<Results.Filter> filters, Function<Query, String> address) {
    return filters.stream()
        .map(
            filter ->
                new Chip(filter.facetLabel(), filter.label(), address.apply(filter.without())))
        .toList();
  }

  /// @param found says how many of what there are
  public static List<NamedLink> looser(
      List<Results.Looser> looser, IntFunction<String> found, Function<Query, String> address) {
    return looser.stream()
        .map(
            one ->
                new NamedLink(
                    address.apply(one.filter().without()),
                    "Zonder «%s: %s»: %s"
                        .formatted(
                            one.filter().facetLabel(),
                            one.filter().label(),
                            found.apply(one.total()))))
        .toList();
  }
}
