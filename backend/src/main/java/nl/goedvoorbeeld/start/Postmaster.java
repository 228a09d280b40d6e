package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What PostgreSQL wrote about itself in its data folder.
///
/// @param ready whether it takes connections
record Postmaster(long pid, int port, boolean ready) {
  static final String FILE = "postmaster.pid";

  static Optional<Postmaster> of(Path cluster) {
    try {
      var lines = Files.readAllLines(cluster.resolve(FILE));
      return Optional.of(
          new Postmaster(
              Long.parseLong(lines.getFirst().strip()),
              lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0,
              lines.size() > 7 && lines.get(7).strip().equals("ready")));
    } catch (IOException | RuntimeException e) {
      // Not there, or being written.
      return Optional.empty();
    }
  }

  boolean alive() {
    return ProcessHandle.of(pid).isPresent();
  }

  /// Process numbers are used again, after a restart of the machine above all, and we would end the
  /// wrong one. So we look at what it was started with.
  boolean runsIn(Path cluster) {
    try {
      var line = Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"));
      return List.of(line.split("\0")).contains(cluster.toString());
    } catch (IOException e) {
      return false;
    }
  }
}
