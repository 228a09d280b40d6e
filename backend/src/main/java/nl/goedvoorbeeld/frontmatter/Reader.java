package nl.goedvoorbeeld.frontmatter;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.dutch.Nearest;
import org.jspecify.annotations.Nullable;

/// One reading of one head: walks a record's shape beside the tree and collects what it meets, each
/// with the path that led to it.
final class Reader {
  private final List<Fault> faults = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();

  List<Fault> faults() {
    return faults.stream().sorted(Comparator.comparing(Fault::place)).toList();
  }

  List<Use> uses() {
    return List.copyOf(uses);
  }

  Optional<?> record(Yaml.Mapping mapping, Class<?> type, String path) {
    Shape shape = Shape.of(type);
    List<String> keys = shape.keys();
    for (Yaml.Entry entry : mapping.entries()) {
      if (!keys.contains(entry.key())) {
        Optional<String> meant = Nearest.to(entry.key(), keys);
        fault(
            entry.place(),
            path,
            meant.isPresent() ? HeadCode.MISTYPED_KEY : HeadCode.UNKNOWN_KEY,
            shortened(entry.key()),
            meant.<Object>map(one -> one).orElse(keys));
      }
    }
    return make(mapping, shape, path);
  }

  private Optional<?> make(Yaml.Mapping mapping, Shape shape, String path) {
    Map<String, Yaml> values = new HashMap<>();
    mapping.entries().forEach(entry -> values.put(entry.key(), entry.value()));
    List<Object> arguments = new ArrayList<>();
    boolean whole = true;
    for (Shape.Part part : shape.parts()) {
      Optional<?> value =
          part.flat()
              ? make(mapping, Shape.of(part.raw()), path)
              : component(part, values.get(part.key()), mapping.place(), path + "." + part.key());
      value.ifPresent(arguments::add);
      whole &= value.isPresent();
    }
    return whole ? Optional.of(shape.make(arguments)) : Optional.empty();
  }

  /// The value of one component; empty when it is required, absent, and has no honest stand-in.
  private Optional<?> component(Shape.Part part, @Nullable Yaml found, Place around, String path) {
    boolean absent =
        found == null || found instanceof Yaml.Scalar(String text, _) && !Visible.in(text);
    Class<?> raw = part.raw();
    if (raw == Optional.class) {
      return Optional.of(
          absent || found == null
              ? Optional.empty()
              : value(part, Shape.inner(part.type()), found, path));
    }
    if (raw == List.class) {
      if (part.atLeastOne() && absent) {
        fault(around, path, HeadCode.MISSING_LIST, Field.of(part));
      }
      return absent || found == null
          ? Optional.of(List.of())
          : Optional.of(list(part, Shape.inner(part.type()), found, path));
    }
    if (raw == boolean.class && absent) {
      return Optional.of(false);
    }
    if (absent || found == null) {
      fault(around, path, HeadCode.MISSING, Field.of(part));
      return standIn(raw);
    }
    Optional<?> value = value(part, part.type(), found, path);
    return value.isPresent() ? value : standIn(raw);
  }

  private static Optional<?> standIn(Class<?> raw) {
    if (raw == String.class) {
      return Optional.of("");
    }
    return raw == Stated.class
        ? Optional.of(new Stated.Unknown<>(Stated.Why.NOT_YET_KNOWN))
        : Optional.empty();
  }

  private Optional<?> value(Shape.Part part, Type type, Yaml found, String path) {
    Class<?> raw = Shape.raw(type);
    if (raw == Stated.class) {
      return stated(part, Shape.inner(type), found, path);
    }
    if (raw == List.class) {
      return Optional.of(list(part, Shape.inner(type), found, path));
    }
    return Scalars.handles(raw) ? scalar(part, raw, found, path) : nested(part, raw, found, path);
  }

  private Optional<?> stated(Shape.Part part, Type inner, Yaml found, String path) {
    if (found instanceof Yaml.Scalar(String text, _)) {
      Optional<Stated.Why> why = Stated.Why.parse(text);
      if (why.isPresent()) {
        return Optional.of(new Stated.Unknown<>(why.get()));
      }
    }
    return value(part, inner, found, path).map(Stated.Known::new);
  }

  private List<?> list(Shape.Part part, Type inner, Yaml found, String path) {
    if (!(found instanceof Yaml.Sequence sequence)) {
      fault(found.place(), path, HeadCode.NOT_A_LIST, Field.of(part));
      return List.of();
    }
    if (part.atLeastOne() && sequence.items().isEmpty()) {
      fault(found.place(), path, HeadCode.EMPTY_LIST, Field.of(part));
    }
    List<Object> items = new ArrayList<>();
    for (int at = 0; at < sequence.items().size(); at++) {
      value(part, inner, sequence.items().get(at), path + "." + at).ifPresent(items::add);
    }
    return List.copyOf(items);
  }

  private Optional<?> nested(Shape.Part part, Class<?> raw, Yaml found, String path) {
    if (found instanceof Yaml.Mapping mapping) {
      return record(mapping, raw, path);
    }
    fault(found.place(), path, HeadCode.NOT_A_GROUP, Field.of(part));
    return Optional.empty();
  }

  private Optional<?> scalar(Shape.Part part, Class<?> raw, Yaml found, String path) {
    if (!(found instanceof Yaml.Scalar(String text, Place place))) {
      fault(found.place(), path, HeadCode.NOT_ONE_VALUE, Field.of(part));
      return Optional.empty();
    }
    Optional<?> value = Scalars.parse(raw, text);
    if (value.isEmpty()) {
      fault(place, path, HeadCode.OTHER_FORM, Field.of(part), shortened(text));
    } else if (text.length() > part.max()) {
      fault(place, path, HeadCode.TOO_LONG, Field.of(part), text.length(), part.max());
    }
    if (value.isPresent() && raw == BigDecimal.class) {
      TwoReadings.of(text)
          .ifPresent(both -> fault(place, path, HeadCode.TWO_READINGS, Field.of(part), both));
    }
    part.vocabulary().ifPresent(name -> uses.add(new Use.OfTerm(name, text, place, path)));
    if (value.isPresent() && value.get() instanceof Ref ref) {
      uses.add(new Use.OfItem(ref, part.folders(), place, path));
    }
    return value;
  }

  private void fault(Place place, String path, HeadCode code, Object... arguments) {
    faults.add(Fault.at(place, path, code, arguments));
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
