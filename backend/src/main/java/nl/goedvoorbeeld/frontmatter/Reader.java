package nl.goedvoorbeeld.frontmatter;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One reading of one head: walks a record's shape beside the tree and collects what it meets.
final class Reader {
  private final List<Fault> faults = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();

  List<Fault> faults() {
    return faults.stream().sorted(Comparator.comparing(Fault::place)).toList();
  }

  List<Use> uses() {
    return List.copyOf(uses);
  }

  Optional<?> record(Yaml.Mapping mapping, Class<?> type) {
    Shape shape = Shape.of(type);
    List<String> keys = shape.keys();
    for (Yaml.Entry entry : mapping.entries()) {
      if (!keys.contains(entry.key())) {
        fault(
            entry.place(),
            "De sleutel «%s» bestaat hier niet.%s"
                .formatted(shortened(entry.key()), nearest(entry.key(), keys)));
      }
    }
    return make(mapping, shape);
  }

  private Optional<?> make(Yaml.Mapping mapping, Shape shape) {
    Map<String, Yaml> values = new HashMap<>();
    mapping.entries().forEach(entry -> values.put(entry.key(), entry.value()));
    List<Object> arguments = new ArrayList<>();
    boolean whole = true;
    for (Shape.Part part : shape.parts()) {
      Optional<?> value =
          part.flat()
              ? make(mapping, Shape.of(part.raw()))
              : component(part, values.get(part.key()), mapping.place());
      value.ifPresent(arguments::add);
      whole &= value.isPresent();
    }
    return whole ? Optional.of(shape.make(arguments)) : Optional.empty();
  }

  /// The value of one component; empty when it is required, absent, and has no honest stand-in.
  private Optional<?> component(Shape.Part part, @Nullable Yaml found, Place around) {
    boolean absent =
        found == null || found instanceof Yaml.Scalar(String text, _) && !Visible.in(text);
    Class<?> raw = part.raw();
    if (raw == Optional.class) {
      return Optional.of(
          absent || found == null
              ? Optional.empty()
              : value(part, Shape.inner(part.type()), found));
    }
    if (raw == List.class) {
      if (part.atLeastOne() && absent) {
        fault(around, "«%s» ontbreekt; er moet er minstens één zijn.".formatted(part.key()));
      }
      return absent || found == null
          ? Optional.of(List.of())
          : Optional.of(list(part, Shape.inner(part.type()), found));
    }
    if (raw == boolean.class && absent) {
      return Optional.of(false);
    }
    if (absent || found == null) {
      fault(around, "«%s» ontbreekt; verwacht: %s.".formatted(part.key(), expected(part.type())));
      return standIn(raw);
    }
    Optional<?> value = value(part, part.type(), found);
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

  private Optional<?> value(Shape.Part part, Type type, Yaml found) {
    Class<?> raw = Shape.raw(type);
    if (raw == Stated.class) {
      return stated(part, Shape.inner(type), found);
    }
    if (raw == List.class) {
      return Optional.of(list(part, Shape.inner(type), found));
    }
    return Scalars.handles(raw) ? scalar(part, raw, found) : nested(part, raw, found);
  }

  private Optional<?> stated(Shape.Part part, Type inner, Yaml found) {
    if (found instanceof Yaml.Scalar(String text, _)) {
      Optional<Stated.Why> why = Stated.Why.parse(text);
      if (why.isPresent()) {
        return Optional.of(new Stated.Unknown<>(why.get()));
      }
    }
    return value(part, inner, found).map(Stated.Known::new);
  }

  private List<?> list(Shape.Part part, Type inner, Yaml found) {
    if (!(found instanceof Yaml.Sequence sequence)) {
      fault(
          found.place(),
          "«%s» moet een lijst zijn (regels die met - beginnen).".formatted(part.key()));
      return List.of();
    }
    if (part.atLeastOne() && sequence.items().isEmpty()) {
      fault(found.place(), "«%s» is leeg; er moet er minstens één zijn.".formatted(part.key()));
    }
    List<Object> items = new ArrayList<>();
    for (Yaml item : sequence.items()) {
      value(part, inner, item).ifPresent(items::add);
    }
    return List.copyOf(items);
  }

  private Optional<?> nested(Shape.Part part, Class<?> raw, Yaml found) {
    if (found instanceof Yaml.Mapping mapping) {
      return record(mapping, raw);
    }
    fault(
        found.place(),
        "«%s» moet uit regels «sleutel: waarde» bestaan: %s."
            .formatted(part.key(), String.join(", ", Shape.of(raw).keys())));
    return Optional.empty();
  }

  private Optional<?> scalar(Shape.Part part, Class<?> raw, Yaml found) {
    if (!(found instanceof Yaml.Scalar(String text, Place place))) {
      fault(
          found.place(),
          "«%s» moet één waarde zijn; verwacht: %s.".formatted(part.key(), Scalars.expected(raw)));
      return Optional.empty();
    }
    Optional<?> value = Scalars.parse(raw, text);
    if (value.isEmpty()) {
      fault(
          place,
          "«%s» is hier «%s»; verwacht: %s."
              .formatted(part.key(), shortened(text), Scalars.expected(raw)));
    } else if (text.length() > part.max()) {
      fault(
          place,
          "«%s» is %d tekens lang; het mogen er %d zijn."
              .formatted(part.key(), text.length(), part.max()));
    }
    if (value.isPresent() && raw == BigDecimal.class) {
      TwoReadings.of(text).ifPresent(both -> fault(place, both.written(part.key())));
    }
    part.vocabulary().ifPresent(name -> uses.add(new Use.OfTerm(name, text, place)));
    if (value.isPresent() && value.get() instanceof Ref ref) {
      uses.add(new Use.OfItem(ref, part.folders(), place));
    }
    return value;
  }

  private static String expected(Type type) {
    Class<?> raw = Shape.raw(type);
    if (raw == Stated.class) {
      return expected(Shape.inner(type)) + ", of «niet gevonden» of «nog niet bekend»";
    }
    if (raw == List.class) {
      return "een lijst";
    }
    return Scalars.handles(raw)
        ? Scalars.expected(raw)
        : "regels " + String.join(", ", Shape.of(raw).keys());
  }

  private void fault(Place place, String message) {
    faults.add(new Fault(place, message));
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static String nearest(String key, List<String> keys) {
    return Nearest.to(key, keys)
        .map(meant -> " Bedoelt u «" + meant + "»?")
        .orElse(" Wel: " + String.join(", ", keys) + ".");
  }
}
