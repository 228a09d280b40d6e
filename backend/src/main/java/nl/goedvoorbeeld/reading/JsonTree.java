package nl.goedvoorbeeld.reading;

import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.json.JsonMapper;

/// Trees of plain values as JSON.
public final class JsonTree {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonTree() {}

  public static byte[] write(Object tree) {
    return MAPPER.writeValueAsBytes(tree);
  }

  /// By hand, for what every page tells machines: to find out how each of these few sorts of value
  /// is written takes a mapper longer than to write it.
  public static String text(Object tree) {
    StringBuilder text = new StringBuilder();
    write(tree, text);
    return text.toString();
  }

  private static void write(Object value, StringBuilder text) {
    switch (value) {
      case String words -> {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(words, text);
        text.append('"');
      }
      case Integer number -> text.append(number.intValue());
      case Map<?, ?> map -> {
        String between = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          text.append(between);
          write(entry.getKey(), text);
          text.append(':');
          write(entry.getValue(), text);
          between = ",";
        }
        text.append(map.isEmpty() ? "{}" : "}");
      }
      case List<?> list -> {
        String between = "[";
        for (Object one : list) {
          text.append(between);
          write(one, text);
          between = ",";
        }
        text.append(list.isEmpty() ? "[]" : "]");
      }
      default -> text.append(MAPPER.writeValueAsString(value));
    }
  }
}
