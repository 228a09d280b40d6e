package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/// The programs of PostgreSQL, unpacked once for all forks: that takes seconds, and copying them
/// next to nothing.
final class Unpacked {
  private static final Path FOLDER = Path.of("target", "postgres");
  private static final Path PROGRAMS = programs();

  private Unpacked() {}

  /// Lays them where a first start would unpack them.
  static void layReady(Path data) throws IOException {
    Path there = data.resolve("postgres").resolve(PROGRAMS.getFileName());
    Files.createDirectories(there.getParent());
    try (Stream<Path> files = Files.walk(PROGRAMS)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            there.resolve(PROGRAMS.relativize(file)),
            LinkOption.NOFOLLOW_LINKS,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static Path programs() {
    try {
      Files.createDirectories(FOLDER);
      try (FileChannel lock =
              FileChannel.open(
                  FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = lock.lock()) {
        return PostgresBinaries.in(FOLDER).folder();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
