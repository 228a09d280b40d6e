package nl.goedvoorbeeld.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/// Writes what differs from plain CommonMark: headings, links, images, directives. Its result is
/// not safe until it has passed the [Sanitizer].
final class HtmlBody implements NodeRenderer {
  /// As wide as running text is set.
  static final String SIZES = "(min-width: 48rem) 44rem, 100vw";

  /// How the name of a note of a quote begins.
  private static final String NOTE = "cijfer-";

  /// Between an amount and its sign.
  private static final Pattern AMOUNT = Pattern.compile("(?<=€) (?=\\d)|(?<=\\d) (?=%)");

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Survey survey;
  private final Quotes quotes;
  private final CoreHtmlNodeRenderer core;
  private final List<Quote.Note> notes = new ArrayList<>();

  private HtmlBody(HtmlNodeRendererContext context, Survey survey, Quotes quotes) {
    this.context = context;
    this.html = context.getWriter();
    this.survey = survey;
    this.quotes = quotes;
    this.core = new CoreHtmlNodeRenderer(context);
  }

  static String write(Node document, Survey survey, Quotes quotes) {
    return HtmlRenderer.builder()
        .nodeRendererFactory(context -> new HtmlBody(context, survey, quotes))
        .nodeRendererFactory(context -> new HtmlTable(context, survey))
        .nodeRendererFactory(context -> new HtmlFootnotes(context, survey.footnotes()))
        .extensions(Set.of(StrikethroughExtension.create()))
        .escapeHtml(true)
        .percentEncodeUrls(true)
        .build()
        .render(document);
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        org.commonmark.node.Heading.class,
        org.commonmark.node.Link.class,
        org.commonmark.node.Image.class,
        Paragraph.class,
        org.commonmark.node.Text.class,
        InlineDirective.class,
        BlockDirective.class);
  }

  @Override
  public void render(Node node) {
    switch (node) {
      case org.commonmark.node.Heading heading -> heading(heading);
      case org.commonmark.node.Link link -> link(link);
      case org.commonmark.node.Image image -> image(image);
      case Paragraph paragraph -> paragraph(paragraph);
      case org.commonmark.node.Text text -> html.text(joined(text.getLiteral()));
      case InlineDirective directive -> inline(directive);
      case BlockDirective directive -> block(directive);
      default -> throw new IllegalArgumentException("not ours: " + node);
    }
  }

  /// An amount stays on one line with its sign.
  private static String joined(String text) {
    return text.indexOf('€') < 0 && text.indexOf('%') < 0
        ? text
        : AMOUNT.matcher(text).replaceAll("\u00a0");
  }

  private void heading(org.commonmark.node.Heading node) {
    String tag = "h" + Survey.levelOf(node);
    html.line();
    html.tag(tag, Map.of("id", survey.name(node)));
    children(node);
    html.tag("/" + tag);
    html.line();
  }

  /// An unsafe address leaves the words of the link behind.
  private void link(org.commonmark.node.Link node) {
    String address = quotes.address(node.getDestination());
    if (address.isBlank() || LinkWay.of(address) == LinkWay.UNSAFE) {
      children(node);
      return;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("href", context.encodeUrl(address));
    if (node.getTitle() != null) {
      attributes.put("title", node.getTitle());
    }
    html.tag("a", attributes);
    children(node);
    html.tag("/a");
  }

  /// Readers' browsers ask no third party for anything, so an image elsewhere becomes a link to it.
  private void image(org.commonmark.node.Image node) {
    String address = quotes.address(node.getDestination());
    String alt = PlainBody.words(node);
    boolean elsewhere = LinkWay.of(address) == LinkWay.EXTERNAL;
    if (address.isBlank() || (LinkWay.of(address) != LinkWay.INTERNAL && !elsewhere)) {
      html.text(alt);
    } else if (elsewhere) {
      html.tag("a", Map.of("href", context.encodeUrl(address)));
      html.text(alt.isBlank() ? address : alt);
      html.tag("/a");
    } else {
      html.tag("img", attributes(node, address, alt), true);
    }
  }

  private Map<String, String> attributes(
      org.commonmark.node.Image node, String address, String alt) {
    Map<String, String> attributes = new LinkedHashMap<>();
    quotes
        .picture(node.getDestination())
        .ifPresentOrElse(
            picture -> attributes.putAll(attributes(picture)),
            () -> attributes.put("src", context.encodeUrl(address)));
    attributes.put("alt", alt);
    attributes.put("loading", "lazy");
    if (node.getTitle() != null && !isFigure(node)) {
      attributes.put("title", node.getTitle());
    }
    return attributes;
  }

  /// Width and height make a browser keep room, so that the text does not jump when it comes.
  private static Map<String, String> attributes(Picture picture) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Picture.Variant whole = picture.whole();
    attributes.put("src", whole.address());
    if (!picture.srcset().isEmpty()) {
      attributes.put("srcset", picture.srcset());
      attributes.put("sizes", SIZES);
    }
    attributes.put("width", Integer.toString(whole.width()));
    attributes.put("height", Integer.toString(whole.height()));
    attributes.put("decoding", "async");
    return attributes;
  }

  /// An image with a title that is a paragraph of its own; the title is its caption.
  private static boolean isFigure(org.commonmark.node.Image node) {
    return node.getTitle() != null
        && node.getParent() instanceof Paragraph
        && node.getPrevious() == null
        && node.getNext() == null;
  }

  private void paragraph(Paragraph node) {
    if (node.getFirstChild() instanceof org.commonmark.node.Image image && isFigure(image)) {
      html.line();
      html.tag("figure");
      image(image);
      html.tag("figcaption");
      html.text(image.getTitle());
      html.tag("/figcaption");
      html.tag("/figure");
      html.line();
    } else {
      core.render(node);
    }
  }

  private void inline(InlineDirective node) {
    if (node.fault.isPresent()) {
      html.text(node.written());
    } else {
      quote(survey.directive(node));
    }
  }

  private void block(BlockDirective node) {
    html.line();
    if (node.fault.isPresent()) {
      asWritten(node);
    } else if (node.name.equals(Directive.NOTE)) {
      note(node);
    } else {
      statement(node);
    }
    html.line();
  }

  private void asWritten(BlockDirective node) {
    paragraph(node.openingLine);
    children(node);
    node.closingLine().ifPresent(this::paragraph);
  }

  private void paragraph(String words) {
    html.line();
    html.tag("p");
    html.text(words);
    html.tag("/p");
    html.line();
  }

  private void note(BlockDirective node) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "let-op");
    attributes.put("role", "note");
    attributes.put("aria-label", "Let op");
    html.tag("aside", attributes);
    html.line();
    children(node);
    html.line();
    html.tag("/aside");
  }

  private void statement(BlockDirective node) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "uitspraak");
    attributes.put("id", survey.name(node));
    html.tag("div", attributes);
    html.line();
    children(node);
    html.line();
    quote(survey.directive(node));
    html.line();
    html.tag("/div");
  }

  /// A quote is cleaned on its own first, so that a tag left open in it cannot swallow the text
  /// behind it.
  private void quote(Directive directive) {
    quotes
        .quote(directive)
        .ifPresentOrElse(
            quote -> {
              html.raw(Sanitizer.quote(quote.html()));
              quote.note().ifPresent(this::number);
            },
            () -> {
              html.tag("span", Map.of("class", "ontbreekt"));
              html.text(directive.missing());
              html.tag("/span");
            });
  }

  /// The number opens its note by the browser's own means. Where that cannot open anything, it is
  /// the number of a note below the text.
  private void number(Quote.Note note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
    int number = firstNumber() + notes.indexOf(note);
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("popovertarget", NOTE + number);
    attributes.put("aria-label", "noot " + number + ": " + note.about());
    html.tag("sup", Map.of("class", "noot"));
    html.tag("button", attributes);
    html.text(String.valueOf(number));
    html.tag("/button");
    html.tag("/sup");
  }

  /// Footnotes have the numbers before.
  private int firstNumber() {
    return survey.footnotes().shown().size() + 1;
  }

  @Override
  public void afterRoot(Node root) {
    if (notes.isEmpty()) {
      return;
    }
    int number = firstNumber();
    Map<String, String> list = new LinkedHashMap<>();
    list.put("class", "noten");
    list.put("start", String.valueOf(number));
    html.line();
    html.tag("ol", list);
    for (Quote.Note note : notes) {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("id", NOTE + number);
      attributes.put("popover", "auto");
      html.line();
      html.tag("li", attributes);
      html.raw(Sanitizer.quote(note.html()));
      html.tag("/li");
      number++;
    }
    html.line();
    html.tag("/ol");
    html.line();
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      context.render(node);
    }
  }
}
