package nl.goedvoorbeeld.frontmatter;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.frontmatter.Yaml.Entry;
import nl.goedvoorbeeld.frontmatter.Yaml.Mapping;
import nl.goedvoorbeeld.frontmatter.Yaml.Scalar;
import nl.goedvoorbeeld.frontmatter.Yaml.Sequence;

/// Brings a head to other values and leaves every line alone that need not change: comments, order,
/// and the way a value was written stay as the editor left them. What is new stands where its key
/// stands in the record.
///
/// Works on whole lines. A value that is written in one line, between brackets or as a text of
/// several lines, is written anew when it changes; a list or a group on lines of its own is gone
/// into.
final class Rewriting {
  private final String[] lines;

  /// In which order the keys of a record are written, and those of the records within it.
  private record Order(List<String> keys, Map<String, Order> within) {
    private static final Order NONE = new Order(List.of(), Map.of());

    private static Order of(Class<?> type) {
      Map<String, Order> within = new HashMap<>();
      add(type, within);
      return new Order(Shape.of(type).keys(), within);
    }

    private static void add(Class<?> type, Map<String, Order> within) {
      for (Shape.Part part : Shape.of(type).parts()) {
        Class<?> inner = innermost(part.type());
        if (part.flat()) {
          add(inner, within);
        } else if (inner.isRecord() && !Scalars.handles(inner)) {
          within.put(part.key(), of(inner));
        }
      }
    }

    private static Class<?> innermost(Type type) {
      return type instanceof ParameterizedType ? innermost(Shape.inner(type)) : Shape.raw(type);
    }

    private Order within(String key) {
      return within.getOrDefault(key, NONE);
    }
  }

  private Rewriting(String head) {
    this.lines = head.isEmpty() ? new String[0] : head.split("\n", -1);
  }

  static String rewrite(String head, Mapping wanted, Class<? extends Record> type) {
    boolean windows = head.contains("\r\n");
    String plain = windows ? head.replace("\r\n", "\n") : head;
    Yaml.Tree now = Yaml.read(plain, 1);
    String next =
        now.faults().isEmpty()
            ? new Rewriting(plain).whole(now.root(), wanted, Order.of(type))
            : text(YamlText.entries(wanted, 0));
    // The net under all of this: nothing that somebody typed is lost to a way of writing.
    if (!same(Yaml.read(next, 1).root(), wanted)) {
      next = text(YamlText.quoted(wanted));
    }
    return windows ? next.replace("\n", "\r\n") : next;
  }

  private static String text(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private String whole(Mapping now, Mapping wanted, Order order) {
    int end =
        lines.length > 0 && lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
    return text(mapping(0, end, now, wanted, 0, order));
  }

  /// The lines from one up to another, which hold one mapping, as they are to be.
  private List<String> mapping(
      int from, int to, Mapping now, Mapping wanted, int indent, Order order) {
    Map<String, Yaml> left = new HashMap<>();
    wanted.entries().forEach(entry -> left.put(entry.key(), entry.value()));
    List<Entry> entries = now.entries();
    List<String> out = new ArrayList<>();
    int first = entries.isEmpty() ? to : line(entries.getFirst().place());
    for (int line = from; line < first; line++) {
      out.add(lines[line]);
    }
    List<Entry> added =
        wanted.entries().stream().filter(entry -> value(now, entry.key()).isEmpty()).toList();
    List<Entry> todo = new ArrayList<>(added);
    for (int at = 0; at < entries.size(); at++) {
      Entry entry = entries.get(at);
      before(entry.key(), todo, order.keys(), indent, out);
      int begin = line(entry.place());
      int end = at + 1 < entries.size() ? line(entries.get(at + 1).place()) : to;
      int tail = tail(begin, end, indent);
      Yaml value = left.get(entry.key());
      if (value != null) {
        out.addAll(entry(begin, tail, entry, value, indent, order.within(entry.key())));
      }
      for (int line = tail; line < end; line++) {
        out.add(lines[line]);
      }
    }
    todo.forEach(entry -> out.addAll(YamlText.entry(entry.key(), entry.value(), indent)));
    return out;
  }

  /// Writes what is new and comes before this key.
  private static void before(
      String key, List<Entry> todo, List<String> order, int indent, List<String> out) {
    int place = order.indexOf(key);
    if (place < 0) {
      return;
    }
    List<Entry> here =
        todo.stream()
            .filter(entry -> order.contains(entry.key()) && order.indexOf(entry.key()) < place)
            .toList();
    here.forEach(entry -> out.addAll(YamlText.entry(entry.key(), entry.value(), indent)));
    todo.removeAll(here);
  }

  private List<String> entry(
      int begin, int end, Entry entry, Yaml wanted, int indent, Order order) {
    Yaml now = entry.value();
    if (same(now, wanted)) {
      return copied(begin, end);
    }
    boolean below = line(now.place()) > begin;
    if (below && now instanceof Mapping from && wanted instanceof Mapping to) {
      List<String> out = new ArrayList<>(List.of(lines[begin]));
      out.addAll(mapping(begin + 1, end, from, to, column(now.place()), order));
      return out;
    }
    if (below && now instanceof Sequence from && wanted instanceof Sequence to) {
      Optional<List<String>> items = sequence(begin + 1, end, from, to, order);
      if (items.isPresent() && !to.items().isEmpty()) {
        List<String> out = new ArrayList<>(List.of(lines[begin]));
        out.addAll(items.get());
        return out;
      }
    }
    return YamlText.entry(entry.key(), wanted, indent);
  }

  /// The lines of a list, as they are to be; nothing where its items do not begin on lines of their
  /// own. An item that is there already keeps its lines, wherever it moved to; the others are taken
  /// to be changed ones, in order.
  private Optional<List<String>> sequence(
      int from, int to, Sequence now, Sequence wanted, Order order) {
    int indent = column(now.place());
    List<Integer> begins = dashes(from, to, indent);
    if (begins.size() != now.items().size()) {
      return Optional.empty();
    }
    List<Integer> free = new ArrayList<>();
    for (int item = 0; item < begins.size(); item++) {
      free.add(item);
    }
    Integer[] origins = new Integer[wanted.items().size()];
    for (int at = 0; at < origins.length; at++) {
      for (Integer item : free) {
        if (same(now.items().get(item), wanted.items().get(at))) {
          origins[at] = item;
          free.remove(item);
          break;
        }
      }
    }
    for (int at = 0; at < origins.length && !free.isEmpty(); at++) {
      if (origins[at] == null) {
        origins[at] = free.removeFirst();
      }
    }
    List<String> out = new ArrayList<>(copied(from, begins.isEmpty() ? to : begins.getFirst()));
    for (int at = 0; at < origins.length; at++) {
      Yaml value = wanted.items().get(at);
      Integer item = origins[at];
      if (item == null) {
        out.addAll(YamlText.item(value, indent));
      } else {
        int begin = begins.get(item);
        int end = item + 1 < begins.size() ? begins.get(item + 1) : to;
        int tail = tail(begin, end, indent);
        out.addAll(item(begin, tail, now.items().get(item), value, indent, order));
        out.addAll(copied(tail, end));
      }
    }
    return Optional.of(out);
  }

  private List<String> item(int begin, int end, Yaml now, Yaml wanted, int indent, Order order) {
    if (same(now, wanted)) {
      return copied(begin, end);
    }
    boolean block =
        now instanceof Mapping(var entries, var place)
            && !entries.isEmpty()
            && line(place) == begin
            && line(entries.getFirst().place()) == begin
            && lines[begin].charAt(indent + 1) == ' ';
    if (block && now instanceof Mapping from && wanted instanceof Mapping to) {
      String dashed = lines[begin];
      lines[begin] = dashed.substring(0, indent) + ' ' + dashed.substring(indent + 1);
      List<String> out = mapping(begin, end, from, to, column(now.place()), order);
      lines[begin] = dashed;
      if (!out.isEmpty() && out.getFirst().length() > indent && !out.getFirst().isBlank()) {
        String first = out.getFirst();
        out.set(0, first.substring(0, indent) + '-' + first.substring(indent + 1));
        return out;
      }
    }
    return YamlText.item(wanted, indent);
  }

  private List<Integer> dashes(int from, int to, int indent) {
    List<Integer> dashes = new ArrayList<>();
    for (int line = from; line < to; line++) {
      String text = lines[line];
      if (text.length() > indent
          && text.charAt(indent) == '-'
          && text.substring(0, indent).isBlank()
          && (text.length() == indent + 1 || text.charAt(indent + 1) == ' ')) {
        dashes.add(line);
      }
    }
    return dashes;
  }

  /// Where the blank lines and comments begin that stand between this value and the next.
  private int tail(int begin, int end, int indent) {
    int tail = end;
    while (tail > begin + 1 && between(lines[tail - 1], indent)) {
      tail--;
    }
    return tail;
  }

  private static boolean between(String line, int indent) {
    String text = line.strip();
    return text.isEmpty() || (text.startsWith("#") && line.indexOf('#') <= indent);
  }

  private List<String> copied(int from, int to) {
    return List.of(lines).subList(from, to);
  }

  private static int line(Place place) {
    return place.line() - 1;
  }

  private static int column(Place place) {
    return place.column() - 1;
  }

  private static Optional<Yaml> value(Mapping mapping, String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(Entry::value)
        .findFirst();
  }

  /// Whether two trees hold the same values, whatever their places and the order of keys.
  static boolean same(Yaml one, Yaml other) {
    return switch (one) {
      case Scalar(String text, _) -> other instanceof Scalar(String its, _) && its.equals(text);
      case Sequence(var items, _) ->
          other instanceof Sequence(var its, _)
              && its.size() == items.size()
              && IntStream.range(0, items.size()).allMatch(at -> same(items.get(at), its.get(at)));
      case Mapping(var entries, _) ->
          other instanceof Mapping its
              && its.entries().size() == entries.size()
              && entries.stream()
                  .allMatch(
                      entry ->
                          value(its, entry.key())
                              .filter(value -> same(entry.value(), value))
                              .isPresent());
    };
  }
}
