package nl.goedvoorbeeld.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobHandler;
import org.springframework.stereotype.Component;

/// Sees now and then to plans that a node of before jobs made while the nodes were renewed.
@Component
final class PlansWithoutJob implements JobHandler {
  static final String KIND = "plans-without-job";

  private static final Duration EVERY = Duration.ofMinutes(5);

  private final Plans plans;
  private final Clock clock;

  PlansWithoutJob(Plans plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Instant> first(Instant now) {
    return Optional.of(now);
  }

  @Override
  public Ending run(Job job) {
    plans.seeToJobs();
    return new Ending.Again(clock.instant().plus(EVERY));
  }
}
