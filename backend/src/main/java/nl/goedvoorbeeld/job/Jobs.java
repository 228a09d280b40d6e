package nl.goedvoorbeeld.job;

import static nl.goedvoorbeeld.db.job.Tables.QUEUE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.goedvoorbeeld.db.job.tables.records.QueueRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// What rooms write of jobs, each in the transaction of what asks for it.
public final class Jobs {
  /// The channel on which nodes hear that there is something to do; they also look by themselves.
  static final String CHANNEL = "goedvoorbeeld_job";

  /// As the indexes say it, so that they are used.
  static final Condition WAITING =
      QUEUE.STATE.eq(DSL.inline(JobState.WAITING, QUEUE.STATE.getDataType()));

  private Jobs() {}

  /// Has something done. What waits already is left as it is.
  public static void add(DSLContext tx, NewJob job, Instant now) {
    int added =
        tx.insertInto(QUEUE)
            .set(QUEUE.KIND, job.kind())
            .set(QUEUE.SUBJECT, job.subject())
            .set(QUEUE.PAYLOAD, job.payload())
            .set(QUEUE.DUE_AT, job.due())
            .set(QUEUE.MADE_AT, now)
            .set(QUEUE.AFTER_RESTORE, job.afterRestore())
            .onConflictDoNothing()
            .execute();
    if (added > 0) {
      tell(tx);
    }
  }

  /// Leaves undone what waits, also what somebody has in hand.
  public static void drop(DSLContext tx, String kind, Collection<String> subjects) {
    if (!subjects.isEmpty()) {
      tx.deleteFrom(QUEUE)
          .where(QUEUE.KIND.eq(kind))
          .and(QUEUE.SUBJECT.in(subjects))
          .and(WAITING)
          .execute();
    }
  }

  /// Puts off what waits of a kind and nobody has in hand: none of it can be done before then.
  public static void postpone(DSLContext tx, String kind, Instant due) {
    tx.update(QUEUE)
        .set(QUEUE.DUE_AT, due)
        .where(QUEUE.KIND.eq(kind))
        .and(WAITING)
        .and(QUEUE.LEASE.isNull())
        .and(QUEUE.DUE_AT.lt(due))
        .execute();
  }

  /// Of which subjects no job waits.
  public static Set<String> missing(DSLContext db, String kind, Collection<String> subjects) {
    Set<String> missing = new TreeSet<>(subjects);
    if (!missing.isEmpty()) {
      missing.removeAll(
          db.select(QUEUE.SUBJECT)
              .from(QUEUE)
              .where(QUEUE.KIND.eq(kind))
              .and(WAITING)
              .and(QUEUE.SUBJECT.in(subjects))
              .fetchSet(QUEUE.SUBJECT));
    }
    return missing;
  }

  /// Ends a job within the transaction of what it did, so that it is never done twice: when another
  /// has taken it over meanwhile, all of it is undone.
  public static void end(DSLContext tx, Job job, String result, Instant now) {
    int ended =
        tx.update(QUEUE)
            .set(QUEUE.STATE, JobState.DONE)
            .set(QUEUE.RESULT, result)
            .set(QUEUE.ENDED_AT, now)
            .setNull(QUEUE.REASON)
            .set(QUEUE.ARGUMENTS, new String[0])
            .setNull(QUEUE.LEASE)
            .setNull(QUEUE.LEASE_UNTIL)
            .where(QUEUE.ID.eq(job.id()))
            .and(QUEUE.LEASE.eq(job.lease()))
            .execute();
    if (ended == 0) {
      throw new IllegalStateException("Job %d was taken over or dropped".formatted(job.id()));
    }
  }

  /// After the rows of a back-up came in: nobody has anything of it in hand, and what was due since
  /// may have been done in the library that is replaced.
  ///
  /// @return how many are now for somebody to look at
  public static int restored(DSLContext tx, Instant now) {
    tx.update(QUEUE)
        .setNull(QUEUE.LEASE)
        .setNull(QUEUE.LEASE_UNTIL)
        .set(QUEUE.TRIES, 0)
        .where(WAITING)
        .execute();
    var overdue = WAITING.and(QUEUE.DUE_AT.le(now));
    tx.deleteFrom(QUEUE).where(overdue).and(QUEUE.AFTER_RESTORE.eq(AfterRestore.NEVER)).execute();
    int asked =
        tx.update(QUEUE)
            .set(QUEUE.STATE, JobState.FAILED)
            .set(QUEUE.REASON, JobReason.RESTORED)
            .set(QUEUE.ARGUMENTS, new String[0])
            .set(QUEUE.ENDED_AT, now)
            .where(overdue)
            .and(QUEUE.AFTER_RESTORE.eq(AfterRestore.ASK))
            .execute();
    tell(tx);
    return asked;
  }

  /// What failed for good, the last one first.
  public static List<FailedJob> failed(DSLContext db, int most) {
    return db.selectFrom(QUEUE)
        .where(QUEUE.STATE.eq(JobState.FAILED))
        .orderBy(QUEUE.ENDED_AT.desc(), QUEUE.ID.desc())
        .limit(most)
        .fetch(Jobs::failed);
  }

  private static FailedJob failed(QueueRecord row) {
    return new FailedJob(
        row.getId(),
        row.getKind(),
        row.getSubject(),
        row.getTries(),
        new JobReason(String.valueOf(row.getReason()), List.of(row.getArguments())),
        row.getEndedAt());
  }

  private static void tell(DSLContext tx) {
    tx.execute("select pg_notify(?, '')", CHANNEL);
  }
}
