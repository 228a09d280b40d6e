package nl.goedvoorbeeld.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobHandler;

/// Once an hour lets go of what ended with time, a little at a time.
final class NewsletterSweep implements JobHandler {
  static final String KIND = "newsletter-sweep";

  private static final Duration EVERY = Duration.ofHours(1);

  /// Not while a node starts, but also where none runs for long.
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private final Forgetting forgetting;
  private final Clock clock;

  NewsletterSweep(Forgetting forgetting, Clock clock) {
    this.forgetting = forgetting;
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
    boolean more = forgetting.step();
    Instant now = clock.instant();
    return new Ending.Again(more ? now : now.plus(EVERY));
  }
}
