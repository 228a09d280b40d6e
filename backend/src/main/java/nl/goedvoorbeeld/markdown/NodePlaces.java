package nl.goedvoorbeeld.markdown;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.frontmatter.Place;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/// Finds where a node stands in the source. The parser's own positions lie a little too far to the
/// left behind an entity or an escaped character, so we look for the spelling from there on.
final class NodePlaces {
  private static final int REACH = 1000;

  private final String source;

  /// Where the second halves stand of signs that are two `char`s, in order. A line may hold very
  /// many links, so the signs before each are not counted one by one.
  private final int[] halves;

  NodePlaces(String source) {
    this.source = source;
    this.halves =
        IntStream.range(1, source.length())
            .filter(at -> Character.isSurrogatePair(source.charAt(at - 1), source.charAt(at)))
            .toArray();
  }

  Place of(Node node) {
    return node.getSourceSpans().isEmpty() ? new Place(1, 1) : place(first(node), 0);
  }

  /// The first place at or behind the node's own where the source reads `spelling`.
  Place of(Node node, String spelling) {
    if (node.getSourceSpans().isEmpty()) {
      return new Place(1, 1);
    }
    SourceSpan span = first(node);
    int start = span.getInputIndex();
    int end = Math.min(source.length(), start + REACH + spelling.length());
    int found = source.indexOf(spelling, start, end);
    boolean onLine = found >= 0 && source.indexOf('\n', start, found) < 0;
    return place(span, onLine ? found - start : 0);
  }

  /// A link begins with a bracket, or is an address in running text.
  Place ofLink(org.commonmark.node.Link link, String words) {
    if (startsWith(link, "[<")) {
      return of(link);
    }
    boolean bare =
        Set.of(words, "http://" + words, "mailto:" + words).contains(link.getDestination());
    return of(link, bare ? words : "[");
  }

  private boolean startsWith(Node node, String oneOf) {
    return !node.getSourceSpans().isEmpty()
        && oneOf.indexOf(source.charAt(first(node).getInputIndex())) >= 0;
  }

  private static SourceSpan first(Node node) {
    return node.getSourceSpans().getFirst();
  }

  private Place place(SourceSpan span, int further) {
    int line = span.getInputIndex() - span.getColumnIndex();
    int here = span.getInputIndex() + further;
    return new Place(span.getLineIndex() + 1, here - line - halves(line, here) + 1);
  }

  private int halves(int from, int to) {
    return halvesBefore(to) - halvesBefore(from);
  }

  private int halvesBefore(int index) {
    int found = Arrays.binarySearch(halves, index);
    return found < 0 ? -found - 1 : found;
  }
}
