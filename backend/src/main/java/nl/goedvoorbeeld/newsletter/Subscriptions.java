package nl.goedvoorbeeld.newsletter;

import static nl.goedvoorbeeld.db.newsletter.Tables.PROOF;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIBER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.goedvoorbeeld.db.newsletter.tables.records.SubscriberRecord;
import nl.goedvoorbeeld.db.newsletter.tables.records.SubscriptionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/// Who is subscribed to what, to read. Each in the transaction of who asks.
public final class Subscriptions {
  /// As the indexes say it, so that they are used.
  public static final Condition ACTIVE = is(Subscription.State.ACTIVE);

  private Subscriptions() {}

  static Condition is(Subscription.State state) {
    return SUBSCRIPTION.STATE.eq(DSL.inline(state, SUBSCRIPTION.STATE.getDataType()));
  }

  /// The active ones of a rhythm in the order of their ids, so many at a time.
  ///
  /// @param after the last one of the time before; empty to begin
  public static List<Subscription> active(
      DSLContext db, Rhythm rhythm, Optional<UUID> after, int most) {
    return db.selectFrom(SUBSCRIPTION)
        .where(ACTIVE)
        .and(SUBSCRIPTION.RHYTHM.eq(rhythm))
        .and(after.map(SUBSCRIPTION.ID::gt).orElse(DSL.noCondition()))
        .orderBy(SUBSCRIPTION.ID)
        .limit(most)
        .fetch(Subscriptions::subscription);
  }

  /// Those of one subscriber, what ended included, the first that was asked for first.
  public static List<Subscription> of(DSLContext db, UUID subscriber) {
    return db.selectFrom(SUBSCRIPTION)
        .where(SUBSCRIPTION.SUBSCRIBER.eq(subscriber))
        .orderBy(SUBSCRIPTION.ASKED_AT, SUBSCRIPTION.ID)
        .fetch(Subscriptions::subscription);
  }

  /// Those of these that there are, the first that was asked for first.
  public static List<Subscription> all(DSLContext db, Collection<UUID> ids) {
    return db.selectFrom(SUBSCRIPTION)
        .where(SUBSCRIPTION.ID.in(ids))
        .orderBy(SUBSCRIPTION.ASKED_AT, SUBSCRIPTION.ID)
        .fetch(Subscriptions::subscription);
  }

  public static Optional<Subscription> one(DSLContext db, UUID id) {
    return db.selectFrom(SUBSCRIPTION)
        .where(SUBSCRIPTION.ID.eq(id))
        .fetchOptional(Subscriptions::subscription);
  }

  /// How it is known of one that came with a list; empty for one that somebody asked for here.
  public static Optional<Proof> proof(DSLContext db, UUID subscription) {
    return db.select(PROOF.PLACE, PROOF.WORDS, PROOF.TAKEN_AT)
        .from(SUBSCRIPTION)
        .join(PROOF)
        .on(PROOF.ID.eq(SUBSCRIPTION.PROOF))
        .where(SUBSCRIPTION.ID.eq(subscription))
        .fetchOptional(row -> new Proof(row.value1(), row.value2(), row.value3()));
  }

  /// Who has an address, however it is spelt.
  public static Optional<Subscriber> at(DSLContext db, SubscriberAddress address) {
    return db.selectFrom(SUBSCRIBER)
        .where(SUBSCRIBER.FOLDED.eq(address.folded()))
        .fetchOptional(Subscriptions::subscriber);
  }

  /// Those of these whose address is known.
  public static Map<UUID, Subscriber> subscribers(DSLContext db, Collection<UUID> ids) {
    return db.selectFrom(SUBSCRIBER)
        .where(SUBSCRIBER.ID.in(ids))
        .and(SUBSCRIBER.ADDRESS.isNotNull())
        .fetchMap(SUBSCRIBER.ID, Subscriptions::subscriber);
  }

  /// What a subscription is about, as its row says it.
  public static Interest interest(What what, SchemeNews[] news, JSONB filter, String item) {
    return new Interest(what, Set.of(news), SearchFilter.json(filter.data()), item);
  }

  static Subscriber subscriber(SubscriberRecord row) {
    return new Subscriber(
        row.getId(),
        SubscriberAddress.read(String.valueOf(row.getAddress())).orElseThrow(),
        row.getMadeAt());
  }

  public static Subscription subscription(SubscriptionRecord row) {
    return new Subscription(
        row.getId(),
        row.getSubscriber(),
        interest(row.getWhat(), row.getNews(), row.getFilter(), row.getItem()),
        row.getRhythm(),
        row.getImportantOnly(),
        row.getState(),
        Optional.ofNullable(row.getPausedUntil()),
        new Subscription.Consent(
            row.getTextVersion(), row.getAskedAt(), Optional.ofNullable(row.getConfirmedAt())),
        Optional.ofNullable(row.getEndedAt()));
  }
}
