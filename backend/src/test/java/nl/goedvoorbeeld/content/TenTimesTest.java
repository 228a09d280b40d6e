package nl.goedvoorbeeld.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.Visits;
import nl.goedvoorbeeld.content.check.Checks;
import nl.goedvoorbeeld.content.check.Proofreading;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.snapshot.TenTimes;
import org.junit.jupiter.api.Test;

/// The large library is what it says, else nothing is proven by it.
class TenTimesTest {
  private final Snapshot library = TenTimes.snapshot();

  @Test
  void it_is_ten_times_as_large_and_nothing_in_it_refers_to_what_is_not_there() {
    assertThat(library.documents().size()).isGreaterThanOrEqualTo(10 * TenTimes.drafts().size());
    assertThat(library.items())
        .allSatisfy(
            item ->
                assertThat(item.refs())
                    .as(item.id())
                    .allMatch(ref -> library.item(ref).isPresent()));
  }

  @Test
  void a_copy_is_what_its_document_says() {
    for (Kind kind : Kind.values()) {
      List<Item> copies =
          library.items(kind).stream().filter(item -> item.id().endsWith("-k7")).limit(5).toList();
      for (Item copy : copies) {
        Draft read = Draft.read(kind, copy.slug(), copy.document());
        assertThat(read.faults()).as(copy.id()).isEmpty();
        assertThat(read.content()).contains(copy.content());
        assertThat(read.refs()).isEqualTo(copy.refs());
      }
    }
  }

  /// At every pause of typing: only what the text itself names or says.
  @Test
  void proofreading_looks_at_no_more_than_the_text_speaks_of() {
    Visits visits = Visits.in(library);
    String body =
        "Er waren 12.345 reizigers, en 40 procent minder, zie [dit](/over).\n\n".repeat(500)
            + ":cijfer[bestaat-niet]\n\n".repeat(200);
    Draft draft = Samples.page("proef", "Proef", body);
    List<Item> said = library.figures(new BigDecimal("40"));
    assertThat(visits.during(() -> Proofreading.of(draft, library)))
        .isLessThan(2L * 500 * (1 + said.size()));
    assertThat(visits.during(() -> Checks.of(library, List.of(draft)))).isLessThan(2_000);
    assertThat(visits.during(() -> library.with(draft.slug(), draft, Instant.EPOCH, Map.of())))
        .as("a preview makes another library, once")
        .isLessThan(4L * library.documents().size());
  }
}
