package nl.goedvoorbeeld.api;

import static nl.goedvoorbeeld.api.Contract.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.goedvoorbeeld.RunningSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A judge from outside, Spectral, holds the description against the Dutch design rules; and each
/// of our rules for it sees what it is there to see.
class DesignRulesTest {
  private static final Path JUDGE = Path.of("target", "judges", "node_modules", ".bin", "spectral");
  private static final Path RULES = Path.of("src", "test", "resources", "api", "spectral.yaml");

  private static final String OURS = "openapi";
  private static final String OLDER = "openapi-older";

  @TempDir private static Path folder;

  /// The rules that each description breaks, by its name: ours, and one broken for each rule. Asked
  /// together, for the judge starts slowly.
  private static Map<String, Set<String>> seen;

  @BeforeAll
  static void judge() throws Exception {
    ObjectNode description = new Contract(RunningSite.real()).description();
    Map<String, ObjectNode> all = new TreeMap<>();
    breaches()
        .forEach(
            (rule, breach) -> {
              ObjectNode copy = description.deepCopy();
              breach.accept(copy);
              all.put(rule, copy);
            });
    all.put(OURS, description);
    all.put(OLDER, new Contract(RunningSite.real(), Major.V1).description());
    seen = judged(all);
  }

  @Test
  void the_description_keeps_the_rules() {
    assertThat(seen).doesNotContainKeys(OURS, OLDER);
  }

  /// What breaks a rule, by the name of the rule.
  private static Map<String, Consumer<ObjectNode>> breaches() {
    Map<String, Consumer<ObjectNode>> breaches = new LinkedHashMap<>();
    breaches.put("p1-openapi-3", root -> root.put("openapi", "3.1"));
    breaches.put("p1-base-path", root -> at(root, "/servers/0").put("url", "http://a.example/v1"));
    breaches.put("p1-description-at-its-place", root -> at(root, "/paths").remove("/openapi.json"));
    breaches.put(
        "p1-description-for-every-origin",
        root ->
            at(root, "/paths/~1openapi.json/get/responses/200/headers")
                .remove("Access-Control-Allow-Origin"));
    breaches.put("p2-version", root -> at(root, "/info").put("version", "1.0"));
    breaches.put(
        "p2-version-in-every-answer",
        root -> at(root, "/components/responses/Fout/headers").remove("API-Version"));
    breaches.put(
        "p3-problem",
        root -> at(root, "/components/responses/Fout/content").putObject("application/json"));
    breaches.put(
        "p3-problem-members",
        root -> at(root, "/components/schemas/Probleem").putArray("required").add("title"));
    breaches.put(
        "p4-wrong-input", root -> at(root, "/paths/~1cijfers/get/responses").remove("400"));
    breaches.put(
        "p5-formats",
        root -> at(root, "/components/schemas/Facet/properties/label").put("format", "time"));
    breaches.put(
        "p5-a-date-has-a-format",
        root -> at(root, "/components/schemas/Editie/properties/datum").remove("format"));
    breaches.put(
        "p5-a-moment-is-a-date-time",
        root -> at(root, "/components/schemas/Bron/properties/gewijzigdOp").put("format", "date"));
    breaches.put("p6-path", root -> rename(at(root, "/paths"), "/cijfers", "/cijfers/"));
    breaches.put("p6-collections", root -> rename(at(root, "/paths"), "/bronnen", "/{bron}"));
    breaches.put(
        "p6-query", root -> at(root, "/components/parameters/pagina").put("name", "pagina_nr"));
    breaches.put(
        "p6-property",
        root -> rename(at(root, "/components/schemas/Facet/properties"), "label", "Het-label"));
    breaches.put("p6-schema", root -> at(root, "/components/schemas").set("kleine_letters", ref()));
    breaches.put(
        "p6-only-read",
        root -> at(root, "/paths/~1bronnen").set("post", at(root, "/paths/~1bronnen/get")));
    breaches.put("p7-contact", root -> at(root, "/info/contact").remove("email"));
    return breaches;
  }

  private static ObjectNode at(ObjectNode root, String place) {
    return (ObjectNode) root.at(place);
  }

  private static ObjectNode ref() {
    return Schema.text();
  }

  private static void rename(ObjectNode object, String from, String to) {
    object.set(to, object.remove(from));
  }

  @Test
  void every_rule_sees_its_breach() throws Exception {
    breaches().keySet().forEach(rule -> assertThat(seen.get(rule)).as(rule).contains(rule));
    assertThat(breaches().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Files.readString(RULES)
                .lines()
                .filter(line -> line.matches(" {2}p\\d-[a-z0-9-]+:"))
                .map(line -> line.strip().replace(":", ""))
                .toList());
  }

  private static Map<String, Set<String>> judged(Map<String, ObjectNode> descriptions)
      throws Exception {
    assertThat(JUDGE)
        .withFailMessage("Spectral ontbreekt. ./check installeert het; daarvoor is Node nodig.")
        .exists();
    List<String> command =
        new ArrayList<>(
            List.of(
                JUDGE.toString(),
                "lint",
                "--quiet",
                "--format=json",
                "--fail-severity=hint",
                "--ruleset=" + RULES));
    for (var one : descriptions.entrySet()) {
      Path file = folder.resolve(one.getKey() + ".json");
      Files.write(file, JSON.writeValueAsBytes(one.getValue()));
      command.add(file.toString());
    }
    Map<String, Set<String>> seen = new TreeMap<>();
    for (JsonNode fault : JSON.readTree(run(command))) {
      Path source = Path.of(fault.get("source").asString());
      seen.computeIfAbsent(
              source.getFileName().toString().replace(".json", ""), _ -> new TreeSet<>())
          .add(fault.get("code").asString());
    }
    return seen;
  }

  private static byte[] run(List<String> command) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isLessThan(2);
    return Files.readAllBytes(output);
  }
}
