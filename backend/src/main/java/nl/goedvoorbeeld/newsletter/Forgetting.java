package nl.goedvoorbeeld.newsletter;

import static nl.goedvoorbeeld.db.newsletter.Tables.MOVE;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIBER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;
import static nl.goedvoorbeeld.db.newsletter.Tables.TOLD;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.db.newsletter.tables.records.MoveRecord;
import nl.goedvoorbeeld.privacy.Periods;
import nl.goedvoorbeeld.setting.Retention;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// What ends with time: what was asked for and never wanted, an address that nothing is sent to any
/// more, where a move came from, what was told long ago, a pause. A little at a time, each in a
/// transaction of its own, so that nobody who asks for something waits long.
final class Forgetting {
  private static final int MOST = 500;
  private static final int MOST_TOLD = 10_000;

  private final DSLContext db;
  private final Knocks knocks;
  private final Leavers leavers;
  private final Letters letters;
  private final Retention retention;
  private final Clock clock;

  Forgetting(
      DSLContext db,
      Knocks knocks,
      Leavers leavers,
      Letters letters,
      Retention retention,
      Clock clock) {
    this.db = db;
    this.knocks = knocks;
    this.leavers = leavers;
    this.letters = letters;
    this.retention = retention;
    this.clock = clock;
  }

  /// @return whether there is more to let go of
  boolean step() {
    Instant now = clock.instant();
    knocks.sweep(db);
    db.transaction(tx -> leavers.sweep(tx.dsl()));
    Subscribing.resume(db, SUBSCRIPTION.PAUSED_UNTIL.le(LocalDate.ofInstant(now, Dutch.ZONE)));
    // Whoever has nothing left by the first two is seen by the third.
    int asked = asked(now);
    int moves = db.transactionResult(tx -> moves(tx.dsl(), now));
    int people = db.transactionResult(tx -> people(tx.dsl(), now));
    return asked == MOST || moves == MOST || people == MOST || told(now) == MOST_TOLD;
  }

  private int asked(Instant now) {
    return db.deleteFrom(SUBSCRIPTION)
        .where(
            SUBSCRIPTION.ID.in(
                DSL.select(SUBSCRIPTION.ID)
                    .from(SUBSCRIPTION)
                    .where(Subscribing.ASKED)
                    .and(SUBSCRIPTION.ASKED_AT.le(now.minus(Periods.TO_CONFIRM)))
                    .limit(MOST)))
        .execute();
  }

  /// With the address that is no longer theirs, or never was: it is in no letter of theirs either.
  private int moves(DSLContext tx, Instant now) {
    List<MoveRecord> over =
        tx.selectFrom(MOVE)
            .where(MOVE.CONFIRMED_AT.le(now.minus(Periods.TO_MOVE_BACK)))
            .or(MOVE.CONFIRMED_AT.isNull().and(MOVE.ASKED_AT.le(now.minus(Periods.TO_CONFIRM))))
            .limit(MOST)
            .forUpdate()
            .skipLocked()
            .fetch();
    for (MoveRecord move : over) {
      boolean moved = move.getConfirmedAt() != null && move.getUndoneAt() == null;
      String address = moved ? move.getFromAddress() : move.getToAddress();
      Subscriber of =
          Subscriptions.subscribers(tx, List.of(move.getSubscriber())).get(move.getSubscriber());
      if (of != null && !of.address().text().equals(address)) {
        letters.forget(tx, of, address);
      }
      move.delete();
    }
    return over.size();
  }

  /// Of whom all that they asked for ended long ago, or none of it was ever wanted.
  private int people(DSLContext tx, Instant now) {
    List<UUID> some =
        tx.select(SUBSCRIBER.ID)
            .from(SUBSCRIBER)
            .where(nothingLeft(now))
            .limit(MOST)
            .forUpdate()
            // Who asks for something more just now.
            .skipLocked()
            .fetch(SUBSCRIBER.ID);
    // Once more, since who asked between that look and the lock asked unseen; from here on they
    // wait, and find that they are not known.
    List<Subscriber> gone =
        tx.selectFrom(SUBSCRIBER)
            .where(SUBSCRIBER.ID.in(some))
            .and(nothingLeft(now))
            .fetch(Subscriptions::subscriber);
    Subscribing.wipe(tx, gone, letters, now);
    // Where there is nothing to count.
    tx.deleteFrom(SUBSCRIBER)
        .where(SUBSCRIBER.ID.in(gone.stream().map(Subscriber::id).toList()))
        .andNotExists(
            DSL.selectOne().from(SUBSCRIPTION).where(SUBSCRIPTION.SUBSCRIBER.eq(SUBSCRIBER.ID)))
        .execute();
    return some.size();
  }

  private Condition nothingLeft(Instant now) {
    return SUBSCRIBER
        .ADDRESS
        .isNotNull()
        .and(SUBSCRIBER.MADE_AT.le(now.minus(Periods.TO_CONFIRM)))
        .andNotExists(
            DSL.selectOne()
                .from(SUBSCRIPTION)
                .where(SUBSCRIPTION.SUBSCRIBER.eq(SUBSCRIBER.ID))
                .and(
                    SUBSCRIPTION
                        .ENDED_AT
                        .isNull()
                        .or(SUBSCRIPTION.ENDED_AT.gt(now.minus(retention.addresses())))));
  }

  private int told(Instant now) {
    return db.deleteFrom(TOLD)
        .where(
            DSL.row(TOLD.SUBSCRIPTION, TOLD.ITEM, TOLD.GENERATION, TOLD.ACT)
                .in(
                    DSL.select(TOLD.SUBSCRIPTION, TOLD.ITEM, TOLD.GENERATION, TOLD.ACT)
                        .from(TOLD)
                        .where(TOLD.AT.le(now.minus(retention.facts())))
                        .limit(MOST_TOLD)))
        .execute();
  }
}
