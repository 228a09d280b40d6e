package nl.goedvoorbeeld.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// How to measure, and where.
///
/// @param root the checkout
/// @param work for all that is made; removed at the end
/// @param seconds how long one run of requests lasts
record Setup(Path root, Path work, int rounds, int seconds) {
  /// In seconds of requests; after that the JVM has translated all it is going to. On two cores
  /// that are shared with who asks it takes that long, and until then a third is missing or more.
  static final int WARMING_UP = 40;

  private static final int LARGE = 10_000;

  Path content() {
    return root.resolve("content");
  }

  /// Generated when it is first asked for.
  Path largeContent() {
    Path large = work.resolve("large");
    if (!Files.exists(large)) {
      Generator.write(content(), large, LARGE);
    }
    return large;
  }

  Path fresh(String name) {
    Path folder = work.resolve(name);
    remove(folder);
    return folder;
  }

  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
