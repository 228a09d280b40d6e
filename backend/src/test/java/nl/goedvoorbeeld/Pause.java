package nl.goedvoorbeeld;

/// Between two looks at what comes by itself. Who looks again at once takes the processor from what
/// is waited for.
public final class Pause {
  private static final long MOMENT = 5;

  private Pause() {}

  public static void aMoment() {
    try {
      Thread.sleep(MOMENT);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
