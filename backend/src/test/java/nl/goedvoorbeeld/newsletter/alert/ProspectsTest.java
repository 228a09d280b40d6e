package nl.goedvoorbeeld.newsletter.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.newsletter.Interest;
import nl.goedvoorbeeld.newsletter.Rhythm;
import nl.goedvoorbeeld.newsletter.Subscriptions;
import nl.goedvoorbeeld.newsletter.What;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one subscription is to hear, for who is asked why nothing comes.
class ProspectsTest {
  private static final String JAN = "jan@voorbeeld.test";
  private Readership readers;

  @BeforeEach
  void open(@TempDir Path folder) {
    readers = new Readership(folder);
  }

  @AfterEach
  void close() {
    readers.close();
  }

  private Prospect of(UUID subscription) {
    return new Prospects(readers.database.db(), readers.libraries, readers.clock)
        .of(Subscriptions.one(readers.database.db(), subscription).orElseThrow());
  }

  @Test
  void what_is_due_goes_at_the_next_moment_and_then_nothing_happened_since() {
    UUID monthly = readers.subscribe(JAN, Interest.in(What.EXAMPLES), Rhythm.MONTHLY);
    assertThat(of(monthly)).extracting(Prospect::due, Prospect::happened).containsExactly(0, 0);
    readers.publish(Readership.example("een", "Een", ""));
    readers.gather();
    Prospect waits = of(monthly);
    assertThat(waits.due()).isEqualTo(1);
    assertThat(waits.happened()).isEqualTo(1);
    assertThat(waits.next()).isEqualTo(Instant.parse("2027-01-01T06:00:00Z"));
    assertThat(waits.night()).isFalse();
    readers.at("2027-01-01T06:00:00Z");
    assertThat(readers.letters).hasSize(1);
    assertThat(of(monthly))
        .extracting(Prospect::due, Prospect::happened, Prospect::since)
        .containsExactly(0, 0, Instant.parse("2027-01-01T06:00:00Z"));
  }

  @Test
  void who_wants_it_at_once_waits_for_the_morning_at_night() {
    UUID atOnce = readers.subscribe(JAN, Interest.in(What.EXAMPLES), Rhythm.AT_ONCE);
    assertThat(of(atOnce).night()).isFalse();
    readers.clock.moveTo(Instant.parse("2026-12-01T21:30:00Z"));
    assertThat(of(atOnce))
        .extracting(Prospect::night, Prospect::next)
        .containsExactly(true, Instant.parse("2026-12-02T06:00:00Z"));
  }

  @Test
  void what_waits_for_an_editor_and_what_is_small_are_told_apart() {
    UUID examples = readers.subscribe(JAN, Interest.in(What.EXAMPLES), Rhythm.DAILY);
    UUID guide =
        readers.subscribe("piet@voorbeeld.test", Interest.in(What.HANDREIKING), Rhythm.DAILY);
    readers.publish(Readership.chapter("een", "Hoofdstuk", ""));
    readers.gather();
    readers.at("2026-12-02T06:00:00Z");
    assertThat(readers.letters).hasSize(1);
    readers.clock.moveTo(Instant.parse("2026-12-02T09:00:00Z"));
    readers.publish(Readership.chapter("een", "Hoofdstuk één", ""));
    Draft[] many = new Draft[Gathering.MOST + 1];
    for (int number = 0; number < many.length; number++) {
      many[number] = Readership.example("nummer" + number, "Nummer " + number, "");
    }
    readers.gather();
    readers.publish(many);
    readers.gather();
    assertThat(of(examples))
        .extracting(Prospect::due, Prospect::heldDue)
        .containsExactly(0, many.length);
    assertThat(of(guide))
        .extracting(Prospect::due, Prospect::happened, Prospect::important)
        .containsExactly(0, 1, 0);
    assertThat(readers.alerts().heldItems()).isEqualTo(many.length);
  }
}
