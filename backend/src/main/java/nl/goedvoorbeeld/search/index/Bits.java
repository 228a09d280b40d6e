package nl.goedvoorbeeld.search.index;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Walking along the bits of a set: `for (int doc = first(set); doc != END; doc = next(set, doc))`.
public final class Bits {
  public static final int END = DocIdSetIterator.NO_MORE_DOCS;

  private Bits() {}

  public static int first(FixedBitSet set) {
    return set.length() == 0 ? END : set.nextSetBit(0);
  }

  public static int next(FixedBitSet set, int doc) {
    return doc + 1 >= set.length() ? END : set.nextSetBit(doc + 1);
  }

  /// What is in both; neither is changed.
  static FixedBitSet both(FixedBitSet one, FixedBitSet other) {
    FixedBitSet both = one.clone();
    both.and(other);
    return both;
  }
}
