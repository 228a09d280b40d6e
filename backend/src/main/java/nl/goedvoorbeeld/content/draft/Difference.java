package nl.goedvoorbeeld.content.draft;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.frontmatter.Document;
import nl.goedvoorbeeld.frontmatter.Yaml;

/// What two versions of an item have apart, as an editor reads it: the front matter by field, the
/// text by word. All of it is plain text; who shows it must escape it.
///
/// @param slug the same twice where it did not change
/// @param fields only those that differ, in the order of the newer head
/// @param body all of it, with what went and what came
/// @param formOnly whether only the way of writing changed: comments, order, quotes, blank lines
public record Difference(
    String slugBefore, String slug, List<Field> fields, List<Piece> body, boolean formOnly) {

  /// Beyond these, a comparison word by word would keep the server busy and the reader too: then
  /// the whole went and the whole came.
  private static final int MOST_LINES = 4_000;

  private static final int MOST_WORDS = 2_000;

  private static final Pattern WORD_BOUNDARY =
      Pattern.compile("(?<=[^\\p{L}\\p{N}])|(?=[^\\p{L}\\p{N}])");
  private static final Pattern AFTER_LINE = Pattern.compile("(?<=\n)");

  /// One key of the front matter, with all that stands below it.
  public record Field(String key, List<Piece> pieces) {}

  /// A stretch of text.
  public record Piece(Change change, String text) {}

  /// What became of a stretch.
  public enum Change {
    SAME,
    REMOVED,
    ADDED
  }

  public static Difference between(Draft before, Draft after) {
    Document from = Document.split(before.document());
    Document to = Document.split(after.document());
    List<Field> fields = fields(from.head(), to.head());
    List<Piece> body = pieces(from.body(), to.body());
    boolean sameBody = from.body().strip().equals(to.body().strip());
    return new Difference(
        before.slug(),
        after.slug(),
        fields,
        body,
        fields.isEmpty()
            && sameBody
            && before.slug().equals(after.slug())
            && !before.document().equals(after.document()));
  }

  private static List<Field> fields(String before, String after) {
    Map<String, String> from = values(before);
    Map<String, String> to = values(after);
    Set<String> keys = new LinkedHashSet<>(to.keySet());
    keys.addAll(from.keySet());
    List<Field> fields = new ArrayList<>();
    for (String key : keys) {
      String was = from.getOrDefault(key, "");
      String is = to.getOrDefault(key, "");
      if (!was.equals(is)) {
        fields.add(new Field(key, pieces(was, is)));
      }
    }
    return List.copyOf(fields);
  }

  /// The head as text by key. One that cannot be read is one field without a name.
  private static Map<String, String> values(String head) {
    Yaml.Tree tree = Yaml.read(head, 1);
    Map<String, String> values = new LinkedHashMap<>();
    if (tree.root().entries().isEmpty() && !head.isBlank()) {
      values.put("", head);
    }
    for (Yaml.Entry entry : tree.root().entries()) {
      StringBuilder text = new StringBuilder();
      write(entry.value(), "", text);
      values.merge(entry.key(), text.toString().stripTrailing(), (one, two) -> one + "\n" + two);
    }
    return values;
  }

  private static void write(Yaml value, String indent, StringBuilder text) {
    switch (value) {
      case Yaml.Scalar(String words, _) -> text.append(words).append('\n');
      case Yaml.Sequence(List<Yaml> items, _) -> {
        for (Yaml item : items) {
          text.append(indent).append("- ");
          write(item, indent + "  ", text);
        }
      }
      case Yaml.Mapping(List<Yaml.Entry> entries, _) -> {
        String before = "";
        for (Yaml.Entry entry : entries) {
          text.append(before).append(entry.key()).append(": ");
          if (!(entry.value() instanceof Yaml.Scalar)) {
            text.append('\n').append(indent);
          }
          write(entry.value(), indent, text);
          before = indent;
        }
      }
    }
  }

  /// First by line, and where lines differ by word.
  static List<Piece> pieces(String before, String after) {
    Pieces pieces = new Pieces();
    List<String> from = List.of(AFTER_LINE.split(before));
    List<String> to = List.of(AFTER_LINE.split(after));
    compare(from, to, MOST_LINES, pieces, Difference::words);
    return pieces.all();
  }

  private static void words(String before, String after, Pieces pieces) {
    compare(
        List.of(WORD_BOUNDARY.split(before)),
        List.of(WORD_BOUNDARY.split(after)),
        MOST_WORDS,
        pieces,
        (was, is, all) -> {
          all.add(Change.REMOVED, was);
          all.add(Change.ADDED, is);
        });
  }

  private interface Replaced {
    void add(String before, String after, Pieces pieces);
  }

  private static void compare(
      List<String> before, List<String> after, int most, Pieces pieces, Replaced replaced) {
    int same = 0;
    int shorter = Math.min(before.size(), after.size());
    while (same < shorter && before.get(same).equals(after.get(same))) {
      same++;
    }
    int end = 0;
    while (end < shorter - same
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    pieces.add(Change.SAME, String.join("", before.subList(0, same)));
    middle(
        before.subList(same, before.size() - end),
        after.subList(same, after.size() - end),
        most,
        pieces,
        replaced);
    pieces.add(Change.SAME, String.join("", before.subList(before.size() - end, before.size())));
  }

  private static void middle(
      List<String> before, List<String> after, int most, Pieces pieces, Replaced replaced) {
    if (before.size() + after.size() > most) {
      pieces.add(Change.REMOVED, String.join("", before));
      pieces.add(Change.ADDED, String.join("", after));
      return;
    }
    int at = 0;
    StringBuilder was = new StringBuilder();
    StringBuilder is = new StringBuilder();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
      int from = delta.getSource().getPosition();
      // What went and what came at one place are two deltas, in any order.
      if (from > at) {
        settle(was, is, pieces, replaced);
        pieces.add(Change.SAME, String.join("", before.subList(at, from)));
      }
      delta.getSource().getLines().forEach(was::append);
      delta.getTarget().getLines().forEach(is::append);
      at = from + delta.getSource().size();
    }
    settle(was, is, pieces, replaced);
    pieces.add(Change.SAME, String.join("", before.subList(at, before.size())));
  }

  private static void settle(
      StringBuilder was, StringBuilder is, Pieces pieces, Replaced replaced) {
    if (was.isEmpty() || is.isEmpty()) {
      pieces.add(Change.REMOVED, was.toString());
      pieces.add(Change.ADDED, is.toString());
    } else {
      replaced.add(was.toString(), is.toString(), pieces);
    }
    was.setLength(0);
    is.setLength(0);
  }

  /// Pieces in the order of reading; neighbours of one sort are one piece.
  private static final class Pieces {
    private final List<Piece> all = new ArrayList<>();

    private void add(Change change, String text) {
      if (text.isEmpty()) {
        return;
      }
      if (!all.isEmpty() && all.getLast().change() == change) {
        all.add(new Piece(change, all.removeLast().text() + text));
      } else {
        all.add(new Piece(change, text));
      }
    }

    private List<Piece> all() {
      return List.copyOf(all);
    }
  }
}
