package nl.goedvoorbeeld;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import nl.goedvoorbeeld.content.wording.Dutch;

/// A clock that stands still until a test moves it.
public final class MovableClock extends Clock {
  private volatile Instant now;

  public MovableClock(Instant now) {
    this.now = now;
  }

  public void moveTo(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return Dutch.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
