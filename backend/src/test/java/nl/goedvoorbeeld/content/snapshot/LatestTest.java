package nl.goedvoorbeeld.content.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Change.Act;
import org.junit.jupiter.api.Test;

/// What readers are told of late.
class LatestTest {
  private static final Instant BEGIN = Instant.parse("2026-01-01T12:00:00Z");

  private final Map<String, List<Change>> history = new HashMap<>();

  private void told(long generation, String slug, Act act, boolean important, String note) {
    String id = "ezine-nummer-" + slug;
    history
        .computeIfAbsent(id, _ -> new ArrayList<>())
        .add(
            new Change(
                generation,
                id,
                act,
                important,
                note,
                "test",
                BEGIN.plus(Duration.ofDays(generation)),
                Optional.empty(),
                Optional.empty()));
  }

  private void imported(long generation, int from, int to) {
    IntStream.rangeClosed(from, to)
        .forEach(at -> told(generation, "n" + at, Act.PUBLISHED, false, ""));
  }

  private List<Tidings> latest() {
    Collection<Item> items =
        InMemory.asRead(
                history.keySet().stream()
                    .map(id -> id.substring("ezine-nummer-".length()))
                    .map(LatestTest::article)
                    .toArray(Draft[]::new))
            .items();
    return Latest.of(items, history);
  }

  private static Draft article(String slug) {
    return Draft.read(
        Kind.ARTICLE,
        "nummer/" + slug,
        """
        ---
        id: ezine-nummer-%1$s
        titel: %1$s
        samenvatting: Voor de test.
        volgorde: 1
        artikelsoort: tip
        ---
        """
            .formatted(slug));
  }

  private static String words(Tidings tidings) {
    return switch (tidings) {
      case Tidings.One(Item item, Change change) ->
          item.title() + " " + change.act() + " " + change.note();
      case Tidings.Many(_, Act act, var items) -> act + " " + items;
    };
  }

  @Test
  void the_first_import_is_the_library_and_no_news() {
    imported(1, 1, 7);
    assertThat(latest()).isEmpty();
  }

  @Test
  void a_library_that_was_written_piece_by_piece_has_all_of_it_to_tell() {
    imported(1, 1, 1);
    imported(2, 2, 2);
    assertThat(latest())
        .extracting(LatestTest::words)
        .containsExactly("n2 PUBLISHED ", "n1 PUBLISHED ");
  }

  @Test
  void what_came_in_together_later_is_one_line_and_no_alphabet() {
    imported(1, 1, 7);
    imported(2, 8, 20);
    assertThat(latest()).extracting(LatestTest::words).containsExactly("PUBLISHED {ARTICLE=13}");
    assertThat(latest()).extracting(Tidings::at).containsExactly(BEGIN.plus(Duration.ofDays(2)));
  }

  @Test
  void a_change_is_told_with_what_changed_when_it_matters_and_an_item_once() {
    imported(1, 1, 7);
    told(2, "n1", Act.CHANGED, true, "Het bedrag van 2026.");
    told(3, "n2", Act.CHANGED, false, "");
    told(4, "n1", Act.CHANGED, true, "Een fout verbeterd.");
    assertThat(latest())
        .extracting(LatestTest::words)
        .containsExactly("n1 CHANGED Een fout verbeterd.");
  }

  @Test
  void what_changed_since_it_came_in_still_counts_with_what_came_in() {
    imported(1, 1, 7);
    imported(2, 8, 20);
    told(3, "n8", Act.CHANGED, true, "Een bron erbij.");
    assertThat(latest())
        .extracting(LatestTest::words)
        .containsExactly("n8 CHANGED Een bron erbij.", "PUBLISHED {ARTICLE=13}");
  }

  @Test
  void no_more_than_a_few_lines() {
    for (int generation = 1; generation <= 9; generation++) {
      imported(generation, generation, generation);
    }
    assertThat(latest())
        .hasSize(6)
        .extracting(LatestTest::words)
        .first()
        .isEqualTo("n9 PUBLISHED ");
  }
}
