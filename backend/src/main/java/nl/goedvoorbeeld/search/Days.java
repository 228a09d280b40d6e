package nl.goedvoorbeeld.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A library as it is on the days that are asked for. Its own day and those beside it, one of which
/// is today around midnight, stay as long as the library: no other day takes their place.
final class Days {
  private final LocalDate own;
  private final OtherDays others;
  private final Function<LocalDate, OnDay> make;
  private final Map<LocalDate, OnDay> ours = new ConcurrentHashMap<>();

  /// The one that was asked for longest ago goes first.
  private final Map<LocalDate, OnDay> theirs =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, OnDay> eldest) {
          return size() > OtherDays.KEPT;
        }
      };

  Days(LocalDate own, OtherDays others, Function<LocalDate, OnDay> make) {
    this.own = own;
    this.others = others;
    this.make = make;
  }

  /// As on a day that we chose, mostly today: it is made if it is not there.
  OnDay of(LocalDate day) {
    if (isOurs(day)) {
      return ours.computeIfAbsent(day, make);
    }
    synchronized (theirs) {
      return theirs.computeIfAbsent(day, make);
    }
  }

  /// As on a day that a stranger chose; empty when too many others were made lately.
  Optional<OnDay> other(LocalDate day) {
    if (isOurs(day)) {
      return Optional.of(of(day));
    }
    synchronized (theirs) {
      @Nullable OnDay there = theirs.get(day);
      if (there != null) {
        return Optional.of(there);
      }
      return others.mayMake() ? Optional.of(of(day)) : Optional.empty();
    }
  }

  private boolean isOurs(LocalDate day) {
    return !day.isBefore(own.minusDays(1)) && !day.isAfter(own.plusDays(1));
  }
}
