package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/// Scores by what is there now. Lucene counts documents that were replaced until it merges them
/// away, so that a node which followed every change would rank otherwise than one that built its
/// index afresh; nodes at one generation must answer alike.
final class LiveSearcher extends IndexSearcher {
  /// How soon a word that is there again adds nothing.
  private static final float SATURATION = 1.2f;

  /// How much a word says less in a longer text: half of what is usual, since a long item of ours
  /// says more and is not padded.
  private static final float LENGTH = 0.5f;

  private final Map<String, CollectionStatistics> fields = new HashMap<>();
  private final Spelling spelling = new Spelling(this);

  LiveSearcher(IndexReader reader) throws IOException {
    super(reader);
    setQueryCache(null);
    setSimilarity(new BM25Similarity(SATURATION, LENGTH));
    for (String field : IndexedFields.SCORED) {
      CollectionStatistics live = count(field);
      if (live != null) {
        fields.put(field, live);
      }
    }
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) {
    return fields.get(field);
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    return getIndexReader().hasDeletions()
        ? count(term)
        : super.termStatistics(term, docFreq, totalTermFreq);
  }

  /// In how many documents a word stands.
  int documents(Term term) throws IOException {
    int some = getIndexReader().docFreq(term);
    return some == 0 || !getIndexReader().hasDeletions() ? some : (int) count(term).docFreq();
  }

  Spelling spelling() {
    return spelling;
  }

  private TermStatistics count(Term term) throws IOException {
    long documents = 0;
    long occurrences = 0;
    for (LeafReaderContext leaf : getLeafContexts()) {
      TermsEnum terms =
          leaf.reader().terms(term.field()) == null
              ? TermsEnum.EMPTY
              : leaf.reader().terms(term.field()).iterator();
      if (terms.seekExact(term.bytes())) {
        Bits live = leaf.reader().getLiveDocs();
        PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(postings.docID())) {
            documents++;
            occurrences += postings.freq();
          }
        }
      }
    }
    // Lucene has no statistics for a word that is nowhere; then nothing is scored by these.
    return new TermStatistics(term.bytes(), Math.max(1, documents), Math.max(1, occurrences));
  }

  private @Nullable CollectionStatistics count(String field) throws IOException {
    long documents = 0;
    long words = 0;
    for (LeafReaderContext leaf : getLeafContexts()) {
      NumericDocValues lengths = leaf.reader().getNormValues(field);
      Bits live = leaf.reader().getLiveDocs();
      while (lengths != null && lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(lengths.docID())) {
          documents++;
          words += SmallFloat.byte4ToInt((byte) lengths.longValue());
        }
      }
    }
    return documents == 0
        ? null
        : new CollectionStatistics(
            field, getIndexReader().maxDoc(), documents, Math.max(words, documents), documents);
  }
}
