package nl.goedvoorbeeld.search;

import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.search.answer.Piece;

/// A sentence with the words in it that were looked for. It is shown whole; only one that no page
/// can show is cut short.
final class Passage {
  private static final int LONGEST = 600;
  private static final int BEFORE_FIRST_MARK = 100;
  private static final String LEFT_OUT = "…";

  /// A word that was looked for.
  ///
  /// @param stem which of those that were looked for
  record Mark(int begin, int end, int stem) {}

  private final String text;
  private final int begin;
  private final int end;
  private final List<Mark> marks;

  /// @param marks in order, all within the sentence
  Passage(String text, int begin, int end, List<Mark> marks) {
    this.text = text;
    this.begin = begin;
    this.end = end;
    this.marks = marks;
  }

  int begin() {
    return begin;
  }

  String sentence() {
    return text.substring(begin, end).strip();
  }

  /// Each word counts once, by how much it says.
  float score(float[] rarities) {
    float score = 0;
    long seen = 0;
    for (Mark mark : marks) {
      long bit = 1L << Math.min(mark.stem(), Long.SIZE - 1);
      score += (seen & bit) == 0 ? rarities[mark.stem()] : 0;
      seen |= bit;
    }
    return score;
  }

  List<Piece> pieces() {
    if (end - begin <= LONGEST) {
      return pieces(begin, end, "", "");
    }
    int from = Math.max(begin, marks.getFirst().begin() - BEFORE_FIRST_MARK);
    int start = word(from, begin);
    int stop = Math.min(end, word(start + LONGEST, start));
    return pieces(start, stop, from > begin ? LEFT_OUT : "", stop < end ? LEFT_OUT : "");
  }

  /// The beginning of the word at a place, if there is one after the limit; never between the two
  /// halves of one character.
  private int word(int at, int limit) {
    int space = text.lastIndexOf(' ', at);
    int cut = space > limit ? space + 1 : at;
    return cut < text.length() && Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut;
  }

  private List<Piece> pieces(int start, int stop, String before, String after) {
    List<Piece> pieces = new ArrayList<>();
    add(pieces, before, false);
    int at = start;
    for (Mark mark : marks) {
      if (mark.begin() >= at && mark.end() <= stop) {
        add(pieces, text.substring(at, mark.begin()), false);
        add(pieces, text.substring(mark.begin(), mark.end()), true);
        at = mark.end();
      }
    }
    add(pieces, text.substring(at, stop).stripTrailing() + after, false);
    return List.copyOf(pieces);
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }
}
