package nl.goedvoorbeeld.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.search.index.Bits;
import nl.goedvoorbeeld.search.index.Documents;
import nl.goedvoorbeeld.search.query.Facet;
import org.apache.lucene.util.FixedBitSet;

/// For some facets: which documents are found under which value, a bit for each document.
final class FacetSets {
  private final Map<Facet, Map<String, FixedBitSet>> sets = new EnumMap<>(Facet.class);
  private final Map<Facet, byte[]> numbers = new EnumMap<>(Facet.class);
  private final FixedBitSet none;

  /// @param values the values of an item for a facet
  FacetSets(
      Documents documents, Predicate<Facet> which, BiFunction<Item, Facet, Set<String>> values) {
    none = new FixedBitSet(documents.size());
    List<Facet> facets = Arrays.stream(Facet.values()).filter(which).toList();
    FixedBitSet all = documents.all();
    for (int doc = Bits.first(all); doc != Bits.END; doc = Bits.next(all, doc)) {
      for (Facet facet : facets) {
        Set<String> under = values.apply(documents.item(doc), facet);
        numbers.computeIfAbsent(facet, _ -> new byte[documents.size()])[doc] =
            (byte) Math.min(under.size(), Byte.MAX_VALUE);
        for (String value : under) {
          sets.computeIfAbsent(facet, _ -> new HashMap<>())
              .computeIfAbsent(value, _ -> new FixedBitSet(documents.size()))
              .set(doc);
        }
      }
    }
  }

  /// Those that a document is in, for each value that it is found under. Not to be changed.
  Stream<FixedBitSet> with(Facet facet, int doc) {
    return sets.getOrDefault(facet, Map.of()).values().stream().filter(set -> set.get(doc));
  }

  /// Under how many values a document is found.
  int number(Facet facet, int doc) {
    byte[] all = numbers.get(facet);
    return all == null ? 0 : all[doc];
  }

  /// Not to be changed.
  FixedBitSet of(Facet facet, String value) {
    return sets.getOrDefault(facet, Map.of()).getOrDefault(value, none);
  }
}
