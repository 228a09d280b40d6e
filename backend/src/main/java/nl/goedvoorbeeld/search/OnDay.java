package nl.goedvoorbeeld.search;

import java.util.function.Supplier;
import nl.goedvoorbeeld.content.snapshot.Day;
import org.jspecify.annotations.Nullable;

/// A library as it is on one day: what is proven, and, when the first search comes, the sets that
/// searches need.
public final class OnDay {
  private final Day day;
  private final Supplier<DayView> make;
  private @Nullable DayView view;

  OnDay(Day day, Supplier<DayView> make) {
    this.day = day;
    this.make = make;
  }

  /// What is proven on this day.
  public Day day() {
    return day;
  }

  synchronized DayView view() {
    DayView made = view;
    if (made == null) {
      made = make.get();
      view = made;
    }
    return made;
  }
}
