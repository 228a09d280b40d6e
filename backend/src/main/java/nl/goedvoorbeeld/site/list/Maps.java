package nl.goedvoorbeeld.site.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.reading.Province;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.search.answer.FacetCounts;
import nl.goedvoorbeeld.search.answer.ValueCount;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;

/// The tile map of the twelve provinces.
public final class Maps {
  private Maps() {}

  /// How many examples each province has, its municipalities included.
  static TileMap of(Visit visit) {
    return new TileMap("praktijkvoorbeelden", tiles(province -> tile(visit, province)));
  }

  private static Tile tile(Visit visit, Province province) {
    String term = province.term();
    long count = visit.snapshot().within(term).getOrDefault(Kind.CASE_STUDY, List.of()).size();
    ListQuery list = ListQuery.of(Kind.CASE_STUDY);
    String href = list.with(list.query().with(Facet.REGION, term)).address();
    return new Tile(province, count, count == 0 ? "" : href, false);
  }

  /// The provinces as a filter, with the counts that the filter has; nothing where there is nothing
  /// to count.
  public static Optional<TileMap> of(
      String what, List<FacetCounts> facets, Query query, Function<Query, String> address) {
    return facets.stream()
        .filter(facet -> facet.facet() == Facet.REGION)
        .findFirst()
        .map(
            regions ->
                new TileMap(
                    what, tiles(province -> tile(province, regions.values(), query, address))))
        .filter(map -> map.most() > 0);
  }

  /// Where nothing is there is nothing to choose.
  private static Tile tile(
      Province province, List<ValueCount> regions, Query query, Function<Query, String> address) {
    String term = province.term();
    boolean chosen = query.chosen(Facet.REGION).contains(term);
    Query next = chosen ? query.without(Facet.REGION, term) : query.with(Facet.REGION, term);
    long count = count(regions, term);
    return new Tile(province, count, count == 0 && !chosen ? "" : address.apply(next), chosen);
  }

  private static List<Tile> tiles(Function<Province, Tile> tile) {
    return List.of(Province.values()).stream().map(tile).toList();
  }

  private static long count(List<ValueCount> values, String term) {
    for (ValueCount value : values) {
      long count = value.id().equals(term) ? value.count() : count(value.narrower(), term);
      if (count > 0) {
        return count;
      }
    }
    return 0;
  }
}
