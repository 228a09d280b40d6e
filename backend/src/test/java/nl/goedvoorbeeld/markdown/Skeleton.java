package nl.goedvoorbeeld.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What two pieces of HTML must have in common to mean the same: elements, words, addresses.
final class Skeleton {
  private static final Set<String> COMPARED = Set.of("href", "src", "alt", "title", "start");
  private static final Set<String> BLOCKS =
      Set.of("body", "blockquote", "ul", "ol", "li", "p", "h2", "h3", "h4", "h5", "h6", "figure");

  private Skeleton() {}

  static String of(String html) {
    return String.join("\n", lines(Jsoup.parseBodyFragment(html).body(), false, ""));
  }

  private static List<String> lines(Element element, boolean pre, String indent) {
    List<String> lines = new ArrayList<>();
    for (Node node : element.childNodes()) {
      switch (node) {
        case TextNode text -> {
          String words = pre ? text.getWholeText() : text.text();
          boolean between = BLOCKS.contains(element.tagName()) && words.isBlank();
          if (!between) {
            lines.add(indent + "“" + (pre ? words : words.strip()) + "”");
          }
        }
        case Element child -> {
          lines.add(indent + child.tagName() + attributes(child));
          lines.addAll(lines(child, pre || child.tagName().equals("pre"), indent + "  "));
        }
        default -> {} // comments
      }
    }
    return lines;
  }

  private static List<String> attributes(Element element) {
    return element.attributes().asList().stream()
        .filter(attribute -> COMPARED.contains(attribute.getKey()))
        .map(attribute -> attribute.getKey() + "=" + decoded(attribute.getValue()))
        .sorted()
        .toList();
  }

  /// `%28` and `(` are the same address.
  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return value;
    }
  }

  /// Changes what the specification expects into what we promise.
  static String deviate(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    // The page has the only heading of the first level.
    body.select("h1").tagName("h2");
    // A link to nowhere, or in a way that we do not allow, leaves its words behind.
    body.select("a").forEach(link -> link.attr("href", link.attr("href").strip()));
    body.select("a[href=''], a[href~=^(?!(?i:https?|mailto|tel):)[^/?#]*:]").unwrap();
    // An image with a title that stands alone is a figure with a caption.
    for (Element image : body.select("p > img[title]:only-child")) {
      Element paragraph = image.parent();
      if (paragraph != null && !paragraph.hasText()) {
        paragraph.tagName("figure").appendElement("figcaption").text(image.attr("title"));
        image.removeAttr("title");
      }
    }
    return body.html();
  }
}
