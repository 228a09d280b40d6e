package nl.goedvoorbeeld.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The program in a process of its own, as an administrator starts it.
final class Child implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  final Process process;
  private final Path output;

  private Child(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static Child start(Map<String, String> settings, String... words) throws IOException {
    return start(Files.createTempDirectory("home"), settings, words);
  }

  /// @param home where it is started: relative paths, and `themes/` while developing, are there
  static Child start(Path home, Map<String, String> settings, String... words) throws IOException {
    return start(home, settings, program(words));
  }

  /// Any command, in the place of the program.
  static Child start(Path home, Map<String, String> settings, List<String> command)
      throws IOException {
    var output = Files.createTempFile("goedvoorbeeld", ".out");
    var builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GV_"));
    builder.environment().putAll(settings);
    return new Child(builder.start(), output);
  }

  /// The words of the command line that starts the program.
  static List<String> program(String... words) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Stream.concat(
            Stream.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                Main.class.getName()),
            Arrays.stream(words))
        .toList();
  }

  static Child serving(Map<String, String> settings) throws Exception {
    var child = start(settings);
    child.await("staat klaar");
    return child;
  }

  /// What the build made, without the beans of other tests.
  private static String classPath() {
    var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.replaceFirst("/$", "").endsWith("test-classes"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  void await(String text) throws Exception {
    var deadline = Instant.now().plus(PATIENCE);
    while (!output().contains(text)) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        throw new AssertionError("no \"" + text + "\" in:\n" + output());
      }
      Thread.sleep(50);
    }
  }

  /// @return the exit code
  int end() throws Exception {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("does not end:\n" + output());
    }
    return process.exitValue();
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  List<String> lines() throws IOException {
    return output().lines().toList();
  }

  void kill() throws Exception {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      kill();
    }
    Files.deleteIfExists(output);
  }
}
