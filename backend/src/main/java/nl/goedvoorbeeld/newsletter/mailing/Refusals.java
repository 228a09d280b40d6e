package nl.goedvoorbeeld.newsletter.mailing;

import static nl.goedvoorbeeld.db.newsletter.Tables.DELIVERY;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.goedvoorbeeld.mail.Blame;
import nl.goedvoorbeeld.newsletter.DeliveryState;
import nl.goedvoorbeeld.newsletter.Subscribing;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// What it means for somebody that a mail did not arrive, or that they complained of it: whether a
/// server said so at once or a report came later is the same, and of one delivery it counts once.
final class Refusals {
  /// So many mailings in a row that an address is refused for good end what is subscribed there.
  static final int MOST = 3;

  private final Subscribing subscribing;
  private final Clock clock;

  Refusals(Subscribing subscribing, Clock clock) {
    this.subscribing = subscribing;
    this.clock = clock;
  }

  /// What a server said of a delivery, or a report. What is our fault counts against nobody, and
  /// what passes ends nothing.
  ///
  /// @return whether that was known before; also of a delivery that is not ours
  boolean refused(DSLContext tx, UUID delivery, Blame blame) {
    Instant now = clock.instant();
    Optional<UUID> subscriber =
        tx.update(DELIVERY)
            .set(DELIVERY.BOUNCED, blame)
            .set(DELIVERY.BOUNCED_AT, now)
            .where(DELIVERY.ID.eq(delivery))
            .and(DELIVERY.BOUNCED.isNull().or(DELIVERY.BOUNCED.ne(Blame.ADDRESS)))
            .returning(DELIVERY.SUBSCRIBER)
            .fetchOptional(DELIVERY.SUBSCRIBER);
    if (blame == Blame.ADDRESS) {
      subscriber
          .filter(one -> inARow(tx, one) >= MOST)
          .ifPresent(one -> subscribing.bounced(tx, one));
    }
    return subscriber.isEmpty();
  }

  /// How many of the last deliveries to somebody were refused for good, without one between that
  /// arrived.
  private static int inARow(DSLContext tx, UUID subscriber) {
    var last =
        DSL.select(DELIVERY.BOUNCED)
            .from(DELIVERY)
            .where(DELIVERY.SUBSCRIBER.eq(subscriber))
            .and(DELIVERY.STATE.in(DeliveryState.SENT, DeliveryState.REFUSED))
            .and(DELIVERY.BOUNCED.isNull().or(DELIVERY.BOUNCED.eq(Blame.ADDRESS)))
            .orderBy(DELIVERY.ENDED_AT.desc())
            .limit(MOST)
            .fetchSize(MOST);
    return (int) tx.fetch(last).stream().takeWhile(row -> row.value1() == Blame.ADDRESS).count();
  }

  /// They told their provider that they do not want it: what it was for ends at once.
  ///
  /// @return whether that was known before; also of a delivery that is not ours
  boolean complained(DSLContext tx, UUID delivery) {
    Optional<UUID> subscription =
        tx.update(DELIVERY)
            .set(DELIVERY.COMPLAINED_AT, clock.instant())
            .where(DELIVERY.ID.eq(delivery))
            .and(DELIVERY.COMPLAINED_AT.isNull())
            .returning(DELIVERY.SUBSCRIPTION)
            .fetchOptional(DELIVERY.SUBSCRIPTION);
    subscription.ifPresent(one -> subscribing.complained(tx, one));
    return subscription.isEmpty();
  }
}
