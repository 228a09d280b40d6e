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

  /// The words of the command line that starts the program.
  static List<String> program(String... words) {
    return Stream.concat(
            java(List.of("-Xmx256m"), classPath(), Main.class.getName()).stream(),
            Arrays.stream(words))
        .toList();
  }

  private static List<String> java(List<String> options, String classPath, String program) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Stream.of(
            List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
            options,
            List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath, program))
        .flatMap(List::stream)
        .toList();
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

  /// With the memory that `launch.sh` gives a server, and room for so many open files.
  static Child serving(Map<String, String> settings, int files) throws Exception {
    var child =
        start(
            Files.createTempDirectory("home"),
            settings,
            Stream.concat(
                    withFiles(files).stream(),
                    java(
                        List.of(
                            "-XX:+UseCompactObjectHeaders",
                            "-Xms112m",
                            "-Xmn64m",
                            "-Xmx512m",
                            "-Xss512k",
                            "-XX:+ExitOnOutOfMemoryError"),
                        classPath(),
                        Main.class.getName())
                        .stream())
                .toList());
    child.await("staat klaar");
    return child;
  }

  /// Another program of the tests, in a process of its own, with room for so many open files.
  static Child beside(int files, Class<?> program, String... words) throws IOException {
    return start(
        Files.createTempDirectory("home"),
        Map.of(),
        Stream.of(
                withFiles(files),
                java(List.of("-Xmx256m"), testClassPath(), program.getName()),
                List.of(words))
            .flatMap(List::stream)
            .toList());
  }

  /// Raises the limit, or ends with a sentence that says so: a flood in too few files is none.
  private static List<String> withFiles(int files) {
    return List.of(
        "/bin/sh",
        "-c",
        "[ $(ulimit -n) -ge $0 ] || ulimit -n $0 || { echo \"needs $0 open files\"; exit 9; };"
            + " exec \"$@\"",
        String.valueOf(files));
  }

  static Child serving(Map<String, String> settings) throws Exception {
    var child = start(settings);
    child.await("staat klaar");
    return child;
  }

  /// What the build made, without the beans of other tests.
  private static String classPath() {
    return Arrays.stream(testClassPath().split(File.pathSeparator))
        .filter(entry -> !entry.replaceFirst("/$", "").endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String testClassPath() {
    var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    // It is started elsewhere.
    return Arrays.stream(all.split(File.pathSeparator))
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
