package nl.goedvoorbeeld.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A real document, taken apart: the entries of its front matter as they are written, and its body.
record Specimen(Map<String, String> entries, String body) {

  static Specimen of(Path file) {
    try {
      String text = Files.readString(file);
      int end = text.indexOf("\n---", 3);
      return new Specimen(
          entries(text.substring(4, end + 1)), text.substring(text.indexOf('\n', end + 1) + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Specimen> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(Specimen::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Each begins on a line of its own, and its key is not indented.
  private static Map<String, String> entries(String head) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String entry : head.split("(?m)^(?=[A-Za-z])")) {
      if (!entry.isBlank()) {
        entries.put(entry.substring(0, entry.indexOf(':')), entry);
      }
    }
    return entries;
  }
}
