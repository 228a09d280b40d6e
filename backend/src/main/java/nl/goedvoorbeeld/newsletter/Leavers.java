package nl.goedvoorbeeld.newsletter;

import static nl.goedvoorbeeld.db.newsletter.Tables.JOURNAL;
import static nl.goedvoorbeeld.db.newsletter.Tables.LEAVER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIBER;
import static nl.goedvoorbeeld.db.newsletter.Tables.SUBSCRIPTION;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.db.newsletter.tables.records.LeaverRecord;
import nl.goedvoorbeeld.newsletter.Leaver.How;
import nl.goedvoorbeeld.privacy.Periods;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who left, so that nothing brings them back but they themselves: no back-up that is put back
/// ({@link LeaverReplay}), and no list that is brought in ([#left]). Of nobody more is kept than a
/// keyed hash of the address.
///
/// It is on the disk of the journal before the transaction in which somebody leaves is committed.
/// When that fails it is as if an address had left that did not, so that it gets nothing until
/// somebody there asks anew; the other way about would be worse.
public final class Leavers {
  /// So long a list that is brought in keeps out who left.
  static final Duration KNOWN = Periods.LEFT;

  /// So long the journal holds it: longer than anybody keeps a back-up.
  static final Duration JOURNALLED = Periods.LEFT_IN_JOURNAL;

  /// A node says so more often than this.
  private static final Duration LATELY = Duration.ofHours(3);

  private static final int MOST = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Leavers.class);

  private final LeaverJournal journal;
  private final SubscriberLinks links;
  private final Clock clock;
  private final LongAdder failures = new LongAdder();

  Leavers(LeaverJournal journal, SubscriberLinks links, Clock clock) {
    this.journal = journal;
    this.links = links;
    this.clock = clock;
  }

  /// Whether this address left, in any spelling of capitals, and nobody there said since that they
  /// want something. Also who left one of several things did, and whose address is not known any
  /// more.
  public boolean left(DSLContext tx, SubscriberAddress address) {
    Condition of = LEAVER.MARK.in(links.marks(marked(address)));
    Optional<Instant> last = last(tx, of.and(LEAVER.HOW.ne(How.RETURNED)));
    return last.isPresent()
        && Optional.ofNullable(
                tx.select(DSL.max(SUBSCRIPTION.CONFIRMED_AT))
                    .from(SUBSCRIPTION)
                    .join(SUBSCRIBER)
                    .on(SUBSCRIBER.ID.eq(SUBSCRIPTION.SUBSCRIBER))
                    .where(SUBSCRIBER.FOLDED.eq(address.folded()))
                    .and(SUBSCRIPTION.ENDED_AT.isNull())
                    .fetchSingle()
                    .value1())
            .filter(last.get()::isBefore)
            .isEmpty()
        && last(tx, of.and(LEAVER.HOW.eq(How.RETURNED))).filter(last.get()::isBefore).isEmpty();
  }

  /// Which of many [#left(DSLContext, SubscriberAddress)].
  public Set<SubscriberAddress> of(DSLContext tx, Collection<SubscriberAddress> some) {
    Map<String, SubscriberAddress> marked = new HashMap<>();
    for (SubscriberAddress one : some) {
      marks(links, one).forEach(mark -> marked.put(mark, one));
    }
    return tx
        .selectDistinct(LEAVER.MARK)
        .from(LEAVER)
        .where(LEAVER.MARK.eq(DSL.any(marked.keySet().toArray(String[]::new))))
        .fetch(LEAVER.MARK)
        .stream()
        .map(marked::get)
        .filter(one -> left(tx, one))
        .collect(Collectors.toSet());
  }

  private static Optional<Instant> last(DSLContext tx, Condition which) {
    return Optional.ofNullable(
        tx.select(DSL.max(LEAVER.AT)).from(LEAVER).where(which).fetchSingle().value1());
  }

  private static String marked(SubscriberAddress address) {
    return "vertrokken " + address.folded();
  }

  /// Of an address, as it stands in the journal.
  static List<String> marks(SubscriberLinks links, SubscriberAddress address) {
    return links.marks(marked(address));
  }

  /// Writes down that all of an address ended, in the transaction in which it does.
  void left(DSLContext tx, How how, SubscriberAddress address) {
    note(tx, how, address, Optional.empty());
  }

  /// As [#left], of one subscription.
  void left(DSLContext tx, How how, SubscriberAddress address, UUID subscription) {
    note(tx, how, address, Optional.of(subscription));
  }

  /// Writes down that an address is in use again by one who had moved away from it.
  void returned(DSLContext tx, SubscriberAddress address) {
    if (tx.fetchExists(LEAVER, LEAVER.MARK.in(links.marks(marked(address))))) {
      note(tx, How.RETURNED, address, Optional.empty());
    }
  }

  private void note(
      DSLContext tx, How how, SubscriberAddress address, Optional<UUID> subscription) {
    String mark = links.marks(marked(address)).getFirst();
    Leaver one = new Leaver(UUID.randomUUID(), mark, how, subscription, clock.instant());
    boolean written = write(List.of(one));
    insert(tx, List.of(one), written);
    say(tx);
  }

  /// Nobody is kept from leaving because a disk is full: what cannot be written stands in the
  /// table, and goes to the journal later.
  private boolean write(List<Leaver> some) {
    try {
      journal.append(some, links.keyNames().getFirst(), clock.instant());
      return true;
    } catch (IOException e) {
      failures.increment();
      LOG.error(
          "Who left cannot be written to {} (GV_JOURNAL): until it can, a back-up that is put back"
              + " would bring them back: {}",
          journal,
          e.toString());
      return false;
    }
  }

  /// How often the journal could not be written to, since this node started.
  public LongAdder failures() {
    return failures;
  }

  static void insert(DSLContext tx, List<Leaver> some, boolean journalled) {
    for (int from = 0; from < some.size(); from += MOST) {
      var insert =
          tx.insertInto(
              LEAVER,
              LEAVER.ID,
              LEAVER.MARK,
              LEAVER.HOW,
              LEAVER.SUBSCRIPTION,
              LEAVER.AT,
              LEAVER.JOURNALLED);
      for (Leaver one : some.subList(from, Math.min(from + MOST, some.size()))) {
        insert =
            insert.values(
                one.id(),
                one.mark(),
                one.how(),
                one.subscription().orElse(null),
                one.at(),
                journalled);
      }
      insert.onConflictDoNothing().execute();
    }
  }

  /// So that the library knows its journal. One row that is there already is not touched.
  private void say(DSLContext tx) {
    tx.insertInto(JOURNAL)
        .set(JOURNAL.ID, journal.id())
        .set(JOURNAL.LAST_AT, clock.instant())
        .onConflictDoNothing()
        .execute();
  }

  /// Of whom nothing may lead to what they had.
  static void unlink(DSLContext tx, Select<Record1<UUID>> subscriptions) {
    tx.update(LEAVER)
        .setNull(LEAVER.SUBSCRIPTION)
        .where(LEAVER.SUBSCRIPTION.in(subscriptions))
        .execute();
  }

  /// Says which journal this node writes to, writes what could not be written before, and lets go
  /// of what is too old.
  ///
  /// @return how many rows are gone
  int sweep(DSLContext tx) {
    Instant now = clock.instant();
    say(tx);
    tx.update(JOURNAL).set(JOURNAL.LAST_AT, now).where(JOURNAL.ID.eq(journal.id())).execute();
    if (tx.fetchExists(
        JOURNAL, JOURNAL.ID.ne(journal.id()).and(JOURNAL.LAST_AT.gt(now.minus(LATELY))))) {
      LOG.warn(
          "Who left was lately also written elsewhere than to {}: give all nodes the same folder in"
              + " GV_JOURNAL",
          journal);
    }
    tx.deleteFrom(JOURNAL).where(JOURNAL.LAST_AT.lt(now.minus(JOURNALLED))).execute();
    later(tx);
    try {
      journal.sweep(now.minus(JOURNALLED));
    } catch (IOException e) {
      LOG.warn("What is too old in {} cannot be removed: {}", journal, e.toString());
    }
    return tx.deleteFrom(LEAVER).where(LEAVER.AT.lt(now.minus(KNOWN))).execute();
  }

  private void later(DSLContext tx) {
    List<LeaverRecord> unwritten =
        tx.selectFrom(LEAVER)
            .where(DSL.not(LEAVER.JOURNALLED))
            .orderBy(LEAVER.AT)
            .limit(MOST)
            .forUpdate()
            .skipLocked()
            .fetch();
    if (!unwritten.isEmpty() && write(unwritten.stream().map(Leavers::leaver).toList())) {
      tx.update(LEAVER)
          .set(LEAVER.JOURNALLED, true)
          .where(LEAVER.ID.in(unwritten.stream().map(LeaverRecord::getId).toList()))
          .execute();
    }
  }

  private static Leaver leaver(LeaverRecord row) {
    return new Leaver(
        row.getId(),
        row.getMark(),
        row.getHow(),
        Optional.ofNullable(row.getSubscription()),
        row.getAt());
  }
}
