package nl.goedvoorbeeld.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/// Cuts passages into pieces at the words that were looked for. A passage is a whole sentence; only
/// one that no page can show is cut short.
final class MarkedPassages extends PassageFormatter {
  private static final int LONGEST = 600;
  private static final int BEFORE_FIRST_MARK = 100;
  private static final String LEFT_OUT = "…";

  @Override
  public List<List<Piece>> format(Passage[] passages, String content) {
    return Arrays.stream(passages).map(passage -> pieces(passage, content)).toList();
  }

  private static List<Piece> pieces(Passage passage, String content) {
    int start = passage.getStartOffset();
    int end = passage.getEndOffset();
    String before = "";
    String after = "";
    if (end - start > LONGEST) {
      int from = Math.max(start, passage.getMatchStarts()[0] - BEFORE_FIRST_MARK);
      before = from > start ? LEFT_OUT : "";
      start = word(content, from, start);
      after = start + LONGEST < end ? LEFT_OUT : "";
      end = Math.min(end, word(content, start + LONGEST, start));
    }
    return pieces(passage, content, start, end, before, after);
  }

  /// The beginning of the word at a place, if there is one after the limit; never between the two
  /// halves of one character.
  private static int word(String content, int at, int limit) {
    int space = content.lastIndexOf(' ', at);
    int cut = space > limit ? space + 1 : at;
    return cut < content.length() && Character.isLowSurrogate(content.charAt(cut)) ? cut + 1 : cut;
  }

  private static List<Piece> pieces(
      Passage passage, String content, int start, int end, String before, String after) {
    List<Piece> pieces = new ArrayList<>();
    int at = start;
    for (int match = 0; match < passage.getNumMatches(); match++) {
      int from = passage.getMatchStarts()[match];
      int to = passage.getMatchEnds()[match];
      if (from >= at && to <= end) {
        add(pieces, content.substring(at, from), false);
        add(pieces, content.substring(from, to), true);
        at = to;
      }
    }
    add(pieces, content.substring(at, end).stripTrailing() + after, false);
    if (!before.isEmpty()) {
      pieces.addFirst(new Piece(before, false));
    }
    return List.copyOf(pieces);
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }
}
