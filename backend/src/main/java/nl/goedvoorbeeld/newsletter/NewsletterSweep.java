package nl.goedvoorbeeld.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobHandler;

/// Once an hour lets go of what ended with time.
final class NewsletterSweep implements JobHandler {
  static final String KIND = "newsletter-sweep";

  private static final Duration EVERY = Duration.ofHours(1);

  /// Not while a node starts, but also where none runs for long.
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private final Subscribing subscribing;
  private final Clock clock;

  NewsletterSweep(Subscribing subscribing, Clock clock) {
    this.subscribing = subscribing;
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
    subscribing.sweep();
    return new Ending.Again(clock.instant().plus(EVERY));
  }
}
