package nl.goedvoorbeeld.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// While developing: what is made of files, and made again by the first who asks after one of them
/// was saved.
final class Saved<T> implements Supplier<T> {
  private final List<Path> folders;
  private final UnaryOperator<T> make;
  private T made;
  private Map<Path, FileTime> seen = Map.of();

  /// @param first what there is before anything was made
  /// @param make gets the former one, and returns it when it cannot make a better one
  Saved(List<Path> folders, T first, UnaryOperator<T> make) {
    this.folders = folders;
    this.made = first;
    this.make = make;
  }

  @Override
  public synchronized T get() {
    Map<Path, FileTime> now = times();
    if (!now.equals(seen)) {
      // Also when it cannot be made: a fault is told once, not at every request.
      seen = now;
      made = make.apply(made);
    }
    return made;
  }

  private Map<Path, FileTime> times() {
    Map<Path, FileTime> times = new HashMap<>();
    try {
      for (Path folder : folders) {
        if (Files.isDirectory(folder)) {
          try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
              times.put(file, Files.getLastModifiedTime(file));
            }
          }
        }
      }
      return times;
    } catch (IOException | UncheckedIOException _) {
      // A file went while we looked; the next request sees the rest.
      return seen;
    }
  }
}
