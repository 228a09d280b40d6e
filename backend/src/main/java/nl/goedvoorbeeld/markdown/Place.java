package nl.goedvoorbeeld.markdown;

/// Where something stands in the body, both counted from 1; the column counts UTF-16 units. Callers
/// that show a whole document add the lines of its front matter.
public record Place(int line, int column) implements Comparable<Place> {

  @Override
  public int compareTo(Place other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
