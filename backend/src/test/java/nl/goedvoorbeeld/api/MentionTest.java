package nl.goedvoorbeeld.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Samples;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.InMemory;
import nl.goedvoorbeeld.reading.ItemJson;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MentionTest {
  @Test
  void an_item_in_another_language_says_so() {
    Draft dutch = Samples.page("a", "A", "Tekst.");
    Draft english =
        Draft.read(
            Kind.PAGE,
            "b",
            dutch
                .document()
                .replace("id: paginas-a", "id: paginas-b")
                .replace("titel: A", "titel: B\ntaal: en"));
    for (Item item : InMemory.of(dutch, english).items()) {
      Mention mention =
          new Mention(
              new Addresses("https://example.org", Major.NEWEST), item, LocalDate.of(2026, 2, 28));
      Consumer<JsonGenerator> write = mention::write;
      JsonNode json = new JsonMapper().readTree(ApiJson.bytes(write));
      assertThat(json.path("taal").asString("")).isEqualTo(item.slug().equals("b") ? "en" : "");
    }
  }

  @Test
  void a_moment_is_told_as_exactly_as_everybody_can_hold_it() {
    assertThat(ItemJson.moment(Instant.parse("2026-03-16T11:00:00.123456Z")))
        .isEqualTo("2026-03-16T11:00:00.123Z");
    assertThat(ItemJson.moment(Instant.parse("2026-03-16T11:00:00Z")))
        .isEqualTo("2026-03-16T11:00:00Z");
  }
}
