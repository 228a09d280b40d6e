package nl.goedvoorbeeld.markdown;

import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Place;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.commonmark.text.Characters;
import org.jspecify.annotations.Nullable;

/// `:::name{key="value"}`, Markdown, `:::`. When something is wrong with its first line the block
/// is shown as written, and says what must be mended. A `:::` that closes nothing is a block
/// without a name and without content.
final class BlockDirective extends CustomBlock {
  private static final int MIN_COLONS = 3;

  final String openingLine;
  final String name;
  final Map<String, String> attributes;
  final Optional<TextCode> fault;
  final Place place;
  private final int colons;
  private final int indent;
  private boolean closed;
  private boolean ended;

  private BlockDirective(Opening opening, String openingLine, Place place, int indent) {
    this.name = opening.name;
    this.attributes = opening.attributes;
    this.fault = opening.fault;
    this.colons = opening.colons;
    this.openingLine = openingLine;
    this.place = place;
    this.indent = indent;
  }

  /// Whether its closing line was found.
  boolean isClosed() {
    return closed;
  }

  Optional<String> closingLine() {
    return closed ? Optional.of(":".repeat(colons)) : Optional.empty();
  }

  /// What stands on the first line.
  private record Opening(
      int colons, String name, Map<String, String> attributes, Optional<TextCode> fault) {

    static Optional<Opening> read(String line) {
      Scanner scanner = Scanner.of(SourceLines.of(SourceLine.of(line, null)));
      int colons = scanner.matchMultiple(':');
      if (colons < MIN_COLONS) {
        return Optional.empty();
      }
      DirectiveReader reader = new DirectiveReader(scanner);
      reader.spaces();
      String name = reader.name();
      if (name.isEmpty()) {
        return scanner.hasNext()
            ? Optional.empty()
            : Optional.of(new Opening(colons, "", Map.of(), Optional.of(TextCode.CLOSES_NOTHING)));
      }
      reader.spaces();
      Optional<Map<String, String>> attributes = reader.attributes();
      reader.spaces();
      boolean wellFormed = attributes.isPresent() && !scanner.hasNext();
      return Optional.of(
          new Opening(colons, name, attributes.orElse(Map.of()), fault(name, wellFormed)));
    }

    private static Optional<TextCode> fault(String name, boolean wellFormed) {
      if (!Directive.BLOCK_NAMES.contains(name)) {
        return Optional.of(TextCode.UNKNOWN_BLOCK);
      }
      return wellFormed ? Optional.empty() : Optional.of(TextCode.UNREADABLE_BLOCK);
    }
  }

  static final class Factory implements BlockParserFactory {
    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      CharSequence content = state.getLine().getContent();
      int start = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || start >= content.length() || content.charAt(start) != ':') {
        return BlockStart.none();
      }
      String line = content.subSequence(start, content.length()).toString().stripTrailing();
      Place place = Place.of(state.getLine().getSourceSpan().getLineIndex() + 1, content, start);
      return Opening.read(line)
          .map(opening -> new BlockDirective(opening, line, place, state.getIndent()))
          .map(block -> BlockStart.of(new Parser(block)).atIndex(content.length()))
          .orElseGet(BlockStart::none);
    }
  }

  private static final class Parser extends AbstractBlockParser {
    private final BlockDirective block;

    Parser(BlockDirective block) {
      this.block = block;
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(Block child) {
      return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
      if (block.name.isEmpty()) {
        return BlockContinue.none();
      }
      if (isMyClosing(state)) {
        block.closed = true;
        return BlockContinue.finished();
      }
      return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void closeBlock() {
      block.ended = true;
    }

    /// A container is asked before what stands in it, so it must leave alone the lines of code and
    /// the line that closes an inner block. That of a list item inside stands further to the right.
    private boolean isMyClosing(ParserState state) {
      int length = closingLength(state);
      boolean inCode = state.getActiveBlockParser().getBlock() instanceof FencedCodeBlock;
      if (length < block.colons || state.getIndent() > block.indent || inCode) {
        return false;
      }
      if (block.getLastChild() instanceof BlockDirective inner && !inner.ended) {
        return length == block.colons && length != inner.colons;
      }
      return true;
    }

    private static int closingLength(ParserState state) {
      CharSequence line = state.getLine().getContent();
      int start = state.getNextNonSpaceIndex();
      int end = Characters.skip(':', line, start, line.length());
      boolean nothingElse = Characters.skipSpaceTab(line, end, line.length()) == line.length();
      return nothingElse ? end - start : 0;
    }
  }
}
