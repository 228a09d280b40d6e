package nl.goedvoorbeeld.mail;

import static nl.goedvoorbeeld.db.mail.Tables.LETTER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobHandler;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Removes what was in letters some time after their links are over, and in the end that they were;
/// a little at a time. What is held until its links are over is over then.
final class MailSweep implements JobHandler {
  private static final Duration EVERY = Duration.ofHours(1);
  private static final int MOST = 1_000;

  private final DSLContext db;
  private final Duration facts;
  private final Clock clock;

  /// @param facts how long it is known that a letter went, or did not
  MailSweep(DSLContext db, Duration facts, Clock clock) {
    this.db = db;
    this.facts = facts;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "mail-sweep";
  }

  @Override
  public Optional<Instant> first(Instant now) {
    return Optional.of(now.plus(EVERY));
  }

  @Override
  public Ending run(Job job) {
    Instant now = clock.instant();
    boolean more = lapse(now) == MOST | empty(now) == MOST | forget(now) == MOST;
    return new Ending.Again(more ? now : now.plus(EVERY));
  }

  /// A letter that waits is looked at by its job.
  private int lapse(Instant now) {
    return db.update(LETTER)
        .set(LETTER.STATE, LetterState.OVER)
        .set(LETTER.ENDED_AT, now)
        .where(LETTER.ID.in(some(LETTER.STATE.eq(LetterState.HELD).and(LETTER.UNTIL.le(now)))))
        .execute();
  }

  private int empty(Instant now) {
    int emptied = 0;
    for (LetterKind kind : LetterKind.values()) {
      emptied =
          Math.max(
              emptied,
              db.update(LETTER)
                  .setNull(LETTER.SEALED)
                  .where(
                      LETTER.ID.in(
                          some(
                              LETTER
                                  .KIND
                                  .eq(kind)
                                  .and(LETTER.SEALED.isNotNull())
                                  .and(LETTER.UNTIL.le(now.minus(kind.kept()))))))
                  .execute());
    }
    return emptied;
  }

  private int forget(Instant now) {
    return db.deleteFrom(LETTER)
        .where(LETTER.ID.in(some(LETTER.ENDED_AT.le(now.minus(facts)))))
        .execute();
  }

  private List<UUID> some(Condition which) {
    return db.select(LETTER.ID).from(LETTER).where(which).limit(DSL.inline(MOST)).fetch(LETTER.ID);
  }
}
