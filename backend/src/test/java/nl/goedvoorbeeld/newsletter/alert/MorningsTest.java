package nl.goedvoorbeeld.newsletter.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.newsletter.Rhythm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorningsTest {

  /// In winter the clock here is one hour ahead of the world's, in summer two.
  @ParameterizedTest
  @CsvSource({
    "2026-01-14T05:59:59Z, 2026-01-14T06:00:00Z",
    "2026-01-14T06:00:00Z, 2026-01-15T06:00:00Z",
    "2026-07-14T04:59:59Z, 2026-07-14T05:00:00Z",
    "2026-07-14T05:00:00Z, 2026-07-15T05:00:00Z",
    "2026-03-28T12:00:00Z, 2026-03-29T05:00:00Z",
    "2026-10-24T12:00:00Z, 2026-10-25T06:00:00Z"
  })
  void every_morning_is_at_seven_in_winter_and_in_summer(Instant now, Instant next) {
    assertThat(Mornings.OURS.next(now)).isEqualTo(next);
  }

  @Test
  void weekly_is_on_monday_and_monthly_on_the_first() {
    Instant wednesday = Instant.parse("2026-12-02T12:00:00Z");
    assertThat(Mornings.OURS.latest(Rhythm.DAILY, wednesday)).isEqualTo("2026-12-02T06:00:00Z");
    assertThat(Mornings.OURS.latest(Rhythm.WEEKLY, wednesday)).isEqualTo("2026-11-30T06:00:00Z");
    assertThat(Mornings.OURS.latest(Rhythm.MONTHLY, wednesday)).isEqualTo("2026-12-01T06:00:00Z");
    Instant early = Instant.parse("2026-06-01T04:59:00Z");
    assertThat(Mornings.OURS.latest(Rhythm.WEEKLY, early)).isEqualTo("2026-05-25T05:00:00Z");
    assertThat(Mornings.OURS.latest(Rhythm.MONTHLY, early)).isEqualTo("2026-05-01T05:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-02T05:59:59Z, 2026-12-02T06:00:00Z",
    "2026-12-02T06:00:00Z, 2026-12-02T06:00:00Z",
    "2026-12-02T20:59:59Z, 2026-12-02T20:59:59Z",
    "2026-12-02T21:00:00Z, 2026-12-03T06:00:00Z",
    "2026-07-02T19:59:59Z, 2026-07-02T19:59:59Z",
    "2026-07-02T20:00:00Z, 2026-07-03T05:00:00Z",
    "2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z"
  })
  void what_goes_at_once_rests_at_night(Instant now, Instant open) {
    assertThat(Mornings.OURS.open(now)).isEqualTo(open);
    assertThat(Mornings.OURS.due(Map.of(), now).contains(Rhythm.AT_ONCE))
        .isEqualTo(now.equals(open));
  }

  @Test
  void rhythms_that_are_due_together_are_due_together() {
    Instant first = Instant.parse("2026-06-01T05:00:00Z");
    assertThat(Mornings.OURS.due(Map.of(), first)).isEqualTo(EnumSet.allOf(Rhythm.class));
    Map<Rhythm, Instant> seen = new EnumMap<>(Rhythm.class);
    for (Rhythm rhythm : Rhythm.values()) {
      seen.put(rhythm, first);
    }
    assertThat(Mornings.OURS.due(seen, first.plusSeconds(1))).containsExactly(Rhythm.AT_ONCE);
  }

  /// Monday, seven o'clock, and nobody there.
  @Test
  void what_was_missed_goes_within_a_day_and_else_with_the_next() {
    Instant monday = Instant.parse("2026-11-30T06:00:00Z");
    Map<Rhythm, Instant> seen =
        Map.of(
            Rhythm.DAILY, monday.minus(Duration.ofDays(1)),
            Rhythm.WEEKLY, monday.minus(Duration.ofDays(7)),
            Rhythm.MONTHLY, Instant.parse("2026-11-01T06:00:00Z"));
    assertThat(Mornings.OURS.due(seen, Instant.parse("2026-11-30T08:00:00Z")))
        .contains(Rhythm.DAILY, Rhythm.WEEKLY);
    assertThat(Mornings.OURS.due(seen, Instant.parse("2026-12-01T05:59:00Z")))
        .isEqualTo(EnumSet.of(Rhythm.DAILY, Rhythm.WEEKLY));
    assertThat(Mornings.OURS.due(seen, Instant.parse("2026-12-01T08:00:00Z")))
        .as("the daily one of Monday goes with that of Tuesday, the weekly one waits")
        .isEqualTo(EnumSet.of(Rhythm.AT_ONCE, Rhythm.DAILY, Rhythm.MONTHLY));
    assertThat(Mornings.OURS.due(seen, Instant.parse("2026-12-03T03:00:00Z")))
        .isEqualTo(EnumSet.of(Rhythm.DAILY));
    assertThat(Mornings.OURS.due(Map.of(Rhythm.DAILY, monday), monday.plusSeconds(60)))
        .doesNotContain(Rhythm.DAILY);
  }

  /// At half past two, which one night of the year has not and another has twice.
  @ParameterizedTest
  @CsvSource({"02:30", "07:00"})
  void each_day_of_a_year_has_one_moment(LocalTime hour) {
    Mornings mornings = new Mornings(hour, LocalTime.of(22, 0));
    List<Instant> all = new ArrayList<>();
    Map<Rhythm, Instant> seen = new EnumMap<>(Rhythm.class);
    Instant end = Instant.parse("2027-01-01T12:00:00Z");
    for (Instant now = Instant.parse("2026-01-01T12:00:00Z");
        now.isBefore(end);
        now = now.plus(Duration.ofMinutes(10))) {
      if (mornings.due(seen, now).contains(Rhythm.DAILY)) {
        all.add(now);
        seen.put(Rhythm.DAILY, mornings.latest(Rhythm.DAILY, now));
      }
    }
    // The first is that of the day on which one begins.
    assertThat(all).hasSize(366);
    assertThat(all.stream().map(at -> LocalDate.ofInstant(at, Dutch.ZONE))).doesNotHaveDuplicates();
  }
}
