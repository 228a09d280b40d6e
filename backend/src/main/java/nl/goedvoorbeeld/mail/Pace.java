package nl.goedvoorbeeld.mail;

import static nl.goedvoorbeeld.db.mail.Tables.PACE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.goedvoorbeeld.job.Jobs;
import org.jooq.DSLContext;

/// How fast letters go, over all nodes: each asks for its moment before it goes. While the server
/// takes nothing, one letter tries it now and then for all of them.
public final class Pace {
  private static final Duration FIRST_REST = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 5;

  private final DSLContext db;
  private final Clock clock;
  private final Duration step;

  Pace(DSLContext db, Clock clock, int rate) {
    this.db = db;
    this.clock = clock;
    this.step = Duration.ofSeconds(1).dividedBy(rate);
  }

  Duration step() {
    return step;
  }

  /// How it is with the server.
  ///
  /// @param until when it is tried again
  public record Rest(Hindrance why, Instant until) {}

  /// @return when this one may go; empty while none may
  Optional<Instant> next() {
    return next(1);
  }

  /// @return when the first of so many may go, each other a step after the one before; empty while
  ///   none may
  Optional<Instant> next(int number) {
    Instant now = clock.instant();
    String step = this.step.multipliedBy(number).toString();
    return db.resultQuery(
            """
            insert into mail.pace (one, next_at) values (true, cast(? as timestamptz) + cast(? as interval))
            on conflict (one) do update
            set next_at = greatest(pace.next_at, cast(? as timestamptz)) + cast(? as interval)
            where pace.troubles = 0 or pace.next_at <= cast(? as timestamptz)
            returning next_at - cast(? as interval)
            """,
            at(now),
            step,
            at(now),
            step,
            at(now),
            step)
        .fetchOptional(row -> row.get(0, OffsetDateTime.class).toInstant());
  }

  static Optional<Rest> rest(DSLContext db) {
    return db.selectFrom(PACE)
        .where(PACE.TROUBLES.gt(0))
        .fetchOptional()
        .flatMap(
            row -> Optional.ofNullable(row.getReason()).map(why -> new Rest(why, row.getNextAt())));
  }

  /// When a letter tries again; in the past where the server is there.
  Instant until() {
    return db.selectFrom(PACE).fetchOptional(PACE.NEXT_AT).orElseGet(clock::instant);
  }

  /// The server takes nothing: all letters rest, longer each time in a row.
  ///
  /// @return whether that is news
  boolean rest(Hindrance why) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          int before =
              tx.select(PACE.TROUBLES)
                  .from(PACE)
                  .forUpdate()
                  .fetchOptional(PACE.TROUBLES)
                  .orElse(0);
          Duration rest = FIRST_REST.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
          Instant until = clock.instant().plus(rest);
          tx.insertInto(PACE)
              .set(PACE.NEXT_AT, until)
              .set(PACE.TROUBLES, 1)
              .set(PACE.REASON, why)
              .onConflict(PACE.ONE)
              .doUpdate()
              .set(PACE.NEXT_AT, until)
              .set(PACE.TROUBLES, before + 1)
              .set(PACE.REASON, why)
              .execute();
          Jobs.postpone(tx, Mail.KIND, until);
          return before == 0;
        });
  }

  /// The server is there.
  ///
  /// @return whether that is news
  boolean back() {
    return db.update(PACE)
            .set(PACE.TROUBLES, 0)
            .setNull(PACE.REASON)
            .where(PACE.TROUBLES.gt(0))
            .execute()
        > 0;
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
