package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.goedvoorbeeld.dutch.SentenceEnds;
import nl.goedvoorbeeld.dutch.StopWords;
import nl.goedvoorbeeld.search.Passage.Mark;
import nl.goedvoorbeeld.search.answer.Hit;
import nl.goedvoorbeeld.search.answer.Piece;
import nl.goedvoorbeeld.search.index.Documents;
import nl.goedvoorbeeld.search.index.IndexedFields;
import nl.goedvoorbeeld.search.index.LiveIndex;
import nl.goedvoorbeeld.search.index.Occurrences;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// Marks what was asked: in the whole title, and in the best sentences of the text. The places of
/// words are read from the index, along all hits at once; no text is read again to find them.
final class Highlights {
  private static final int MOST_PASSAGES = 2;

  /// A text that says the word more often is marked as far as this.
  private static final int MOST_MARKS = 200;

  /// A word that is there for more than one reason once: the longest first.
  private static final Comparator<Mark> IN_TEXT =
      Comparator.comparingInt(Mark::begin)
          .thenComparing(Comparator.comparingInt(Mark::end).reversed());

  private record Scored(Passage passage, float score) {}

  private static final Comparator<Scored> BEST =
      Comparator.comparingDouble((Scored one) -> -one.score())
          .thenComparingInt(one -> one.passage().begin());

  private final LiveIndex index;
  private final Titles titles;
  private final Marking marking;
  private final BytesRef[] terms;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Occurrences[] occurrences;
  private final float[] rarities;

  Highlights(LiveIndex index, Titles titles, Meaning meaning) throws IOException {
    this.index = index;
    this.titles = titles;
    Set<String> stems = stems(meaning);
    terms = new BytesRef[stems.size()];
    occurrences = new Occurrences[stems.size()];
    rarities = new float[stems.size()];
    for (String stem : stems) {
      int number = numbers.size();
      numbers.put(stem, number);
      terms[number] = new BytesRef(stem);
      occurrences[number] = index.occurrences(stem);
      rarities[number] = index.rarity(occurrences[number].size());
    }
    marking = new Marking(meaning, numbers);
  }

  /// All that may have made it a hit.
  private static Set<String> stems(Meaning meaning) {
    Set<String> stems = new LinkedHashSet<>();
    for (Meaning.Group group : meaning.groups()) {
      group.ways().stream()
          .flatMap(way -> way.stems().stream())
          .filter(stem -> group.ways().size() == 1 || !StopWords.has(stem))
          .forEach(stems::add);
      stems.addAll(group.parts());
    }
    meaning.joined().forEach(way -> stems.addAll(way.stems()));
    meaning.phrases().forEach(stems::addAll);
    return stems;
  }

  /// One hit for each document, in their order.
  List<Hit> hits(int[] documents, Documents items) throws IOException {
    Map<Integer, List<List<Piece>>> passages = new HashMap<>();
    int[] ordered = documents.clone();
    Arrays.sort(ordered);
    List<LeafReaderContext> leaves = index.reader().leaves();
    for (int from = 0; from < ordered.length; ) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(ordered[from], leaves));
      int end = from;
      while (end < ordered.length && ordered[end] < leaf.docBase + leaf.reader().maxDoc()) {
        end++;
      }
      read(leaf, Arrays.copyOfRange(ordered, from, end), passages);
      from = end;
    }
    List<Hit> hits = new ArrayList<>();
    for (int document : documents) {
      hits.add(
          new Hit(
              items.item(document),
              titles.marked(document, numbers, marking),
              passages.getOrDefault(document, List.of())));
    }
    return hits;
  }

  /// The passages of documents of one leaf, which are in order.
  private void read(
      LeafReaderContext leaf, int[] documents, Map<Integer, List<List<Piece>>> passages)
      throws IOException {
    List<List<Mark>> marks = marks(leaf, documents);
    BinaryDocValues texts = DocValues.getBinary(leaf.reader(), IndexedFields.TEXT);
    for (int at = 0; at < documents.length; at++) {
      if (!marks.get(at).isEmpty() && texts.advanceExact(documents[at] - leaf.docBase)) {
        BytesRef bytes = texts.binaryValue();
        String text = new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8);
        List<Mark> asked = marking.of(marks.get(at));
        // What was found by no more than a part of a word says at least that.
        passages.put(documents[at], best(text, asked.isEmpty() ? marks.get(at) : asked));
      }
    }
  }

  /// For each document what is marked, in the order of the text. One stem after the other, so that
  /// what reads the places of one reads those of the next.
  private List<List<Mark>> marks(LeafReaderContext leaf, int[] documents) throws IOException {
    List<List<Mark>> marks = new ArrayList<>();
    for (int at = 0; at < documents.length; at++) {
      marks.add(new ArrayList<>());
    }
    Terms there = leaf.reader().terms(IndexedFields.TEXT);
    TermsEnum walk = there == null ? TermsEnum.EMPTY : there.iterator();
    PostingsEnum places = null;
    for (int stem = 0; stem < terms.length; stem++) {
      int at = next(stem, documents, 0);
      if (at < documents.length && walk.seekExact(terms[stem])) {
        places = walk.postings(places, PostingsEnum.OFFSETS);
        for (; at < documents.length; at = next(stem, documents, at + 1)) {
          add(places, documents[at] - leaf.docBase, stem, marks.get(at));
        }
      }
    }
    marks.forEach(some -> some.sort(IN_TEXT));
    return marks;
  }

  /// The next of the documents in which a stem stands.
  private int next(int stem, int[] documents, int from) {
    int at = from;
    while (at < documents.length && !occurrences[stem].in(documents[at])) {
      at++;
    }
    return at;
  }

  private static void add(PostingsEnum places, int doc, int stem, List<Mark> marks)
      throws IOException {
    if ((places.docID() < doc ? places.advance(doc) : places.docID()) == doc) {
      int times = Math.min(places.freq(), MOST_MARKS);
      for (int time = 0; time < times; time++) {
        places.nextPosition();
        marks.add(new Mark(places.startOffset(), places.endOffset(), stem));
      }
    }
  }

  /// The sentences that say most of what was looked for, in the order of the text; what the text
  /// says twice once.
  private List<List<Piece>> best(String text, List<Mark> marks) {
    List<Scored> passages = new ArrayList<>();
    for (int at = 0; at < marks.size(); ) {
      int begin = SentenceEnds.begin(text, marks.get(at).begin());
      int end = SentenceEnds.end(text, marks.get(at).begin());
      int next = at;
      while (next < marks.size() && marks.get(next).begin() < end) {
        next++;
      }
      Passage passage = new Passage(text, begin, end, marks.subList(at, next));
      passages.add(new Scored(passage, passage.score(rarities)));
      at = next;
    }
    passages.sort(BEST);
    List<Passage> best = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (int at = 0; at < passages.size() && best.size() < MOST_PASSAGES; at++) {
      Passage passage = passages.get(at).passage();
      if (said.add(passage.sentence())) {
        best.add(passage);
      }
    }
    best.sort(Comparator.comparingInt(Passage::begin));
    return best.stream().map(Passage::pieces).toList();
  }
}
