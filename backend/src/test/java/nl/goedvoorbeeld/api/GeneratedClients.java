package nl.goedvoorbeeld.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.goedvoorbeeld.api.Contract.JSON;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/// Clients that OpenAPI Generator makes of a description, each with a program of ours that reads
/// everything by it. They are kept until the description changes, or what makes them: to make them
/// takes longer than to read.
///
/// @param folder where they are
record GeneratedClients(Path folder) {
  static final String JAVA = "java";
  static final String TYPESCRIPT = "typescript";

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path KEPT = TARGET.resolve("clients");
  private static final Path SOURCES = Path.of("src", "test", "clients").toAbsolutePath();

  /// Of what a program told that failed.
  private static final int LONG_ENOUGH = 4_000;

  /// Laid ready by the build. It holds the libraries that a client in Java wants.
  private static final Path GENERATOR = TARGET.resolve("judges").resolve("clients");

  private static final Path TYPESCRIPT_COMPILER =
      TARGET.resolve("judges").resolve("node_modules").resolve("typescript");

  static GeneratedClients of(byte[] description) throws IOException, InterruptedException {
    for (Path part : List.of(GENERATOR, TYPESCRIPT_COMPILER)) {
      if (!Files.isDirectory(part)) {
        throw new AssertionError(
            part + " ontbreekt. ./check haalt het op; daarvoor zijn Maven en Node nodig.");
      }
    }
    Path folder = KEPT.resolve(digest(description));
    if (!Files.isDirectory(folder)) {
      FileSystemUtils.deleteRecursively(KEPT);
      Path begun = Files.createDirectories(KEPT.resolve("begun"));
      make(begun, description);
      Files.move(begun, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new GeneratedClients(folder);
  }

  /// Of all that a client is made from.
  private static String digest(byte[] description) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(description);
      digest.update(Files.readAllBytes(TYPESCRIPT_COMPILER.resolve("package.json")));
      for (Path folder : List.of(SOURCES, GENERATOR)) {
        for (Path file : files(folder)) {
          digest.update(Files.readAllBytes(file));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void make(Path folder, byte[] description)
      throws IOException, InterruptedException {
    Files.write(folder.resolve("openapi.json"), description);
    for (Path source : files(SOURCES)) {
      Files.copy(source, folder.resolve(source.getFileName()));
    }
    run(
        folder,
        Map.of(
            "generator",
            java(
                "-cp",
                GENERATOR + "/*",
                "org.openapitools.codegen.OpenAPIGenerator",
                "batch",
                "--fail-fast",
                JAVA + ".yaml",
                TYPESCRIPT + ".yaml")));
    run(
        folder,
        Map.of(
            JAVA,
            compiling(folder.resolve(JAVA).resolve("src").resolve("main").resolve("java")),
            TYPESCRIPT,
            List.of("node", TYPESCRIPT_COMPILER.resolve("bin").resolve("tsc").toString())));
  }

  /// All of it, also what nobody calls.
  private static List<String> compiling(Path sources) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                tool("javac"),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-nowarn",
                "-proc:none",
                "-d",
                "classes",
                "-cp",
                GENERATOR + "/*",
                "ReadAll.java"));
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .map(Path::toString)
          .filter(name -> name.endsWith(".java"))
          .sorted()
          .forEach(command::add);
    }
    return command;
  }

  /// Reads all that the API has at an address, with each client at the same time.
  ///
  /// @param address of the API, which need not be the one that the description names
  /// @return by language what was read, as each client writes it, by its path below the address
  Map<String, Map<String, JsonNode>> read(String address) throws IOException, InterruptedException {
    Map<String, String> told =
        run(
            folder,
            Map.of(
                JAVA,
                java("-cp", "classes" + File.pathSeparator + GENERATOR + "/*", "ReadAll", address),
                TYPESCRIPT,
                List.of("node", "scripts/readAll.js", address)));
    Map<String, Map<String, JsonNode>> read = new LinkedHashMap<>();
    told.forEach(
        (language, lines) -> {
          Map<String, JsonNode> ofOne = new LinkedHashMap<>();
          lines
              .lines()
              .map(line -> line.split("\t", 2))
              .forEach(line -> ofOne.put(line[0], JSON.readTree(line[1])));
          read.put(language, ofOne);
        });
    return read;
  }

  private static List<String> java(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(tool("java"), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(arguments));
    return command;
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /// All at the same time, until the last is done; what each told.
  private static Map<String, String> run(Path folder, Map<String, List<String>> commands)
      throws IOException, InterruptedException {
    Map<String, Process> running = new LinkedHashMap<>();
    for (var one : commands.entrySet()) {
      running.put(
          one.getKey(),
          new ProcessBuilder(one.getValue())
              .directory(folder.toFile())
              .redirectOutput(folder.resolve(one.getKey() + ".out").toFile())
              .redirectError(folder.resolve(one.getKey() + ".err").toFile())
              .start());
    }
    Map<String, String> told = new LinkedHashMap<>();
    List<String> failed = new ArrayList<>();
    for (var one : running.entrySet()) {
      int status = one.getValue().waitFor();
      String said = Files.readString(folder.resolve(one.getKey() + ".out"), UTF_8);
      told.put(one.getKey(), said);
      if (status != 0) {
        String end = said.substring(Math.max(0, said.length() - LONG_ENOUGH));
        failed.add(end + Files.readString(folder.resolve(one.getKey() + ".err"), UTF_8));
      }
    }
    if (!failed.isEmpty()) {
      throw new AssertionError(String.join("\n", failed));
    }
    return told;
  }
}
