package nl.goedvoorbeeld.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import nl.goedvoorbeeld.dutch.Word;
import nl.goedvoorbeeld.search.Passage.Mark;
import nl.goedvoorbeeld.search.answer.Piece;
import nl.goedvoorbeeld.search.index.Documents;
import nl.goedvoorbeeld.search.index.DutchAnalysis;

/// The words of the titles of one library, each read when it is first shown: marking twenty titles
/// took a quarter of a search.
final class Titles {
  /// One entry for each stem of each word, in order.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Read(String[] stems, int[] begins, int[] ends) {}

  private final Documents documents;
  private final AtomicReferenceArray<Read> read;

  Titles(Documents documents) {
    this.documents = documents;
    read = new AtomicReferenceArray<>(documents.size());
  }

  /// The title of a document, with each word marked that was asked.
  ///
  /// @param numbers the stems that are looked for
  List<Piece> marked(int document, Map<String, Integer> numbers, Marking marking) {
    String title = documents.item(document).title();
    Read words = read.get(document);
    if (words == null) {
      words = read(title);
      read.set(document, words);
    }
    List<Mark> found = new ArrayList<>();
    for (int at = 0; at < words.stems().length; at++) {
      Integer stem = numbers.get(words.stems()[at]);
      if (stem != null) {
        found.add(new Mark(words.begins()[at], words.ends()[at], stem));
      }
    }
    List<Mark> marks = found.isEmpty() ? found : marking.of(found);
    return marks.isEmpty()
        ? Piece.plain(title)
        : new Passage(title, 0, title.length(), marks).pieces();
  }

  private static Read read(String title) {
    List<String> stems = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (Word word : Word.in(title)) {
      for (String stem : DutchAnalysis.forms(word)) {
        stems.add(stem);
        words.add(word);
      }
    }
    return new Read(
        stems.toArray(String[]::new),
        words.stream().mapToInt(Word::begin).toArray(),
        words.stream().mapToInt(Word::end).toArray());
  }
}
