package nl.goedvoorbeeld.markdown;

import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.frontmatter.Place;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/// Collects the passages of a parsed text.
final class Passages {
  private final NodePlaces places;
  private final List<Passage> passages = new ArrayList<>();

  private Passages(String source) {
    places = new NodePlaces(source);
  }

  static List<Passage> of(Node document, String source) {
    Passages all = new Passages(source);
    all.blocks(document);
    return List.copyOf(all.passages);
  }

  private void blocks(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Paragraph paragraph -> passage(paragraph);
        case Heading heading -> passage(heading);
        case TableCell cell -> passage(cell);
        default -> blocks(node);
      }
    }
  }

  private void passage(Node block) {
    Collecting collecting = new Collecting();
    // What stands in a footnote is itself the source of something.
    collecting.sourced = block.getParent() instanceof FootnoteDefinition;
    collecting.inline(block);
    if (!collecting.text.toString().isBlank()) {
      passages.add(
          new Passage(
              collecting.text.toString(), collecting.sourced, List.copyOf(collecting.marks)));
    }
  }

  /// The words of one block.
  private final class Collecting {
    private final StringBuilder text = new StringBuilder();
    private final List<Passage.Mark> marks = new ArrayList<>();
    private boolean sourced;

    private void inline(Node parent) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
        switch (node) {
          case org.commonmark.node.Text words -> add(words, words.getLiteral());
          case Code code -> add(code, code.getLiteral());
          case SoftLineBreak _ -> text.append(' ');
          case HardLineBreak _ -> text.append(' ');
          case InlineDirective _ -> source();
          case FootnoteReference _ -> source();
          case org.commonmark.node.Image _ -> text.append(' ');
          case org.commonmark.node.Link link -> {
            sourced = true;
            inline(link);
          }
          default -> inline(node);
        }
      }
    }

    private void source() {
      sourced = true;
      text.append(' ');
    }

    private void add(Node node, String words) {
      Place place = places.of(node);
      marks.add(new Passage.Mark(text.length(), place));
      text.append(words);
    }
  }
}
