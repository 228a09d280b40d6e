package nl.goedvoorbeeld.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.MovableClock;
import nl.goedvoorbeeld.content.snapshot.Day;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/// An address can name 36,500 days, and each takes a look at the whole library.
class DaysTest {
  private static final Instant NOW = Instant.parse("2026-02-28T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 28);

  private final MovableClock clock = new MovableClock(NOW);
  private final OtherDays others = new OtherDays(clock);
  private final List<LocalDate> made = new ArrayList<>();
  private final Days days = library();

  private Days library() {
    return new Days(
        TODAY,
        others,
        day -> {
          made.add(day);
          return new OnDay(
              new Day(Snapshot.EMPTY, day),
              () -> {
                throw new AssertionError("nobody searched");
              });
        });
  }

  @Test
  void no_other_day_takes_the_place_of_today_or_of_the_days_beside_it() {
    List<OnDay> ours =
        List.of(days.of(TODAY.minusDays(1)), days.of(TODAY), days.of(TODAY.plusDays(1)));
    for (int minute = 0; minute < 3; minute++) {
      clock.moveTo(NOW.plus(Duration.ofMinutes(minute)));
      for (int day = 0; day < 2 * OtherDays.A_MINUTE; day++) {
        var _ = days.other(LocalDate.of(2001 + minute, 1, 1).plusDays(day));
      }
    }
    made.clear();
    assertThat(List.of(days.of(TODAY.minusDays(1)), days.of(TODAY), days.of(TODAY.plusDays(1))))
        .isEqualTo(ours);
    assertThat(days.other(TODAY)).contains(ours.get(1));
    assertThat(made).isEmpty();
  }

  @Test
  void so_many_others_are_made_in_a_minute_whatever_library_they_are_of() {
    Days next = library();
    for (int day = 0; day < OtherDays.A_MINUTE; day++) {
      Days either = day % 2 == 0 ? days : next;
      assertThat(either.other(LocalDate.of(2001, 1, 1).plusDays(day))).isPresent();
    }
    assertThat(next.other(LocalDate.of(2010, 1, 1))).isEmpty();
    assertThat(days.other(LocalDate.of(2010, 1, 1))).isEmpty();
    assertThat(made).hasSize(OtherDays.A_MINUTE);
    assertThat(next.of(TODAY).day().date()).as("today is always there").isEqualTo(TODAY);

    clock.moveTo(NOW.plus(Duration.ofMinutes(1)));
    assertThat(days.other(LocalDate.of(2010, 1, 1))).isPresent();
  }

  @Test
  void so_many_others_are_kept_and_cost_nothing_when_they_are_asked_for_again() {
    LocalDate first = LocalDate.of(2001, 1, 1);
    for (int day = 0; day < OtherDays.KEPT; day++) {
      assertThat(days.other(first.plusDays(day))).isPresent();
    }
    for (int day = 0; day < OtherDays.KEPT; day++) {
      assertThat(days.other(first.plusDays(day))).isPresent();
    }
    assertThat(made).hasSize(OtherDays.KEPT);
    assertThat(days.other(first.plusDays(OtherDays.KEPT))).isPresent();
    made.clear();
    assertThat(days.other(first.plusDays(1))).isPresent();
    assertThat(made).isEmpty();
    assertThat(days.other(first)).as("the one that was asked for longest ago went").isPresent();
    assertThat(made).containsExactly(first);
  }
}
