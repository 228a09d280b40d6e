package nl.goedvoorbeeld.desk;

import java.time.Duration;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks four times a second whether a plan is due, on every node: what was planned happens within
/// the second, and what came due while no node ran happens at the next start.
final class PlanRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PlanRunner.class);
  private static final Duration EVERY = Duration.ofMillis(250);

  private final Plans plans;
  private final Thread thread;
  private volatile boolean closed;
  private boolean troubled;

  PlanRunner(Plans plans) {
    this.plans = plans;
    thread = Thread.ofVirtual().name("plans").start(this::follow);
  }

  private void follow() {
    while (!closed) {
      try {
        plans.run();
        troubled = false;
      } catch (DataAccessException e) {
        trouble(e);
      } catch (RuntimeException e) {
        LOG.error("A plan could not be carried out; this is a fault in the program", e);
      }
      pause();
    }
  }

  /// Said once, not four times a second.
  private void trouble(DataAccessException e) {
    if (!troubled && !closed) {
      LOG.warn("Plans are not followed; we try again: {}", String.valueOf(e.getMessage()));
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
