package nl.goedvoorbeeld.frontmatter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

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
    return new Composer(firstLine).read(head);
  }

  /// Walks the library's nodes once. Anchors are refused, so that a tree stays as large as its
  /// text.
  final class Composer {
    private final List<Fault> faults = new ArrayList<>();
    private final int firstLine;

    private Composer(int firstLine) {
      this.firstLine = firstLine;
    }

    private Tree read(String head) {
      LoadSettings settings =
          LoadSettings.builder()
              .setMaxAliasesForCollections(1)
              .setAllowRecursiveKeys(false)
              .build();
      try {
        Optional<Node> root = new Compose(settings).composeString(head);
        Yaml tree = root.isPresent() ? convert(root.get(), 0) : Mapping.EMPTY;
        if (tree instanceof Mapping mapping) {
          return new Tree(mapping, List.copyOf(faults));
        }
        faults.add(new Fault(tree.place(), "De kop moet uit regels «sleutel: waarde» bestaan."));
      } catch (MarkedYamlEngineException e) {
        Place place = e.getProblemMark().map(this::place).orElse(new Place(firstLine, 1));
        faults.add(new Fault(place, "Dit is geen geldige YAML: " + e.getProblem() + "."));
      } catch (YamlEngineException e) {
        faults.add(
            new Fault(new Place(firstLine, 1), "Dit is geen geldige YAML: " + e.getMessage()));
      }
      return new Tree(Mapping.EMPTY, List.copyOf(faults));
    }

    private Yaml convert(Node node, int depth) {
      Place place = node.getStartMark().map(this::place).orElse(new Place(firstLine, 1));
      if (node.getAnchor().isPresent()) {
        faults.add(new Fault(place, "Ankers en verwijzingen (& en *) worden niet gelezen."));
        return new Scalar("", place);
      }
      if (depth > MAX_DEPTH) {
        faults.add(new Fault(place, "Dit is te diep genest (meer dan " + MAX_DEPTH + " lagen)."));
        return new Scalar("", place);
      }
      return switch (node) {
        case ScalarNode scalar -> new Scalar(scalar.getValue().strip(), place);
        case SequenceNode sequence ->
            new Sequence(
                sequence.getValue().stream().map(item -> convert(item, depth + 1)).toList(), place);
        case MappingNode mapping -> new Mapping(entries(mapping, depth), place);
        default -> throw new IllegalStateException("No such YAML node: " + node.getNodeType());
      };
    }

    private List<Entry> entries(MappingNode mapping, int depth) {
      List<Entry> entries = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (NodeTuple tuple : mapping.getValue()) {
        Yaml key = convert(tuple.getKeyNode(), depth + 1);
        Yaml value = convert(tuple.getValueNode(), depth + 1);
        if (!(key instanceof Scalar name)) {
          faults.add(new Fault(key.place(), "Een sleutel moet één woord zijn."));
        } else if (!seen.add(name.text())) {
          faults.add(
              new Fault(name.place(), "De sleutel «" + name.text() + "» staat er twee keer."));
        } else {
          entries.add(new Entry(name.text(), name.place(), value));
        }
      }
      return List.copyOf(entries);
    }

    private Place place(Mark mark) {
      return new Place(firstLine + mark.getLine(), mark.getColumn() + 1);
    }
  }
}
