package nl.goedvoorbeeld.newsletter.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobHandler;

/// Once an hour counts who is subscribed to what, and lets go of lists that nobody took over.
final class RegisterRounds implements JobHandler {
  static final String KIND = "newsletter-tally";

  private static final Duration EVERY = Duration.ofHours(1);

  /// Not while a node starts, but also where none runs for long.
  private static final Duration SETTLED = Duration.ofMinutes(1);

  private final Tallies tallies;
  private final Imports imports;
  private final Clock clock;

  RegisterRounds(Tallies tallies, Imports imports, Clock clock) {
    this.tallies = tallies;
    this.imports = imports;
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
    tallies.count();
    imports.sweep();
    return new Ending.Again(clock.instant().plus(EVERY));
  }
}
