package nl.goedvoorbeeld.newsletter;

import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIBER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.db.newsletter.tables.records.SubscriberRecord;
import nl.goedvoorbeeld.db.newsletter.tables.records.SubscriptionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/// Who is subscribed to what, to read. Each in the transaction of who asks.
public final class Subscriptions {
  /// As the indexes say it, so that they are used.
  static final Condition ACTIVE = SUBSCRIPTION.STATE.eq(DSL.inline("active"));

  private Subscriptions() {}

  /// The active ones of a rhythm in the order of their ids, so many at a time.
  ///
  /// @param after the last one of the time before; empty to begin
  public static List<Subscription> active(
      DSLContext db, Rhythm rhythm, Optional<UUID> after, int most) {
    return db.selectFrom(SUBSCRIPTION)
        .where(ACTIVE)
        .and(SUBSCRIPTION.RHYTHM.eq(rhythm.stored()))
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

  public static Optional<Subscription> one(DSLContext db, UUID id) {
    return db.selectFrom(SUBSCRIPTION)
        .where(SUBSCRIPTION.ID.eq(id))
        .fetchOptional(Subscriptions::subscription);
  }

  /// Those of these whose address is known.
  public static Map<UUID, Subscriber> subscribers(DSLContext db, Collection<UUID> ids) {
    return db.selectFrom(SUBSCRIBER)
        .where(SUBSCRIBER.ID.in(ids))
        .and(SUBSCRIBER.ADDRESS.isNotNull())
        .fetchMap(SUBSCRIBER.ID, Subscriptions::subscriber);
  }

  /// What a subscription is about, as its row says it.
  public static Interest interest(String what, String[] news, JSONB filter, String item) {
    return new Interest(What.stored(what), news(news), SearchFilter.json(filter.data()), item);
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
        Rhythm.stored(row.getRhythm()),
        row.getImportantOnly(),
        Subscription.State.stored(row.getState()),
        Optional.ofNullable(row.getPausedUntil()),
        new Subscription.Consent(
            row.getTextVersion(), row.getAskedAt(), Optional.ofNullable(row.getConfirmedAt())),
        Optional.ofNullable(row.getEndedAt()));
  }

  private static Set<SchemeNews> news(String[] stored) {
    return Arrays.stream(stored)
        .map(SchemeNews::stored)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SchemeNews.class)));
  }
}
