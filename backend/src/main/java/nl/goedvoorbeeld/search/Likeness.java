package nl.goedvoorbeeld.search;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.search.index.Bits;
import nl.goedvoorbeeld.search.index.Documents;
import nl.goedvoorbeeld.search.index.ItemFacets;
import nl.goedvoorbeeld.search.query.Facet;
import org.apache.lucene.util.FixedBitSet;

/// How much items are alike, by the values that they share.
final class Likeness {
  private static final int SAME_KIND = 3;

  private final Documents documents;
  private final FacetSets sets;
  private final ItemFacets facets;
  private final FixedBitSet reference;

  /// @param reference what is only looked up
  Likeness(Documents documents, FacetSets sets, ItemFacets facets, FixedBitSet reference) {
    this.documents = documents;
    this.sets = sets;
    this.facets = facets;
    this.reference = reference;
  }

  /// The most alike first, equals by title. Being of the same kind alone makes nothing alike, and
  /// what is only looked up is never shown as such.
  List<Item> to(Item item, int limit) {
    int[] alike = new int[documents.size()];
    for (Facet facet : Facet.values()) {
      if (facet.likeness() > 0) {
        shared(item, facet).forEach(set -> add(facet.likeness(), set, alike));
      }
    }
    FixedBitSet same = sets.of(Facet.KIND, item.kind().value());
    PriorityQueue<Long> best = new PriorityQueue<>(Comparator.reverseOrder());
    for (int doc = 0; doc < alike.length; doc++) {
      if (alike[doc] > 0 && !reference.get(doc)) {
        best.add(key(alike[doc] + (same.get(doc) ? SAME_KIND : 0), doc));
        if (best.size() > limit + 1) {
          best.remove();
        }
      }
    }
    return best.stream()
        .sorted()
        .map(key -> documents.item(documents.atTitle(key.intValue())))
        // One more was kept, since nothing is as much like an item as that item itself.
        .filter(other -> !other.id().equals(item.id()))
        .limit(limit)
        .toList();
  }

  /// For each value of an item what has it too. Under which values a document is found was worked
  /// out when the sets were made; that of a draft is not in them.
  private Stream<FixedBitSet> shared(Item item, Facet facet) {
    OptionalInt number = documents.number(item);
    return number.isPresent()
        ? sets.with(facet, number.getAsInt())
        : facets.lasting(item, facet).stream().map(value -> sets.of(facet, value));
  }

  /// The more alike, the lower; then by title. No two are equal.
  private long key(int weight, int doc) {
    return ((long) -weight << Integer.SIZE) | documents.byTitle(doc);
  }

  private static void add(int weight, FixedBitSet set, int[] alike) {
    for (int doc = Bits.first(set); doc != Bits.END; doc = Bits.next(set, doc)) {
      alike[doc] += weight;
    }
  }
}
