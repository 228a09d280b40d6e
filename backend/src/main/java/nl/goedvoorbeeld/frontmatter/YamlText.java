package nl.goedvoorbeeld.frontmatter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.frontmatter.Yaml.Entry;
import nl.goedvoorbeeld.frontmatter.Yaml.Mapping;
import nl.goedvoorbeeld.frontmatter.Yaml.Scalar;
import nl.goedvoorbeeld.frontmatter.Yaml.Sequence;

/// Writes values as the library writes them: short lists between brackets, long texts folded,
/// quotes only where they are needed.
final class YamlText {
  private static final int WIDTH = 98;

  /// Nothing in these can be taken for YAML, between brackets either.
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d ._/’()%€+:-]*");

  /// Texts that need no quotes on a line of their own.
  private static final Pattern LINE =
      Pattern.compile("[\\p{L}\\d€(‘“‹«–—½…*][^\\p{Cntrl}\\u2028\\u2029\\uFEFF]*");

  private static final Pattern NEGATIVE = Pattern.compile("-\\d+(\\.\\d+)?");

  private YamlText() {}

  static List<String> entries(Mapping mapping, int indent) {
    List<String> lines = new ArrayList<>();
    mapping.entries().forEach(one -> lines.addAll(entry(one.key(), one.value(), indent)));
    return lines;
  }

  static List<String> entry(String key, Yaml value, int indent) {
    String name = " ".repeat(indent) + key + ":";
    return switch (value) {
      case Scalar(String text, _) -> scalar(name + " ", text, indent);
      case Sequence(var items, _) when items.isEmpty() -> List.of(name + " []");
      case Sequence(var items, _) -> sequence(name, items, indent);
      case Mapping mapping when mapping.entries().isEmpty() -> List.of(name + " {}");
      case Mapping mapping -> {
        List<String> lines = new ArrayList<>(List.of(name));
        lines.addAll(entries(mapping, indent + 2));
        yield lines;
      }
    };
  }

  private static List<String> sequence(String name, List<Yaml> items, int indent) {
    boolean words =
        items.stream().allMatch(item -> item instanceof Scalar(String text, _) && isWord(text));
    if (words) {
      String flow =
          items.stream()
              .map(item -> ((Scalar) item).text())
              .collect(Collectors.joining(", ", name + " [", "]"));
      if (flow.length() <= WIDTH) {
        return List.of(flow);
      }
    }
    List<String> lines = new ArrayList<>(List.of(name));
    items.forEach(item -> lines.addAll(item(item, indent + 2)));
    return lines;
  }

  private static boolean isWord(String text) {
    return WORD.matcher(text).matches() && isLine(text);
  }

  private static boolean isLine(String text) {
    return NEGATIVE.matcher(text).matches()
        || LINE.matcher(text).matches()
            && !text.contains(": ")
            && !text.contains(" #")
            && !text.endsWith(":")
            && !text.endsWith(" ");
  }

  /// An item of a list, its dash at the indent.
  static List<String> item(Yaml value, int indent) {
    String dash = " ".repeat(indent) + "- ";
    return switch (value) {
      case Scalar(String text, _) -> scalar(dash, text, indent);
      case Sequence _ -> List.of(dash + flow(value));
      case Mapping mapping when mapping.entries().isEmpty() -> List.of(dash + "{}");
      case Mapping mapping -> {
        List<String> lines = new ArrayList<>(entries(mapping, indent + 2));
        lines.set(0, dash + lines.getFirst().substring(indent + 2));
        yield lines;
      }
    };
  }

  private static List<String> scalar(String before, String text, int indent) {
    if (!isLine(text)) {
      return List.of(before + quoted(text));
    }
    if (before.length() + text.length() <= WIDTH || text.contains("  ")) {
      return List.of(before + text);
    }
    List<String> lines = new ArrayList<>(List.of(before + ">-"));
    StringBuilder line = new StringBuilder(" ".repeat(indent + 2));
    for (String word : text.split(" ")) {
      if (line.length() + word.length() > WIDTH && !line.toString().isBlank()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(indent + 2);
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /// All of it in the one way that can hold any text.
  static List<String> quoted(Mapping mapping) {
    return mapping.entries().stream()
        .map(entry -> quoted(entry.key()) + ": " + flow(entry.value()))
        .toList();
  }

  private static String flow(Yaml value) {
    return switch (value) {
      case Scalar(String text, _) -> quoted(text);
      case Sequence(var items, _) ->
          items.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
      case Mapping(var entries, _) ->
          entries.stream().map(YamlText::flow).collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String flow(Entry entry) {
    return quoted(entry.key()) + ": " + flow(entry.value());
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            sign -> {
              switch (sign) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                  if (Character.isISOControl(sign)
                      || sign == 0xFEFF
                      || sign == 0x2028
                      || sign == 0x2029) {
                    quoted.append(String.format("\\u%04X", sign));
                  } else {
                    quoted.appendCodePoint(sign);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }
}
