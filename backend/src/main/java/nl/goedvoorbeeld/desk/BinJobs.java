package nl.goedvoorbeeld.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobHandler;
import org.springframework.stereotype.Component;

/// Once an hour lets the bin remove what was thrown away long ago.
@Component
final class BinJobs implements JobHandler {
  static final String KIND = "bin";

  private static final Duration EVERY = Duration.ofHours(1);

  /// Not while a node starts, but also where none runs for long.
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private final Bin bin;
  private final Clock clock;

  BinJobs(Bin bin, Clock clock) {
    this.bin = bin;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Instant> first(Instant now) {
    return Optional.of(now.plus(SETTLED));
  }

  @Override
  public Ending run(Job job) {
    bin.empty();
    return new Ending.Again(clock.instant().plus(EVERY));
  }
}
