package nl.goedvoorbeeld.newsletter.alert;

import static nl.goedvoorbeeld.db.newsletter.Tables.DUE;
import static nl.goedvoorbeeld.db.newsletter.Tables.NEWS;
import static nl.goedvoorbeeld.db.newsletter.Tables.ROUND;
import static nl.goedvoorbeeld.db.newsletter.Tables.SEEN;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIBER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;
import static nl.goedvoorbeeld.db.newsletter.Tables.TOLD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.snapshot.Stand;
import nl.goedvoorbeeld.db.newsletter.tables.records.SeenRecord;
import nl.goedvoorbeeld.newsletter.Interest;
import nl.goedvoorbeeld.newsletter.Rhythm;
import nl.goedvoorbeeld.newsletter.SchemeNews;
import nl.goedvoorbeeld.newsletter.Subscription;
import nl.goedvoorbeeld.newsletter.Subscriptions;
import nl.goedvoorbeeld.newsletter.What;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// The tables of alerts, each in the transaction of who asks.
final class AlertRows {
  private static final int BATCH = 500;

  private static final String OPEN = "open";
  private static final String HELD = "held";
  private static final String REFUSED = "refused";

  /// Those who want what was matched, all at once: however many have an interest, it goes over the
  /// line once.
  private static final String WANT =
      """
      insert into newsletter.due (subscription, news)
      select s.id, n.id
      from unnest({0}::text[], {1}::text[], {2}::text[], {3}::text[], {4}::bigint[])
        as g (what, news, filter, item, id)
      join newsletter.news n on n.id = g.id
      join newsletter.subscription s
        on s.state = 'active' and s.what = g.what and s.item = g.item
          and s.news = g.news::text[] and s.filter = g.filter::jsonb
      where s.confirmed_at < n.at and (n.important or not s.important_only)
      on conflict do nothing
      """;

  /// Those who were told of it, of what became of it; that it is back, who was told that it went.
  private static final String TOLD_OF =
      """
      insert into newsletter.due (subscription, news)
      select distinct s.id, n.id
      from newsletter.news n
      join newsletter.told t on t.item = n.item
      join newsletter.subscription s on s.id = t.subscription and s.state = 'active'
      where n.id = any ({0}::bigint[])
        and (n.important or not s.important_only)
        and (n.happening in ('changed', 'withdrawn')
          or n.happening = 'back' and t.act = 'withdrawn' and not exists (
            select from newsletter.told b
            where b.subscription = t.subscription and b.item = t.item and b.act = 'back'
              and b.generation > t.generation))
      on conflict do nothing
      """;

  private AlertRows() {}

  /// How far was looked, for one at a time. Where nobody ever looked, all is seen.
  static SeenRecord seen(DSLContext tx, Stand stand) {
    tx.insertInto(SEEN)
        .set(SEEN.EPOCH, stand.epoch())
        .set(SEEN.GENERATION, stand.generation())
        .onConflictDoNothing()
        .execute();
    return tx.selectFrom(SEEN).forUpdate().fetchSingle();
  }

  static void see(DSLContext tx, Stand stand, @Nullable LocalDate day) {
    tx.update(SEEN)
        .set(SEEN.EPOCH, stand.epoch())
        .set(SEEN.GENERATION, stand.generation())
        .set(SEEN.DAY, day)
        .execute();
  }

  /// What waits to go and may have gone in the library that was replaced.
  static void restored(DSLContext tx) {
    tx.update(NEWS)
        .set(NEWS.STATE, HELD)
        .set(NEWS.HELD, HeldNews.Why.RESTORED)
        .where(NEWS.STATE.eq(OPEN))
        .and(DSL.exists(DSL.selectOne().from(DUE).where(DUE.NEWS.eq(NEWS.ID))))
        .execute();
  }

  /// Writes what is not written yet.
  ///
  /// @return those, with their numbers
  static List<AlertNews> add(DSLContext tx, List<AlertNews> some) {
    List<AlertNews> added = new ArrayList<>();
    for (int from = 0; from < some.size(); from += BATCH) {
      var insert =
          tx.insertInto(
              NEWS, NEWS.ITEM, NEWS.HAPPENING, NEWS.MARK, NEWS.GENERATION, NEWS.IMPORTANT, NEWS.AT);
      for (AlertNews one : some.subList(from, Math.min(from + BATCH, some.size()))) {
        insert =
            insert.values(
                one.item(),
                one.happening(),
                one.mark(),
                one.generation(),
                one.important(),
                one.at());
      }
      added.addAll(insert.onConflictDoNothing().returning().fetch(AlertRows::news));
    }
    return added;
  }

  /// What is wanted by those who have a subscription of such a kind, each interest once.
  static List<Wish> wishes(DSLContext tx, Set<What> possible) {
    return tx.select(
            SUBSCRIPTION.WHAT,
            SUBSCRIPTION.NEWS,
            SUBSCRIPTION.FILTER,
            SUBSCRIPTION.ITEM,
            DSL.boolOr(DSL.not(SUBSCRIPTION.IMPORTANT_ONLY)),
            DSL.min(SUBSCRIPTION.CONFIRMED_AT))
        .from(SUBSCRIPTION)
        .where(Subscriptions.ACTIVE)
        .and(SUBSCRIPTION.WHAT.in(possible))
        .groupBy(SUBSCRIPTION.WHAT, SUBSCRIPTION.NEWS, SUBSCRIPTION.FILTER, SUBSCRIPTION.ITEM)
        .fetch(
            row ->
                new Wish(
                    Subscriptions.interest(row.value1(), row.value2(), row.value3(), row.value4()),
                    row.value5(),
                    row.value6()));
  }

  /// @return to how many subscriptions something is due
  static int want(DSLContext tx, Map<Interest, List<AlertNews>> matched) {
    List<String> what = new ArrayList<>();
    List<String> news = new ArrayList<>();
    List<String> filter = new ArrayList<>();
    List<String> item = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    matched.forEach(
        (interest, some) ->
            some.forEach(
                one -> {
                  what.add((String) stored(SUBSCRIPTION.WHAT, interest.what()));
                  news.add(news(interest));
                  filter.add(interest.filter().json());
                  item.add(interest.item());
                  ids.add(one.id());
                }));
    if (ids.isEmpty()) {
      return 0;
    }
    // Of arrays nothing is known beforehand, and then all subscriptions are sorted by their
    // filters.
    tx.execute("set local enable_mergejoin = off");
    return tx.query(WANT, texts(what), texts(news), texts(filter), texts(item), numbers(ids))
        .execute();
  }

  /// As PostgreSQL writes an array of plain words.
  private static String news(Interest interest) {
    SchemeNews[] all = interest.news().toArray(SchemeNews[]::new);
    return "{%s}".formatted(String.join(",", (String[]) stored(SUBSCRIPTION.NEWS, all)));
  }

  private static <T> Object stored(Field<T> column, T value) {
    return column.getConverter().to(value);
  }

  private static Field<String[]> texts(List<String> some) {
    return DSL.val(some.toArray(String[]::new), SQLDataType.CLOB.array());
  }

  private static Field<Long[]> numbers(Collection<Long> some) {
    return DSL.val(some.toArray(Long[]::new), SQLDataType.BIGINT.array());
  }

  static int toldOf(DSLContext tx, Collection<AlertNews> some) {
    return some.isEmpty()
        ? 0
        : tx.query(TOLD_OF, numbers(some.stream().map(AlertNews::id).toList())).execute();
  }

  /// Which of these anybody was told of.
  static Set<String> told(DSLContext tx, Collection<String> items) {
    return tx.selectDistinct(TOLD.ITEM)
        .from(TOLD)
        .join(SUBSCRIPTION)
        .on(SUBSCRIPTION.ID.eq(TOLD.SUBSCRIPTION))
        .where(TOLD.ITEM.in(items))
        .and(Subscriptions.ACTIVE)
        .fetchSet(TOLD.ITEM);
  }

  /// What waits to be told of what is no more, is not told.
  static void forget(DSLContext tx, Collection<String> items, long before) {
    tx.deleteFrom(DUE)
        .where(
            DUE.NEWS.in(
                DSL.select(NEWS.ID).from(NEWS).where(NEWS.ITEM.in(items)).and(NEWS.ID.lt(before))))
        .execute();
  }

  static void hold(DSLContext tx, Collection<AlertNews> some) {
    tx.update(NEWS)
        .set(NEWS.STATE, HELD)
        .set(NEWS.HELD, HeldNews.Why.MANY)
        .where(NEWS.ID.in(some.stream().map(AlertNews::id).toList()))
        .execute();
  }

  /// What waits for an editor, the oldest first.
  static List<HeldNews> held(DSLContext db) {
    return db.select(
            NEWS.HELD, NEWS.GENERATION, DSL.min(NEWS.AT), DSL.arrayAgg(NEWS.ITEM).orderBy(NEWS.ID))
        .from(NEWS)
        .where(NEWS.STATE.eq(DSL.inline(HELD)))
        .groupBy(NEWS.HELD, NEWS.GENERATION)
        .orderBy(NEWS.GENERATION, NEWS.HELD)
        .fetch(
            row ->
                new HeldNews(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    List.of(row.value4()).stream().distinct().toList()));
  }

  /// @return what waited and does no more
  static List<AlertNews> release(DSLContext tx, HeldNews.Why why, long generation, boolean send) {
    List<AlertNews> released =
        tx.update(NEWS)
            .set(NEWS.STATE, send ? OPEN : REFUSED)
            .where(NEWS.STATE.eq(HELD))
            .and(NEWS.HELD.eq(why))
            .and(NEWS.GENERATION.eq(generation))
            .returning()
            .fetch(AlertRows::news);
    if (!send && !released.isEmpty()) {
      tx.deleteFrom(DUE)
          .where(DUE.NEWS.in(released.stream().map(AlertNews::id).toList()))
          .execute();
    }
    return released;
  }

  private static AlertNews news(Record row) {
    return new AlertNews(
        row.get(NEWS.ID),
        row.get(NEWS.ITEM),
        row.get(NEWS.HAPPENING),
        row.get(NEWS.MARK),
        row.get(NEWS.GENERATION),
        row.get(NEWS.IMPORTANT),
        row.get(NEWS.AT));
  }

  /// Whether something waits for whoever wants to hear at once.
  static boolean urgent(DSLContext tx) {
    return tx.fetchExists(
        tx.selectOne()
            .from(DUE)
            .join(NEWS)
            .on(NEWS.ID.eq(DUE.NEWS))
            .join(SUBSCRIPTION)
            .on(SUBSCRIPTION.ID.eq(DUE.SUBSCRIPTION))
            .where(NEWS.STATE.eq(DSL.inline(OPEN)))
            .and(Subscriptions.ACTIVE)
            .and(SUBSCRIPTION.RHYTHM.eq(Rhythm.AT_ONCE)));
  }

  /// Of each rhythm the moment that was seen to last.
  static Map<Rhythm, Instant> rounds(DSLContext db) {
    Map<Rhythm, Instant> rounds = new EnumMap<>(Rhythm.class);
    db.selectFrom(ROUND).forEach(row -> rounds.put(row.getRhythm(), row.getMoment()));
    return rounds;
  }

  static void round(DSLContext db, Rhythm rhythm, Instant moment) {
    db.insertInto(ROUND)
        .set(ROUND.RHYTHM, rhythm)
        .set(ROUND.MOMENT, moment)
        .onConflict(ROUND.RHYTHM)
        .doUpdate()
        .set(ROUND.MOMENT, DSL.greatest(ROUND.MOMENT, DSL.excluded(ROUND.MOMENT)))
        .execute();
  }

  /// Those who are to hear something, in the order of their ids, so many at a time.
  static List<UUID> waiting(DSLContext db, Set<Rhythm> rhythms, Optional<UUID> after, int most) {
    return db.selectDistinct(SUBSCRIPTION.SUBSCRIBER)
        .from(DUE)
        .join(NEWS)
        .on(NEWS.ID.eq(DUE.NEWS))
        .join(SUBSCRIPTION)
        .on(SUBSCRIPTION.ID.eq(DUE.SUBSCRIPTION))
        .where(NEWS.STATE.eq(DSL.inline(OPEN)))
        .and(Subscriptions.ACTIVE)
        .and(SUBSCRIPTION.RHYTHM.in(rhythms))
        .and(after.map(SUBSCRIPTION.SUBSCRIBER::gt).orElse(DSL.noCondition()))
        .orderBy(SUBSCRIPTION.SUBSCRIBER)
        .limit(most)
        .fetch(SUBSCRIPTION.SUBSCRIBER);
  }

  /// How many those are, whatever their rhythm.
  static int waiting(DSLContext db) {
    return db.select(DSL.countDistinct(SUBSCRIPTION.SUBSCRIBER))
        .from(DUE)
        .join(NEWS)
        .on(NEWS.ID.eq(DUE.NEWS))
        .join(SUBSCRIPTION)
        .on(SUBSCRIPTION.ID.eq(DUE.SUBSCRIPTION))
        .where(NEWS.STATE.eq(DSL.inline(OPEN)))
        .and(Subscriptions.ACTIVE)
        .fetchSingle()
        .value1();
  }

  /// Nobody else writes to them until the end of the transaction.
  static boolean lock(DSLContext tx, UUID subscriber) {
    return tx.select(SUBSCRIBER.ID)
        .from(SUBSCRIBER)
        .where(SUBSCRIBER.ID.eq(subscriber))
        .and(SUBSCRIBER.ADDRESS.isNotNull())
        .forUpdate()
        .fetchOptional()
        .isPresent();
  }

  /// What one subscriber is to hear now. What is told for one subscription is told for all of
  /// theirs, whenever those would come: nobody hears the same twice.
  static List<DueNews> due(DSLContext tx, UUID subscriber, Set<Rhythm> rhythms) {
    List<DueNews> all =
        tx.select(NEWS.fields())
            .select(SUBSCRIPTION.fields())
            .from(DUE)
            .join(NEWS)
            .on(NEWS.ID.eq(DUE.NEWS))
            .join(SUBSCRIPTION)
            .on(SUBSCRIPTION.ID.eq(DUE.SUBSCRIPTION))
            .where(SUBSCRIPTION.SUBSCRIBER.eq(subscriber))
            .and(NEWS.STATE.eq(OPEN))
            .and(Subscriptions.ACTIVE)
            .orderBy(NEWS.ID.desc(), SUBSCRIPTION.ID)
            .fetch(
                row -> new DueNews(news(row), Subscriptions.subscription(row.into(SUBSCRIPTION))));
    Set<Long> now =
        all.stream()
            .filter(one -> rhythms.contains(one.subscription().rhythm()))
            .map(one -> one.news().id())
            .collect(Collectors.toSet());
    return all.stream().filter(one -> now.contains(one.news().id())).toList();
  }

  /// Of what is lined up in a letter what is due to subscriptions that are held.
  ///
  /// @param marks of all that is in it
  static List<DueNews> held(DSLContext tx, Set<String> marks) {
    List<UUID> subscriptions = new ArrayList<>();
    List<Long> news = new ArrayList<>();
    for (String mark : marks) {
      subscriptions.add(UUID.fromString(mark.substring(0, mark.indexOf(' '))));
      news.add(Long.valueOf(mark.substring(mark.indexOf(' ') + 1)));
    }
    return tx
        .select(NEWS.fields())
        .select(SUBSCRIPTION.fields())
        .from(NEWS)
        .crossJoin(SUBSCRIPTION)
        .where(NEWS.ID.in(new HashSet<>(news)))
        .and(SUBSCRIPTION.ID.in(new HashSet<>(subscriptions)))
        .orderBy(NEWS.ID.desc(), SUBSCRIPTION.ID)
        .fetch(row -> new DueNews(news(row), Subscriptions.subscription(row.into(SUBSCRIPTION))))
        .stream()
        .filter(one -> one.subscription().isHeld() && marks.contains(one.mark()))
        .toList();
  }

  static void done(DSLContext tx, Collection<DueNews> some) {
    Map<UUID, List<Long>> bySubscription = new HashMap<>();
    some.forEach(
        one ->
            bySubscription
                .computeIfAbsent(one.subscription().id(), _ -> new ArrayList<>())
                .add(one.news().id()));
    bySubscription.forEach(
        (subscription, ids) ->
            tx.deleteFrom(DUE)
                .where(DUE.SUBSCRIPTION.eq(subscription))
                .and(DUE.NEWS.in(ids))
                .execute());
  }

  static void tell(DSLContext tx, Collection<DueNews> some, Instant now) {
    var insert =
        tx.insertInto(TOLD, TOLD.SUBSCRIPTION, TOLD.ITEM, TOLD.GENERATION, TOLD.ACT, TOLD.AT);
    for (DueNews one : some) {
      AlertNews news = one.news();
      insert =
          insert.values(
              one.subscription().id(), news.item(), news.generation(), news.happening(), now);
    }
    insert.onConflictDoNothing().execute();
  }

  /// When one subscriber was last told of each of these, before it was said that it went.
  static Map<String, Instant> last(DSLContext tx, UUID subscriber, Collection<String> items) {
    return items.isEmpty()
        ? Map.of()
        : tx.select(TOLD.ITEM, DSL.max(TOLD.AT))
            .from(TOLD)
            .join(SUBSCRIPTION)
            .on(SUBSCRIPTION.ID.eq(TOLD.SUBSCRIPTION))
            .where(SUBSCRIPTION.SUBSCRIBER.eq(subscriber))
            .and(TOLD.ITEM.in(items))
            .and(TOLD.ACT.ne(Happening.WITHDRAWN))
            .groupBy(TOLD.ITEM)
            .fetchMap(row -> row.value1(), row -> row.value2());
  }

  /// Of how many items something waits for an editor.
  static int heldItems(DSLContext db) {
    return db.select(DSL.countDistinct(NEWS.ITEM))
        .from(NEWS)
        .where(NEWS.STATE.eq(DSL.inline(HELD)))
        .fetchSingle()
        .value1();
  }

  /// When one subscription was told of anything last.
  static Optional<Instant> lastTold(DSLContext db, UUID subscription) {
    return db.select(DSL.max(TOLD.AT))
        .from(TOLD)
        .where(TOLD.SUBSCRIPTION.eq(subscription))
        .fetchOptional(row -> row.value1());
  }

  /// What happened since and was not refused, the last first.
  static List<AlertNews> since(DSLContext db, Instant since, int most) {
    return db.selectFrom(NEWS)
        .where(NEWS.AT.gt(since))
        .and(NEWS.STATE.ne(REFUSED))
        .orderBy(NEWS.ID.desc())
        .limit(most)
        .fetch(AlertRows::news);
  }

  /// How much one subscription is to hear of what stands so.
  static int dueOf(DSLContext db, UUID subscription, String state) {
    return db.fetchCount(
        db.selectOne()
            .from(DUE)
            .join(NEWS)
            .on(NEWS.ID.eq(DUE.NEWS))
            .where(DUE.SUBSCRIPTION.eq(subscription))
            .and(NEWS.STATE.eq(state)));
  }

  /// How much of this waits for an editor, and is due to nobody yet.
  static int heldOf(DSLContext db, Collection<AlertNews> some) {
    return some.isEmpty()
        ? 0
        : db.fetchCount(
            NEWS,
            NEWS.ID.in(some.stream().map(AlertNews::id).toList()),
            NEWS.STATE.eq(DSL.inline(HELD)),
            NEWS.HELD.eq(HeldNews.Why.MANY));
  }

  /// Nobody is told of it any more.
  static int sweep(DSLContext tx, Instant before) {
    tx.deleteFrom(DUE)
        .using(SUBSCRIPTION)
        .where(SUBSCRIPTION.ID.eq(DUE.SUBSCRIPTION))
        .and(SUBSCRIPTION.STATE.eq(Subscription.State.ENDED))
        .execute();
    return tx.deleteFrom(NEWS).where(NEWS.AT.lt(before)).execute();
  }
}
