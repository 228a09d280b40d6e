package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.search.Passage.Mark;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Marks what was looked for: in the whole title, and in the best sentences of the text. The places
/// of words are read from the index, along all hits at once; no text is read again to find them.
final class Highlights {
  private static final int MOST_PASSAGES = 2;

  /// A text that says the word more often is marked as far as this.
  private static final int MOST_MARKS = 200;

  private final LiveIndex index;
  private final List<String> stems;
  private final float[] rarities;

  Highlights(LiveIndex index, Meaning meaning) throws IOException {
    this.index = index;
    stems = List.copyOf(stems(meaning));
    rarities = new float[stems.size()];
    for (int stem = 0; stem < rarities.length; stem++) {
      // Deleted documents make no difference worth a walk along them.
      rarities[stem] =
          index.rarity(index.reader().docFreq(new Term(IndexedFields.TEXT, stems.get(stem))));
    }
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

  /// One hit for each document, in their order.
  List<Hit> hits(int[] numbers, Documents documents) throws IOException {
    Map<Integer, List<List<Piece>>> passages = new HashMap<>();
    int[] ordered = numbers.clone();
    Arrays.sort(ordered);
    List<LeafReaderContext> leaves = index.reader().leaves();
    for (int at = 0; at < ordered.length; ) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(ordered[at], leaves));
      @Nullable PostingsEnum[] places = places(leaf);
      BinaryDocValues texts = DocValues.getBinary(leaf.reader(), IndexedFields.TEXT);
      int beyond = leaf.docBase + leaf.reader().maxDoc();
      for (; at < ordered.length && ordered[at] < beyond; at++) {
        int doc = ordered[at] - leaf.docBase;
        List<Mark> marks = marks(places, doc);
        if (!marks.isEmpty() && texts.advanceExact(doc)) {
          passages.put(ordered[at], best(texts.binaryValue().utf8ToString(), marks));
        }
      }
    }
    List<Hit> hits = new ArrayList<>();
    for (int number : numbers) {
      Item item = documents.item(number);
      hits.add(new Hit(item, title(item.title()), passages.getOrDefault(number, List.of())));
    }
    return hits;
  }

  private @Nullable PostingsEnum[] places(LeafReaderContext leaf) throws IOException {
    @Nullable PostingsEnum[] places = new @Nullable PostingsEnum[stems.size()];
    for (int stem = 0; stem < places.length; stem++) {
      places[stem] =
          LiveIndex.postings(
              leaf, IndexedFields.TEXT, new BytesRef(stems.get(stem)), PostingsEnum.OFFSETS);
    }
    return places;
  }

  /// In the order of the text; a word that is there for more than one reason once.
  private static List<Mark> marks(@Nullable PostingsEnum[] places, int doc) throws IOException {
    List<Mark> marks = new ArrayList<>();
    for (int stem = 0; stem < places.length; stem++) {
      PostingsEnum place = places[stem];
      if (place == null || (place.docID() < doc ? place.advance(doc) : place.docID()) != doc) {
        continue;
      }
      int times = Math.min(place.freq(), MOST_MARKS);
      for (int time = 0; time < times; time++) {
        place.nextPosition();
        marks.add(new Mark(place.startOffset(), place.endOffset(), stem));
      }
    }
    marks.sort(Comparator.comparingInt(Mark::begin).thenComparing(mark -> -mark.end()));
    return marks;
  }

  /// The sentences that say most of what was looked for, in the order of the text.
  private List<List<Piece>> best(String text, List<Mark> marks) {
    List<Passage> passages = new ArrayList<>();
    for (int at = 0; at < marks.size(); ) {
      int begin = Sentences.begin(text, marks.get(at).begin());
      int end = Sentences.end(text, marks.get(at).begin());
      int next = at;
      while (next < marks.size() && marks.get(next).begin() < end) {
        next++;
      }
      passages.add(new Passage(text, begin, end, marks.subList(at, next)));
      at = next;
    }
    return passages.stream()
        .sorted(
            Comparator.comparingDouble((Passage one) -> -one.score(rarities))
                .thenComparingInt(Passage::begin))
        .limit(MOST_PASSAGES)
        .sorted(Comparator.comparingInt(Passage::begin))
        .map(Passage::pieces)
        .toList();
  }

  /// A title is short enough to be read again.
  private List<Piece> title(String title) {
    List<Mark> marks = new ArrayList<>();
    for (DutchAnalysis.Word word : DutchAnalysis.words(title)) {
      DutchAnalysis.forms(word).stream()
          .filter(stems::contains)
          .findFirst()
          .ifPresent(stem -> marks.add(new Mark(word.begin(), word.end(), stems.indexOf(stem))));
    }
    return marks.isEmpty()
        ? Piece.plain(title)
        : new Passage(title, 0, title.length(), marks).pieces();
  }
}
