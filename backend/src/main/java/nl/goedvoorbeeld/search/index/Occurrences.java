package nl.goedvoorbeeld.search.index;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/// The documents in which a word or phrase stands, in order, each with how often.
///
/// @param often a word in a name counts for more than one in the text
@SuppressWarnings("ArrayRecordComponent") // walked along in the innermost loop, and never compared
public record Occurrences(int[] documents, float[] often) {
  static final Occurrences NONE = new Occurrences(new int[0], new float[0]);

  /// @param counts how often, with a place for each document
  static Occurrences of(FixedBitSet found, float[] counts) {
    int[] documents = new int[found.cardinality()];
    float[] often = new float[documents.length];
    int at = 0;
    for (int doc = Bits.first(found); doc != Bits.END; doc = Bits.next(found, doc)) {
      documents[at] = doc;
      often[at++] = counts[doc];
    }
    return documents.length == 0 ? NONE : new Occurrences(documents, often);
  }

  public int size() {
    return documents.length;
  }

  public boolean in(int document) {
    return Arrays.binarySearch(documents, document) >= 0;
  }
}
