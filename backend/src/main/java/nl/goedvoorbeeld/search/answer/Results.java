package nl.goedvoorbeeld.search.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Order;
import nl.goedvoorbeeld.search.query.Query;

/// The answer to a query, of one library on one day.
///
/// @param total how many items were found, of which the hits are one page; without the reference
/// @param hits none on a page beyond the last
/// @param reference of sources, figures, organisations, definitions and regions the best few, where
///   no kind was chosen; where one was, they are among the hits
/// @param orders those that make sense for this query
/// @param correction where a word that is nowhere was read as another one
/// @param offer where a word that is nowhere was searched as it was typed, and may be a slip
/// @param unknown the words that are nowhere, however they are read
/// @param partly whether none of the hits holds all of the words, or most where they are many
/// @param silence a place that was named and of which nothing stands here; its words are not among
///   those that are nowhere
/// @param section the part of the site that is called exactly what was typed
/// @param looser where nothing was found: the filters without which something is
/// @param nearest where nothing was found: what the words come near to
/// @param year a year that was named: of a scheme, that year is meant
public record Results(
    Query query,
    int total,
    int pages,
    List<Hit> hits,
    int referenceTotal,
    List<Hit> reference,
    List<FacetCounts> facets,
    List<Filter> filters,
    List<Order> orders,
    Optional<Correction> correction,
    Optional<Offer> offer,
    List<String> unknown,
    boolean partly,
    Optional<Silence> silence,
    Optional<Kind> section,
    List<Looser> looser,
    List<Suggestion> nearest,
    Optional<Integer> year) {

  /// What may have been meant instead, while what was typed was searched.
  ///
  /// @param asked the words to search for, those marked that were not typed so
  public record Offer(List<Piece> asked) {
    public String text() {
      return asked.stream().map(Piece::text).collect(Collectors.joining());
    }
  }

  /// @param searched what was searched for, the words marked that were not typed so
  /// @param literal what to type to search for what was typed
  public record Correction(List<Piece> searched, String literal) {}

  /// @param total how much is found without the filter
  public record Looser(Filter filter, int total) {}

  /// A value that is on.
  ///
  /// @param without the same search without it
  public record Filter(Facet facet, String facetLabel, String id, String label, Query without) {}
}
