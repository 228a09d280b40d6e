package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Which documents hold the words of a query, and how well they fit.
final class Matches {
  /// How much more a word in a title or name says than one in the text (BM25 over all fields as
  /// one).
  private static final float NAME_WEIGHT = 2.5f;

  private static final float LABEL_WEIGHT = 1.5f;

  /// Higher than any score of words: what is called so comes first.
  private static final float NAMED_SO = 1_000;

  /// More different words than a question of the longest length has; Lucene would refuse to look
  /// for as many in all fields as there can be letters.
  private static final int MOST_WORDS = 200;

  private final FixedBitSet documents;
  private final float[] scores;

  private Matches(FixedBitSet documents) {
    this.documents = documents;
    this.scores = new float[documents.length()];
  }

  /// Not to be changed.
  FixedBitSet documents() {
    return documents;
  }

  /// Zero where nothing was looked for.
  float score(int document) {
    return scores[document];
  }

  static Matches all(FixedBitSet documents) {
    return new Matches(documents);
  }

  /// One or two words must all be there, of more two thirds; where that finds nothing, any one.
  static Matches of(String text, LiveSearcher searcher) throws IOException {
    List<String> words = DutchAnalysis.sought(text).stream().limit(MOST_WORDS).toList();
    int required = words.size() <= 2 ? words.size() : (2 * words.size() + 2) / 3;
    Matches strict = collect(query(text, words, required), searcher);
    return strict.documents.cardinality() > 0 || required <= 1
        ? strict
        : collect(query(text, words, 1), searcher);
  }

  private static Query query(String text, List<String> words, int required) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().setMinimumNumberShouldMatch(required);
    words.forEach(word -> all.add(anywhere(word), Occur.SHOULD));
    Query named =
        new ConstantScoreQuery(
            new TermQuery(new Term(IndexedFields.WHOLE_NAME, DutchAnalysis.whole(text))));
    return new BooleanQuery.Builder()
        .add(all.build(), Occur.MUST)
        .add(new BoostQuery(named, NAMED_SO), Occur.SHOULD)
        .build();
  }

  private static Query anywhere(String word) {
    return new CombinedFieldQuery.Builder(word)
        .addField(IndexedFields.TITLE, NAME_WEIGHT)
        .addField(IndexedFields.NAME, NAME_WEIGHT)
        .addField(IndexedFields.LABEL, LABEL_WEIGHT)
        .addField(IndexedFields.TEXT)
        .build();
  }

  private static Matches collect(Query query, LiveSearcher searcher) throws IOException {
    Matches matches = new Matches(new FixedBitSet(searcher.getIndexReader().maxDoc()));
    searcher.search(query, new Into(matches));
    return matches;
  }

  private static final class Into extends SimpleCollector {
    private final Matches matches;
    private @Nullable Scorable scorer;
    private int base;

    private Into(Matches matches) {
      this.matches = matches;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
      base = leaf.docBase;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      matches.documents.set(base + doc);
      matches.scores[base + doc] = scorer == null ? 0 : scorer.score();
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }
}
