package nl.goedvoorbeeld.search.query;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.goedvoorbeeld.scheme.Amount;
import nl.goedvoorbeeld.scheme.Timeline;

/// When a scheme holds: the values of `geldig`.
///
/// On a day its status decides: it holds when that is *geldt* or *wijzigt*. Only where no status is
/// on record for the day does an amount that is in force speak; an amount without a last day does
/// not keep a closed scheme alive. In a year it holds when it does on some day of that year. Of
/// days to come this says what is on record now.
public final class Validity {
  /// The value of `geldig` that means: on the day on which one asks.
  public static final String NOW = "nu";

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final Timeline timeline;

  public Validity(Timeline timeline) {
    this.timeline = timeline;
  }

  public static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  public boolean on(LocalDate day) {
    return timeline.statusOn(day).isPresent()
        ? timeline.holdsOn(day)
        : !timeline.amountsOn(day).isEmpty();
  }

  /// The years that the record speaks of: those between the first and the last are worth offering.
  public Set<Integer> recordedYears() {
    Set<Integer> years = new TreeSet<>();
    timeline.statuses().forEach(status -> years.add(status.from().getYear()));
    for (Amount amount : timeline.amounts()) {
      years.add(amount.from().getYear());
      amount.until().ifPresent(last -> years.add(last.getYear()));
    }
    return years;
  }

  /// Every year in which the scheme holds.
  public Set<String> years() {
    List<LocalDate> turns = turns();
    int last = turns.isEmpty() ? FIRST_YEAR : turns.getLast().getYear();
    boolean ever = on(LocalDate.of(LAST_YEAR, 1, 1));
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
        .filter(year -> year > last ? ever : during(year, turns))
        .mapToObj(Integer::toString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean during(int year, List<LocalDate> turns) {
    Stream<LocalDate> within = turns.stream().filter(day -> day.getYear() == year);
    return Stream.concat(Stream.of(LocalDate.of(year, 1, 1)), within).anyMatch(this::on);
  }

  /// The days on which the answer may change, in order.
  private List<LocalDate> turns() {
    Set<LocalDate> days = new TreeSet<>();
    timeline.statuses().forEach(status -> days.add(status.from()));
    for (Amount amount : timeline.amounts()) {
      days.add(amount.from());
      amount.until().ifPresent(last -> days.add(last.plusDays(1)));
    }
    return List.copyOf(days);
  }
}
