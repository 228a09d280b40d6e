package nl.goedvoorbeeld.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Writes the numbers in the text and, below it, the notes with a way back to each number.
final class HtmlFootnotes implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Footnotes footnotes;

  HtmlFootnotes(HtmlNodeRendererContext context, Footnotes footnotes) {
    this.context = context;
    this.html = context.getWriter();
    this.footnotes = footnotes;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FootnoteReference.class, FootnoteDefinition.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof FootnoteReference reference) {
      footnotes.of(reference).ifPresent(this::number);
    }
  }

  @Override
  public void afterRoot(Node root) {
    if (footnotes.shown().isEmpty()) {
      return;
    }
    html.line();
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "voetnoten");
    attributes.put("aria-label", "Voetnoten");
    html.tag("section", attributes);
    html.line();
    html.tag("ol");
    html.line();
    footnotes.shown().forEach(this::note);
    html.tag("/ol");
    html.line();
    html.tag("/section");
    html.line();
  }

  private void number(Footnotes.Reference reference) {
    Footnotes.Note note = reference.note();
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", reference.id());
    attributes.put("href", "#" + note.id());
    attributes.put("aria-label", "voetnoot " + note.number());
    html.tag("sup", Map.of("class", "noot"));
    html.tag("a", attributes);
    html.text(String.valueOf(note.number()));
    html.tag("/a");
    html.tag("/sup");
  }

  /// The ways back stand on the last line of the note, not on a line of their own.
  private void note(Footnotes.Note note) {
    html.tag("li", Map.of("id", note.id()));
    html.line();
    Node last = note.definition().getLastChild();
    for (Node node = note.definition().getFirstChild(); node != null; node = node.getNext()) {
      if (node == last && node instanceof Paragraph paragraph) {
        html.tag("p");
        children(paragraph);
        waysBack(note);
        html.tag("/p");
      } else {
        context.render(node);
      }
      html.line();
    }
    if (!(last instanceof Paragraph)) {
      html.tag("p");
      waysBack(note);
      html.tag("/p");
      html.line();
    }
    html.tag("/li");
    html.line();
  }

  private void waysBack(Footnotes.Note note) {
    for (Footnotes.Reference reference : note.references()) {
      Map<String, String> attributes = new LinkedHashMap<>();
      String place = reference.nth() == 1 ? "" : ", plek " + reference.nth();
      attributes.put("class", "terug");
      attributes.put("href", "#" + reference.id());
      attributes.put("aria-label", "terug naar de tekst (noot " + note.number() + place + ")");
      html.raw(" ");
      html.tag("a", attributes);
      html.text("↩");
      html.tag("/a");
    }
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      context.render(node);
    }
  }
}
