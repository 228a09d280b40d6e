package nl.goedvoorbeeld.api;

import static nl.goedvoorbeeld.api.Contract.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.InMemory;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.frontmatter.Absence;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.reading.ItemJson;
import nl.goedvoorbeeld.search.LargeLibrary;
import nl.goedvoorbeeld.search.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Who relies on the first version finds the same at the same addresses until it ends, and is told
/// when that is. All else is tried on the newest one.
class FirstVersionTest {
  private static final String BASE = "/api/v1";

  /// Documents of the day before the second version, and what the first answered then.
  private static final Path SAMPLES = Path.of("src", "test", "resources", "api", "v1");

  private final RunningSite site = RunningSite.real();

  static Stream<Kind> kinds() {
    return Stream.of(Kind.values()).filter(Kind::hasPage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"praktijkvoorbeelden", "regelingen", "ronde-tafels", "cijfers", "bronnen"})
  void an_item_is_written_as_it_was_before_there_was_a_second_version(String folder)
      throws IOException {
    Snapshot snapshot =
        InMemory.asRead(
            Draft.read(
                Kind.of(folder, "voorbeeld").orElseThrow(),
                "voorbeeld",
                Files.readString(SAMPLES.resolve(folder + ".md"))));
    Item item = snapshot.item(new Ref(folder, "voorbeeld")).orElseThrow();
    LocalDate day = RunningSite.TODAY;
    Library library = LargeLibrary.of(snapshot, day, new MovableClock(RunningSite.NOW));
    byte[] now = ItemJson.of(library, day, site.part(House.class), item, Absence.IN_PLACE);
    assertThat(ofTheDocument(JSON.readTree(now)))
        .isEqualTo(ofTheDocument(JSON.readTree(SAMPLES.resolve(folder + ".json").toFile())));
  }

  /// How strong evidence is may be found otherwise, but it is told in the same place.
  private static JsonNode ofTheDocument(JsonNode answer) {
    ObjectNode rest = (ObjectNode) answer;
    if (rest.path("itemsoort").asString().equals("praktijkvoorbeeld")) {
      assertThat(rest.remove("bewijskracht").isString()).isTrue();
    }
    return rest;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void an_item_says_the_same_as_in_the_newest_version_and_is_as_described(Kind kind) {
    Contract contract = new Contract(site, Major.V1);
    String path = "/" + kind.folder() + (kind == Kind.ARTICLE ? "/{editie}/{naam}" : "/{naam}");
    for (Item item : site.snapshot().items(kind)) {
      String address = "/" + kind.folder() + "/" + item.slug();
      Reply reply = site.get(BASE + address);
      assertThat(contract.faults(path, reply)).as(address).isEmpty();
      JsonNode newest = JSON.readTree(site.get(Major.NEWEST.base() + address).body());
      assertThat(JSON.readTree(reply.body())).as(address).isEqualTo(inOneKey(newest));
    }
  }

  /// With the words for an absence in the place of the value.
  private static JsonNode inOneKey(JsonNode node) {
    String ending = Absence.BESIDE.key("");
    if (node instanceof ObjectNode object) {
      for (String key : List.copyOf(object.propertyNames())) {
        JsonNode value = inOneKey(object.get(key));
        if (key.endsWith(ending)) {
          String plain = key.substring(0, key.length() - ending.length());
          assertThat(object.has(plain)).as(plain).isFalse();
          object.set(plain, value);
          object.remove(key);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(FirstVersionTest::inOneKey);
    }
    return node;
  }

  @ParameterizedTest
  @MethodSource("nl.goedvoorbeeld.api.ApiTest#addresses")
  void the_addresses_are_those_of_the_newest_version_and_say_when_they_end(
      Map.Entry<String, Integer> address) {
    String path = address.getKey().replaceFirst("/api/v2", BASE);
    Reply reply = site.get(path);
    assertThat(reply.status()).isEqualTo(address.getValue());
    boolean old = path.matches(BASE + "([/?].*)?");
    assertThat(reply.headers().map().keySet().contains("sunset")).isEqualTo(old);
    if (old) {
      assertEnding(reply);
      assertEnding(site.ask("OPTIONS", path));
      assertEnding(site.ask("POST", path));
      assertThat(reply.text()).doesNotContain("/api/v2/");
    }
  }

  private static void assertEnding(Reply reply) {
    assertThat(reply.header("API-Version")).isEqualTo("1.1.0");
    // The 30th of November 2026 and the first of December 2027, as RFC 9745 and RFC 8594 write
    // them.
    assertThat(reply.header("Deprecation")).isEqualTo("@1795996800");
    assertThat(reply.header("Sunset")).isEqualTo("Wed, 01 Dec 2027 00:00:00 GMT");
    assertThat(reply.header("Link"))
        .isEqualTo(
            "<%1$s/api/v2>; rel=\"successor-version\","
                .concat(
                    " <%1$s/open-gegevens#kop-versies>; type=\"text/html\"; rel=\"deprecation\",")
                .concat(" <%1$s/open-gegevens#kop-versies>; type=\"text/html\"; rel=\"sunset\"")
                .formatted(RunningSite.BASE_URL));
  }

  @ParameterizedTest
  @CsvSource({
    "/zoekresultaten?q=fiets",
    "/suggesties?q=thuis",
    "/regelingen?peildatum=2023-06-01&paginagrootte=2",
    "''",
  })
  void its_answers_lead_to_each_other(String path) {
    String text = site.get(BASE + path).text();
    assertThat(text).contains(RunningSite.BASE_URL + BASE).doesNotContain("/api/v2");
    if (!path.isEmpty()) {
      assertThat(JSON.readTree(text))
          .isEqualTo(
              JSON.readTree(site.get(Major.NEWEST.base() + path).text().replace("/api/v2", BASE)));
    }
  }

  @Test
  void two_versions_live_at_most_and_only_the_older_one_ends() {
    assertThat(Major.values()).hasSizeLessThanOrEqualTo(2).endsWith(Major.NEWEST);
    assertThat(Major.NEWEST.ending()).isEmpty();
    for (Major major : Major.values()) {
      if (major != Major.NEWEST) {
        Major.Ending ending = major.ending().orElseThrow();
        assertThat(ending.over()).isAfterOrEqualTo(ending.announced().plusYears(1));
      }
      assertThat(major.version()).startsWith(major.base().replace("/api/v", "") + ".");
    }
  }

  @Test
  void every_version_is_told_in_each_description_and_on_the_page_for_people() {
    String page = site.get("/open-gegevens").text();
    assertThat(page).contains("id=\"kop-versies\"");
    List<String> told =
        Arrays.stream(Major.values())
            .map(
                major -> new Contract(site, major).description().at("/info/description").asString())
            .toList();
    assertThat(told).hasSize(Major.values().length);
    for (String description : told) {
      List<String> versions =
          description
              .lines()
              .filter(line -> line.matches("\\* \\d+\\.\\d+\\.\\d+ \\(.*"))
              .map(line -> line.replaceAll("\\* |,.*|:.*", ""))
              .toList();
      assertThat(versions).hasSize(3).allSatisfy(version -> assertThat(page).contains(version));
      for (Major major : Major.values()) {
        assertThat(versions).anyMatch(version -> version.startsWith(major.version() + " ("));
      }
    }
  }
}
