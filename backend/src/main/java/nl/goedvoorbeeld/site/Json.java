package nl.goedvoorbeeld.site;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Trees of plain values as JSON.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private Json() {}

  static byte[] write(Object tree) {
    return MAPPER.writeValueAsBytes(tree);
  }

  static String text(Object tree) {
    return MAPPER.writeValueAsString(tree);
  }
}
