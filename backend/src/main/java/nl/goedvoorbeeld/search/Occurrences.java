package nl.goedvoorbeeld.search;

/// The documents in which a word or phrase stands, in no order, each with how often.
///
/// @param often a word in a name counts for more than one in the text
@SuppressWarnings("ArrayRecordComponent") // walked along in the innermost loop, and never compared
record Occurrences(int[] documents, float[] often) {
  static final Occurrences NONE = new Occurrences(new int[0], new float[0]);

  int size() {
    return documents.length;
  }
}
