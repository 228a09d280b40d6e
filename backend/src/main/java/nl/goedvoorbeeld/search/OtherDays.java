package nl.goedvoorbeeld.search;

import java.time.Clock;
import java.time.Duration;

/// How many days of strangers a node looks at. What is made for a day takes a look at the whole
/// library, and an address can name 36,500 of them.
public final class OtherDays {
  /// How many days, besides today and its neighbours, are kept of a library.
  public static final int KEPT = 16;

  /// How many are made in one minute, in all libraries that follow each other meanwhile.
  public static final int A_MINUTE = 30;

  private final Clock clock;
  private long minute;
  private int made;

  OtherDays(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean mayMake() {
    long now = clock.millis() / Duration.ofMinutes(1).toMillis();
    if (now != minute) {
      minute = now;
      made = 0;
    }
    if (made >= A_MINUTE) {
      return false;
    }
    made++;
    return true;
  }
}
