package nl.goedvoorbeeld.start;

import java.time.Duration;

/// How long we wait for others, which is never without end.
final class Patience {
  private Patience() {}

  /// A moment for another process to get ready.
  static void brief() {
    try {
      Thread.sleep(Duration.ofMillis(100));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Onderbroken.", e);
    }
  }

  /// Does something, and goes on without it when it takes too long: whoever asked us to stop will
  /// not ask twice.
  static void atMost(Duration time, Runnable work) {
    try {
      Thread.ofPlatform().daemon().start(work).join(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
