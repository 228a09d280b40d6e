package nl.goedvoorbeeld.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Place;
import nl.goedvoorbeeld.frontmatter.Visible;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/// One walk through a parsed text, in the order of the document: what is in it, what is wrong with
/// it, and the names that its parts get on a page.
final class Survey {
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\[\\]\\s]{1,80})]");
  private static final Set<String> OWN_FRAGMENTS = Set.of("kop", "noot", "u");
  private static final int MAX_DEPTH = 2;

  private final NodePlaces places;
  private final Anchors anchors = new Anchors();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Image> images = new ArrayList<>();
  private final List<Directive> directives = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<Node, String> names = new HashMap<>();
  private final Map<Node, Directive> directiveOf = new HashMap<>();
  private final Footnotes footnotes;
  private int tables;
  private int statements;

  Survey(Node document, String source) {
    places = new NodePlaces(source);
    footnotes = new Footnotes(document);
    Syntax.tooMuch(source).ifPresent(faults::add);
    children(document, 0);
    checkFragments();
    faults.sort(Comparator.comparing(Fault::place));
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

  List<Fault> faults() {
    return List.copyOf(faults);
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

  private void children(Node parent, int depth) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      visit(node, depth);
    }
  }

  private void visit(Node node, int depth) {
    switch (node) {
      case org.commonmark.node.Heading heading -> heading(heading, depth);
      case org.commonmark.node.Link link -> link(link, depth);
      case org.commonmark.node.Image image -> image(image);
      case org.commonmark.node.Text text -> footnoteWithoutText(text);
      case InlineDirective directive -> inline(directive);
      case BlockDirective directive -> block(directive, depth);
      case FootnoteDefinition definition -> footnote(definition, depth);
      case TableBlock table -> table(table, depth);
      case HtmlBlock html -> rawHtml(html, html.getLiteral());
      case HtmlInline html -> rawHtml(html, html.getLiteral());
      default -> children(node, depth);
    }
  }

  private void heading(org.commonmark.node.Heading node, int depth) {
    Place place = places.of(node);
    String text = PlainBody.words(node);
    if (node.getLevel() == 1) {
      fault(place, TextCode.HEADING_OF_LEVEL_ONE);
    } else if (node.getLevel() > previousLevel() + 1) {
      fault(place, TextCode.HEADING_SKIPS_LEVEL, "#".repeat(previousLevel() + 1));
    }
    if (!Visible.in(text)) {
      fault(place, TextCode.HEADING_WITHOUT_TEXT);
    }
    refuseDirectives(node, place, TextCode.QUOTE_IN_HEADING);
    String id = anchors.next(text);
    names.put(node, id);
    headings.add(new Heading(levelOf(node), text, id, place));
    children(node, depth);
  }

  /// The page's title is the only heading of level 1.
  static int levelOf(org.commonmark.node.Heading node) {
    return Math.max(2, node.getLevel());
  }

  private int previousLevel() {
    return headings.isEmpty() ? 1 : headings.getLast().level();
  }

  /// A quote can be long, and is a link itself.
  private void refuseDirectives(Node parent, Place place, TextCode where) {
    if (containsDirective(parent)) {
      fault(place, where);
    }
  }

  private static boolean containsDirective(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof InlineDirective || containsDirective(node)) {
        return true;
      }
    }
    return false;
  }

  private void link(org.commonmark.node.Link node, int depth) {
    String text = PlainBody.words(node);
    Place place = places.ofLink(node, text);
    String target = node.getDestination();
    links.add(new Link(target, text, place));
    if (LinkWay.of(target) == LinkWay.UNSAFE || !LinkWay.isWhole(target)) {
      LinkWay.meant(target)
          .ifPresentOrElse(
              meant -> fault(place, TextCode.MISTYPED_LINK, shortened(target), meant),
              () -> fault(place, TextCode.UNSAFE_LINK, shortened(target)));
    }
    if (!Visible.in(text)) {
      fault(place, TextCode.LINK_WITHOUT_TEXT);
    }
    refuseDirectives(node, place, TextCode.QUOTE_IN_LINK);
    children(node, depth);
  }

  private void image(org.commonmark.node.Image node) {
    Place place = places.of(node, "![");
    String target = node.getDestination();
    String alt = PlainBody.words(node);
    images.add(new Image(target, alt, place));
    if (target.isBlank() || LinkWay.of(target) != LinkWay.INTERNAL) {
      fault(place, TextCode.IMAGE_ELSEWHERE, shortened(target));
    }
    if (!Visible.in(alt)) {
      fault(place, TextCode.IMAGE_WITHOUT_ALT);
    }
    refuseDirectives(node, place, TextCode.QUOTE_IN_ALT);
  }

  private void inline(InlineDirective node) {
    Place place = places.of(node, ":" + node.name);
    node.fault.ifPresentOrElse(
        code -> fault(place, code, node.name),
        () ->
            add(
                node,
                new Directive(
                    Directive.Form.INLINE, node.name, node.label, node.attributes, place)));
  }

  private void block(BlockDirective node, int depth) {
    node.fault.ifPresentOrElse(
        code -> fault(node.place, code, node.name),
        () ->
            add(
                node,
                new Directive(Directive.Form.BLOCK, node.name, "", node.attributes, node.place)));
    boolean statement = node.fault.isEmpty() && node.name.equals(Directive.STATEMENT);
    if (statement) {
      names.put(node, "u-" + ++statements);
    }
    if (statement && node.attributes.getOrDefault(Directive.GROUND, "").isBlank()) {
      fault(node.place, TextCode.STATEMENT_WITHOUT_GROUND);
    }
    if (!node.name.isEmpty() && !node.isClosed()) {
      fault(node.place, TextCode.OPEN_BLOCK);
    }
    if (depth == MAX_DEPTH) {
      fault(node.place, TextCode.BLOCK_TOO_DEEP);
    }
    children(node, depth + 1);
  }

  private void add(Node node, Directive directive) {
    directives.add(directive);
    directiveOf.put(node, directive);
  }

  private void footnote(FootnoteDefinition node, int depth) {
    if (!footnotes.isShown(node)) {
      fault(places.of(node, "[^"), TextCode.UNUSED_NOTE, shortened(node.getLabel()));
    }
    children(node, depth);
  }

  private void footnoteWithoutText(org.commonmark.node.Text node) {
    Matcher matcher = FOOTNOTE.matcher(node.getLiteral());
    while (matcher.find()) {
      fault(places.of(node, matcher.group()), TextCode.NOTE_WITHOUT_TEXT, matcher.group());
    }
  }

  /// Several tables can stand under one heading, so the number makes the name unique.
  private void table(TableBlock node, int depth) {
    tables++;
    String below = headings.isEmpty() ? "" : ": " + headings.getLast().text();
    names.put(node, "Tabel " + tables + below);
    children(node, depth);
  }

  private void rawHtml(Node node, String literal) {
    fault(places.of(node, "<"), TextCode.HTML, shortened(literal.strip()));
  }

  /// Only addresses in our own form are ours to judge; the page around the text has others.
  private void checkFragments() {
    Set<String> ids = new HashSet<>(names.values());
    for (Footnotes.Note note : footnotes.shown()) {
      ids.add(note.id());
    }
    for (Link link : links) {
      String target = link.target();
      boolean own =
          target.startsWith("#") && OWN_FRAGMENTS.contains(target.substring(1).split("-", 2)[0]);
      if (own && !ids.contains(target.substring(1))) {
        fault(link.place(), TextCode.NO_SUCH_PLACE, shortened(target));
      }
    }
  }

  private void fault(Place place, TextCode code, Object... arguments) {
    faults.add(Fault.at(place, Fault.TEXT, code, arguments));
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= 60 ? line : line.substring(0, 60) + "...";
  }
}
