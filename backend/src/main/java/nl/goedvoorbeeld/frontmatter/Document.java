package nl.goedvoorbeeld.frontmatter;

/// A document cut in two: the YAML head between two lines of three dashes, and the Markdown body.
///
/// @param bodyLine the line of the document on which the body begins, counting from one
public record Document(String head, String body, int bodyLine) {
  /// The line of the document on which its head begins, below the fence.
  public static final int HEAD_LINE = 2;

  private static final String FENCE = "---";

  /// Cuts without judging the YAML. A document without a head has an empty one, and is all body.
  public static Document split(String source) {
    int start = source.startsWith("\uFEFF") ? 1 : 0;
    int end = lineEnd(source, start);
    if (!source.substring(start, end).stripTrailing().equals(FENCE)) {
      return new Document("", source.substring(start), 1);
    }
    int line = 1;
    for (int at = next(source, end); at < source.length(); at = next(source, end)) {
      line++;
      end = lineEnd(source, at);
      if (source.substring(at, end).stripTrailing().equals(FENCE)) {
        int body = next(source, end);
        return new Document(
            source.substring(next(source, lineEnd(source, start)), at),
            source.substring(body),
            line + 1);
      }
    }
    return new Document("", source.substring(start), 1);
  }

  private static int lineEnd(String source, int from) {
    int end = source.indexOf('\n', from);
    return end < 0 ? source.length() : end;
  }

  private static int next(String source, int lineEnd) {
    return Math.min(lineEnd + 1, source.length());
  }
}
