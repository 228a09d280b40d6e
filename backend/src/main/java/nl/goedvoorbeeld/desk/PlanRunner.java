package nl.goedvoorbeeld.desk;

import java.time.Duration;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks four times a second whether a plan is due, on every node: what was planned happens within
/// the second, and what came due while no node ran happens at the next start. Once an hour it lets
/// the bin remove what was thrown away long ago.
final class PlanRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PlanRunner.class);
  private static final Duration EVERY = Duration.ofMillis(250);
  private static final Duration EMPTIED = Duration.ofHours(1);
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private final Plans plans;
  private final Bin bin;
  private final Thread thread;
  private volatile boolean closed;
  private boolean troubled;
  private long emptied;

  PlanRunner(Plans plans, Bin bin) {
    this.plans = plans;
    this.bin = bin;
    // Not while a node starts, but also where none runs for long.
    emptied = System.nanoTime() - EMPTIED.minus(SETTLED).toNanos();
    thread = Thread.ofVirtual().name("plans").start(this::follow);
  }

  private void follow() {
    while (!closed) {
      try {
        plans.run();
        if (System.nanoTime() - emptied > EMPTIED.toNanos()) {
          emptied = System.nanoTime();
          bin.empty();
        }
        troubled = false;
      } catch (DataAccessException e) {
        trouble(String.valueOf(e.getMessage()), null);
      } catch (RuntimeException e) {
        trouble("this is a fault in the program", e);
      }
      pause();
    }
  }

  /// Said once, not four times a second.
  private void trouble(String why, @Nullable Exception fault) {
    if (!troubled && !closed) {
      LOG.warn("Plans are not followed; we try again: {}", why, fault);
    }
    troubled = true;
  }

  private void pause() {
    try {
      Thread.sleep(EVERY);
    } catch (InterruptedException _) {
      closed = true;
    }
  }

  /// An act that is under way is finished first, as long as that takes no longer than a stop may.
  @Override
  public void close() {
    closed = true;
    try {
      if (!thread.join(Duration.ofSeconds(1))) {
        LOG.warn("A plan was under way at the stop; it is done whole, or again at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
