package nl.goedvoorbeeld.frontmatter;

import java.util.List;
import java.util.Optional;

/// A YAML 1.2 tree in which every value knows its place. Scalars stay text: what `1.50` or `ja`
/// means is for the record that asks.
public sealed interface Yaml {
  Place place();

  /// Where the value at the end of a path of keys and list positions stands, or what of the path is
  /// there.
  default Place place(Object... path) {
    Yaml at = this;
    for (Object step : path) {
      Optional<Yaml> next =
          switch (at) {
            case Scalar _ -> Optional.empty();
            case Sequence(var items, _) when step instanceof Integer index -> item(items, index);
            case Sequence _ -> Optional.empty();
            case Mapping(var entries, _) ->
                entries.stream()
                    .filter(entry -> entry.key().equals(step))
                    .map(Entry::value)
                    .findFirst();
          };
      if (next.isEmpty()) {
        return at.place();
      }
      at = next.get();
    }
    return at.place();
  }

  private static Optional<Yaml> item(List<Yaml> items, int index) {
    return index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
  }

  record Scalar(String text, Place place) implements Yaml {}

  record Sequence(List<Yaml> items, Place place) implements Yaml {}

  record Mapping(List<Entry> entries, Place place) implements Yaml {
    public static final Mapping EMPTY = new Mapping(List.of(), Place.START);
  }

  record Entry(String key, Place place, Yaml value) {}

  /// The tree of a head, and what is wrong with it. A head that cannot be read at all is empty.
  record Tree(Mapping root, List<Fault> faults) {}

  /// Deeper than any form of ours, and far from the stack's end.
  int MAX_DEPTH = 12;

  /// Reads a head, whatever it holds; what is wrong is told in the tree.
  ///
  /// @param firstLine the line of the document on which the head begins
  static Tree read(String head, int firstLine) {
    return new YamlReader(head, firstLine).read();
  }
}
