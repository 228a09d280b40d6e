package nl.goedvoorbeeld.newsletter.alert;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.newsletter.Rhythm;

/// When letters go, by the clock of the Netherlands. An hour that a night has twice is its first
/// one, and one that a night has not is the hour after it: so there is one moment a day.
final class Mornings {
  /// What was missed for longer goes with the next.
  static final Duration LATE = Duration.ofHours(24);

  static final Mornings OURS = new Mornings(LocalTime.of(7, 0), LocalTime.of(22, 0));

  private final LocalTime morning;
  private final LocalTime night;

  /// @param morning when letters go, and from when those that need not wait do
  /// @param night from when they do wait
  Mornings(LocalTime morning, LocalTime night) {
    this.morning = morning;
    this.night = night;
  }

  /// Which rhythms are to be seen to.
  ///
  /// @param last of each rhythm the moment that was seen to last, if any was
  Set<Rhythm> due(Map<Rhythm, Instant> last, Instant now) {
    Set<Rhythm> due = EnumSet.noneOf(Rhythm.class);
    for (Rhythm rhythm : Rhythm.values()) {
      Instant moment = latest(rhythm, now);
      boolean so =
          rhythm == Rhythm.AT_ONCE
              ? open(now).equals(now)
              : moment.isAfter(last.getOrDefault(rhythm, Instant.MIN))
                  && !now.isAfter(moment.plus(LATE));
      if (so) {
        due.add(rhythm);
      }
    }
    return due;
  }

  /// The last moment of a rhythm that is not after now.
  Instant latest(Rhythm rhythm, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Dutch.ZONE);
    LocalDate day = at(today, morning).isAfter(now) ? today.minusDays(1) : today;
    return at(
        switch (rhythm) {
          case AT_ONCE, DAILY -> day;
          case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTHLY -> day.withDayOfMonth(1);
        },
        morning);
  }

  /// When somebody has to look again: every morning.
  Instant next(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Dutch.ZONE);
    Instant moment = at(today, morning);
    return moment.isAfter(now) ? moment : at(today.plusDays(1), morning);
  }

  /// When the next letter of a rhythm goes.
  Instant next(Rhythm rhythm, Instant now) {
    if (rhythm == Rhythm.AT_ONCE) {
      return open(now);
    }
    Instant moment = next(now);
    while (!latest(rhythm, moment).equals(moment)) {
      moment = next(moment);
    }
    return moment;
  }

  /// From when a letter may go that need not wait: now, but in the morning when it is night.
  Instant open(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Dutch.ZONE);
    boolean day = !now.isBefore(at(today, morning)) && now.isBefore(at(today, night));
    return day ? now : next(now);
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Dutch.ZONE).toInstant();
  }
}
