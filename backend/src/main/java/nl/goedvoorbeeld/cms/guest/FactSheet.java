package nl.goedvoorbeeld.cms.guest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.digest.Sha256;
import nl.goedvoorbeeld.reading.SafeHtml;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// A page of the readers, cut behind each fact and each paragraph, so that there is room beside it.
///
/// It takes apart only what our own templates and the one sanitizer made, which is well formed, and
/// it cuts at tags: each piece is as safe as the page was.
final class FactSheet {
  /// More words than anybody needs to know which fact is meant.
  private static final int LONGEST = 2_000;

  private static final Pattern TAG =
      Pattern.compile(
          "<(?<end>/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<rest>(?:\"[^\"]*\"|'[^']*'|[^\"'>])*)>|<!.*?>",
          Pattern.DOTALL);
  private static final Pattern CLASS = Pattern.compile("\\bclass=\"([^\"]*)\"");
  private static final Pattern ALT = Pattern.compile("\\balt=\"([^\"]*)\"");

  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "col", "meta");
  private static final Set<String> BLOCKS =
      Set.of(
          "article",
          "aside",
          "blockquote",
          "caption",
          "dd",
          "div",
          "dl",
          "dt",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "ul");

  /// Not of the text: what leads elsewhere, and what is drawn.
  private static final Set<String> WITHOUT = Set.of("nav", "svg", "caption", "thead", "button");

  /// What stands below an item and is of other items, or of the page; and what opens a part of it.
  private static final Set<String> NOT_ITS_OWN =
      Set.of("gv-card", "gv-key", "gv-key-line", "noten", "gv-open");

  /// What would lead a guest to where this text is not.
  private static final Set<String> LEFT_OUT = Set.of("gv-record", "gv-day");

  private final String html;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Cut> cuts = new ArrayList<>();

  private FactSheet(String html) {
    this.html = html;
  }

  /// Something that can be remarked on.
  ///
  /// @param key stays the same as long as the words do
  record Fact(String key, String words) {}

  /// @param fact that stands at the end of it; null for the last piece
  record Piece(SafeHtml html, @Nullable Fact fact) {}

  /// An element that was opened and not closed yet.
  private static final class Open {
    private final String name;
    private final Set<String> classes;
    private final int from;
    private final boolean silent;
    private final boolean whole;
    private final StringBuilder words = new StringBuilder();
    private String term = "";
    private int lastCell = -1;

    private Open(String name, Set<String> classes, int from, boolean silent, boolean whole) {
      this.name = name;
      this.classes = classes;
      this.from = from;
      this.silent = silent;
      this.whole = whole;
    }
  }

  /// @param from where the page is cut
  /// @param to where it goes on; further where something is left out
  /// @param words of the fact that ends here; empty for none
  private record Cut(int from, int to, String words) {}

  /// @param page the whole page as readers would get it
  static List<Piece> of(String page) {
    int from = page.indexOf("<article");
    int to = page.lastIndexOf("</article>");
    return from < 0 || to < from
        ? List.of()
        : new FactSheet(page.substring(from, to + "</article>".length())).pieces();
  }

  /// Of words without a page: each in a paragraph of its own.
  static List<Piece> ofWords(List<String> passages) {
    Map<String, Integer> seen = new HashMap<>();
    List<Piece> pieces = new ArrayList<>();
    for (String words : passages) {
      SafeHtml shown =
          new SafeHtml("<p class=\"gv-as-typed\">" + SafeHtml.ofText(words).html() + "</p>");
      pieces.add(new Piece(shown, fact(words, seen)));
    }
    return pieces;
  }

  private List<Piece> pieces() {
    Matcher tag = TAG.matcher(html);
    int at = 0;
    while (tag.find()) {
      text(html.substring(at, tag.start()));
      at = tag.end();
      String name = Optional.ofNullable(tag.group("name")).orElse("");
      if (name.isEmpty()) {
        continue;
      }
      String rest = tag.group("rest");
      if (!tag.group("end").isEmpty()) {
        close(name, tag.start(), tag.end());
      } else if (name.equals("img")) {
        attribute(ALT, rest).ifPresent(alt -> text(" Afbeelding: " + alt + " "));
      } else if (name.equals("br")) {
        text(" ");
      } else if (!VOID.contains(name) && !rest.endsWith("/")) {
        begin(name, rest, tag.start());
      }
    }
    return cut();
  }

  private static Optional<String> attribute(Pattern pattern, String rest) {
    Matcher matcher = pattern.matcher(rest);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private void begin(String name, String rest, int from) {
    Set<String> classes =
        Set.copyOf(Arrays.asList(attribute(CLASS, rest).orElse("").strip().split("\\s+")));
    Open outer = open.peek();
    boolean silent =
        (outer != null && outer.silent)
            || WITHOUT.contains(name)
            || LEFT_OUT.stream().anyMatch(classes::contains)
            || NOT_ITS_OWN.stream().anyMatch(classes::contains);
    // A line of one of our own lists is one fact, whatever it is made of; so is a row of a table.
    boolean whole =
        (outer != null && outer.whole)
            || name.equals("tr")
            || (name.equals("li")
                && outer != null
                && outer.classes.stream().anyMatch(one -> one.startsWith("gv-")));
    open.push(new Open(name, classes, from, silent, whole));
  }

  private void text(String some) {
    if (some.isEmpty() || open.isEmpty() || open.peek().silent) {
      return;
    }
    for (Open one : open) {
      boolean outermost = one.whole ? isWholeItself(one) : BLOCKS.contains(one.name);
      if (outermost) {
        one.words.append(HtmlUtils.htmlUnescape(some));
        return;
      }
    }
  }

  /// Whether it is the element that is one fact, and not something within that.
  private boolean isWholeItself(Open one) {
    boolean below = false;
    for (Open other : open) {
      if (below) {
        return !other.whole;
      }
      below = other == one;
    }
    return true;
  }

  private void close(String name, int from, int to) {
    Open one = open.poll();
    while (one != null && !one.name.equals(name)) {
      one = open.poll();
    }
    if (one == null) {
      return;
    }
    Open outer = open.peek();
    if (LEFT_OUT.stream().anyMatch(one.classes::contains)) {
      cuts.add(new Cut(one.from, to, ""));
      return;
    }
    if (outer != null && outer.whole) {
      if (name.equals("td") || (name.equals("th") && outer.lastCell < 0)) {
        outer.lastCell = from;
      }
      space(outer);
      return;
    }
    String words = tidy(one.words);
    if (one.silent || words.isEmpty()) {
      return;
    }
    switch (name) {
      case "dt" -> term(outer, words);
      case "dd" -> cuts.add(new Cut(from, from, named(outer, words)));
      case "p", "pre", "h1" -> cuts.add(new Cut(to, to, words));
      case "h2", "h3", "h4", "h5", "h6" -> {
        if (open.stream().anyMatch(each -> each.classes.contains("gv-prose"))) {
          cuts.add(new Cut(to, to, words));
        }
      }
      case "tr" -> row(one, words);
      default -> {
        if (BLOCKS.contains(name)) {
          cuts.add(new Cut(from, from, words));
        }
      }
    }
  }

  /// Words of two cells or lines do not run together.
  private void space(Open outer) {
    for (Open one : open) {
      if (one.whole && isWholeItself(one)) {
        one.words.append(' ');
        return;
      }
    }
    outer.words.append(' ');
  }

  private static void term(@Nullable Open outer, String words) {
    if (outer != null) {
      outer.term = words;
    }
  }

  private static String named(@Nullable Open outer, String words) {
    return outer == null || outer.term.isEmpty() ? words : outer.term + ": " + words;
  }

  /// What has a head for a number of rows belongs to each of them.
  private void row(Open row, String words) {
    Open outer = open.peek();
    if (row.lastCell < 0) {
      return;
    }
    if (row.classes.contains("gv-effects-head")) {
      term(outer, words);
      return;
    }
    cuts.add(new Cut(row.lastCell, row.lastCell, named(outer, words)));
  }

  private static String tidy(CharSequence words) {
    String line = words.toString().replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  private List<Piece> cut() {
    cuts.sort(Comparator.comparingInt(Cut::from));
    Map<String, Integer> seen = new HashMap<>();
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Cut one : cuts) {
      if (one.from < at) {
        continue;
      }
      SafeHtml before = new SafeHtml(html.substring(at, one.from));
      pieces.add(new Piece(before, one.words.isEmpty() ? null : fact(one.words, seen)));
      at = one.to;
    }
    pieces.add(new Piece(new SafeHtml(html.substring(at)), null));
    return pieces;
  }

  private static Fact fact(String words, Map<String, Integer> seen) {
    int time = seen.merge(words, 1, Integer::sum);
    return new Fact(key(words) + (time == 1 ? "" : "-" + time), words);
  }

  private static String key(String words) {
    return Sha256.hex(words, 8);
  }
}
