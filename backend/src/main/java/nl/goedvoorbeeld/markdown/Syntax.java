package nl.goedvoorbeeld.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// The parser and its limits. Each limit is far above what a text needs and far below what would
/// keep a server busy; whoever passes one is told so.
final class Syntax {
  /// The longest guide chapter is some 60,000 characters.
  static final int MAX_LENGTH = 400_000;

  /// A short row is filled up to the width of its header, so a small text can ask for very many
  /// cells. 50,000 is a table of 25 columns and 2,000 rows.
  static final int MAX_CELLS = 50_000;

  /// Renderers are recursive, and the sanitizer drops what lies deeper than 256 elements.
  private static final int MAX_NESTING = 50;

  private static final Extension TABLES = TablesExtension.builder().maxCells(MAX_CELLS).build();
  private static final List<Extension> OTHERS =
      List.of(
          StrikethroughExtension.create(), AutolinkExtension.create(), FootnotesExtension.create());

  private static final Parser WITH_TABLES = builder().extensions(List.of(TABLES)).build();
  private static final Parser WITHOUT_TABLES = builder().build();

  private Syntax() {}

  private static Parser.Builder builder() {
    return Parser.builder()
        .extensions(OTHERS)
        .customBlockParserFactory(new BlockDirective.Factory())
        .customInlineContentParserFactory(new InlineDirective.Factory())
        .maxOpenBlockParsers(MAX_NESTING)
        .maxInlineNesting(MAX_NESTING)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES);
  }

  static boolean tooLong(String source) {
    return source.length() > MAX_LENGTH;
  }

  /// No table has more cells than the lines with a pipe times the pipes of the widest one.
  static boolean tooManyCells(String source) {
    long[] pipes = source.lines().mapToLong(Syntax::pipes).filter(count -> count > 0).toArray();
    long widest = 0;
    for (long count : pipes) {
      widest = Math.max(widest, count + 1);
    }
    return pipes.length * widest > MAX_CELLS;
  }

  private static long pipes(String line) {
    return line.chars().filter(c -> c == '|').count();
  }

  static Node parse(String source) {
    String body = tooLong(source) ? source.substring(0, MAX_LENGTH) : source;
    return (tooManyCells(body) ? WITHOUT_TABLES : WITH_TABLES).parse(body);
  }
}
