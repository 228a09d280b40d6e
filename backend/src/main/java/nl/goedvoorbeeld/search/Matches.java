package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.search.Meaning.Group;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
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
  private static final float NAME_WEIGHT = 6;

  private static final float LABEL_WEIGHT = 2;

  /// Higher than any score of words: what is called so comes first.
  private static final float NAMED_SO = 1_000;

  /// How much the part of a compound says, where the whole says 1.
  private static final float PART = 0.5f;

  /// How much it adds that two words stand near each other, and how near that is.
  private static final float NEARNESS = 0.15f;

  private static final int NEAR = 8;

  /// How much a compound says of which the parts were typed apart.
  private static final float JOINED = 0.5f;

  /// What has not all words is a hit too when it fits this well, beside what fits best.
  private static final float ENOUGH = 0.35f;

  private static final List<String> NEAR_IN = List.of(IndexedFields.TITLE, IndexedFields.TEXT);

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

  /// Those that are called exactly what was typed.
  FixedBitSet named() {
    FixedBitSet named = new FixedBitSet(documents.length());
    for (int doc = Bits.first(documents); doc != Bits.END; doc = Bits.next(documents, doc)) {
      if (scores[doc] >= NAMED_SO) {
        named.set(doc);
      }
    }
    return named;
  }

  /// Zero where nothing was looked for.
  float score(int document) {
    return scores[document];
  }

  static Matches all(FixedBitSet documents) {
    return new Matches(documents);
  }

  /// What holds all of one or two words, or two thirds of more; and what holds fewer but fits
  /// nearly as well as the best. A word that the library does not hold is left out of this.
  static Matches of(Meaning meaning, LiveSearcher searcher) throws IOException {
    Matches matches = any(meaning, searcher);
    int words = (int) meaning.groups().stream().filter(Group::known).count();
    if (words > 1) {
      int required = words == 2 ? 2 : (2 * words + 2) / 3;
      matches.keep(query(meaning, required), searcher);
    }
    return matches;
  }

  /// Any one word will do.
  static Matches any(Meaning meaning, LiveSearcher searcher) throws IOException {
    return collect(query(meaning, 1), searcher);
  }

  static Matches collect(Query query, LiveSearcher searcher) throws IOException {
    Matches matches = new Matches(new FixedBitSet(searcher.getIndexReader().maxDoc()));
    searcher.search(query, new Into(matches));
    return matches;
  }

  private void keep(Query strict, LiveSearcher searcher) throws IOException {
    Matches kept = collect(new ConstantScoreQuery(strict), searcher);
    float best = 0;
    for (int doc = Bits.first(documents); doc != Bits.END; doc = Bits.next(documents, doc)) {
      best = Math.max(best, scores[doc] % NAMED_SO);
    }
    for (int doc = Bits.first(documents); doc != Bits.END; doc = Bits.next(documents, doc)) {
      if (scores[doc] < ENOUGH * best && !kept.documents.get(doc)) {
        documents.clear(doc);
      }
    }
  }

  private static Query query(Meaning meaning, int required) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (meaning.groups().stream().anyMatch(Group::known)) {
      BooleanQuery.Builder words = new BooleanQuery.Builder().setMinimumNumberShouldMatch(required);
      meaning.groups().stream()
          .filter(Group::known)
          .forEach(group -> words.add(inAnyWay(group), Occur.SHOULD));
      query.add(words.build(), Occur.MUST);
      besides(meaning, query);
    } else if (!meaning.groups().isEmpty()) {
      query.add(new MatchNoDocsQuery(), Occur.MUST);
    } else if (meaning.phrases().isEmpty()) {
      // Signs only ask for nothing; only what must not be there asks for all the rest.
      query.add(
          meaning.without().isEmpty() ? new MatchNoDocsQuery() : new MatchAllDocsQuery(),
          Occur.MUST);
    }
    meaning.phrases().forEach(phrase -> query.add(phrase(phrase), Occur.MUST));
    meaning.without().forEach(phrase -> query.add(phrase(phrase), Occur.MUST_NOT));
    return query.build();
  }

  /// A compound is also there when all its parts are, but that says nothing by itself.
  private static Query inAnyWay(Group group) {
    List<Query> ways = new ArrayList<>();
    group.ways().forEach(way -> ways.add(boosted(written(way.stems()), way.weight())));
    if (group.parts().size() > 1) {
      BooleanQuery.Builder parts = new BooleanQuery.Builder();
      group.parts().forEach(part -> parts.add(anywhere(part), Occur.MUST));
      ways.add(new BoostQuery(new ConstantScoreQuery(parts.build()), 0));
    }
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
  }

  /// What adds to the score of what was found.
  private static void besides(Meaning meaning, BooleanQuery.Builder query) {
    for (Group group : meaning.groups()) {
      group.parts().forEach(part -> query.add(boosted(anywhere(part), PART), Occur.SHOULD));
    }
    meaning.joined().forEach(one -> query.add(boosted(written(one.stems()), JOINED), Occur.SHOULD));
    List<String> row = row(meaning);
    for (int at = 0; at + 1 < row.size(); at++) {
      for (String field : NEAR_IN) {
        query.add(
            boosted(new PhraseQuery(NEAR, field, row.get(at), row.get(at + 1)), NEARNESS),
            Occur.SHOULD);
      }
    }
    Query named =
        new ConstantScoreQuery(new TermQuery(new Term(IndexedFields.WHOLE_NAME, meaning.name())));
    query.add(boosted(named, NAMED_SO), Occur.SHOULD);
  }

  private static List<String> row(Meaning meaning) {
    return meaning.groups().stream()
        .flatMap(group -> group.ways().stream().limit(1))
        .filter(way -> way.stems().size() == 1 && way.weight() == 1)
        .map(way -> way.stems().getFirst())
        .toList();
  }

  private static Query boosted(Query query, float weight) {
    return weight == 1 ? query : new BoostQuery(query, weight);
  }

  private static Query written(List<String> stems) {
    return stems.size() == 1 ? anywhere(stems.getFirst()) : phrase(stems);
  }

  private static Query phrase(List<String> stems) {
    return new DisjunctionMaxQuery(
        IndexedFields.SCORED.stream()
            .<Query>map(field -> new PhraseQuery(field, stems.toArray(String[]::new)))
            .toList(),
        0);
  }

  private static Query anywhere(String word) {
    return new CombinedFieldQuery.Builder(word)
        .addField(IndexedFields.TITLE, NAME_WEIGHT)
        .addField(IndexedFields.NAME, NAME_WEIGHT)
        .addField(IndexedFields.LABEL, LABEL_WEIGHT)
        .addField(IndexedFields.TEXT)
        .build();
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
