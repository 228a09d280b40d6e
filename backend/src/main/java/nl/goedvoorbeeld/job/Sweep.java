package nl.goedvoorbeeld.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.goedvoorbeeld.privacy.Periods;

/// Removes what ended long ago, a little at a time.
final class Sweep implements JobHandler {
  private static final Duration EVERY = Duration.ofHours(1);
  private static final int MOST = 1_000;

  private final JobRows rows;
  private final Clock clock;

  Sweep(JobRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "sweep";
  }

  @Override
  public Optional<Instant> first(Instant now) {
    return Optional.of(now.plus(EVERY));
  }

  @Override
  public Ending run(Job job) {
    int gone =
        rows.sweep(JobState.DONE, Periods.JOB_DONE, MOST)
            + rows.sweep(JobState.FAILED, Periods.JOB_FAILED, MOST);
    Instant now = clock.instant();
    return new Ending.Again(gone < MOST ? now.plus(EVERY) : now);
  }
}
