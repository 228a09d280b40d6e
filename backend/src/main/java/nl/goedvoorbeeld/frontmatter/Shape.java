package nl.goedvoorbeeld.frontmatter;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What a record looks like outside: its components with their Dutch keys. Read once per type.
///
/// @param page the same parts in the order in which they are read on a page
/// @param values the parts of its own that it is found under, by vocabulary
record Shape(
    Constructor<?> constructor, List<Part> parts, List<Part> page, Map<String, List<Part>> values) {

  private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

  /// One component. A flat part has no key of its own.
  record Part(RecordComponent component, String key, boolean flat, List<Found.As> found) {

    Type type() {
      return component.getGenericType();
    }

    Class<?> raw() {
      return Shape.raw(type());
    }

    int max() {
      Key key = component.getAnnotation(Key.class);
      return key == null ? 0 : key.max();
    }

    boolean atLeastOne() {
      return component.isAnnotationPresent(AtLeastOne.class);
    }

    Optional<String> vocabulary() {
      return Optional.ofNullable(component.getAnnotation(Terms.class)).map(Terms::value);
    }

    /// The key behind which it stands on its page, where it is not that of the part before it.
    String behind() {
      Found found = component.getAnnotation(Found.class);
      return found == null ? "" : found.behind();
    }

    /// The type of its values, where those have parts of their own.
    Optional<Class<? extends Record>> group() {
      Type type = type();
      while (type instanceof ParameterizedType) {
        type = inner(type);
      }
      Class<?> raw = Shape.raw(type);
      return raw.isRecord() && raw != Ref.class && raw != PartialDate.class
          ? Optional.of(raw.asSubclass(Record.class))
          : Optional.empty();
    }

    List<String> folders() {
      To to = component.getAnnotation(To.class);
      return to == null ? List.of() : List.of(to.value());
    }

    Object value(Object record) {
      try {
        return component.getAccessor().invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("Cannot read " + component, e);
      }
    }
  }

  static Shape of(Class<?> type) {
    Shape known = SHAPES.get(type);
    if (known == null) {
      known = read(type);
      SHAPES.put(type, known);
    }
    return known;
  }

  private static Shape read(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Part> parts = new ArrayList<>();
    for (RecordComponent component : components) {
      component.getAccessor().setAccessible(true);
      boolean flat = component.isAnnotationPresent(Flat.class);
      Key key = component.getAnnotation(Key.class);
      if (!flat && key == null) {
        throw new IllegalStateException(type + " has a component without a key: " + component);
      }
      Found found = component.getAnnotation(Found.class);
      parts.add(
          new Part(
              component,
              key == null ? "" : key.value(),
              flat,
              found == null ? List.of() : List.of(found.value())));
    }
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return new Shape(constructor, List.copyOf(parts), page(type, parts), values(parts));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Part> page(Class<?> type, List<Part> parts) {
    List<Part> page = new ArrayList<>(parts);
    page.removeIf(part -> !part.behind().isEmpty());
    List<Part> moved = new ArrayList<>(parts);
    moved.removeAll(page);
    while (!moved.isEmpty()) {
      int before = moved.size();
      moved.removeIf(part -> placed(part, page));
      if (moved.size() == before) {
        throw new IllegalStateException(type + " has nothing behind which to put " + moved);
      }
    }
    return List.copyOf(page);
  }

  private static boolean placed(Part part, List<Part> page) {
    for (int at = 0; at < page.size(); at++) {
      if (page.get(at).key().equals(part.behind())) {
        page.add(at + 1, part);
        return true;
      }
    }
    return false;
  }

  private static Map<String, List<Part>> values(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.found().contains(Found.As.VALUE))
        .collect(Collectors.groupingBy(part -> part.vocabulary().orElseThrow()));
  }

  List<Part> flat() {
    return parts.stream().filter(Part::flat).toList();
  }

  /// All keys that may stand at this level, those of flat parts included.
  List<String> keys() {
    return parts.stream()
        .flatMap(
            part -> part.flat() ? of(part.raw()).keys().stream() : List.of(part.key()).stream())
        .toList();
  }

  Object make(List<Object> values) {
    try {
      return constructor.newInstance(values.toArray());
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot make " + constructor, e);
    }
  }

  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> throw new IllegalStateException("No such component type: " + type);
    };
  }

  /// The `T` of `List<T>`, `Optional<T>` or `Stated<T>`.
  static Type inner(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }

  /// The outside word of an enum constant.
  static String word(Enum<?> constant) {
    try {
      Key key = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Key.class);
      if (key == null) {
        throw new IllegalStateException("An enum constant without a key: " + constant);
      }
      return key.value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }
}
