package nl.goedvoorbeeld.markdown;

import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Place;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// The parser and its limits. Each limit is far above what a text needs and far below what would
/// keep a server busy. A text that passes one is not parsed at all, but shown as it was written.
final class Syntax {
  /// Some 30,000 words, half a book.
  static final int MAX_LENGTH = 200_000;

  /// A short row is filled up to the width of its header, so a small text can ask for very many
  /// cells. This is a table of 25 columns and 2,000 rows.
  static final int MAX_CELLS = 50_000;

  /// The parser walks all open brackets of a paragraph at each link in it. This is a paragraph of
  /// 3,000 links.
  static final int MAX_BRACKET_PAIRS = 10_000_000;

  /// Renderers are recursive, and the sanitizer drops what lies deeper than 256 elements.
  static final int MAX_NESTING = 50;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.builder().maxCells(MAX_CELLS).build(),
                  StrikethroughExtension.create(),
                  AutolinkExtension.create(),
                  FootnotesExtension.create()))
          .customBlockParserFactory(new BlockDirective.Factory())
          .customInlineContentParserFactory(new InlineDirective.Factory())
          .maxOpenBlockParsers(MAX_NESTING)
          .maxInlineNesting(MAX_NESTING)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  private Syntax() {}

  static Node parse(String source) {
    return tooMuch(source).isPresent() ? unparsed(source) : PARSER.parse(source);
  }

  /// Which limit the text passes.
  static Optional<Fault> tooMuch(String source) {
    if (source.length() > MAX_LENGTH) {
      return tooMuch(TextCode.TOO_LONG, source.length(), MAX_LENGTH);
    }
    if (cells(source) > MAX_CELLS) {
      return tooMuch(TextCode.TOO_MANY_CELLS);
    }
    if (bracketPairs(source) > MAX_BRACKET_PAIRS) {
      return tooMuch(TextCode.TOO_MANY_BRACKETS);
    }
    return Optional.empty();
  }

  private static Optional<Fault> tooMuch(TextCode code, Object... arguments) {
    return Optional.of(Fault.at(Place.START, Fault.TEXT, code, arguments));
  }

  private static Node unparsed(String source) {
    Node paragraph = new Paragraph();
    paragraph.appendChild(new org.commonmark.node.Text(source));
    Node document = new Document();
    document.appendChild(paragraph);
    return document;
  }

  /// At most: the lines with a pipe, times the cells of the widest one.
  private static long cells(String source) {
    long[] pipes = source.lines().mapToLong(line -> count(line, '|')).filter(n -> n > 0).toArray();
    long widest = 0;
    for (long count : pipes) {
      widest = Math.max(widest, count + 1);
    }
    return pipes.length * widest;
  }

  /// At most: in each paragraph, the brackets that open times those that close.
  private static long bracketPairs(String source) {
    long pairs = 0;
    long open = 0;
    long close = 0;
    for (String line : (Iterable<String>) source.lines()::iterator) {
      if (line.isBlank()) {
        pairs += open * close;
        open = 0;
        close = 0;
      }
      open += count(line, '[');
      close += count(line, ']');
    }
    return pairs + open * close;
  }

  private static long count(String line, char wanted) {
    long count = 0;
    for (int at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + 1)) {
      count++;
    }
    return count;
  }
}
