package nl.goedvoorbeeld.search.answer;

import java.util.List;
import nl.goedvoorbeeld.content.Item;

/// A page of a list: all that passes some filters, without words, in one row or under the values of
/// a facet.
///
/// @param total how many items
/// @param pages at least one, which may be empty
/// @param groups those of this page; one without a name where nothing is grouped
/// @param looser where nothing was found: the filters without which something is
public record Overview(
    int total,
    int pages,
    List<Group> groups,
    List<FacetCounts> facets,
    List<Results.Filter> filters,
    List<Results.Looser> looser) {

  /// What stands under one value. An item with more values stands under each: who looks under one
  /// sees all that has it, and as many as the filter of that value says.
  ///
  /// @param id the value; empty for what has none
  /// @param total how many, on all pages
  /// @param continued whether it began on a page before
  public record Group(String id, String label, int total, boolean continued, List<Item> items) {}
}
