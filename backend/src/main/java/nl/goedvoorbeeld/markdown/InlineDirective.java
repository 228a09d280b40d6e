package nl.goedvoorbeeld.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/// `:name[label]{key="value"}` in running text. When something is wrong with it the node stands for
/// `:name` only, is shown as written, and says what must be mended; what follows is ordinary text.
final class InlineDirective extends CustomNode {
  final String name;
  final String label;
  final Map<String, String> attributes;
  final Optional<TextCode> fault;

  private InlineDirective(
      String name, String label, Map<String, String> attributes, Optional<TextCode> fault) {
    this.name = name;
    this.label = label;
    this.attributes = attributes;
    this.fault = fault;
  }

  /// As the editor wrote it, attributes apart.
  String written() {
    return ":" + name + (fault.isPresent() ? "" : "[" + label + "]");
  }

  private static InlineDirective wrong(String name, TextCode fault) {
    return new InlineDirective(name, "", Map.of(), Optional.of(fault));
  }

  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of(':');
    }

    @Override
    public InlineContentParser create() {
      return InlineDirective::parse;
    }
  }

  private static @Nullable ParsedInline parse(InlineParserState state) {
    Scanner scanner = state.scanner();
    int before = scanner.peekPreviousCodePoint();
    if (Character.isLetterOrDigit(before) || before == ':') {
      return ParsedInline.none();
    }
    scanner.next();
    DirectiveReader reader = new DirectiveReader(scanner);
    String name = reader.name();
    Position afterName = scanner.position();
    boolean known = Directive.INLINE_NAMES.contains(name);
    boolean opens = scanner.peek() == '[' || (known && scanner.peek() == '{');
    if (name.isEmpty() || !opens) {
      return ParsedInline.none();
    }
    Optional<String> label = reader.label();
    if (!known) {
      return label.isEmpty()
          ? ParsedInline.none()
          : ParsedInline.of(wrong(name, unknown(name)), afterName);
    }
    if (label.isEmpty() || label.get().isEmpty()) {
      return ParsedInline.of(wrong(name, TextCode.QUOTE_WITHOUT_LABEL), afterName);
    }
    return reader
        .attributes()
        .map(attributes -> new InlineDirective(name, label.get(), attributes, Optional.empty()))
        .map(node -> ParsedInline.of(node, scanner.position()))
        .orElseGet(() -> ParsedInline.of(wrong(name, TextCode.UNREADABLE_QUOTE), afterName));
  }

  private static TextCode unknown(String name) {
    return Directive.BLOCK_NAMES.contains(name) ? TextCode.BLOCK_IN_LINE : TextCode.UNKNOWN_QUOTE;
  }
}
