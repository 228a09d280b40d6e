package nl.goedvoorbeeld.start.watch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import nl.goedvoorbeeld.job.JobRunner;
import nl.goedvoorbeeld.newsletter.Knocks;
import nl.goedvoorbeeld.newsletter.Leavers;
import org.springframework.stereotype.Component;

/// What an alarm can be set on, on the management port; the README says at what. None of it asks
/// the database, so a collector never waits for it.
@Component
final class Gauges implements MeterBinder {
  private final JobRunner jobs;
  private final Heap heap;
  private final Knocks knocks;
  private final Leavers leavers;
  private final Clock clock;

  Gauges(JobRunner jobs, Heap heap, Knocks knocks, Leavers leavers, Clock clock) {
    this.jobs = jobs;
    this.heap = heap;
    this.knocks = knocks;
    this.leavers = leavers;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("goedvoorbeeld.job.late", jobs, one -> seconds(one.late()))
        .baseUnit("seconds")
        .description("How long the oldest job that is due waits, or nobody could look")
        .register(registry);
    jobs.failures()
        .forEach(
            (failure, number) ->
                FunctionCounter.builder("goedvoorbeeld.job.failures", number, LongAdder::sum)
                    .tag("kind", failure.kind())
                    .tag("final", failure.forGood() ? "yes" : "no")
                    .description("Jobs that broke or failed, by whether they are not tried again")
                    .register(registry));
    Gauge.builder("goedvoorbeeld.backup.age", this, Gauges::backupAge)
        .baseUnit("seconds")
        .description("How long ago the newest back-up was made; infinite when never")
        .register(registry);
    FunctionCounter.builder("goedvoorbeeld.newsletter.held", knocks.held(), LongAdder::sum)
        .description("Mails that were not sent because strangers asked for so many in an hour")
        .register(registry);
    FunctionCounter.builder(
            "goedvoorbeeld.newsletter.journal.failures", leavers.failures(), LongAdder::sum)
        .description("How often who left could not be written to the journal")
        .register(registry);
    Gauge.builder("goedvoorbeeld.heap.full", heap, Heap::share)
        .baseUnit("ratio")
        .description("How full of what lives long the heap was after the last whole collection")
        .register(registry);
  }

  private double backupAge() {
    return jobs.backup()
        .map(at -> seconds(Duration.between(at, clock.instant())))
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }
}
