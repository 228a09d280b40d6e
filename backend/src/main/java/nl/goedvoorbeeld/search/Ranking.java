package nl.goedvoorbeeld.search;

import java.util.Arrays;
import nl.goedvoorbeeld.search.index.Bits;
import nl.goedvoorbeeld.search.query.Order;
import org.apache.lucene.util.FixedBitSet;

/// Puts documents in order. Each gets a number of which the upper half is what the order asks and
/// the lower half its place by title: no two are equal, so every node gives the same order.
final class Ranking {
  /// Up to so many the first are picked; for a page further on all are sorted.
  private static final int FEW = 100;

  private final DayView view;
  private final Matches matches;
  private final Order order;

  Ranking(DayView view, Matches matches, Order order) {
    this.view = view;
    this.matches = matches;
    this.order = order;
  }

  /// The best first, from a place on, at most so many.
  int[] best(FixedBitSet set, int from, int most) {
    int size = set.cardinality();
    if (from >= size) {
      return new int[0];
    }
    int end = Math.min(size, from + most);
    long[] keys = end <= FEW ? first(set, end) : all(set, size);
    return Arrays.stream(keys, from, end)
        .mapToInt(key -> view.documents().atTitle((int) key))
        .toArray();
  }

  private long[] all(FixedBitSet set, int size) {
    long[] keys = new long[size];
    int at = 0;
    for (int doc = Bits.first(set); doc != Bits.END; doc = Bits.next(set, doc)) {
      keys[at++] = key(doc);
    }
    Arrays.sort(keys);
    return keys;
  }

  /// Nearly all of some thousands come after the first few, and need not be put in order.
  private long[] first(FixedBitSet set, int few) {
    long[] keys = new long[few];
    Arrays.fill(keys, Long.MAX_VALUE);
    for (int doc = Bits.first(set); doc != Bits.END; doc = Bits.next(set, doc)) {
      long key = key(doc);
      if (key < keys[few - 1]) {
        int at = -1 - Arrays.binarySearch(keys, key);
        System.arraycopy(keys, at, keys, at + 1, few - 1 - at);
        keys[at] = key;
      }
    }
    return keys;
  }

  private long key(int doc) {
    int first =
        switch (order) {
          // The bits of a positive float have the order of its value.
          case RELEVANCE -> Integer.MAX_VALUE - Float.floatToIntBits(score(doc));
          case NEWEST -> view.documents().byDate(doc);
          case TITLE -> 0;
          case STRENGTH -> Integer.MAX_VALUE - view.strength(doc);
        };
    return ((long) first << Integer.SIZE) | view.documents().byTitle(doc);
  }

  private float score(int doc) {
    return matches.score(doc) * view.standing(doc);
  }
}
