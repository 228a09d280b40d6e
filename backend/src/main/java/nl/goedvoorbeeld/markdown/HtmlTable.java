package nl.goedvoorbeeld.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Writes tables: in a region that scrolls by itself on a small screen, and can be reached with the
/// keyboard for that.
final class HtmlTable implements NodeRenderer {
  /// So many signs need no room of their own on a small screen.
  private static final int SHORT = 12;

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Survey survey;

  HtmlTable(HtmlNodeRendererContext context, Survey survey) {
    this.context = context;
    this.html = context.getWriter();
    this.survey = survey;
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        TableBlock.class, TableHead.class, TableBody.class, TableRow.class, TableCell.class);
  }

  @Override
  public void render(Node node) {
    switch (node) {
      case TableBlock table -> table(table);
      case TableHead head -> element("thead", head);
      case TableBody body -> element("tbody", body);
      case TableRow row -> element("tr", row);
      case TableCell cell -> cell(cell);
      default -> throw new IllegalArgumentException("not ours: " + node);
    }
  }

  private void table(TableBlock node) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "tabel");
    attributes.put("role", "region");
    attributes.put("tabindex", "0");
    attributes.put("aria-label", survey.name(node));
    html.line();
    html.tag("div", attributes);
    element("table", node);
    html.tag("/div");
    html.line();
  }

  private void element(String tag, Node node) {
    html.line();
    html.tag(tag);
    html.line();
    children(node);
    html.line();
    html.tag("/" + tag);
    html.line();
  }

  /// An empty corner is not the header of anything.
  private void cell(TableCell node) {
    boolean header = node.isHeader() && node.getFirstChild() != null;
    Map<String, String> attributes = new LinkedHashMap<>();
    if (header) {
      attributes.put("scope", "col");
    }
    List<String> classes = new ArrayList<>();
    if (node.getAlignment() == TableCell.Alignment.RIGHT) {
      classes.add("rechts");
    } else if (node.getAlignment() == TableCell.Alignment.CENTER) {
      classes.add("midden");
    }
    if (!header && PlainBody.words(node).length() <= SHORT) {
      classes.add("kort");
    }
    if (!classes.isEmpty()) {
      attributes.put("class", String.join(" ", classes));
    }
    html.tag(header ? "th" : "td", attributes);
    children(node);
    html.tag(header ? "/th" : "/td");
    html.line();
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      context.render(node);
    }
  }
}
