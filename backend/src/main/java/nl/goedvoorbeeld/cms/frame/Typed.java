package nl.goedvoorbeeld.cms.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came with a form, by name. A browser sends texts with line ends of its own; here they are
/// plain, and {@link LineEnds} gives a document its own again.
public record Typed(Map<String, List<String>> all) {
  public boolean has(String name) {
    return all.containsKey(name);
  }

  public Optional<String> text(String name) {
    return all(name).stream().findFirst();
  }

  public List<String> all(String name) {
    return all.getOrDefault(name, List.of()).stream().map(LineEnds::plain).toList();
  }
}
