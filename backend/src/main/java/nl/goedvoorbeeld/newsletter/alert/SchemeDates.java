package nl.goedvoorbeeld.newsletter.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.goedvoorbeeld.scheme.StatusPeriod;
import nl.goedvoorbeeld.scheme.Timeline;

/// What is news of a scheme on a day without anything being published: read from its dated data,
/// and the same each time, so that one may look as often as one likes. What began while nobody
/// looked is still found for a month.
final class SchemeDates {
  /// How long before it ends a scheme closes soon, and how long a beginning is news.
  private static final int DAYS = 30;

  /// @param mark the day on which it happens, or the year that an amount is of
  record Dated(Happening happening, String mark) {}

  private SchemeDates() {}

  static List<Dated> of(Timeline timeline, LocalDate day) {
    List<Dated> news = new ArrayList<>();
    begun(timeline, day, timeline::holdsOn)
        .map(begun -> new Dated(Happening.OPENED, begun.toString()))
        .forEach(news::add);
    begun(timeline, day, timeline::overOn)
        .map(begun -> new Dated(Happening.CLOSED, begun.toString()))
        .forEach(news::add);
    if (timeline.holdsOn(day)) {
      starts(timeline)
          .filter(start -> start.isAfter(day) && !start.isAfter(day.plusDays(DAYS)))
          .filter(start -> begins(start, timeline::overOn))
          .limit(1)
          .map(end -> new Dated(Happening.CLOSING_SOON, end.toString()))
          .forEach(news::add);
    }
    int next = day.getYear() + 1;
    boolean known =
        timeline.amounts().stream()
            .filter(amount -> amount.from().getYear() == next && !timeline.overOn(amount.from()))
            .anyMatch(amount -> amount.value().known().isPresent());
    if (known) {
      news.add(new Dated(Happening.AMOUNT_KNOWN, Integer.toString(next)));
    }
    return List.copyOf(news);
  }

  /// Since when it is so, if that is not long ago.
  private static Stream<LocalDate> begun(
      Timeline timeline, LocalDate day, Predicate<LocalDate> so) {
    return so.test(day)
        ? starts(timeline)
            .filter(start -> !start.isAfter(day) && begins(start, so))
            .max(Comparator.naturalOrder())
            .filter(start -> start.isAfter(day.minusDays(DAYS)))
            .stream()
        : Stream.empty();
  }

  private static boolean begins(LocalDate start, Predicate<LocalDate> so) {
    return so.test(start) && !so.test(start.minusDays(1));
  }

  private static Stream<LocalDate> starts(Timeline timeline) {
    return timeline.statuses().stream().map(StatusPeriod::from).sorted();
  }
}
