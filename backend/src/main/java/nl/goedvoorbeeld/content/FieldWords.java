package nl.goedvoorbeeld.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/// What a key is called in a form, and what an editor should know of it. A key that is called
/// otherwise elsewhere has the keys above it in front, as many as are needed.
public final class FieldWords {
  private static final String FILE = "velden.properties";

  private final Properties lines = new Properties();

  /// @param help may be empty
  /// @param needed when it may not stay empty, of a field that otherwise may; else empty
  public record Words(String label, String help, String needed) {}

  public FieldWords() {
    try (InputStream in = FieldWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("Not in this build: " + FILE);
      }
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param path the kind of item, and the keys that lead to the one that is meant, with dots
  public Optional<Words> find(String path) {
    String rest = path;
    while (!lines.containsKey(rest)) {
      int dot = rest.indexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      rest = rest.substring(dot + 1);
    }
    String[] line = lines.getProperty(rest).split("\\|", 3);
    return Optional.of(
        new Words(
            line[0].strip(),
            line.length > 1 ? line[1].strip() : "",
            line.length > 2 ? line[2].strip() : ""));
  }

  public Words of(String path) {
    return find(path)
        .orElseThrow(() -> new IllegalStateException("No words for " + path + " in " + FILE));
  }
}
