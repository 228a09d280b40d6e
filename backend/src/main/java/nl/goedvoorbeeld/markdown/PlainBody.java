package nl.goedvoorbeeld.markdown;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/// Writes a text without markup: blocks apart by one blank line, list items with a dash or number,
/// the footnotes at the end.
record PlainBody(Survey survey, Quotes quotes) {
  /// What a note begins with.
  static final String ATTENTION = "Let op: ";

  String write(Node document) {
    List<String> blocks = blocks(document);
    for (Footnotes.Note note : survey.footnotes().shown()) {
      blocks.add("[" + note.number() + "] " + String.join("\n", blocks(note.definition())));
    }
    return Normalizer.normalize(String.join("\n\n", blocks), Normalizer.Form.NFC);
  }

  /// The words of a heading, link or image, on one line and with its directives as written.
  static String words(Node parent) {
    return inline(parent, InlineDirective::written, _ -> "").replace('\n', ' ').strip();
  }

  private List<String> blocks(Node parent) {
    List<String> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      blocks.addAll(block(node));
    }
    blocks.removeIf(String::isBlank);
    return blocks;
  }

  private List<String> block(Node node) {
    return switch (node) {
      case Paragraph paragraph -> List.of(inline(paragraph));
      case org.commonmark.node.Heading heading -> List.of(inline(heading));
      case ListBlock list -> List.of(items(list));
      case FencedCodeBlock code -> List.of(code.getLiteral().stripTrailing());
      case IndentedCodeBlock code -> List.of(code.getLiteral().stripTrailing());
      case HtmlBlock html -> List.of(html.getLiteral().strip());
      case TableBlock table -> List.of(String.join("\n", rows(table)));
      case BlockDirective directive -> directive(directive);
      case FootnoteDefinition _ -> List.of();
      default -> blocks(node);
    };
  }

  private String items(ListBlock list) {
    List<String> items = new ArrayList<>();
    int number = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      String mark = list instanceof BulletList ? "- " : number++ + ". ";
      if (node instanceof ListItem item) {
        String indent = "\n" + " ".repeat(mark.length());
        items.add(mark + String.join("\n", blocks(item)).replace("\n", indent));
      }
    }
    return String.join("\n", items);
  }

  private List<String> rows(Node parent) {
    List<String> rows = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableRow row) {
        rows.add(String.join(" | ", cells(row)));
      } else {
        rows.addAll(rows(node));
      }
    }
    return rows;
  }

  private List<String> cells(TableRow row) {
    List<String> cells = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell cell) {
        cells.add(inline(cell));
      }
    }
    return cells;
  }

  private List<String> directive(BlockDirective node) {
    List<String> blocks = new ArrayList<>(blocks(node));
    if (node.fault.isPresent()) {
      blocks.addFirst(node.openingLine);
      node.closingLine().ifPresent(blocks::add);
    } else if (node.name.equals(Directive.NOTE)) {
      blocks.addFirst(ATTENTION + (blocks.isEmpty() ? "" : blocks.removeFirst()));
    } else {
      blocks.add(shown(survey.directive(node)));
    }
    return blocks;
  }

  private String inline(Node parent) {
    return inline(parent, this::shown, this::number).strip();
  }

  private String shown(InlineDirective node) {
    return node.fault.isPresent() ? node.written() : shown(survey.directive(node));
  }

  private String shown(Directive directive) {
    return quotes.quote(directive).map(Quote::plain).orElseGet(directive::missing);
  }

  private String number(FootnoteReference node) {
    return survey.footnotes().of(node).map(r -> "[" + r.note().number() + "]").orElse("");
  }

  private static String inline(
      Node parent,
      Function<InlineDirective, String> directives,
      Function<FootnoteReference, String> notes) {
    StringBuilder text = new StringBuilder();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      text.append(
          switch (node) {
            case org.commonmark.node.Text words -> words.getLiteral();
            case Code code -> code.getLiteral();
            case HtmlInline html -> html.getLiteral();
            case org.commonmark.node.Image image -> words(image);
            case SoftLineBreak _ -> " ";
            case HardLineBreak _ -> "\n";
            case InlineDirective directive -> directives.apply(directive);
            case FootnoteReference reference -> notes.apply(reference);
            default -> inline(node, directives, notes);
          });
    }
    return text.toString();
  }
}
