package nl.goedvoorbeeld.frontmatter;

import java.util.List;

/// A YAML 1.2 tree in which every value knows its place. Scalars stay text: what `1.50` or `ja`
/// means is for the record that asks.
public sealed interface Yaml {
  Place place();

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

  /// @param firstLine the line of the document on which the head begins
  static Tree read(String head, int firstLine) {
    return new YamlReader(head, firstLine).read();
  }
}
