package nl.goedvoorbeeld.reading;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Trees of plain values as JSON.
public final class JsonTree {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonTree() {}

  public static byte[] write(Object tree) {
    return MAPPER.writeValueAsBytes(tree);
  }

  public static String text(Object tree) {
    return MAPPER.writeValueAsString(tree);
  }
}
