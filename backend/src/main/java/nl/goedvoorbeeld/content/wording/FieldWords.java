package nl.goedvoorbeeld.content.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// What a key is called in a form, what an editor should know of it, and what it means to who reads
/// it in the API: a line each (`sleutels.properties`). A key that is something else elsewhere has
/// the keys above it in front, as many as are needed.
public final class FieldWords {
  private static final String FILE = "sleutels.properties";

  private static final int PARTS = 4;
  private static final List<String> NOTHING = Collections.nCopies(PARTS, "");

  /// For a meaning that is the explanation.
  private static final String SAME = "=";

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
    return line(path)
        .filter(line -> !line.getFirst().isEmpty())
        .map(line -> new Words(line.getFirst(), line.get(1), line.get(3)));
  }

  /// The sentence that the API describes it with.
  public String meaning(String path) {
    List<String> line = line(path).orElse(NOTHING);
    String meaning = line.get(2).equals(SAME) ? line.get(1) : line.get(2);
    if (meaning.isEmpty()) {
      throw new IllegalStateException("No meaning of " + path + " in " + FILE);
    }
    return meaning;
  }

  /// Name, explanation, meaning, and when it is needed; empty where nothing is said.
  private Optional<List<String>> line(String path) {
    String rest = path;
    while (!lines.containsKey(rest)) {
      int dot = rest.indexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      rest = rest.substring(dot + 1);
    }
    List<String> line = new ArrayList<>();
    for (String part : lines.getProperty(rest).split("\\|", PARTS)) {
      line.add(part.strip());
    }
    line.addAll(NOTHING.subList(line.size(), PARTS));
    return Optional.of(line);
  }

  public Words of(String path) {
    return find(path)
        .orElseThrow(() -> new IllegalStateException("No words for " + path + " in " + FILE));
  }
}
