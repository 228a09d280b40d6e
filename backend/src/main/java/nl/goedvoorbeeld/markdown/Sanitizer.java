package nl.goedvoorbeeld.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Lets through what our own writers make and what quotes may show, and nothing else.
final class Sanitizer {
  /// The class names that a theme can count on.
  private static final Set<String> CLASSES =
      Set.of(
          // made here
          "let-op",
          "uitspraak",
          "tabel",
          "rechts",
          "midden",
          "kort",
          "voetnoten",
          "noot",
          "noten",
          "terug",
          "ontbreekt",
          // made by whoever supplies quotes
          "cijfer",
          "bedrag",
          "basis",
          "bron",
          "peildatum",
          "gronden",
          "grond");

  private static final Pattern ID = Pattern.compile("(?:kop|u|noot|cijfer)-[a-z0-9-]{1,80}");
  private static final Pattern NOTE = Pattern.compile("cijfer-[0-9]{1,4}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  /// Addresses on this site with their widths, and no way to say anything else. The library has put
  /// spaces before the commas by then.
  private static final Pattern OWN_IMAGES =
      Pattern.compile(
          "/[A-Za-z0-9_-]+(?:/[A-Za-z0-9_.-]+)* [0-9]{1,5}w"
              + "(?: ?, /[A-Za-z0-9_-]+(?:/[A-Za-z0-9_.-]+)* [0-9]{1,5}w){0,9}");

  private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N} .,:+%€/-]{1,80}");

  private static final PolicyFactory QUOTE = text().toFactory().and(links().toFactory());
  private static final PolicyFactory POLICY = QUOTE.and(notes().toFactory());

  private Sanitizer() {}

  static String clean(String html) {
    return POLICY.sanitize(html);
  }

  /// What others bring into a text; only a text itself has notes that open.
  static String quote(String html) {
    return QUOTE.sanitize(html);
  }

  private static HtmlPolicyBuilder notes() {
    return new HtmlPolicyBuilder()
        .allowElements("button", "li")
        .disallowWithoutAttributes("button")
        .allowAttributes("aria-label")
        .onElements("button")
        .allowAttributes("popovertarget")
        .matching(NOTE)
        .onElements("button")
        .allowAttributes("popover")
        .matching(true, "auto")
        .onElements("li");
  }

  private static HtmlPolicyBuilder text() {
    return new HtmlPolicyBuilder()
        .allowElements(
            "p", "br", "hr", "blockquote", "pre", "code", "em", "strong", "del", "sup", "small")
        .allowElements("h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "figure", "figcaption")
        .allowElements("div", "aside", "section", "span", "data", "time")
        .allowElements("table", "thead", "tbody", "tr", "th", "td")
        .allowWithoutAttributes("span")
        .allowAttributes("class")
        .matching(Sanitizer::knownClasses)
        .globally()
        .allowAttributes("id")
        .matching(ID)
        .onElements("h2", "h3", "h4", "h5", "h6", "li", "div")
        .allowAttributes("aria-label")
        .onElements("div", "aside", "section")
        .allowAttributes("role")
        .matching(true, "region", "note")
        .onElements("div", "aside")
        .allowAttributes("tabindex")
        .matching(true, "0")
        .onElements("div")
        .allowAttributes("scope")
        .matching(true, "col")
        .onElements("th")
        .allowAttributes("start")
        .matching(NUMBER)
        .onElements("ol")
        .allowAttributes("value")
        .matching(VALUE)
        .onElements("data")
        .allowAttributes("datetime")
        .matching(VALUE)
        .onElements("time");
  }

  private static HtmlPolicyBuilder links() {
    return new HtmlPolicyBuilder()
        .allowUrlProtocols("http", "https", "mailto", "tel")
        .allowElements(Sanitizer::markExternal, "a")
        .allowAttributes("href")
        .matching((_, _, address) -> LinkWay.of(address) == LinkWay.UNSAFE ? null : address)
        .onElements("a")
        .allowAttributes("id")
        .matching(ID)
        .onElements("a")
        .allowAttributes("title", "aria-label")
        .onElements("a")
        .allowElements("img")
        .allowAttributes("src")
        .matching((_, _, address) -> LinkWay.of(address) == LinkWay.INTERNAL ? address : null)
        .onElements("img")
        .allowAttributes("alt", "title")
        .onElements("img")
        .allowAttributes("loading")
        .matching(true, "lazy")
        .onElements("img")
        .allowAttributes("decoding")
        .matching(true, "async")
        .onElements("img")
        .allowAttributes("width", "height")
        .matching(NUMBER)
        .onElements("img")
        .allowAttributes("srcset")
        .matching(OWN_IMAGES)
        .onElements("img")
        .allowAttributes("sizes")
        .matching(true, HtmlBody.SIZES)
        .onElements("img");
  }

  private static @Nullable String knownClasses(String element, String attribute, String value) {
    String known =
        Arrays.stream(value.split("\\s+"))
            .filter(CLASSES::contains)
            .collect(Collectors.joining(" "));
    return known.isEmpty() ? null : known;
  }

  /// Here and not in the writer, so that it holds for links in quotes too.
  private static String markExternal(String element, List<String> attributes) {
    // Names and values take turns in this list.
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals("href")
          && LinkWay.of(attributes.get(i + 1)) == LinkWay.EXTERNAL) {
        attributes.addAll(List.of("rel", "external noopener"));
        break;
      }
    }
    return element;
  }
}
