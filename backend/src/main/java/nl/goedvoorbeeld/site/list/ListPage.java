package nl.goedvoorbeeld.site.list;

import java.util.List;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.card.CardGroup;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.site.frame.PageFrame;
import org.jspecify.annotations.Nullable;

/// Template `lijst`: items of one kind.
///
/// @param status like `34 praktijkvoorbeelden`
/// @param search to the same items in search, for a list without filters of its own
/// @param ways into the list by one link; may be empty
/// @param keepPosted where one asks to be told of what will stand here
/// @param choosing null for a list without filters
public record ListPage(
    PageFrame frame,
    String title,
    String lead,
    String status,
    NamedLink search,
    List<Alternative> ways,
    String keepPosted,
    @Nullable Choosing choosing,
    List<Alternative> orders,
    List<CardGroup> groups,
    Paging paging,
    @Nullable TileMap map) {

  /// What stands beside a list that can be filtered.
  ///
  /// @param action where its form leads
  /// @param carried what the form keeps besides the filters
  /// @param groupings by what it can be grouped
  /// @param note how it is grouped; may be empty
  /// @param looser where nothing is left, the same list without one filter
  public record Choosing(
      String action,
      List<Query.Parameter> carried,
      List<FacetView> facets,
      List<Chip> chips,
      String clearHref,
      List<Alternative> groupings,
      String note,
      List<NamedLink> looser) {}
}
