package nl.goedvoorbeeld.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/// Each line of `hostile.txt`, in each place where an editor or a quote can put it, read the way a
/// browser reads the result. These tests know nothing of a content security policy.
class HostileTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          "p",
          "br",
          "hr",
          "blockquote",
          "pre",
          "code",
          "em",
          "strong",
          "del",
          "sup",
          "small",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "figure",
          "figcaption",
          "div",
          "aside",
          "section",
          "span",
          "data",
          "time",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "a",
          "img");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "class",
          "id",
          "aria-label",
          "role",
          "tabindex",
          "scope",
          "start",
          "value",
          "datetime",
          "href",
          "rel",
          "title",
          "src",
          "alt",
          "loading");
  private static final Pattern SAFE_ADDRESS =
      Pattern.compile(
          "(?:https?:|mailto:|tel:|(?![/\\\\]{2})[^:/?#\\\\]*(?:[/?#\\\\]|$)).*", Pattern.DOTALL);

  /// Where the payload goes: `@`.
  private static final List<String> PLACES =
      List.of(
          "@",
          "Tekst @ tekst",
          "## @",
          "> - @",
          "*@* **@** ~~@~~ `@`",
          "[@](/x)",
          "[x](@)",
          "[x](<@>)",
          "[x](/x \"@\")",
          "[x](/x '@')",
          "![@](/x)",
          "![x](@)",
          "![x](<@>)",
          "![x](/x \"@\")",
          "x ![x](/x '@') x",
          "[x][r]\n\n[r]: @",
          "[x][r]\n\n[r]: <@> '@'",
          "[r]: /x (@)\n\n[r]",
          "<@>",
          "https://example.nl/@",
          ":cijfer[@]",
          ":cijfer[x]{a=\"@\"}",
          ":cijfer[x]{@=\"a\"}",
          ":@[x]",
          ":::uitspraak{grond=\"@\"}\n@\n:::",
          ":::uitspraak{grond='@'}\n@\n:::",
          ":::let-op\n@\n:::",
          ":::@\n@\n:::",
          "x[^1]\n\n[^1]: @",
          "x[^@]\n\n[^@]: x",
          "| @ | b |\n|--|--|\n| @ | [x](@) |",
          "## @\n\n| a |\n|---|\n| b |",
          "```@\n@\n```",
          "    @");

  @ParameterizedTest
  @MethodSource("payloads")
  void nothing_that_an_editor_writes_does_anything_but_show(String payload) {
    for (String place : PLACES) {
      assertHarmless(Text.parse(place.replace("@", payload)), Quotes.NONE);
    }
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void nothing_that_a_quote_brings_does_anything_but_show(String payload) {
    Text text = Text.parse("a :cijfer[x] b [x](/x) ![x](/x)\n\n:::uitspraak{grond=\"x\"}\nc\n:::");
    for (String html :
        List.of(
            payload,
            "<a class=\"cijfer\" href=\"" + payload + "\">x</a>",
            "<a href='" + payload + "'>x</a>",
            "<span class=\"" + payload + "\">x</span>",
            "<data value=\"" + payload + "\">x</data>",
            "<img src=\"" + payload + "\" alt=\"" + payload + "\">",
            "</div></p></section>" + payload)) {
      assertHarmless(text, new Everywhere(html));
    }
    assertHarmless(text, new Everywhere(payload));
  }

  @Test
  void there_are_enough_payloads() throws IOException {
    assertThat(payloads().distinct().count()).isGreaterThan(90);
  }

  @Test
  void a_quote_cannot_swallow_the_text_behind_it() {
    String html =
        Text.parse(":cijfer[x] blijft\n\n:::uitspraak{grond=\"x\"}\na\n:::\n\nook")
            .html(new Everywhere("<a href=\"/x\"><table><aside><small>open"));
    Element body = Jsoup.parseBodyFragment(html).body();
    assertThat(body.select("small, aside, table").text()).doesNotContain("blijft", "ook");
    assertThat(body.text()).contains("blijft", "ook");
  }

  private static void assertHarmless(Text text, Quotes quotes) {
    String html = text.html(quotes);
    Element body = Jsoup.parse(html).body();
    for (Element element : Jsoup.parse(html).getAllElements()) {
      if (Set.of("#root", "html", "head", "body").contains(element.tagName())) {
        continue;
      }
      assertThat(ELEMENTS).as(html).contains(element.tagName());
      for (Attribute attribute : element.attributes()) {
        assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
        assertSafe(attribute, html);
      }
    }
    assertThat(body.select("a[href^=http]").not("[rel='external noopener']")).as(html).isEmpty();
    assertWellFormed(html);
  }

  private static void assertSafe(Attribute attribute, String html) {
    if (Set.of("href", "src").contains(attribute.getKey())) {
      // As browsers do: spaces around it and controls in it do not count.
      String address = attribute.getValue().replaceAll("[\\x00-\\x20]", "");
      assertThat(address.toLowerCase(Locale.ROOT)).as(html).matches(SAFE_ADDRESS);
    }
    if (attribute.getKey().equals("src")) {
      assertThat(attribute.getValue()).as(html).doesNotContainPattern("(?i)^\\s*https?:");
    }
    if (attribute.getKey().equals("id")) {
      assertThat(attribute.getValue()).as(html).matches("(kop|u|noot)-.*");
    }
  }

  /// A book is XHTML, so what we write must be XML too.
  private static void assertWellFormed(String html) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      builder.parse(new InputSource(new StringReader("<body>" + html + "</body>")));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + html, e);
    }
  }

  private static Stream<String> payloads() throws IOException {
    return Files.readAllLines(Path.of("src", "test", "resources", "hostile.txt")).stream()
        .filter(line -> !line.isEmpty());
  }

  /// Answers the same to everything.
  private record Everywhere(String words) implements Quotes {
    @Override
    public Optional<Quote> quote(Directive directive) {
      return Optional.of(new Quote(words, words));
    }

    @Override
    public String address(String target) {
      return words;
    }
  }
}
