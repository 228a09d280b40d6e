package nl.goedvoorbeeld.job;

import java.util.List;

/// Why a job failed: a code, and what belongs in its sentence. Whoever shows it makes the words.
public record JobReason(String code, List<String> arguments) {
  /// A fault in the program or the database, each time. Its argument is what kind of fault.
  public static final String BROKE = "broke";

  /// Whoever had it in hand was not heard of again, each time.
  public static final String HALTED = "halted";

  /// Its moment had passed when a back-up was put back.
  public static final String RESTORED = "restored";

  public JobReason {
    arguments = List.copyOf(arguments);
  }

  static JobReason broke(RuntimeException fault) {
    return new JobReason(BROKE, List.of(fault.getClass().getSimpleName()));
  }
}
