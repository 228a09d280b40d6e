package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// While developing: sees that a content file was saved, and lets the folder be imported.
final class ContentWatch {
  private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);
  private static final Duration EVERY = Duration.ofMillis(500);

  private final Path folder;
  private final Runnable saved;

  private ContentWatch(Path folder, Runnable saved) {
    this.folder = folder;
    this.saved = saved;
  }

  /// Ends with the program.
  static void start(Path folder, Runnable saved) {
    Thread.ofVirtual().name("content").start(new ContentWatch(folder, saved)::watch);
  }

  private void watch() {
    long before = mark();
    try {
      while (true) {
        Thread.sleep(EVERY);
        long now = mark();
        if (now != before) {
          before = now;
          told(saved);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// What goes wrong with one save must not end the watch over the next.
  private static void told(Runnable saved) {
    try {
      saved.run();
    } catch (RuntimeException e) {
      LOG.error("What was saved could not be read in", e);
    }
  }

  /// Another number when a file was saved, added or taken away.
  private long mark() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.hashCode() * 31L + file.toFile().lastModified()).sum();
    } catch (IOException | UncheckedIOException _) {
      // A file went while we looked; the next look sees the rest.
      return 0;
    }
  }
}
