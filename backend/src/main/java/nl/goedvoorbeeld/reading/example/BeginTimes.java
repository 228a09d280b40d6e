package nl.goedvoorbeeld.reading.example;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Begin times before and after, on one axis of whole half hours.
public record BeginTimes(List<BeginTime> rows) {
  private static final int HALF_HOUR = 30;

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /// Where a moment stands on an axis of 200 wide.
  public int at(LocalTime time) {
    var minutes = (int) ChronoUnit.MINUTES.between(first(), time);
    return 10 + 180 * minutes / (HALF_HOUR * (ticks().size() - 1));
  }

  public List<LocalTime> ticks() {
    var first = first();
    var span = ChronoUnit.MINUTES.between(first, last());
    var steps = (int) Math.ceilDiv(span, HALF_HOUR) + 1;
    return IntStream.rangeClosed(0, Math.max(steps, 2))
        .mapToObj(step -> first.plusMinutes((long) step * HALF_HOUR))
        .toList();
  }

  private LocalTime first() {
    var earliest = times().min(LocalTime::compareTo).orElse(LocalTime.of(8, 0));
    return earliest.minusMinutes(earliest.getMinute() % HALF_HOUR);
  }

  private LocalTime last() {
    return times().max(LocalTime::compareTo).orElse(LocalTime.of(9, 0));
  }

  private Stream<LocalTime> times() {
    return rows.stream()
        .flatMap(row -> Stream.of(row.before(), row.after()))
        .filter(Objects::nonNull);
  }
}
