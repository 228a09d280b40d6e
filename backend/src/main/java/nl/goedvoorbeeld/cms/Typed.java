package nl.goedvoorbeeld.cms;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came with a form, by name. A browser sends texts with line ends of its own; here they are
/// the library's.
record Typed(Map<String, List<String>> all) {
  boolean has(String name) {
    return all.containsKey(name);
  }

  Optional<String> text(String name) {
    return all(name).stream().findFirst();
  }

  List<String> all(String name) {
    return all.getOrDefault(name, List.of()).stream().map(Typed::lines).toList();
  }

  static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
