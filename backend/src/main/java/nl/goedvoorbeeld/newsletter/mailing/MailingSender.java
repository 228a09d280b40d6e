package nl.goedvoorbeeld.newsletter.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import nl.goedvoorbeeld.mail.Blame;
import nl.goedvoorbeeld.mail.Circular;
import nl.goedvoorbeeld.mail.Handed;
import nl.goedvoorbeeld.mail.LetterReason;
import nl.goedvoorbeeld.mail.MailPause;
import nl.goedvoorbeeld.mail.Outlet;
import nl.goedvoorbeeld.mail.Outlet.Turn;
import nl.goedvoorbeeld.newsletter.DeliveryState;
import nl.goedvoorbeeld.newsletter.mailing.Deliveries.Offered;
import nl.goedvoorbeeld.newsletter.mailing.Deliveries.Taken;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Hands what waits to the server, over some connections at once, on every node.
///
/// What it promises: nobody is missed, since a row is waiting until it is written down what became
/// of it; and who is handed a mail twice is handed the same one, by its name (Message-ID). That
/// happens where a node, the database or the server dies between the server's word and our writing
/// it down, which no sender can close: SMTP has no way to ask whether a mail arrived.
final class MailingSender implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(MailingSender.class);

  /// One takes so many at a time at most; at first one, and then as many as it handed over in half
  /// a second: moments that were kept for it pass while it waits for a server.
  static final int BATCH = 25;

  private static final double FEW = 0.5;

  private static final Duration LOOK = Duration.ofMillis(500);

  /// What the server does not take now is tried for days, and each time it may have it is one that
  /// may arrive twice: so few, and hours apart.
  private static final Duration FIRST_REST = Duration.ofMinutes(5);

  private static final int MOST_DOUBLINGS = 6;
  private static final int MOST_LATER = 24;
  private static final int MOST_UNANSWERED = 3;
  private static final Duration LONG_REST = Duration.ofHours(3);

  /// So long the database may be away while it is to be written down what became of one.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration STOPPING = Duration.ofSeconds(4);

  private static final int TEXTS = 4;

  private final DSLContext db;
  private final Deliveries deliveries;
  private final Refusals refusals;
  private final Optional<Outlet> outlet;
  private final Runnable making;
  private final Function<UUID, Circular> texts;
  private final Function<Offered, Circular.Person> persons;
  private final Clock clock;
  private final Map<UUID, Outlet.Text> encoded =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Outlet.Text> eldest) {
          return size() > TEXTS;
        }
      };

  private volatile boolean runs;
  private volatile Optional<Thread> thread = Optional.empty();

  /// @param making makes the texts that are not there yet
  MailingSender(
      DSLContext db,
      Deliveries deliveries,
      Refusals refusals,
      Optional<Outlet> outlet,
      Runnable making,
      Function<UUID, Circular> texts,
      Function<Offered, Circular.Person> persons,
      Clock clock) {
    this.db = db;
    this.deliveries = deliveries;
    this.refusals = refusals;
    this.outlet = outlet;
    this.making = making;
    this.texts = texts;
    this.persons = persons;
    this.clock = clock;
  }

  @Override
  public void start() {
    runs = true;
    if (outlet.isPresent()) {
      thread = Optional.of(Thread.ofVirtual().name("mailings").start(this::work));
    }
  }

  @Override
  public void stop() {
    runs = false;
    thread.ifPresent(MailingSender::end);
  }

  /// What a server is being offered is written down; who waits for one that says nothing is left.
  private static void end(Thread thread) {
    thread.interrupt();
    try {
      thread.join(STOPPING);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return runs;
  }

  private void work() {
    while (runs) {
      try {
        look();
        Thread.sleep(LOOK);
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private void look() throws InterruptedException {
    try {
      send();
    } catch (RuntimeException e) {
      // What it says may hold an address.
      LOG.warn("Mailings rest for a moment ({})", e.getClass().getName());
    }
  }

  /// Sends all that may go now, and says of what has nothing left that it went.
  ///
  /// @return how many the server took
  int send() throws InterruptedException {
    if (outlet.isEmpty() || MailPause.now(db).isPresent()) {
      return 0;
    }
    making.run();
    AtomicInteger accepted = new AtomicInteger();
    Instant now = clock.instant();
    if (deliveries.anyDue(now) && !outlet.get().restsUntil().isAfter(now.plus(LOOK))) {
      lines(outlet.get(), accepted);
    }
    deliveries.finish(clock.instant());
    return accepted.get();
  }

  /// On threads of the machine: of one that is interrupted the connection stays whole.
  private void lines(Outlet outlet, AtomicInteger accepted) throws InterruptedException {
    List<Future<?>> lines = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("mailing-", 0).factory())) {
      for (int line = 0; line < outlet.lines(); line++) {
        lines.add(
            threads.submit(
                () -> {
                  line(outlet, accepted);
                  return null;
                }));
      }
      for (Future<?> line : lines) {
        line.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /// Takes some and hands them over, until there are no more.
  private void line(Outlet outlet, AtomicInteger accepted) {
    try (Outlet.Line line = outlet.line()) {
      int most = 1;
      while (!Thread.currentThread().isInterrupted()) {
        int left = outlet.left();
        List<Taken> some =
            deliveries.take(Math.clamp(left, 1, most), outlet.full(), clock.instant());
        if (some.isEmpty()) {
          return;
        }
        if (left <= 0) {
          deliveries.putBack(some, outlet.tomorrow());
          continue;
        }
        Optional<List<Turn>> turns = outlet.turns(some.stream().map(Taken::domain).toList());
        if (turns.isEmpty()) {
          deliveries.putBack(some, outlet.restsUntil());
          return;
        }
        List<Kept> kept = kept(some, turns.get());
        outlet.count(kept.size());
        long begin = System.nanoTime();
        if (!go(outlet, line, kept, accepted)) {
          return;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        most = (int) Math.clamp(kept.size() / Math.max(seconds, 0.001) * FEW, 1, BATCH);
      }
    }
  }

  /// One that has its moment.
  private record Kept(Instant moment, Taken one) {}

  /// In the order of their moments, so that none is late for another; the others are put back.
  private List<Kept> kept(List<Taken> some, List<Turn> turns) {
    List<Kept> kept = new ArrayList<>();
    for (int at = 0; at < some.size(); at++) {
      switch (turns.get(at)) {
        case Turn.At(Instant moment) -> kept.add(new Kept(moment, some.get(at)));
        case Turn.Later(Instant moment) -> deliveries.putBack(List.of(some.get(at)), moment);
      }
    }
    kept.sort(Comparator.comparing(Kept::moment));
    return kept;
  }

  /// @return whether the server is there and nobody stops this node
  private boolean go(Outlet outlet, Outlet.Line line, List<Kept> kept, AtomicInteger accepted) {
    for (int at = 0; at < kept.size(); at++) {
      if (!await(kept.get(at).moment()) || !go(line, kept.get(at).one(), accepted)) {
        deliveries.putBack(
            kept.subList(at, kept.size()).stream().map(Kept::one).toList(), outlet.restsUntil());
        return false;
      }
    }
    return true;
  }

  /// By the clock of this machine: it is seconds at most.
  ///
  /// @return whether it came
  private boolean await(Instant moment) {
    try {
      Duration rest = Duration.between(clock.instant(), moment);
      if (rest.isPositive()) {
        Thread.sleep(rest);
      }
      return !Thread.currentThread().isInterrupted();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// @return whether the server is there
  private boolean go(Outlet.Line line, Taken taken, AtomicInteger accepted) {
    Optional<Offered> offered = deliveries.offer(taken, clock.instant());
    if (offered.isEmpty()) {
      deliveries.notOffered(taken, clock.instant());
      return true;
    }
    Offered one = offered.get();
    Handed handed = line.hand(text(one.mailing()), persons.apply(one), one.id());
    // Whoever stops this node just now waits until it is written down.
    boolean stopped = Thread.interrupted();
    settle(taken, one, handed);
    if (stopped) {
      Thread.currentThread().interrupt();
    }
    if (handed instanceof Handed.Accepted) {
      accepted.incrementAndGet();
    }
    return !(handed instanceof Handed.Away);
  }

  /// The database may have gone meanwhile; it is written down when it is there again.
  private void settle(Taken taken, Offered one, Handed handed) {
    Instant until = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        write(taken, one, handed);
        return;
      } catch (DataAccessException e) {
        if (Instant.now().isAfter(until)) {
          throw e;
        }
        LockSupport.parkNanos(LOOK.toNanos());
      }
    }
  }

  private void write(Taken taken, Offered one, Handed handed) {
    Instant now = clock.instant();
    switch (handed) {
      case Handed.Accepted _ -> deliveries.end(db, taken, DeliveryState.SENT, null, now);
      case Handed.Refused(LetterReason reason, Blame blame) -> refused(taken, one, reason, blame);
      case Handed.Later(LetterReason reason) -> {
        if (one.tries() < MOST_LATER) {
          deliveries.later(taken, now.plus(rest(one.tries())), reason, false);
        } else {
          deliveries.end(db, taken, DeliveryState.REFUSED, reason, now);
        }
      }
      case Handed.Unanswered _ -> {
        LetterReason reason = new LetterReason(LetterReason.UNANSWERED, List.of());
        if (one.tries() < MOST_UNANSWERED) {
          deliveries.later(taken, now.plus(LONG_REST.multipliedBy(one.tries())), reason, true);
        } else {
          deliveries.end(db, taken, DeliveryState.REFUSED, reason, now);
        }
      }
      case Handed.Away _ -> deliveries.notTried(taken, outlet.orElseThrow().restsUntil());
    }
  }

  private void refused(Taken taken, Offered one, LetterReason reason, Blame blame) {
    db.transaction(
        configuration -> {
          DSLContext tx = configuration.dsl();
          deliveries.end(tx, taken, DeliveryState.REFUSED, reason, clock.instant());
          refusals.refused(tx, one.id(), blame);
        });
    if (blame == Blame.OURS && deliveries.restIfRefusedForOurs(one.mailing(), clock.instant())) {
      LOG.warn(
          "Mailing {} rests: many servers refuse it for what it says or who sends it",
          one.mailing());
    }
  }

  /// Spread, so that what was put off together does not come back together.
  private static Duration rest(int tries) {
    Duration rest = FIRST_REST.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
    return rest.plusMillis(ThreadLocalRandom.current().nextLong(rest.toMillis() / 5));
  }

  private Outlet.Text text(UUID mailing) {
    synchronized (encoded) {
      return encoded.computeIfAbsent(mailing, id -> outlet.orElseThrow().text(texts.apply(id)));
    }
  }
}
