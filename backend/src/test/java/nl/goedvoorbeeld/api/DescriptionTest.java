package nl.goedvoorbeeld.api;

import static nl.goedvoorbeeld.api.Contract.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.wording.FieldWords;
import nl.goedvoorbeeld.search.query.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The description says what is answered, all of it and nothing else.
class DescriptionTest {
  private static final String BASE = Major.NEWEST.base();

  private final RunningSite site = RunningSite.real();
  private final Contract contract = new Contract(site);

  static Stream<Kind> kinds() {
    return Stream.of(Kind.values()).filter(Kind::hasPage);
  }

  private static String itemPath(Kind kind) {
    return "/" + kind.folder() + (kind == Kind.ARTICLE ? "/{editie}/{naam}" : "/{naam}");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_item_is_as_described(Kind kind) {
    assertThat(site.snapshot().items(kind)).isNotEmpty();
    for (Item item : site.snapshot().items(kind)) {
      Reply reply = site.get(BASE + "/" + item.kind().folder() + "/" + item.slug());
      assertThat(reply.status()).isEqualTo(200);
      assertThat(contract.faults(itemPath(kind), reply)).as(reply.path()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_collection_is_as_described(Kind kind) {
    String path = "/" + Resource.collection(kind);
    for (String query : List.of("", "?pagina=2", "?paginagrootte=100", "?pagina=9999999")) {
      Reply reply = site.get(BASE + path + query);
      assertThat(reply.status()).isEqualTo(200);
      assertThat(contract.faults(path, reply)).as(reply.path()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/zoekresultaten, 200, ''",
    "/zoekresultaten, 200, ?q=fiets",
    "/zoekresultaten, 200, ?q=thuiswerken&soort=praktijkvoorbeeld&soort=regeling&sorteer=titel",
    "/zoekresultaten, 200, ?soort=bron&pagina=3",
    "/zoekresultaten, 200, ?q=xqwzjvkb",
    "/zoekresultaten, 200, ?q=Almere",
    "/zoekresultaten, 200, ?q=cijfers",
    "/zoekresultaten, 200, ?q=Vergoedign%20lunch%20salaris%20hypotheek",
    "/zoekresultaten, 200, ?pagina=9999999",
    "/zoekresultaten, 400, ?pagina=x&kleur=rood",
    "/suggesties, 200, ?q=t",
    "/suggesties, 200, ?q=fiets&aantal=20",
    "/suggesties, 200, ?q=xqwzjvkb",
    "/suggesties, 200, ?q=cijfers",
    "/suggesties, 400, ''",
    "/openapi.json, 200, ''",
    "/openapi.json, 400, ?x",
    "/regelingen, 200, ?peildatum=2025-01-01",
    "/regelingen, 400, ?peildatum=vandaag",
  })
  void every_answer_is_as_described(String path, int status, String query) {
    Reply reply = site.get(BASE + path + query);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(contract.faults(path, reply)).isEmpty();
  }

  @Test
  void what_goes_wrong_is_as_described() {
    String item = "/regelingen/{naam}";
    for (Reply reply :
        List.of(
            site.get("/api/v2/regelingen/dit-is-er-niet"),
            site.get("/api/v2/regelingen/thuiswerkvergoeding?x=1"),
            site.get("/api/v2/regelingen/thuiswerkvergoeding", "Accept", "text/html"))) {
      assertThat(reply.status()).isBetween(400, 406);
      assertThat(contract.faults(item, reply)).as(reply.path()).isEmpty();
    }
  }

  @Test
  void a_key_that_is_not_described_would_show() {
    Reply reply = site.get("/api/v2/cijfers");
    assertThat(contract.faults("/regelingen/{naam}", reply)).isNotEmpty();
    byte[] more =
        reply
            .text()
            .replace("\"totaal\":", "\"meer\":1,\"totaal\":")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(contract.faults("/cijfers", new Reply(reply.path(), 200, reply.headers(), more)))
        .isNotEmpty();
  }

  @Test
  void the_parameters_of_every_address_are_described_and_no_others() {
    for (JsonNode operation : operations()) {
      String path = operation.get("path").asString().replaceAll("\\{\\w+}", "a");
      Set<String> described = new TreeSet<>();
      for (JsonNode parameter : operation.path("parameters")) {
        JsonNode resolved = contract.resolved(parameter);
        if (resolved.get("in").asString().equals("query")) {
          described.add(resolved.get("name").asString());
        }
      }
      assertThat(described)
          .as(path)
          .isEqualTo(
              new TreeSet<>(Resource.at(Major.NEWEST, BASE + path).orElseThrow().parameters()));
    }
  }

  @Test
  void every_facet_can_be_chosen_and_every_kind_read() {
    assertThat(Resource.at(Major.NEWEST, "/api/v2/zoekresultaten").orElseThrow().parameters())
        .containsAll(Arrays.stream(Facet.values()).map(Facet::parameter).toList());
    Set<String> paths =
        operations().stream().map(one -> one.get("path").asString()).collect(Collectors.toSet());
    kinds()
        .forEach(
            kind -> assertThat(paths).contains("/" + Resource.collection(kind), itemPath(kind)));
    assertThat(paths).hasSize(2 * (int) kinds().count() + 3);
  }

  private List<JsonNode> operations() {
    List<JsonNode> operations = new ArrayList<>();
    contract
        .description()
        .get("paths")
        .forEachEntry(
            (path, item) ->
                operations.add(
                    ((tools.jackson.databind.node.ObjectNode) item.get("get")).put("path", path)));
    return operations;
  }

  /// A choice of types is nothing that a generated client can hold.
  @Test
  void each_key_has_one_type() {
    List<String> choices = new ArrayList<>();
    collectChoices("", contract.description(), choices);
    assertThat(choices).isEmpty();
    collectChoices("", new Contract(site, Major.V1).description(), choices);
    assertThat(choices).contains("/components/schemas/Praktijkvoorbeeld/properties/contact/anyOf");
  }

  private static void collectChoices(String place, JsonNode node, List<String> choices) {
    for (String word : List.of("anyOf", "oneOf", "allOf", "not")) {
      if (node.has(word)) {
        choices.add(place + "/" + word);
      }
    }
    if (node.path("type").isArray()) {
      choices.add(place + "/type");
    }
    if (node.isObject()) {
      node.forEachEntry((name, child) -> collectChoices(place + "/" + name, child, choices));
    } else {
      node.forEach(child -> collectChoices(place + "/_", child, choices));
    }
  }

  @Test
  void every_sentence_for_a_key_is_used() throws IOException {
    Set<String> keys = new TreeSet<>();
    collectKeys(contract.description().at("/components/schemas"), keys);
    Properties lines = new Properties();
    try (var in = FieldWords.class.getResourceAsStream("sleutels.properties")) {
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Set<String> texts = new TreeSet<>();
    collectTexts(contract.description(), texts);
    FieldWords words = new FieldWords();
    int used = 0;
    for (String key : lines.stringPropertyNames()) {
      if (lines.getProperty(key).split("\\|").length < 3) {
        // Of a vocabulary, which the API gives as facets.
        continue;
      }
      String sentence = words.meaning(key);
      assertThat(keys).contains(key.substring(key.lastIndexOf('.') + 1));
      assertThat(texts).as(key).anyMatch(text -> text.startsWith(sentence));
      assertThat(sentence).matches("(?s)[A-Z0-9«].*\\.");
      used++;
    }
    assertThat(used).isGreaterThan(200);
  }

  private static void collectKeys(JsonNode node, Set<String> keys) {
    node.path("properties").propertyNames().forEach(keys::add);
    node.forEach(child -> collectKeys(child, keys));
  }

  private static void collectTexts(JsonNode node, Set<String> texts) {
    if (node.path("description").isString()) {
      texts.add(node.get("description").asString());
    }
    node.forEach(child -> collectTexts(child, texts));
  }

  @Test
  void it_says_whom_to_ask_and_which_version_it_is() {
    JsonNode info = contract.description().get("info");
    assertThat(info.get("version").asString())
        .matches("2\\.\\d+\\.\\d+")
        .isEqualTo(site.get("/api/v2").header("API-Version"));
    assertThat(info.at("/contact/name").asString()).contains("demonstratie");
    assertThat(info.at("/contact/url").asString()).startsWith(RunningSite.BASE_URL);
    assertThat(info.at("/contact/email").asString()).endsWith(".invalid");
    assertThat(info.at("/license/identifier").asString()).isEqualTo("EUPL-1.2");
    assertThat(info.get("description").asString())
        .contains("* " + info.get("version").asString() + " (");
    assertThat(contract.description().at("/servers/0/url").asString())
        .isEqualTo(RunningSite.BASE_URL + "/api/v2");
    assertThat(JSON.readTree(site.get("/api/v2").body()).get("versie").asString())
        .isEqualTo(info.get("version").asString());
  }
}
