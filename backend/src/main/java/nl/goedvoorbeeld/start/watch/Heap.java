package nl.goedvoorbeeld.start.watch;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Memory has an alarm before it has an end: a full heap ends the process, so a node that comes
/// near says that it is not ready, and readers go elsewhere.
@Component
final class Heap {
  /// Of what lives long. What is left then is more than a burst of all that `web.Bounds` allows at
  /// once usually takes.
  private static final double MARK = 0.85;

  private static final Duration BETWEEN_COLLECTIONS = Duration.ofMinutes(1);

  private final Supplier<Optional<MemoryUsage>> afterCollection;
  private final Runnable collect;
  private final Clock clock;
  private Instant collected = Instant.MIN;

  @Autowired
  Heap(Clock clock) {
    this(Heap::longLived, System::gc, clock);
  }

  /// @param afterCollection what was left after the last whole collection, if there was one
  Heap(Supplier<Optional<MemoryUsage>> afterCollection, Runnable collect, Clock clock) {
    this.afterCollection = afterCollection;
    this.collect = collect;
    this.clock = clock;
  }

  /// Whoever is sent no readers may not fill up for hours, and so not be collected: while it looks
  /// full it is collected now and then, or it would look so for ever.
  synchronized boolean hasRoom() {
    if (!isFull()) {
      return true;
    }
    if (collected.isBefore(clock.instant().minus(BETWEEN_COLLECTIONS))) {
      collected = clock.instant();
      collect.run();
    }
    return !isFull();
  }

  private boolean isFull() {
    return share() > MARK;
  }

  /// How full it was then; 0 while that is not known.
  double share() {
    return afterCollection
        .get()
        .filter(usage -> usage.getMax() > 0)
        .map(usage -> (double) usage.getUsed() / usage.getMax())
        .orElse(0.0);
  }

  /// The only part of the heap that has a threshold for use, whichever collector there is.
  private static Optional<MemoryUsage> longLived() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
        .findFirst()
        .map(MemoryPoolMXBean::getCollectionUsage);
  }
}
