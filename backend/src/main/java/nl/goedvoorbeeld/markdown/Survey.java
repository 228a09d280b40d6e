package nl.goedvoorbeeld.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/// One walk through a parsed text, in the order of the document: what is in it, the names that its
/// parts get on a page, and what its [Proofreader] has to say.
final class Survey {
  private final Places places;
  private final Proofreader proofreader;
  private final Footnotes footnotes;
  private final Anchors anchors = new Anchors();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Image> images = new ArrayList<>();
  private final List<Directive> directives = new ArrayList<>();
  private final Map<Node, String> names = new HashMap<>();
  private final Map<Node, Directive> directiveOf = new HashMap<>();
  private int tables;
  private int statements;

  Survey(Node document, String source) {
    places = new Places(source);
    proofreader = new Proofreader(places);
    footnotes = new Footnotes(document);
    proofreader.whole(source);
    children(document, 0);
    proofreader.fragments(links, ids());
  }

  List<Heading> headings() {
    return List.copyOf(headings);
  }

  List<Link> links() {
    return List.copyOf(links);
  }

  List<Image> images() {
    return List.copyOf(images);
  }

  List<Directive> directives() {
    return List.copyOf(directives);
  }

  List<Remark> faults() {
    return proofreader.faults();
  }

  Footnotes footnotes() {
    return footnotes;
  }

  /// The id of a heading or a statement, the accessible name of a table.
  String name(Node node) {
    return names.getOrDefault(node, "");
  }

  /// The directive that a well-formed directive node stands for.
  Directive directive(Node node) {
    Directive directive = directiveOf.get(node);
    if (directive == null) {
      throw new IllegalArgumentException("not a well-formed directive: " + node);
    }
    return directive;
  }

  /// The page's title is the only heading of level 1.
  static int levelOf(org.commonmark.node.Heading node) {
    return Math.max(2, node.getLevel());
  }

  private void children(Node parent, int depth) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      visit(node, depth);
    }
  }

  /// `depth` is the number of directive blocks around the node.
  private void visit(Node node, int depth) {
    switch (node) {
      case org.commonmark.node.Heading heading -> heading(heading, depth);
      case org.commonmark.node.Link link -> link(link, depth);
      case org.commonmark.node.Image image -> image(image);
      case org.commonmark.node.Text text -> proofreader.text(text);
      case InlineDirective directive -> inline(directive);
      case BlockDirective directive -> block(directive, depth);
      case FootnoteDefinition definition -> footnote(definition, depth);
      case TableBlock table -> table(table, depth);
      case HtmlBlock html -> proofreader.rawHtml(html, html.getLiteral());
      case HtmlInline html -> proofreader.rawHtml(html, html.getLiteral());
      default -> children(node, depth);
    }
  }

  private void heading(org.commonmark.node.Heading node, int depth) {
    String text = PlainBody.words(node);
    String id = anchors.next(text);
    Heading heading = new Heading(levelOf(node), text, id, places.of(node));
    int previousLevel = headings.isEmpty() ? 1 : headings.getLast().level();
    proofreader.heading(node, heading, previousLevel);
    names.put(node, id);
    headings.add(heading);
    children(node, depth);
  }

  private void link(org.commonmark.node.Link node, int depth) {
    String text = PlainBody.words(node);
    Link link = new Link(node.getDestination(), text, places.ofLink(node, text));
    proofreader.link(node, link);
    links.add(link);
    children(node, depth);
  }

  /// What stands in the description of an image is not looked at: it is shown as plain words.
  private void image(org.commonmark.node.Image node) {
    Image image = new Image(node.getDestination(), PlainBody.words(node), places.of(node, "!["));
    proofreader.image(node, image);
    images.add(image);
  }

  private void inline(InlineDirective node) {
    Place place = places.of(node, ":" + node.name);
    proofreader.inline(node, place);
    if (node.fault.isEmpty()) {
      add(
          node,
          new Directive(Directive.Form.INLINE, node.name, node.label, node.attributes, place));
    }
  }

  private void block(BlockDirective node, int depth) {
    proofreader.block(node, depth);
    if (node.fault.isEmpty()) {
      add(node, new Directive(Directive.Form.BLOCK, node.name, "", node.attributes, node.place));
    }
    if (node.isStatement()) {
      names.put(node, "u-" + ++statements);
    }
    children(node, depth + 1);
  }

  private void add(Node node, Directive directive) {
    directives.add(directive);
    directiveOf.put(node, directive);
  }

  private void footnote(FootnoteDefinition node, int depth) {
    if (!footnotes.isShown(node)) {
      proofreader.unusedNote(node, node.getLabel());
    }
    children(node, depth);
  }

  /// Several tables can stand under one heading, so the number makes the name unique.
  private void table(TableBlock node, int depth) {
    tables++;
    String below = headings.isEmpty() ? "" : ": " + headings.getLast().text();
    names.put(node, "Tabel " + tables + below);
    children(node, depth);
  }

  private Set<String> ids() {
    Set<String> ids = new HashSet<>(names.values());
    for (Footnotes.Note note : footnotes.shown()) {
      ids.add(note.id());
    }
    return ids;
  }
}
