package nl.goedvoorbeeld.search;

import java.util.List;

/// The answer to a query, of one library on one day.
///
/// @param total how many items were found, of which the hits are one page; without the reference
/// @param hits none on a page beyond the last
/// @param reference of sources, figures, organisations, definitions and regions the best few, where
///   no kind was chosen; where one was, they are among the hits
/// @param orders those that make sense for this query
public record Results(
    Query query,
    int total,
    int pages,
    List<Hit> hits,
    int referenceTotal,
    List<Hit> reference,
    List<FacetCounts> facets,
    List<Filter> filters,
    List<Order> orders) {

  /// A value that is on.
  ///
  /// @param without the same search without it
  public record Filter(Facet facet, String facetLabel, String id, String label, Query without) {}
}
