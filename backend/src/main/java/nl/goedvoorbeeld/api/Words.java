package nl.goedvoorbeeld.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// What a key means, in a sentence. A key that means something else elsewhere has the keys above it
/// in front, as many as are needed.
final class Words {
  private static final String FILE = "/api/sleutels.properties";

  private final Properties sentences = new Properties();

  Words() {
    try (InputStream in = Words.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("Not in this build: " + FILE);
      }
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param path the kind of item, and the keys that lead to the one that is meant, with dots
  String of(String path) {
    String rest = path;
    while (!sentences.containsKey(rest)) {
      int dot = rest.indexOf('.');
      if (dot < 0) {
        throw new IllegalStateException("No sentence for " + path + " in " + FILE);
      }
      rest = rest.substring(dot + 1);
    }
    return sentences.getProperty(rest);
  }
}
