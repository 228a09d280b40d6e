package nl.goedvoorbeeld.start;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// The program as the tests start it in processes of its own, some thirty times: its classes in one
/// file, and beside that what the JVM makes of them, so that a start takes a third less. Both are
/// made by the first test that wants them, and anew when a class is newer.
final class Rehearsed {
  private static final Path FOLDER = Path.of("target", "rehearsed").toAbsolutePath();
  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path PROGRAM = FOLDER.resolve("program.jar");
  private static final Path ARCHIVE = FOLDER.resolve("start.jsa");

  /// Those that must be alike where an archive is written and where it is read.
  private static final List<String> OPTIONS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-Xlog:cds*=off",
          "-Xlog:aot*=off",
          "--enable-native-access=ALL-UNNAMED");

  private Rehearsed() {}

  /// @param libraries what else is on its class path
  /// @return the options of a JVM
  static List<String> options(String java, List<String> libraries) throws Exception {
    var path =
        Stream.concat(Stream.of(PROGRAM.toString()), libraries.stream())
            .reduce((all, one) -> all + File.pathSeparator + one)
            .orElseThrow();
    Files.createDirectories(FOLDER);
    // Other JVMs of the tests want it too.
    synchronized (Rehearsed.class) {
      try (var file =
              FileChannel.open(
                  FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = file.lock()) {
        if (!Files.exists(ARCHIVE) || hasNewer()) {
          Files.deleteIfExists(ARCHIVE);
          pack();
          rehearse(java, path);
        }
      }
    }
    return with("-XX:SharedArchiveFile=" + ARCHIVE, path);
  }

  private static List<String> with(String archive, String path) {
    return Stream.concat(OPTIONS.stream(), Stream.of(archive, "-cp", path)).toList();
  }

  private static boolean hasNewer() throws IOException {
    var made = Files.getLastModifiedTime(PROGRAM);
    try (var newer =
        Files.find(CLASSES, 64, (_, file) -> file.lastModifiedTime().compareTo(made) > 0)) {
      return newer.findAny().isPresent();
    }
  }

  private static void pack() {
    var jar = ToolProvider.findFirst("jar").orElseThrow();
    var words = new String[] {"-c", "-0", "-f", PROGRAM.toString(), "-C", CLASSES.toString(), "."};
    if (jar.run(System.out, System.err, words) != 0) {
      throw new IllegalStateException("no " + PROGRAM);
    }
  }

  /// On data of its own, as the build does.
  private static void rehearse(String java, String path) throws Exception {
    var home = Files.createTempDirectory("rehearsed");
    House.in(home);
    var words =
        Stream.of(
            List.of(java),
            with("-XX:ArchiveClassesAtExit=" + ARCHIVE, path),
            List.of(Main.class.getName(), Rehearse.NAME, home.resolve("data").toString()));
    try (var child = Child.start(home, Map.of(), words.flatMap(List::stream).toList())) {
      if (child.end() != 0) {
        throw new IllegalStateException(child.output());
      }
    }
  }
}
