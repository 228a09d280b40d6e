package nl.goedvoorbeeld.api;

import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Pieces of JSON Schema.
final class Schema {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Schema() {}

  /// One property of an object.
  record Property(String name, ObjectNode schema, boolean required) {
    static Property always(String name, ObjectNode schema) {
      return new Property(name, schema, true);
    }

    static Property sometimes(String name, ObjectNode schema) {
      return new Property(name, schema, false);
    }
  }

  static ObjectNode object(List<Property> properties) {
    ObjectNode schema = of("object");
    ObjectNode all = schema.putObject("properties");
    properties.forEach(property -> all.set(property.name(), property.schema()));
    List<Property> required = properties.stream().filter(Property::required).toList();
    if (!required.isEmpty()) {
      required.forEach(property -> schema.withArrayProperty("required").add(property.name()));
    }
    return schema;
  }

  static ObjectNode text() {
    return of("string");
  }

  static ObjectNode text(String sentence) {
    return text().put("description", sentence);
  }

  static ObjectNode address(String sentence) {
    return text(sentence).put("format", "uri");
  }

  static ObjectNode instant(String sentence) {
    return text(sentence).put("format", "date-time");
  }

  static ObjectNode day(String sentence) {
    return text(sentence).put("format", "date");
  }

  static ObjectNode oneOf(Collection<String> words) {
    ObjectNode schema = text();
    words.forEach(word -> schema.withArrayProperty("enum").add(word));
    return schema;
  }

  static ObjectNode number(String sentence) {
    return of("integer").put("minimum", 0).put("description", sentence);
  }

  static ObjectNode flag(String sentence) {
    return of("boolean").put("description", sentence);
  }

  static ObjectNode list(ObjectNode items) {
    ObjectNode schema = of("array");
    schema.set("items", items);
    return schema;
  }

  static ObjectNode list(String sentence, ObjectNode items) {
    return list(items).put("description", sentence);
  }

  /// To one of the schemas that have a name.
  static ObjectNode ref(String name) {
    return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
  }

  static ObjectNode of(String type) {
    return NODES.objectNode().put("type", type);
  }
}
