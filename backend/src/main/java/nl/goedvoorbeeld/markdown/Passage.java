package nl.goedvoorbeeld.markdown;

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
    Mark mark = marks.getFirst();
    for (Mark next : marks) {
      if (next.offset() <= offset) {
        mark = next;
      }
    }
    int further = text.codePointCount(mark.offset(), Math.max(mark.offset(), offset));
    return new Place(mark.place().line(), mark.place().column() + further);
  }
}
