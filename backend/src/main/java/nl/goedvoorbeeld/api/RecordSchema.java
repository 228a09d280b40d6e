package nl.goedvoorbeeld.api;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.api.Schema.Property;
import nl.goedvoorbeeld.content.wording.FieldWords;
import nl.goedvoorbeeld.frontmatter.Absence;
import nl.goedvoorbeeld.frontmatter.AtLeastOne;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Key;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Terms;
import nl.goedvoorbeeld.frontmatter.To;
import tools.jackson.databind.node.ObjectNode;

/// The shape of a record as it leaves the site, from what its components say of themselves.
final class RecordSchema {
  /// The schema of an honest statement that there is no value.
  static final String UNKNOWN = "Onbekend";

  private static final FieldWords WORDS = new FieldWords();

  private final Absence absence;

  /// @param absence where a record says why a value is absent
  RecordSchema(Absence absence) {
    this.absence = absence;
  }

  /// @param path where the record stands, for its words
  List<Property> properties(Class<?> record, String path) {
    List<Property> properties = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.isAnnotationPresent(Flat.class)) {
        properties.addAll(properties(component.getType(), path));
      } else {
        String key = component.getAnnotation(Key.class).value();
        properties.add(property(component, key, path + "." + key));
        if (stated(component.getGenericType()) && absence == Absence.BESIDE) {
          properties.add(why(absence.key(key), key));
        }
      }
    }
    return properties;
  }

  private Property property(RecordComponent component, String key, String path) {
    ObjectNode schema = schema(component.getGenericType(), component, path);
    if (component.isAnnotationPresent(AtLeastOne.class)) {
      schema.put("minItems", 1);
    }
    schema.put("description", WORDS.meaning(path) + where(component));
    return new Property(key, schema, required(component));
  }

  private static Property why(String key, String value) {
    return Property.sometimes(
        key, Schema.ref(UNKNOWN).put("description", "Waarom «%s» er niet is.".formatted(value)));
  }

  private static boolean stated(Type type) {
    Class<?> raw = raw(type);
    return raw == Stated.class || (raw == Optional.class && stated(inner(type)));
  }

  private static String where(RecordComponent component) {
    Terms terms = component.getAnnotation(Terms.class);
    To to = component.getAnnotation(To.class);
    if (terms != null) {
      return " Een term uit de waardelijst «" + terms.value() + "».";
    }
    return to == null ? "" : " Verwijst naar «" + String.join("» of «", to.value()) + "».";
  }

  /// An empty list is left out, as is what is absent.
  private boolean required(RecordComponent component) {
    Type type = component.getGenericType();
    if (stated(type) && absence == Absence.BESIDE) {
      return false;
    }
    Class<?> raw = raw(type);
    boolean list = raw == List.class || (raw == Stated.class && raw(inner(type)) == List.class);
    return raw != Optional.class && (!list || component.isAnnotationPresent(AtLeastOne.class));
  }

  private ObjectNode schema(Type type, RecordComponent component, String path) {
    Class<?> raw = raw(type);
    if (raw == Optional.class) {
      return schema(inner(type), component, path);
    }
    if (raw == List.class && stated(inner(type))) {
      throw new IllegalStateException("No key for why one of a list is absent: " + component);
    }
    if (raw == List.class) {
      return Schema.list(schema(inner(type), component, path));
    }
    if (raw == Stated.class && absence == Absence.BESIDE) {
      return schema(inner(type), component, path);
    }
    if (raw == Stated.class) {
      ObjectNode either = Schema.of("object");
      either.remove("type");
      either.putArray("anyOf").add(schema(inner(type), component, path)).add(Schema.ref(UNKNOWN));
      return either;
    }
    return raw.isRecord() && raw != PartialDate.class && raw != Ref.class
        ? Schema.object(properties(raw, path))
        : scalar(raw, component);
  }

  private static ObjectNode scalar(Class<?> type, RecordComponent component) {
    if (type.isEnum()) {
      return Schema.oneOf(Arrays.stream(type.getFields()).flatMap(RecordSchema::word).toList());
    }
    if (type == boolean.class) {
      return Schema.of("boolean");
    }
    if (type == int.class || type == Integer.class) {
      return Schema.of("integer");
    }
    if (type == BigDecimal.class) {
      return Schema.of("number");
    }
    ObjectNode text = Schema.text();
    if (type == LocalDate.class) {
      return text.put("format", "date");
    }
    if (type == LocalTime.class) {
      return text.put("pattern", "^([01]\\d|2[0-3]):[0-5]\\d$");
    }
    if (type == PartialDate.class) {
      // A year, a month or a day: as precise as the source. The standard has no name for that.
      return text.put("format", "partial-date")
          .put("pattern", "^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$");
    }
    if (type == Ref.class) {
      return text.put("pattern", "^[a-z-]+:[a-z0-9-]+(/[a-z0-9-]+)?$");
    }
    return text.put("maxLength", component.getAnnotation(Key.class).max());
  }

  private static Stream<String> word(Field constant) {
    return Optional.ofNullable(constant.getAnnotation(Key.class)).map(Key::value).stream();
  }

  private static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
  }

  private static Type inner(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }
}
