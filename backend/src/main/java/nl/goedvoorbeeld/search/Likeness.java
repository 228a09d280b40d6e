package nl.goedvoorbeeld.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.content.Item;
import org.apache.lucene.util.FixedBitSet;

/// How much items are alike, by the values that they share.
final class Likeness {
  private static final Map<Facet, Integer> WEIGHTS =
      Map.of(
          Facet.MEASURE, 6,
          Facet.EDUCATION_TYPE, 2,
          Facet.SECTOR, 2,
          Facet.REGION, 1,
          Facet.STRATEGY, 1,
          Facet.ORGANISATION_TYPE, 1);

  private static final int SAME_KIND = 3;

  private final Documents documents;
  private final FacetSets sets;
  private final ItemFacets facets;

  Likeness(Documents documents, FacetSets sets, ItemFacets facets) {
    this.documents = documents;
    this.sets = sets;
    this.facets = facets;
  }

  /// The most alike first, equals by title. Being of the same kind alone makes nothing alike, and
  /// what is only looked up is never shown as such.
  List<Item> to(Item item, int limit) {
    int[] alike = new int[documents.size()];
    WEIGHTS.forEach(
        (facet, weight) ->
            facets
                .lasting(item, facet)
                .forEach(value -> add(weight, sets.of(facet, value), alike)));
    return IntStream.range(0, alike.length)
        .filter(doc -> alike[doc] > 0 && comparable(documents.item(doc), item))
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer doc) -> -weight(doc, alike, item))
                .thenComparingInt(documents::byTitle))
        .limit(limit)
        .map(documents::item)
        .toList();
  }

  private static boolean comparable(Item other, Item item) {
    return !other.kind().reference() && !other.id().equals(item.id());
  }

  private int weight(int doc, int[] alike, Item item) {
    return alike[doc] + (documents.item(doc).kind() == item.kind() ? SAME_KIND : 0);
  }

  private static void add(int weight, FixedBitSet set, int[] alike) {
    for (int doc = Bits.first(set); doc != Bits.END; doc = Bits.next(set, doc)) {
      alike[doc] += weight;
    }
  }
}
