package nl.goedvoorbeeld.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonmark.parser.beta.Scanner;

/// Reads the parts of a directive where the scanner stands. Each part ends on its own line and has
/// a limit, so that a text full of openings that never close costs no more than its length.
record DirectiveReader(Scanner scanner) {
  private static final int MAX_NAME = 40;
  private static final int MAX_LABEL = 200;
  private static final int MAX_VALUE = 2000;

  /// A lower-case word, perhaps with hyphens; empty when none stands here.
  String name() {
    StringBuilder name = new StringBuilder();
    char c = scanner.peek();
    while (isLower(c) || (!name.isEmpty() && (isDigit(c) || c == '-'))) {
      if (name.length() == MAX_NAME) {
        return "";
      }
      name.append(c);
      scanner.next();
      c = scanner.peek();
    }
    return name.toString();
  }

  /// `[label]`, without brackets in it.
  Optional<String> label() {
    if (!scanner.next('[')) {
      return Optional.empty();
    }
    return until(']', MAX_LABEL).filter(label -> label.indexOf('[') < 0).map(String::strip);
  }

  /// `{key="value" other='value'}`; empty when malformed, no attributes when there is no brace.
  Optional<Map<String, String>> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    if (!scanner.next('{')) {
      return Optional.of(attributes);
    }
    spaces();
    while (!scanner.next('}')) {
      String key = key();
      Optional<String> value = scanner.next('=') ? value() : Optional.empty();
      if (key.isEmpty() || value.isEmpty() || attributes.put(key, value.get()) != null) {
        return Optional.empty();
      }
      if (spaces() == 0 && scanner.peek() != '}') {
        return Optional.empty();
      }
    }
    return Optional.of(attributes);
  }

  int spaces() {
    int count = 0;
    while (scanner.next(' ') || scanner.next('\t')) {
      count++;
    }
    return count;
  }

  private String key() {
    StringBuilder key = new StringBuilder();
    char c = scanner.peek();
    while (key.length() < MAX_NAME
        && (isLower(c) || (!key.isEmpty() && (isUpper(c) || isDigit(c) || c == '-')))) {
      key.append(c);
      scanner.next();
      c = scanner.peek();
    }
    return key.toString();
  }

  private Optional<String> value() {
    char quote = scanner.peek();
    if (quote != '"' && quote != '\'') {
      return Optional.empty();
    }
    scanner.next();
    return until(quote, MAX_VALUE);
  }

  private Optional<String> until(char end, int limit) {
    StringBuilder text = new StringBuilder();
    char c = scanner.peek();
    while (c != end) {
      if (c == Scanner.END || c == '\n' || text.length() == limit) {
        return Optional.empty();
      }
      text.append(c);
      scanner.next();
      c = scanner.peek();
    }
    scanner.next();
    return Optional.of(text.toString());
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
