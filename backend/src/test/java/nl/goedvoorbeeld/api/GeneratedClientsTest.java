package nl.goedvoorbeeld.api;

import static nl.goedvoorbeeld.api.Contract.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Whoever lets a machine write a client for the API gets all that it sends.
class GeneratedClientsTest {
  private static final RunningSite SITE = RunningSite.real();
  private static final String BASE = Major.NEWEST.base();

  /// By language, by path.
  private static Map<String, Map<String, JsonNode>> read = Map.of();

  @BeforeAll
  static void read() throws Exception {
    byte[] description = SITE.get(Major.NEWEST.description()).body();
    read = GeneratedClients.of(description).read(SITE.origin() + BASE);
  }

  @ParameterizedTest
  @ValueSource(strings = {GeneratedClients.JAVA, GeneratedClients.TYPESCRIPT})
  void a_client_reads_every_item_and_loses_nothing(String language) {
    Map<String, JsonNode> all = read.getOrDefault(language, Map.of());
    for (Kind kind : Kind.values()) {
      for (Item item : kind.hasPage() ? SITE.snapshot().items(kind) : List.<Item>of()) {
        assertThat(all).containsKey("/" + kind.folder() + "/" + item.slug());
      }
    }
    // Lists, a search, suggestions and a mistake besides.
    assertThat(all.keySet())
        .anyMatch(path -> path.startsWith("/praktijkvoorbeelden?pagina="))
        .anyMatch(path -> path.startsWith("/zoekresultaten?q="))
        .anyMatch(path -> path.startsWith("/zoekresultaten?pagina=0"))
        .anyMatch(path -> path.startsWith("/suggesties?q="));
    all.forEach(
        (path, back) ->
            assertThat(lost(path, JSON.readTree(SITE.get(BASE + path).body()), back)).isEmpty());
  }

  /// What is not the same in what was sent and in what came back.
  private static List<String> lost(String place, JsonNode sent, JsonNode back) {
    if (sent instanceof ObjectNode && back instanceof ObjectNode) {
      Set<String> keys = new LinkedHashSet<>(sent.propertyNames());
      keys.addAll(back.propertyNames());
      List<String> lost = new ArrayList<>();
      keys.forEach(key -> lost.addAll(lost(place + "/" + key, sent.path(key), back.path(key))));
      return lost;
    }
    if (sent instanceof ArrayNode && back instanceof ArrayNode && sent.size() == back.size()) {
      List<String> lost = new ArrayList<>();
      for (int i = 0; i < sent.size(); i++) {
        lost.addAll(lost(place + "/" + i, sent.get(i), back.get(i)));
      }
      return lost;
    }
    return same(sent, back) ? List.of() : List.of(place + ": " + sent + " became " + back);
  }

  /// However it is written: `2.50` and `2.5`, or a moment with and without its thousandths.
  private static boolean same(JsonNode sent, JsonNode back) {
    if (sent.isNumber() && back.isNumber()) {
      return sent.decimalValue().compareTo(back.decimalValue()) == 0;
    }
    return sent.equals(back)
        || (sent.isString()
            && back.isString()
            && sent.asString().endsWith("Z")
            && moment(sent).equals(moment(back)));
  }

  private static Object moment(JsonNode text) {
    try {
      return Instant.parse(text.asString());
    } catch (DateTimeParseException _) {
      return text;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{'a': 'niet gevonden'} # {'a': {}}",
        "{'a': 'niet gevonden'} # {}",
        "{} # {'a': []}",
        "{'a': [1, 2]} # {'a': [1]}",
        "{'a': {'b': 2.50}} # {'a': {'b': 2.51}}",
        "{'a': '2026-03-16T11:00:00.1Z'} # {'a': '2026-03-16T11:00:00Z'}",
        "{'a': '2026-03-16'} # {'a': '2026-03-15'}",
        "{'a': 'Z'} # {'a': 'Y'}",
      })
  void what_is_lost_would_show(String sent, String back) {
    JsonNode one = JSON.readTree(sent.replace('\'', '"'));
    JsonNode other = JSON.readTree(back.replace('\'', '"'));
    assertThat(lost("", one, other)).hasSize(1);
    assertThat(lost("", one, one)).isEmpty();
  }

  @Test
  void a_number_and_a_moment_may_be_written_otherwise() {
    assertThat(
            lost(
                "",
                JSON.readTree("[2.50, 3, \"2026-03-16T11:00:00Z\"]"),
                JSON.readTree("[2.5, 3.0, \"2026-03-16T11:00:00.000Z\"]")))
        .isEmpty();
  }
}
