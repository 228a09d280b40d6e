package nl.goedvoorbeeld.frontmatter;

/// Where something stands in a text: in a document, or in the part of one that was handed over.
/// Both count from one. A column is a code point, so that an emoji is one, as it is to an editor.
public record Place(int line, int column) implements Comparable<Place> {
  public static final Place START = new Place(1, 1);

  /// The place of a character in the text of its line.
  public static Place of(int line, CharSequence text, int index) {
    return new Place(line, Character.codePointCount(text, 0, index) + 1);
  }

  @Override
  public int compareTo(Place other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}
