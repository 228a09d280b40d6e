package nl.goedvoorbeeld.frontmatter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Builds the tree of one head from the parser's events, not from its nodes: events come one by
/// one, so a head that is nested too deeply is left before it costs time or stack. Anchors are
/// refused, so that a tree stays as large as its text.
final class YamlReader {
  private final String head;
  private final int firstLine;
  private final List<Fault> faults = new ArrayList<>();

  YamlReader(String head, int firstLine) {
    this.head = head;
    this.firstLine = firstLine;
  }

  Yaml.Tree read() {
    Optional<Fault> unreadable = unreadable();
    if (unreadable.isPresent()) {
      return refused(unreadable.get());
    }
    try {
      Iterator<Event> events =
          new Parse(LoadSettings.builder().build()).parseString(head).iterator();
      Yaml tree = document(events);
      if (tree instanceof Yaml.Mapping mapping) {
        return new Yaml.Tree(mapping, List.copyOf(faults));
      }
      return refused(fault(tree.place(), YamlCode.NOT_KEYS));
    } catch (MarkedYamlEngineException e) {
      Fault fault = new YamlFault(head, e).mendable();
      return refused(fault.moved(below(fault.place())));
    } catch (YamlEngineException _) {
      return refused(fault(new Place(firstLine, 1), YamlCode.NOT_YAML));
    } catch (TooDeep e) {
      return refused(fault(e.place, YamlCode.TOO_DEEP, Yaml.MAX_DEPTH));
    }
  }

  private Yaml.Tree refused(Fault last) {
    faults.add(last);
    return new Yaml.Tree(Yaml.Mapping.EMPTY, List.copyOf(faults));
  }

  /// The first character that YAML forbids; the library does not tell where it stands.
  private Optional<Fault> unreadable() {
    Place place = new Place(firstLine, 1);
    for (int sign : head.codePoints().toArray()) {
      if (!StreamReader.isPrintable(sign)) {
        return Optional.of(fault(place, YamlCode.INVISIBLE_SIGN, sign));
      }
      place =
          sign == '\n'
              ? new Place(place.line() + 1, 1)
              : new Place(place.line(), place.column() + 1);
    }
    return Optional.empty();
  }

  private Yaml document(Iterator<Event> events) {
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof NodeEvent start) {
        Yaml tree = node(start, events, 0);
        oneDocument(events);
        return tree;
      }
    }
    return Yaml.Mapping.EMPTY;
  }

  private void oneDocument(Iterator<Event> events) {
    while (events.hasNext()) {
      Event event = events.next();
      if (event.getEventId() == Event.ID.DocumentStart) {
        faults.add(fault(place(event), YamlCode.SECOND_HEAD));
        return;
      }
    }
  }

  private Yaml node(NodeEvent start, Iterator<Event> events, int depth) {
    Place place = place(start);
    if (depth > Yaml.MAX_DEPTH) {
      throw new TooDeep(place);
    }
    if (start.getAnchor().isPresent()) {
      faults.add(fault(place, YamlCode.ANCHOR));
    }
    return switch (start) {
      case ScalarEvent scalar -> {
        refuseTag(scalar.getTag(), place);
        if (scalar.isPlain()) {
          scalar.getEndMark().ifPresent(this::refuseCut);
        }
        yield new Yaml.Scalar(text(scalar, place).strip(), place);
      }
      case SequenceStartEvent sequence -> {
        refuseTag(sequence.getTag(), place);
        yield new Yaml.Sequence(items(events, depth), place);
      }
      case MappingStartEvent mapping -> {
        refuseTag(mapping.getTag(), place);
        yield new Yaml.Mapping(entries(events, depth), place);
      }
      case AliasEvent _ -> new Yaml.Scalar("", place);
      default -> throw new IllegalStateException("No such YAML event: " + start);
    };
  }

  /// YAML reads the word behind an exclamation mark as a type, and would drop it from the text.
  private void refuseTag(Optional<String> tag, Place place) {
    if (tag.isPresent()) {
      faults.add(fault(place, YamlCode.TAG));
    }
  }

  /// YAML takes all from ` #` on for a remark and drops it in silence. What is set apart with two
  /// spaces is one; of what is not, nobody knows.
  private void refuseCut(Mark end) {
    int[] signs = end.getBuffer();
    int at = end.getPointer();
    int spaces = 0;
    while (at < signs.length && signs[at] == ' ') {
      at++;
      spaces++;
    }
    if (at >= signs.length || signs[at] != '#') {
      return;
    }
    boolean apart = spaces >= 2 && (at + 1 == signs.length || signs[at + 1] == ' ');
    if (!apart) {
      Place place = below(place(end));
      faults.add(fault(new Place(place.line(), place.column() + spaces), YamlCode.CUT_VALUE));
    }
  }

  /// An escape can say what no text holds.
  private String text(ScalarEvent scalar, Place place) {
    String text = scalar.getValue();
    boolean storable =
        text.codePoints()
            .noneMatch(sign -> sign == 0 || Character.getType(sign) == Character.SURROGATE);
    if (storable) {
      return text;
    }
    faults.add(fault(place, YamlCode.NO_TEXT));
    StringBuilder whole = new StringBuilder();
    text.codePoints()
        .map(sign -> sign == 0 || Character.getType(sign) == Character.SURROGATE ? 0xFFFD : sign)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  private List<Yaml> items(Iterator<Event> events, int depth) {
    List<Yaml> items = new ArrayList<>();
    while (events.next() instanceof NodeEvent start) {
      items.add(node(start, events, depth + 1));
    }
    return List.copyOf(items);
  }

  private List<Yaml.Entry> entries(Iterator<Event> events, int depth) {
    List<Yaml.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (events.next() instanceof NodeEvent start) {
      Yaml key = node(start, events, depth + 1);
      Yaml value = node((NodeEvent) events.next(), events, depth + 1);
      if (!(key instanceof Yaml.Scalar(String name, Place place))) {
        faults.add(fault(key.place(), YamlCode.KEY_OF_MORE_WORDS));
      } else if (!seen.add(name)) {
        faults.add(fault(place, YamlCode.KEY_TWICE, name));
      } else {
        entries.add(new Yaml.Entry(name, place, value));
      }
    }
    return List.copyOf(entries);
  }

  private static Fault fault(Place place, YamlCode code, Object... arguments) {
    return Fault.at(place, Fault.HEAD, code, arguments);
  }

  private Place place(Event event) {
    return event.getStartMark().map(YamlReader::place).map(this::below).orElse(Place.START);
  }

  /// In the head, counted from one.
  static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Place below(Place inHead) {
    return new Place(firstLine + inHead.line() - 1, inHead.column());
  }

  /// Ends the reading from any depth.
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Place place;

    private TooDeep(Place place) {
      super(null, null, false, false);
      this.place = place;
    }
  }
}
