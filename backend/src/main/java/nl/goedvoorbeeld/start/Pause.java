package nl.goedvoorbeeld.start;

import java.time.Duration;

/// A moment for another process to get ready.
final class Pause {
  private Pause() {}

  static void brief() {
    try {
      Thread.sleep(Duration.ofMillis(100));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Onderbroken.", e);
    }
  }
}
