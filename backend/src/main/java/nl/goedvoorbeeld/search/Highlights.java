package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.goedvoorbeeld.content.Item;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/// Marks what was looked for: in the whole title, and in the best sentences of the text.
final class Highlights extends UnifiedHighlighter {
  private static final String[] FIELDS = IndexedFields.SHOWN.toArray(String[]::new);
  private static final int[] MOST_PASSAGES = {1, 2};

  /// As long as a document can be.
  private static final int LONGEST_TEXT = 4_000_000;

  private final Query sought;

  Highlights(LiveIndex index, Meaning meaning) {
    super(
        UnifiedHighlighter.builder(index.searcher(), DutchAnalysis.ANALYSIS)
            .withMaxLength(LONGEST_TEXT)
            .withMaxNoHighlightPassages(0)
            .withWeightMatches(false)
            .withFormatter(new MarkedPassages()));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String stem : stems(meaning)) {
      for (String field : FIELDS) {
        query.add(new TermQuery(new Term(field, stem)), Occur.SHOULD);
      }
    }
    sought = query.build();
  }

  /// All that may have made it a hit.
  private static Set<String> stems(Meaning meaning) {
    Set<String> stems = new LinkedHashSet<>();
    for (Meaning.Group group : meaning.groups()) {
      group.ways().stream()
          .flatMap(way -> way.stems().stream())
          .filter(stem -> group.ways().size() == 1 || !DutchAnalysis.stopWord(stem))
          .forEach(stems::add);
      stems.addAll(group.parts());
    }
    meaning.joined().forEach(way -> stems.addAll(way.stems()));
    meaning.phrases().forEach(stems::addAll);
    return stems;
  }

  @Override
  protected BreakIterator getBreakIterator(String field) {
    return field.equals(IndexedFields.TITLE)
        ? new WholeBreakIterator()
        : new Sentences(IndexedFields.LINE);
  }

  /// Read from where they are not compressed. Documents come in order.
  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator documents, int most) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<CharSequence[]> values = new ArrayList<>();
    for (int doc = documents.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = documents.nextDoc()) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      CharSequence[] texts = new CharSequence[fields.length];
      for (int at = 0; at < fields.length; at++) {
        BinaryDocValues text = DocValues.getBinary(leaf.reader(), fields[at]);
        texts[at] =
            text.advanceExact(doc - leaf.docBase) ? text.binaryValue().utf8ToString() : null;
      }
      values.add(texts);
    }
    return values;
  }

  /// One hit for each document, in their order.
  List<Hit> hits(int[] numbers, Documents documents) throws IOException {
    Map<String, Object[]> marked =
        highlightFieldsAsObjects(FIELDS, sought, numbers, MOST_PASSAGES.clone());
    List<Hit> hits = new ArrayList<>();
    for (int at = 0; at < numbers.length; at++) {
      Item item = documents.item(numbers[at]);
      List<List<Piece>> title = passages(marked, IndexedFields.TITLE, at);
      hits.add(
          new Hit(
              item,
              title.isEmpty() ? Piece.plain(item.title()) : title.getFirst(),
              passages(marked, IndexedFields.TEXT, at)));
    }
    return hits;
  }

  @SuppressWarnings("unchecked") // it is what MarkedPassages made, or nothing
  private static List<List<Piece>> passages(Map<String, Object[]> marked, String field, int at) {
    Object @Nullable [] ofField = marked.get(field);
    @Nullable Object passages = ofField == null ? null : ofField[at];
    return passages == null ? List.of() : (List<List<Piece>>) passages;
  }
}
