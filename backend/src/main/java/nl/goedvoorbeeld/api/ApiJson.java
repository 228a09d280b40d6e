package nl.goedvoorbeeld.api;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// JSON written straight to bytes: a search result is made too often to build a tree of it first.
final class ApiJson {
  static final String TYPE = "application/json";

  private static final JsonFactory FACTORY = new JsonFactory();

  /// Of an answer to a search.
  private static final int USUAL_SIZE = 48 << 10;

  private ApiJson() {}

  /// One object.
  static byte[] bytes(Consumer<JsonGenerator> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      out.writeStartObject();
      content.accept(out);
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
