package nl.goedvoorbeeld.markdown;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.frontmatter.Visible;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/// Writes a text as blocks: as [PlainBody] does, but that links stay links.
record BlockBody(Survey survey, Quotes quotes) {
  private static final String BETWEEN_CELLS = " | ";

  List<Block> write(Node document) {
    List<Block> blocks = new ArrayList<>(blocks(document));
    for (Footnotes.Note note : survey.footnotes().shown()) {
      Inline line = new Inline("");
      line.add("[" + note.number() + "] ");
      line.within(note.definition());
      blocks.addAll(line.blocks());
    }
    return List.copyOf(blocks);
  }

  private List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      blocks.addAll(block(node));
    }
    return blocks;
  }

  private List<Block> block(Node node) {
    return switch (node) {
      case Paragraph paragraph -> paragraph("", paragraph);
      case org.commonmark.node.Heading heading -> heading(heading);
      case ListBlock list -> list(list);
      case FencedCodeBlock code -> words(code.getLiteral());
      case IndentedCodeBlock code -> words(code.getLiteral());
      case HtmlBlock html -> words(html.getLiteral());
      case TableBlock table -> table(table);
      case BlockDirective directive -> directive(directive);
      case FootnoteDefinition _ -> List.of();
      default -> blocks(node);
    };
  }

  private List<Block> paragraph(String before, Node node) {
    Inline line = new Inline("");
    line.add(before);
    line.children(node);
    return line.blocks();
  }

  private List<Block> words(String words) {
    Inline line = new Inline("");
    line.add(words);
    return line.blocks();
  }

  private List<Block> heading(Node node) {
    String title = PlainBody.words(node);
    return Visible.in(title) ? List.of(new Block.Title(normal(title))) : List.of();
  }

  private List<Block> list(ListBlock list) {
    List<Inline> items = new ArrayList<>();
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      Inline item = new Inline("");
      item.within(node);
      items.add(item);
    }
    int first = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : 0;
    return points(first, items);
  }

  private List<Block> table(TableBlock table) {
    List<Inline> rows = new ArrayList<>();
    rows(table, rows);
    return points(0, rows);
  }

  private void rows(Node parent, List<Inline> rows) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableRow row) {
        Inline line = new Inline(BETWEEN_CELLS);
        line.within(row);
        rows.add(line);
      } else {
        rows(node, rows);
      }
    }
  }

  private static List<Block> points(int first, List<Inline> items) {
    List<Block.Paragraph> points = new ArrayList<>();
    List<Block> shown = new ArrayList<>();
    for (Inline item : items) {
      if (item.says()) {
        points.add(new Block.Paragraph(item.runs()));
      }
      shown.addAll(item.shown);
    }
    List<Block> blocks = new ArrayList<>();
    if (!points.isEmpty()) {
      blocks.add(new Block.Points(first, points));
    }
    blocks.addAll(shown);
    return blocks;
  }

  private List<Block> directive(BlockDirective node) {
    List<Block> blocks = new ArrayList<>();
    if (node.fault.isPresent()) {
      blocks.addAll(words(node.openingLine));
      blocks.addAll(blocks(node));
      node.closingLine().ifPresent(line -> blocks.addAll(words(line)));
    } else if (node.name.equals(Directive.NOTE)) {
      Node first = node.getFirstChild();
      if (first instanceof Paragraph) {
        blocks.addAll(paragraph(PlainBody.ATTENTION, first));
      } else {
        blocks.addAll(words(PlainBody.ATTENTION));
        blocks.addAll(first == null ? List.of() : block(first));
      }
      for (Node next = first == null ? null : first.getNext();
          next != null;
          next = next.getNext()) {
        blocks.addAll(block(next));
      }
    } else {
      blocks.addAll(blocks(node));
      blocks.addAll(words(shown(survey.directive(node))));
    }
    return blocks;
  }

  private String shown(Directive directive) {
    return quotes.quote(directive).map(Quote::plain).orElseGet(directive::missing);
  }

  private static String normal(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC);
  }

  /// One line of words, of which some lead somewhere, and the images among them.
  private final class Inline {
    private final List<Block.Run> runs = new ArrayList<>();
    private final List<Block> shown = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final String between;
    private String target = "";

    /// @param between what parts the blocks that are put on this line; empty for a space or, in
    ///   front of a list and between its points, the sign that a sentence has there
    Inline(String between) {
      this.between = between;
    }

    void add(String text) {
      words.append(text);
    }

    /// The blocks in an item of a list, a row or a note, on one line.
    void within(Node parent) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
        if (node.getPrevious() != null) {
          add(separator(parent, node));
        }
        switch (node) {
          case Paragraph _, org.commonmark.node.Heading _, TableCell _ -> children(node);
          case FencedCodeBlock code -> add(code.getLiteral());
          case IndentedCodeBlock code -> add(code.getLiteral());
          case HtmlBlock html -> add(html.getLiteral());
          case BlockDirective directive -> directive(directive);
          default -> within(node);
        }
      }
    }

    private void directive(BlockDirective node) {
      boolean wrong = node.fault.isPresent();
      if (wrong) {
        add(node.openingLine + " ");
      } else if (node.name.equals(Directive.NOTE)) {
        add(PlainBody.ATTENTION);
      }
      within(node);
      if (wrong) {
        node.closingLine().ifPresent(line -> add(" " + line));
      } else if (!node.name.equals(Directive.NOTE)) {
        add(" " + BlockBody.this.shown(survey.directive(node)));
      }
    }

    private String separator(Node parent, Node node) {
      if (!between.isEmpty()) {
        return between;
      }
      if (parent instanceof ListBlock) {
        return "; ";
      }
      return node instanceof ListBlock && !ends() ? ": " : " ";
    }

    /// Whether a sentence ends, or a list is announced, where we are.
    private boolean ends() {
      String before = words.isEmpty() && !runs.isEmpty() ? runs.getLast().text() : words.toString();
      String stripped = before.stripTrailing();
      return stripped.isEmpty() || ".:;?!,".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    }

    void children(Node parent) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
        switch (node) {
          case org.commonmark.node.Text text -> add(text.getLiteral());
          case Code code -> add(code.getLiteral());
          case HtmlInline html -> add(html.getLiteral());
          case SoftLineBreak _ -> add(" ");
          case HardLineBreak _ -> add(" ");
          case org.commonmark.node.Link link -> link(link);
          case org.commonmark.node.Image image -> image(image);
          case InlineDirective directive ->
              add(
                  directive.fault.isPresent()
                      ? directive.written()
                      : BlockBody.this.shown(survey.directive(directive)));
          case FootnoteReference reference ->
              survey
                  .footnotes()
                  .of(reference)
                  .ifPresent(one -> add("[" + one.note().number() + "]"));
          default -> children(node);
        }
      }
    }

    private void link(org.commonmark.node.Link link) {
      String address = quotes.address(link.getDestination());
      if (address.isBlank() || LinkWay.of(address) == LinkWay.UNSAFE) {
        children(link);
        return;
      }
      end();
      target = address.strip();
      children(link);
      end();
      target = "";
    }

    private void image(org.commonmark.node.Image image) {
      String address = quotes.address(image.getDestination());
      String alt = PlainBody.words(image);
      LinkWay way = address.isBlank() ? LinkWay.UNSAFE : LinkWay.of(address);
      if (way == LinkWay.INTERNAL) {
        shown.add(new Block.Shown(image.getDestination(), normal(alt)));
      } else if (way == LinkWay.EXTERNAL && target.isEmpty()) {
        end();
        target = address.strip();
        add(alt.isBlank() ? target : alt);
        end();
        target = "";
      } else {
        add(alt);
      }
    }

    private void end() {
      String text = normal(words.toString()).replaceAll("\\s+", " ");
      words.setLength(0);
      if (text.isEmpty() || !target.isEmpty() && !Visible.in(text)) {
        return;
      }
      runs.add(new Block.Run(text, target));
    }

    boolean says() {
      end();
      return runs.stream().anyMatch(run -> Visible.in(run.text()));
    }

    /// Without a space before the first word and after the last.
    List<Block.Run> runs() {
      end();
      List<Block.Run> all = new ArrayList<>(runs);
      if (!all.isEmpty()) {
        all.set(0, new Block.Run(all.getFirst().text().stripLeading(), all.getFirst().target()));
        Block.Run last = all.getLast();
        all.set(all.size() - 1, new Block.Run(last.text().stripTrailing(), last.target()));
      }
      all.removeIf(run -> run.text().isEmpty());
      return all;
    }

    List<Block> blocks() {
      List<Block> blocks = new ArrayList<>();
      if (says()) {
        blocks.add(new Block.Paragraph(runs()));
      }
      blocks.addAll(shown);
      return blocks;
    }
  }
}
