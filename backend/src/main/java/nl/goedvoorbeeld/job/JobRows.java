package nl.goedvoorbeeld.job;

import static nl.goedvoorbeeld.db.job.Tables.QUEUE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.goedvoorbeeld.db.job.tables.records.QueueRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;

/// What a runner asks of the table and does to it, one statement each.
final class JobRows {
  /// A node that is not heard of for so long is gone. Whoever is alive says so twice as often.
  static final Duration LEASE = Duration.ofSeconds(30);

  private static final String LOOK =
      """
      select kind, (
        select due_at from job.queue
        where queue.kind = asked.kind and state = 'waiting'
          and (lease_until is null or lease_until <= cast(? as timestamptz))
        order by due_at, id limit 1)
      from unnest(cast(? as text[])) as asked (kind)
      union all select ':oldest', (select min(due_at) from job.queue where state = 'waiting')
      union all select ':backup', (select made_at from job.backup)
      """;

  private final DSLContext db;
  private final Clock clock;

  JobRows(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// How it stands.
  ///
  /// @param next by kind, the first that nobody has in hand
  /// @param oldest of all that waits, also what somebody has in hand or no node knows
  /// @param backup when the newest was made
  record Look(Map<String, Instant> next, Optional<Instant> oldest, Optional<Instant> backup) {}

  Look look(Collection<String> kinds) {
    Map<String, Instant> found = new HashMap<>();
    for (Record row : db.fetch(LOOK, clock.instant(), kinds.toArray(String[]::new))) {
      Optional.ofNullable(row.get(1, Instant.class))
          .ifPresent(at -> found.put(row.get(0, String.class), at));
    }
    return new Look(
        found,
        Optional.ofNullable(found.remove(":oldest")),
        Optional.ofNullable(found.remove(":backup")));
  }

  void add(NewJob job) {
    db.transaction(configuration -> Jobs.add(configuration.dsl(), job, clock.instant()));
  }

  /// Takes the first that is due and that nobody has in hand; of those that keep an order, the very
  /// first or none.
  Optional<Job> take(JobHandler handler) {
    UUID lease = UUID.randomUUID();
    return db.update(QUEUE)
        .set(QUEUE.LEASE, lease)
        .set(QUEUE.LEASE_UNTIL, clock.instant().plus(LEASE))
        .set(QUEUE.TRIES, QUEUE.TRIES.plus(1))
        .where(QUEUE.ID.eq(handler.inOrder() ? head(handler.kind()) : free(handler.kind())))
        .returning()
        .fetchOptional(row -> job(row, lease));
  }

  private static Job job(QueueRecord row, UUID lease) {
    return new Job(
        row.getId(), row.getKind(), row.getSubject(), row.getPayload(), row.getTries(), lease);
  }

  private Select<Record1<Long>> free(String kind) {
    return DSL.select(QUEUE.ID)
        .from(QUEUE)
        .where(isDue(kind))
        .and(isFree())
        .orderBy(QUEUE.DUE_AT, QUEUE.ID)
        .limit(1)
        .forUpdate()
        .skipLocked();
  }

  /// Who waits for a lock on it would find that it was taken.
  private Select<Record1<Long>> head(String kind) {
    return DSL.select(QUEUE.ID)
        .from(QUEUE)
        .where(
            QUEUE.ID.eq(
                DSL.select(QUEUE.ID)
                    .from(QUEUE)
                    .where(isDue(kind))
                    .orderBy(QUEUE.DUE_AT, QUEUE.ID)
                    .limit(1)))
        .and(isDue(kind))
        .and(isFree())
        .forUpdate()
        .skipLocked();
  }

  private Condition isDue(String kind) {
    return QUEUE.KIND.eq(kind).and(Jobs.WAITING).and(QUEUE.DUE_AT.le(clock.instant()));
  }

  private Condition isFree() {
    return QUEUE.LEASE_UNTIL.isNull().or(QUEUE.LEASE_UNTIL.le(clock.instant()));
  }

  /// Says that these are still being done.
  void renew(Collection<Job> inHand) {
    db.update(QUEUE)
        .set(QUEUE.LEASE_UNTIL, clock.instant().plus(LEASE))
        .where(QUEUE.ID.in(inHand.stream().map(Job::id).toList()))
        .and(QUEUE.LEASE.in(inHand.stream().map(Job::lease).toList()))
        .execute();
  }

  /// @return whether it was still ours
  boolean done(Job job, String result) {
    return close(job, ended(JobState.DONE).set(QUEUE.RESULT, result).setNull(QUEUE.REASON));
  }

  boolean fail(Job job, JobReason reason) {
    return close(job, because(ended(JobState.FAILED), reason));
  }

  /// Comes round, as if it had never been tried.
  boolean again(Job job, Instant due) {
    return close(job, free().set(QUEUE.DUE_AT, due).set(QUEUE.TRIES, 0).setNull(QUEUE.REASON));
  }

  boolean retry(Job job, Duration rest, JobReason reason) {
    return close(job, because(free().set(QUEUE.DUE_AT, clock.instant().plus(rest)), reason));
  }

  private UpdateSetMoreStep<QueueRecord> free() {
    return db.update(QUEUE).setNull(QUEUE.LEASE).setNull(QUEUE.LEASE_UNTIL);
  }

  private UpdateSetMoreStep<QueueRecord> ended(JobState state) {
    return free().set(QUEUE.STATE, state).set(QUEUE.ENDED_AT, clock.instant());
  }

  private static UpdateSetMoreStep<QueueRecord> because(
      UpdateSetMoreStep<QueueRecord> update, JobReason reason) {
    return update
        .set(QUEUE.REASON, reason.code())
        .set(QUEUE.ARGUMENTS, reason.arguments().toArray(String[]::new));
  }

  private static boolean close(Job job, UpdateSetMoreStep<QueueRecord> update) {
    return update.where(QUEUE.ID.eq(job.id())).and(QUEUE.LEASE.eq(job.lease())).execute() > 0;
  }

  /// @return how many went
  int sweep(JobState state, Duration kept, int most) {
    return db.deleteFrom(QUEUE)
        .where(
            QUEUE.ID.in(
                DSL.select(QUEUE.ID)
                    .from(QUEUE)
                    .where(QUEUE.STATE.eq(state))
                    .and(QUEUE.ENDED_AT.lt(clock.instant().minus(kept)))
                    .limit(most)))
        .execute();
  }
}
