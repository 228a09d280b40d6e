package nl.goedvoorbeeld.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/// Reads words from the index, of what is there now only. Lucene counts documents that were
/// replaced until it merges them away, so that a node which followed every change would rank
/// otherwise than one that built its index afresh; nodes at one generation must answer alike.
///
/// Scores are BM25 over all fields as one (BM25F). Every hit has to be known for the counts beside
/// it, so whole lists are read, word by word, and none of Lucene's ways to skip would help.
public final class LiveIndex {
  /// How soon a word that is there again adds nothing.
  private static final float SATURATION = 1.2f;

  /// How much a word says less in a longer text: half of what is usual, since a long item of ours
  /// says more and is not padded.
  private static final float LENGTH = 0.4f;

  /// How much a word in a field says, where one in the text says 1. The title is a name too.
  private static final Map<String, Float> WEIGHTS = new LinkedHashMap<>();

  static {
    WEIGHTS.put(IndexedFields.NAME, 12f);
    WEIGHTS.put(IndexedFields.LABEL, 2f);
    WEIGHTS.put(IndexedFields.TEXT, 1f);
  }

  private static final int MOST_PHRASES = 5_000;

  /// Stands for what is there and was not asked for yet.
  private static final Occurrences UNREAD = new Occurrences(new int[0], new float[0]);

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Spelling spelling;

  /// For each document what its length makes of [#SATURATION].
  private final float[] heaviness;

  /// Every stem there is; where it stands is read when it is first asked for, and kept. The whole
  /// index so read would be a third of what it is on disk.
  private final Map<String, Occurrences> stems = new ConcurrentHashMap<>();

  /// Every word as it was written, in order. A query asks for dozens that are not there: every
  /// compound that its words might make.
  private final String[] words;

  /// The phrases of synonyms come back in every query with the word.
  private final Map<List<String>, Occurrences> phrases = new ConcurrentHashMap<>();

  public LiveIndex(IndexReader reader, Names names) throws IOException {
    this.reader = reader;
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    heaviness = new float[reader.maxDoc()];
    for (Map.Entry<String, Float> field : WEIGHTS.entrySet()) {
      addLengths(field.getKey(), field.getValue());
    }
    float mean = meanLength();
    for (int doc = 0; doc < heaviness.length; doc++) {
      heaviness[doc] = SATURATION * (1 - LENGTH + LENGTH * heaviness[doc] / mean);
    }
    WEIGHTS.keySet().forEach(field -> eachTerm(field, stem -> stems.put(stem, UNREAD)));
    Set<String> written = new TreeSet<>();
    eachTerm(IndexedFields.WORD, written::add);
    words = written.toArray(String[]::new);
    spelling = new Spelling(this, names, words);
  }

  private void eachTerm(String field, Consumer<String> use) {
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(field);
        TermsEnum walk = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef term = walk.next(); term != null; term = walk.next()) {
          use.accept(term.utf8ToString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addLengths(String field, float weight) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues lengths = leaf.reader().getNormValues(field);
      org.apache.lucene.util.Bits live = leaf.reader().getLiveDocs();
      while (lengths != null && lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(lengths.docID())) {
          heaviness[leaf.docBase + lengths.docID()] +=
              weight * SmallFloat.byte4ToInt((byte) lengths.longValue());
        }
      }
    }
  }

  private float meanLength() {
    double sum = 0;
    for (float length : heaviness) {
      sum += length;
    }
    return sum == 0 ? 1 : (float) (sum / reader.numDocs());
  }

  public IndexReader reader() {
    return reader;
  }

  public Spelling spelling() {
    return spelling;
  }

  public int size() {
    return reader.maxDoc();
  }

  /// What one occurrence pattern adds to the score of a document.
  ///
  /// @param rarity as [#rarity] has it
  public float score(int document, float often, float rarity) {
    return rarity * often / (often + heaviness[document]);
  }

  /// How much it says that a word stands somewhere: more for a rarer one.
  public float rarity(int documents) {
    return (float) Math.log(1 + (reader.numDocs() - documents + 0.5) / (documents + 0.5));
  }

  /// In how many documents a term stands.
  public int documents(Term term) throws IOException {
    int some = reader.docFreq(term);
    return some == 0 || !reader.hasDeletions() ? some : bits(term).cardinality();
  }

  /// Whether a word stands somewhere as it is written here.
  public boolean written(String word) throws IOException {
    return Arrays.binarySearch(words, word) >= 0
        && (!reader.hasDeletions() || documents(new Term(IndexedFields.WORD, word)) > 0);
  }

  /// The documents in which a term stands.
  public FixedBitSet bits(Term term) throws IOException {
    FixedBitSet bits = new FixedBitSet(size());
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = postings(leaf, term.field(), term.bytes(), PostingsEnum.NONE);
      org.apache.lucene.util.Bits live = leaf.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          bits.set(leaf.docBase + postings.docID());
        }
      }
    }
    return bits;
  }

  /// Where a stem stands.
  public Occurrences occurrences(String stem) throws IOException {
    Occurrences kept = stems.getOrDefault(stem, Occurrences.NONE);
    if (kept == UNREAD) {
      kept = read(new BytesRef(stem));
      stems.put(stem, kept);
    }
    return kept;
  }

  private Occurrences read(BytesRef stem) throws IOException {
    float[] counts = new float[size()];
    FixedBitSet found = new FixedBitSet(size());
    for (LeafReaderContext leaf : reader.leaves()) {
      org.apache.lucene.util.Bits live = leaf.reader().getLiveDocs();
      for (Map.Entry<String, Float> field : WEIGHTS.entrySet()) {
        float weight = field.getValue();
        PostingsEnum postings = postings(leaf, field.getKey(), stem, PostingsEnum.FREQS);
        while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          int doc = postings.docID();
          if (live == null || live.get(doc)) {
            found.set(leaf.docBase + doc);
            counts[leaf.docBase + doc] += weight * postings.freq();
          }
        }
      }
    }
    return Occurrences.of(found, counts);
  }

  /// Nothing where the leaf does not hold the term.
  static @Nullable PostingsEnum postings(
      LeafReaderContext leaf, String field, BytesRef term, int flags) throws IOException {
    Terms terms = leaf.reader().terms(field);
    if (terms == null) {
      return null;
    }
    TermsEnum walk = terms.iterator();
    return walk.seekExact(term) ? walk.postings(null, flags) : null;
  }

  /// Where stems stand next to each other in this order.
  public Occurrences phrase(List<String> stems) throws IOException {
    Occurrences known = phrases.get(stems);
    if (known != null) {
      return known;
    }
    float[] counts = new float[size()];
    FixedBitSet found = new FixedBitSet(size());
    for (Map.Entry<String, Float> field : WEIGHTS.entrySet()) {
      PhraseQuery phrase = new PhraseQuery(field.getKey(), stems.toArray(String[]::new));
      searcher.search(phrase, new Counting(counts, found, field.getValue()));
    }
    Occurrences occurrences = Occurrences.of(found, counts);
    if (phrases.size() < MOST_PHRASES) {
      phrases.put(List.copyOf(stems), occurrences);
    }
    return occurrences;
  }

  private static final class Counting extends SimpleCollector {
    private final float[] counts;
    private final FixedBitSet found;
    private final float weight;
    private int base;

    private Counting(float[] counts, FixedBitSet found, float weight) {
      this.counts = counts;
      this.found = found;
      this.weight = weight;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
      base = leaf.docBase;
    }

    @Override
    public void collect(int doc) {
      counts[base + doc] += weight;
      found.set(base + doc);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
