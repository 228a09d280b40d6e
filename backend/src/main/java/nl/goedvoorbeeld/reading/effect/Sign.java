package nl.goedvoorbeeld.reading.effect;

import nl.goedvoorbeeld.evidence.Effect.Basis;

/// How an effect was established. Each has one drawing, the same everywhere: solid, hatched,
/// dotted; what is no result has no bar at all.
public enum Sign {
  MEASURED(Basis.MEASURED),
  EXPECTED(Basis.EXPECTED),
  EXPERIENCED(Basis.EXPERIENCED),
  REPORTED(Basis.REPORTED),
  GOAL(Basis.GOAL),
  LEVEL(Basis.LEVEL),
  BUDGET(Basis.BUDGET);

  private final Basis basis;

  Sign(Basis basis) {
    this.basis = basis;
  }

  public static Sign of(Basis basis) {
    return switch (basis) {
      case MEASURED -> MEASURED;
      case EXPECTED -> EXPECTED;
      case EXPERIENCED -> EXPERIENCED;
      case REPORTED -> REPORTED;
      case GOAL -> GOAL;
      case LEVEL -> LEVEL;
      case BUDGET -> BUDGET;
    };
  }

  public String word() {
    return basis.word();
  }

  /// Whether it says what a measure brought.
  public boolean isResult() {
    return basis.isResult();
  }
}
