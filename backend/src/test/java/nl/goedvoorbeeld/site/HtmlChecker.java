package nl.goedvoorbeeld.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Nu HTML checker, in a JVM of its own: its libraries are not ours. The build lays it ready.
final class HtmlChecker {
  private static final Path LIBRARIES = Path.of("target", "judges", "nu").toAbsolutePath();

  private HtmlChecker() {}

  /// Errors and warnings, each behind the address of its page; empty when there are none.
  ///
  /// @param folder for the pages, which the checker wants as files
  static List<String> faults(List<Reply> pages, Path folder) {
    try {
      Map<String, String> addresses = new HashMap<>();
      for (Reply page : pages) {
        Path file = Files.write(folder.resolve(addresses.size() + ".html"), page.body());
        addresses.put(file.toFile().toURI().toString(), page.toString());
      }
      List<String> faults = new ArrayList<>();
      for (JsonNode message : check(folder).get("messages")) {
        // What is neither is advice, like where it thinks a slash is not needed.
        if (!message.get("type").asString().equals("info") || message.has("subType")) {
          String address = message.path("url").asString();
          faults.add(
              "%s: %s %s"
                  .formatted(
                      addresses.getOrDefault(address, address),
                      message.path("message").asString(),
                      message.path("extract").asString()));
        }
      }
      return faults;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode check(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                // Its schema is a deep one.
                "-Xss4m",
                "-cp",
                LIBRARIES + "/*",
                "nu.validator.client.SimpleCommandLineValidator",
                "--stdout",
                "--exit-zero-always",
                "--format",
                "json",
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (!told.startsWith("{")) {
      throw new AssertionError("The checker gave no answer: " + told);
    }
    return new JsonMapper().readTree(told);
  }
}
