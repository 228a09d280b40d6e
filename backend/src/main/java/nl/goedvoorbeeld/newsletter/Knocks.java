package nl.goedvoorbeeld.newsletter;

import static nl.goedvoorbeeld.db.newsletter.Tables.KNOCK;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.privacy.Periods;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How much mail strangers can have us send to people who never asked: one a day to each box,
/// however its address is spelt and whatever was asked; so many an hour to all together, on all
/// nodes; and so many questions an hour from one network, on each node.
public final class Knocks {
  /// An office that is told of it in a meeting stays below this, on one network address.
  private static final int OF_NETWORK = 40;

  private static final Duration WINDOW = Periods.ASKING;
  private static final int KEPT = 50_000;

  /// For who counts at the same moment on another node.
  private static final long LOCK = 0x6b6e6f636bL;

  /// Nothing is counted longer.
  static final Duration LASTS = Periods.KNOCK;

  private static final Logger LOG = LoggerFactory.getLogger(Knocks.class);

  private final SubscriberLinks links;
  private final Clock clock;
  private final int mostAnHour;
  private final LongAdder held = new LongAdder();
  private final Cache<String, AtomicInteger> networks;
  private volatile Instant warned = Instant.EPOCH;

  /// @param mostAnHour how many may be sent in an hour, whoever they are for
  public Knocks(SubscriberLinks links, Clock clock, int mostAnHour) {
    this.links = links;
    this.clock = clock;
    this.mostAnHour = mostAnHour;
    // The window begins with the first question: adding to a count does not write it again.
    this.networks =
        Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(WINDOW)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .executor(Runnable::run)
            .build();
  }

  /// @return false when this network asked too often lately
  boolean from(String network) {
    return networks.get(network, _ -> new AtomicInteger()).incrementAndGet() <= OF_NETWORK;
  }

  /// Until the end of the transaction nobody else knocks or takes an address. Before any row is
  /// locked, or two would wait for each other.
  public static void alone(DSLContext tx) {
    tx.execute("select pg_advisory_xact_lock(?)", LOCK);
  }

  enum Answer {
    /// It is counted; the mail is to go in the same transaction.
    GO,
    /// This box had its mail today.
    NOT_AGAIN,
    /// Nobody gets any more in this hour.
    FULL
  }

  /// Whether a mail may go to somebody who may not have asked for it.
  Answer at(DSLContext tx, SubscriberAddress address) {
    Instant now = clock.instant();
    // Or a hundred at once would all find room for one.
    alone(tx);
    List<String> box = links.marks("box " + address.box());
    LocalDate today = LocalDate.ofInstant(now, Dutch.ZONE);
    if (tx.fetchExists(KNOCK, KNOCK.BOX.in(box).and(KNOCK.DAY.eq(today)))) {
      return Answer.NOT_AGAIN;
    }
    if (tx.fetchCount(KNOCK, KNOCK.AT.gt(now.minus(WINDOW))) >= mostAnHour) {
      full(now);
      return Answer.FULL;
    }
    tx.insertInto(KNOCK)
        .set(KNOCK.BOX, box.getFirst())
        .set(KNOCK.DAY, today)
        .set(KNOCK.AT, now)
        .execute();
    return Answer.GO;
  }

  /// @return how many are gone
  int sweep(DSLContext tx) {
    return tx.deleteFrom(KNOCK).where(KNOCK.AT.lt(clock.instant().minus(LASTS))).execute();
  }

  private void full(Instant now) {
    held.increment();
    if (!now.isBefore(warned.plus(WINDOW))) {
      warned = now;
      LOG.warn(
          "{} confirmations were asked for in an hour: no more are sent until fewer are. Is somebody"
              + " entering addresses of others?",
          mostAnHour);
    }
  }

  /// How many were not sent because of all others, since this node started.
  public LongAdder held() {
    return held;
  }
}
