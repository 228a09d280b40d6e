package nl.goedvoorbeeld.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The description as the site gives it, to hold answers against. A key that it does not name is a
/// fault here, though programs are asked to read over it.
final class Contract {
  static final JsonMapper JSON = new JsonMapper();

  private final ObjectNode description;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  Contract(RunningSite site) {
    this(site, Major.NEWEST);
  }

  Contract(RunningSite site, Major major) {
    description = (ObjectNode) JSON.readTree(site.get(major.description()).body());
  }

  ObjectNode description() {
    return description.deepCopy();
  }

  /// What follows a reference to its end.
  JsonNode resolved(JsonNode node) {
    return node.has("$ref")
        ? resolved(description.at(node.get("$ref").asString().substring(1)))
        : node;
  }

  /// What is wrong with an answer, as the answer with its status of an operation at a path.
  List<String> faults(String path, Reply reply) {
    JsonNode answer =
        resolved(
            description
                .at("/paths/" + path.replace("~", "~0").replace("/", "~1") + "/get/responses")
                .path(Integer.toString(reply.status())));
    JsonNode content = answer.path("content");
    String type = reply.header("Content-Type");
    if (!content.has(type)) {
      return List.of(path + " has no " + reply.status() + " as " + type);
    }
    JsonNode body = JSON.readTree(reply.body());
    return schema(content.get(type).get("schema")).validate(body).stream()
        .map(Error::toString)
        .toList();
  }

  private Schema schema(JsonNode given) {
    return schemas.computeIfAbsent(
        given.toString(),
        _ -> {
          ObjectNode root = JSON.createObjectNode();
          root.set("components", description.get("components").deepCopy());
          close(root);
          root.setAll((ObjectNode) given.deepCopy());
          return registry.getSchema(root);
        });
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.path("type").asString("").equals("object") && object.has("properties")) {
        object.put("additionalProperties", false);
      }
      object.propertyNames().stream().toList().forEach(name -> close(object.get(name)));
    } else if (node instanceof ArrayNode array) {
      array.forEach(Contract::close);
    }
  }
}
