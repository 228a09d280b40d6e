package nl.goedvoorbeeld.newsletter.mailing;

import static java.util.Objects.requireNonNull;
import static nl.goedvoorbeeld.db.newsletter.Tables.DELIVERY;
import static nl.goedvoorbeeld.db.newsletter.Tables.MAILING;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIBER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.goedvoorbeeld.db.newsletter.tables.Subscriber;
import nl.goedvoorbeeld.mail.Blame;
import nl.goedvoorbeeld.mail.LetterReason;
import nl.goedvoorbeeld.newsletter.DeliveryState;
import nl.goedvoorbeeld.newsletter.Subscriptions;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The rows of what is to go: taken some at a time, by whoever is first, on whichever node, and
/// looked at once more just before each goes. A row that somebody took and did nothing with is free
/// again after a while.
///
/// Each is one statement, so nobody waits for a server while holding a row. Between the look and
/// the server being told a person may leave, for as long as that takes: a few milliseconds.
final class Deliveries {
  /// As the index says it, so that it is used.
  private static final Condition WAITING =
      DELIVERY.STATE.eq(DSL.inline(DeliveryState.WAITING, DELIVERY.STATE.getDataType()));

  private static final Subscriber RECEIVER = SUBSCRIBER.as("receiver");

  private final DSLContext db;
  private final Duration lease;

  /// @param lease how long one is in hand at most; longer than a server is waited for
  Deliveries(DSLContext db, Duration lease) {
    this.db = db;
    this.lease = lease;
  }

  /// In hand.
  ///
  /// @param domain where it goes, as over the wire
  record Taken(UUID id, UUID mailing, UUID lease, String domain) {}

  /// Offered to the server from now on.
  ///
  /// @param tries this one among them
  record Offered(
      UUID id, UUID mailing, UUID subscriber, UUID subscription, String address, int tries) {}

  boolean anyDue(Instant now) {
    return db.fetchExists(due(now).limit(1));
  }

  private static SelectConditionStep<Record1<UUID>> due(Instant now) {
    return DSL.select(DELIVERY.ID)
        .from(DELIVERY)
        .join(MAILING)
        .on(MAILING.ID.eq(DELIVERY.MAILING))
        .where(WAITING)
        .and(DELIVERY.DUE_AT.le(now))
        .and(DELIVERY.LEASE_UNTIL.isNull().or(DELIVERY.LEASE_UNTIL.le(now)))
        .and(MAILING.STATE.eq(MailingState.SENDING))
        .and(MAILING.BODY.isNotNull());
  }

  /// Those that wait longest, which nobody else has. What the server was offered and of which it
  /// was not written down what came of it, it may have.
  ///
  /// @param full the domains to which nothing may go now: what is for them holds up no other
  List<Taken> take(int most, List<String> full, Instant now) {
    UUID name = UUID.randomUUID();
    return db.update(DELIVERY)
        .set(DELIVERY.LEASE, name)
        .set(DELIVERY.LEASE_UNTIL, now.plus(lease))
        .set(DELIVERY.UNCERTAIN, DSL.field(DSL.condition(DELIVERY.UNCERTAIN).or(DELIVERY.OFFERED)))
        .set(DELIVERY.OFFERED, false)
        .from(SUBSCRIBER)
        .where(SUBSCRIBER.ID.eq(DELIVERY.SUBSCRIBER))
        .and(
            DELIVERY.ID.in(
                due(now)
                    .and(notTo(full))
                    .orderBy(DELIVERY.DUE_AT, DELIVERY.ID)
                    .limit(most)
                    .forUpdate()
                    .of(DELIVERY)
                    .skipLocked()))
        .returningResult(DELIVERY.ID, DELIVERY.MAILING, SUBSCRIBER.ADDRESS)
        .fetch(
            row ->
                new Taken(row.value1(), row.value2(), name, domain(String.valueOf(row.value3()))));
  }

  private static Condition notTo(List<String> domains) {
    return domains.isEmpty()
        ? DSL.noCondition()
        : DSL.exists(
            DSL.selectOne()
                .from(RECEIVER)
                .where(RECEIVER.ID.eq(DELIVERY.SUBSCRIBER))
                .and(DSL.splitPart(RECEIVER.ADDRESS, "@", 2).notIn(domains)));
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /// Whether it still goes; then it is written down that it is offered. Whoever left or paused, and
  /// whatever was stopped or paused, does not go.
  Optional<Offered> offer(Taken one, Instant now) {
    return db.update(DELIVERY)
        .set(DELIVERY.TRIES, DELIVERY.TRIES.plus(1))
        .set(DELIVERY.TRIED_AT, now)
        .set(DELIVERY.OFFERED, true)
        .set(DELIVERY.LEASE_UNTIL, now.plus(lease))
        .from(SUBSCRIBER, SUBSCRIPTION, MAILING)
        .where(held(one))
        .and(SUBSCRIBER.ID.eq(DELIVERY.SUBSCRIBER))
        .and(SUBSCRIBER.ADDRESS.isNotNull())
        .and(SUBSCRIPTION.ID.eq(DELIVERY.SUBSCRIPTION))
        .and(Subscriptions.ACTIVE)
        .and(MAILING.ID.eq(DELIVERY.MAILING))
        .and(MAILING.STATE.eq(MailingState.SENDING))
        .returningResult(
            DELIVERY.ID,
            DELIVERY.MAILING,
            DELIVERY.SUBSCRIBER,
            DELIVERY.SUBSCRIPTION,
            SUBSCRIBER.ADDRESS,
            DELIVERY.TRIES)
        .fetchOptional(
            row ->
                new Offered(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    String.valueOf(row.value5()),
                    row.value6()));
  }

  private static Condition held(Taken one) {
    return DELIVERY.ID.eq(one.id()).and(DELIVERY.LEASE.eq(one.lease())).and(WAITING);
  }

  /// What is not offered any more: where its person left, that is said of it; else it waits on.
  void notOffered(Taken one, Instant now) {
    db.update(DELIVERY)
        .set(DELIVERY.STATE, DeliveryState.LEFT)
        .set(DELIVERY.ENDED_AT, now)
        .setNull(DELIVERY.LEASE)
        .setNull(DELIVERY.LEASE_UNTIL)
        .where(held(one))
        .and(
            DSL.notExists(
                DSL.selectOne()
                    .from(SUBSCRIPTION)
                    .join(SUBSCRIBER)
                    .on(SUBSCRIBER.ID.eq(SUBSCRIPTION.SUBSCRIBER))
                    .where(SUBSCRIPTION.ID.eq(DELIVERY.SUBSCRIPTION))
                    .and(Subscriptions.ACTIVE)
                    .and(SUBSCRIBER.ADDRESS.isNotNull())))
        .execute();
    putBack(List.of(one), now);
  }

  /// What is not tried now.
  void putBack(Collection<Taken> some, Instant due) {
    for (Taken one : some) {
      db.update(DELIVERY)
          .setNull(DELIVERY.LEASE)
          .setNull(DELIVERY.LEASE_UNTIL)
          .set(DELIVERY.DUE_AT, DSL.greatest(DELIVERY.DUE_AT, DSL.val(due, DELIVERY.DUE_AT)))
          .where(held(one))
          .execute();
    }
  }

  /// The server was not there, so it was not this one that was tried.
  void notTried(Taken one, Instant due) {
    db.update(DELIVERY)
        .set(DELIVERY.TRIES, DELIVERY.TRIES.minus(1))
        .set(DELIVERY.OFFERED, false)
        .set(DELIVERY.DUE_AT, due)
        .setNull(DELIVERY.LEASE)
        .setNull(DELIVERY.LEASE_UNTIL)
        .where(held(one))
        .execute();
  }

  /// It is tried again.
  ///
  /// @param uncertain whether the server may have it
  void later(Taken one, Instant due, LetterReason why, boolean uncertain) {
    db.update(DELIVERY)
        .set(DELIVERY.OFFERED, false)
        .set(
            DELIVERY.UNCERTAIN, DSL.field(DSL.condition(DELIVERY.UNCERTAIN).or(DSL.val(uncertain))))
        .set(DELIVERY.DUE_AT, due)
        .set(DELIVERY.REASON, why.code())
        .set(DELIVERY.ARGUMENTS, why.arguments().toArray(String[]::new))
        .setNull(DELIVERY.LEASE)
        .setNull(DELIVERY.LEASE_UNTIL)
        .where(held(one))
        .execute();
  }

  /// It is known what became of it. Whoever stopped it meanwhile is set right: it went.
  void end(DSLContext tx, Taken one, DeliveryState state, @Nullable LetterReason why, Instant now) {
    tx.update(DELIVERY)
        .set(DELIVERY.STATE, state)
        .set(DELIVERY.OFFERED, false)
        .set(
            DELIVERY.UNCERTAIN,
            DSL.field(
                DSL.condition(DELIVERY.UNCERTAIN)
                    .or(DSL.val(why != null && why.code().equals(LetterReason.UNANSWERED)))))
        .set(DELIVERY.ENDED_AT, now)
        .set(DELIVERY.REASON, why == null ? null : why.code())
        .set(
            DELIVERY.ARGUMENTS,
            (why == null ? List.<String>of() : why.arguments()).toArray(String[]::new))
        .setNull(DELIVERY.LEASE)
        .setNull(DELIVERY.LEASE_UNTIL)
        .where(DELIVERY.ID.eq(one.id()))
        .and(DELIVERY.LEASE.eq(one.lease()))
        .execute();
  }

  /// All that waits of a mailing that is stopped. What a server is being offered keeps its lease,
  /// by which it is set right when it went.
  static void stop(DSLContext tx, UUID mailing, Instant now) {
    tx.update(DELIVERY)
        .set(DELIVERY.STATE, DeliveryState.STOPPED)
        .set(DELIVERY.ENDED_AT, now)
        .where(DELIVERY.MAILING.eq(mailing))
        .and(WAITING)
        .execute();
  }

  /// Says of what is being sent and has nothing left that waits that it went.
  int finish(Instant now) {
    return db.update(MAILING)
        .set(MAILING.STATE, MailingState.SENT)
        .set(MAILING.ENDED_AT, now)
        .where(MAILING.STATE.eq(MailingState.SENDING))
        .and(
            DSL.notExists(
                DSL.selectOne().from(DELIVERY).where(DELIVERY.MAILING.eq(MAILING.ID)).and(WAITING)))
        .execute();
  }

  /// Of the last so many that a mailing was refused or taken, how many were refused for what it
  /// says or for who sends it; where that is too many, it rests, and what was refused for that
  /// waits again.
  ///
  /// @return whether it rests now
  boolean restIfRefusedForOurs(UUID mailing, Instant now) {
    var last =
        DSL.select(DELIVERY.BOUNCED)
            .from(DELIVERY)
            .where(DELIVERY.MAILING.eq(mailing))
            .and(DELIVERY.STATE.in(DeliveryState.SENT, DeliveryState.REFUSED))
            .orderBy(DELIVERY.ENDED_AT.desc())
            .limit(LAST)
            .asTable("last");
    int ours =
        db.fetchCount(
            DSL.selectOne()
                .from(last)
                .where(requireNonNull(last.field(DELIVERY.BOUNCED)).eq(Blame.OURS)));
    if (ours < MOST_FOR_OURS) {
      return false;
    }
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          boolean rests =
              tx.update(MAILING)
                      .set(MAILING.STATE, MailingState.PAUSED)
                      .set(MAILING.REASON, MailingRest.REFUSED_FOR_OURS)
                      .where(MAILING.ID.eq(mailing))
                      .and(MAILING.STATE.eq(MailingState.SENDING))
                      .execute()
                  > 0;
          if (rests) {
            tx.update(DELIVERY)
                .set(DELIVERY.STATE, DeliveryState.WAITING)
                .setNull(DELIVERY.ENDED_AT)
                .setNull(DELIVERY.BOUNCED)
                .setNull(DELIVERY.BOUNCED_AT)
                .set(DELIVERY.DUE_AT, now)
                .where(DELIVERY.MAILING.eq(mailing))
                .and(DELIVERY.STATE.eq(DeliveryState.REFUSED))
                .and(DELIVERY.BOUNCED.eq(Blame.OURS))
                .execute();
          }
          return rests;
        });
  }

  /// It rests when a quarter of the last hundred were refused so, and not before there are as many.
  private static final int LAST = 100;

  private static final int MOST_FOR_OURS = 25;

  /// Of what came with a back-up nobody has anything in hand.
  static void restored(DSLContext tx) {
    tx.update(DELIVERY)
        .setNull(DELIVERY.LEASE)
        .setNull(DELIVERY.LEASE_UNTIL)
        .where(DELIVERY.LEASE.isNotNull())
        .execute();
  }
}
