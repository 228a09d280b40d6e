package nl.goedvoorbeeld.markdown;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nl.goedvoorbeeld.frontmatter.Place;

/// One block of running text, as a reader reads it: a paragraph, a heading, a list item's text or a
/// cell of a table. Directives are left out; a place where one stands is a space.
///
/// @param sourced whether a link, a footnote or a directive stands in it
/// @param marks where in the source stretches of the text begin, in order
public record Passage(String text, boolean sourced, List<Mark> marks) {

  /// A stretch of the text from an offset on, and where that stands in the source.
  public record Mark(int offset, Place place) {}

  /// Where the sign at this offset of the text stands in the source; close by, behind an escaped
  /// sign.
  public Place place(int offset) {
    int found =
        Collections.binarySearch(
            marks, new Mark(offset, Place.START), Comparator.comparingInt(Mark::offset));
    int at = found >= 0 ? found : Math.max(0, -found - 2);
    while (at + 1 < marks.size() && marks.get(at + 1).offset() <= offset) {
      at++;
    }
    Mark mark = marks.get(at);
    int further = text.codePointCount(mark.offset(), Math.max(mark.offset(), offset));
    return new Place(mark.place().line(), mark.place().column() + further);
  }
}
