package nl.goedvoorbeeld.newsletter.mailing;

import static nl.goedvoorbeeld.db.newsletter.Tables.DELIVERY;
import static nl.goedvoorbeeld.db.newsletter.Tables.MAILING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobHandler;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/// Lets go of whom a mailing went to, long after it ended, a few mailings at a time; how many it
/// went to is kept.
final class MailingSweep implements JobHandler {
  private static final Duration EVERY = Duration.ofHours(1);

  private final DSLContext db;
  private final Duration facts;
  private final Clock clock;

  /// @param facts how long it is known what went to whom
  MailingSweep(DSLContext db, Duration facts, Clock clock) {
    this.db = db;
    this.facts = facts;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "mailing-sweep";
  }

  @Override
  public Optional<Instant> first(Instant now) {
    return Optional.of(now.plus(EVERY));
  }

  @Override
  public Ending run(Job job) {
    Instant now = clock.instant();
    Optional<UUID> old =
        db.select(MAILING.ID)
            .from(MAILING)
            .where(MAILING.ENDED_AT.le(now.minus(facts)))
            .and(MAILING.TOTALS.isNull())
            .orderBy(MAILING.ENDED_AT)
            .limit(1)
            .fetchOptional(MAILING.ID);
    old.ifPresent(this::forget);
    return new Ending.Again(old.isPresent() ? now : now.plus(EVERY));
  }

  private void forget(UUID mailing) {
    db.transaction(
        configuration -> {
          DSLContext tx = configuration.dsl();
          tx.update(MAILING)
              .set(MAILING.TOTALS, JSONB.valueOf(Mailings.counted(tx, mailing).json()))
              .where(MAILING.ID.eq(mailing))
              .and(MAILING.TOTALS.isNull())
              .execute();
          tx.deleteFrom(DELIVERY).where(DELIVERY.MAILING.eq(mailing)).execute();
        });
  }
}
