package nl.goedvoorbeeld.reading.effect;

/// Strength of evidence: the words first, the step of the ladder (0 to 5) beside them.
public record Evidence(int step, String words) {
  private static final int STEPS = 5;

  /// One step of the drawing, and from where it began to where the next one does.
  private static final String STEP = "h8v10h-8z";

  private static final String ON = "m11 0";

  /// The steps that are reached, as one path: five elements of their own on every card are heavy.
  public String reached() {
    return path(0, step);
  }

  public String beyond() {
    return path(step, STEPS);
  }

  private static String path(int from, int to) {
    return "M" + (from * 11 + 1) + " 1" + (STEP + ON).repeat(to - from - 1) + STEP;
  }
}
