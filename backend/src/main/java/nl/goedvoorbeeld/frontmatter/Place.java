package nl.goedvoorbeeld.frontmatter;

/// Where something stands in a text: in a document, or in the part of one that was handed over.
/// Both count from one.
public record Place(int line, int column) implements Comparable<Place> {
  public static final Place START = new Place(1, 1);

  @Override
  public int compareTo(Place other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}
