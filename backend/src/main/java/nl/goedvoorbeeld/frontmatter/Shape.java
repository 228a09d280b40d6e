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

/// What a record looks like outside: its components with their Dutch keys. Read once per type.
record Shape(Constructor<?> constructor, List<Part> parts) {

  private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

  /// One component. A flat part has no key of its own.
  record Part(RecordComponent component, String key, boolean flat) {

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
      parts.add(new Part(component, key == null ? "" : key.value(), flat));
    }
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return new Shape(constructor, List.copyOf(parts));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
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
