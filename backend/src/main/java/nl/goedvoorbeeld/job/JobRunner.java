package nl.goedvoorbeeld.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what is due, on every node. It listens for new rows on a connection of its own, and looks
/// at the moment of the next one and every second all the same: a word may be lost, and a lease may
/// run out. Each kind has a lane of its own, so that what is slow keeps nothing else.
public final class JobRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(1);
  private static final Duration LONGEST_END = Duration.ofSeconds(1);
  private static final int LONGEST_TURN = 200;

  private final JobRows rows;
  private final DataSource database;
  private final Clock clock;
  private final Duration atLeastEvery;
  private final Map<String, Lane> lanes = new LinkedHashMap<>();
  private final Map<Failure, LongAdder> failures = new LinkedHashMap<>();
  private final Set<Job> inHand = ConcurrentHashMap.newKeySet();
  private volatile Instant looked;
  private volatile Instant renewed;
  private volatile Optional<Instant> oldest = Optional.empty();
  private volatile Optional<Instant> backup = Optional.empty();
  private volatile boolean closed;
  private volatile @Nullable Thread follower;
  private boolean troubled;

  public JobRunner(
      DSLContext db, DataSource database, Collection<JobHandler> handlers, Clock clock) {
    this(db, database, handlers, clock, AT_LEAST_EVERY);
  }

  /// @param atLeastEvery how often it looks, also where it hears nothing
  JobRunner(
      DSLContext db,
      DataSource database,
      Collection<JobHandler> handlers,
      Clock clock,
      Duration atLeastEvery) {
    this.atLeastEvery = atLeastEvery;
    this.rows = new JobRows(db, clock);
    this.database = database;
    this.clock = clock;
    this.looked = clock.instant();
    this.renewed = looked;
    List<JobHandler> all = new ArrayList<>(handlers);
    all.add(new Generations(db, clock, List.copyOf(handlers)));
    all.add(new Sweep(rows, clock));
    for (JobHandler one : all) {
      if (lanes.put(one.kind(), new Lane(one)) != null) {
        throw new IllegalArgumentException("Two handlers of " + one.kind());
      }
      failures.put(new Failure(one.kind(), false), new LongAdder());
      failures.put(new Failure(one.kind(), true), new LongAdder());
    }
  }

  /// What went wrong, to be counted.
  ///
  /// @param forGood whether it is not tried again
  public record Failure(String kind, boolean forGood) {}

  /// How often, on this node.
  public Map<Failure, LongAdder> failures() {
    return failures;
  }

  /// How long the oldest that is due waits, wherever it is done; or how long nobody could look.
  public Duration late() {
    Instant now = clock.instant();
    Duration blind = Duration.between(looked, now);
    Duration late = oldest.map(due -> Duration.between(due, now)).orElse(Duration.ZERO);
    return late.compareTo(blind) > 0 ? late : blind;
  }

  /// When the newest back-up was made.
  public Optional<Instant> backup() {
    return backup;
  }

  /// Does what is due from now on, until this is closed.
  public void start() {
    follower = Thread.ofVirtual().name("jobs").start(this::follow);
  }

  /// Does all of a kind that is due now, in this thread.
  ///
  /// @return how many were tried
  public int runDue(String kind) {
    return Optional.ofNullable(lanes.get(kind)).map(lane -> run(lane.handler)).orElse(0);
  }

  private void follow() {
    while (!closed) {
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("LISTEN " + Jobs.CHANNEL);
        PGConnection line = connection.unwrap(PGConnection.class);
        while (!closed) {
          Duration rest = look();
          calm();
          hear(line, rest);
        }
        statement.execute("UNLISTEN *");
      } catch (SQLException | DataAccessException e) {
        trouble(String.valueOf(e.getMessage()), null);
      } catch (RuntimeException e) {
        trouble("this is a fault in the program", e);
      }
    }
  }

  /// Waits for a word, in turns so short that a stop need not wait.
  private void hear(PGConnection line, Duration rest) throws SQLException {
    long end = System.nanoTime() + rest.toNanos();
    long left = rest.toNanos();
    while (!closed && left > 0) {
      // No time at all would be for ever.
      long turn = Math.clamp(TimeUnit.NANOSECONDS.toMillis(left), 1, LONGEST_TURN);
      if (line.getNotifications((int) turn).length > 0) {
        return;
      }
      left = end - System.nanoTime();
    }
  }

  /// Starts what is due.
  ///
  /// @return how long nothing else can come due
  private Duration look() {
    Instant now = clock.instant();
    renew(now);
    JobRows.Look found = rows.look(lanes.keySet());
    looked = now;
    oldest = found.oldest();
    backup = found.backup();
    Duration rest = atLeastEvery;
    for (Lane lane : lanes.values()) {
      @Nullable Instant next = found.next().get(lane.handler.kind());
      if (next == null) {
        begin(lane, now);
      } else if (next.isAfter(now)) {
        Duration left = Duration.between(now, next);
        rest = left.compareTo(rest) < 0 ? left : rest;
      } else {
        lane.wake();
      }
    }
    return rest;
  }

  /// What comes round by itself and is not there yet.
  private void begin(Lane lane, Instant now) {
    if (!lane.isBusy()) {
      String kind = lane.handler.kind();
      lane.handler
          .first(now)
          .ifPresent(first -> rows.add(new NewJob(kind, "", "", first, AfterRestore.AGAIN)));
    }
  }

  private void renew(Instant now) {
    if (Duration.between(renewed, now).compareTo(JobRows.LEASE.dividedBy(3)) > 0) {
      List<Job> held = List.copyOf(inHand);
      if (!held.isEmpty()) {
        rows.renew(held);
      }
      renewed = now;
    }
  }

  /// Where one kind is done, by one thread at most.
  private final class Lane {
    private final JobHandler handler;

    /// How often it was woken since it last looked whether something is due; 0 while it rests.
    private final AtomicInteger woken = new AtomicInteger();

    private volatile @Nullable Thread thread;

    private Lane(JobHandler handler) {
      this.handler = handler;
    }

    private boolean isBusy() {
      return woken.get() > 0;
    }

    private void wake() {
      if (woken.getAndIncrement() == 0) {
        thread = Thread.ofVirtual().name("job-" + handler.kind()).start(this::work);
      }
    }

    private void work() {
      try {
        int before;
        do {
          before = woken.get();
          run(handler);
        } while (!woken.compareAndSet(before, 0));
      } catch (DataAccessException e) {
        LOG.warn("Jobs {} stopped for the moment: {}", handler.kind(), e.getMessage());
        woken.set(0);
      } catch (RuntimeException | Error e) {
        woken.set(0);
        throw e;
      }
    }

    private boolean end(Duration patience) throws InterruptedException {
      return thread == null || thread.join(patience);
    }
  }

  private int run(JobHandler handler) {
    int tried = 0;
    while (!closed) {
      Optional<Job> job = rows.take(handler);
      if (job.isEmpty()) {
        return tried;
      }
      tried++;
      inHand.add(job.get());
      try {
        run(handler, job.get());
      } finally {
        inHand.remove(job.get());
      }
    }
    return tried;
  }

  private void run(JobHandler handler, Job job) {
    if (job.tries() > handler.mostTries()) {
      fail(handler, job, new JobReason(JobReason.HALTED, List.of()));
      return;
    }
    Ending ending;
    try {
      ending = handler.run(job);
    } catch (RuntimeException e) {
      broke(handler, job, e);
      return;
    }
    boolean ours =
        switch (ending) {
          case Ending.Done(String result) -> rows.done(job, result);
          case Ending.Again(Instant due) -> rows.again(job, due);
          case Ending.Failed(JobReason reason) -> fail(handler, job, reason);
        };
    if (!ours) {
      LOG.debug("Job {} ({} {}) ended elsewhere", job.id(), job.kind(), job.subject());
    }
  }

  private void broke(JobHandler handler, Job job, RuntimeException fault) {
    LOG.error(
        "Job {} ({} {}) broke, try {} of {}",
        job.id(),
        job.kind(),
        job.subject(),
        job.tries(),
        handler.mostTries(),
        fault);
    JobReason reason = JobReason.broke(fault);
    if (job.tries() >= handler.mostTries()) {
      fail(handler, job, reason);
    } else {
      count(job.kind(), false);
      rows.retry(job, handler.rest(job.tries()), reason);
    }
  }

  private boolean fail(JobHandler handler, Job job, JobReason reason) {
    count(job.kind(), true);
    LOG.error("Job {} ({} {}) failed: {}", job.id(), job.kind(), job.subject(), reason);
    try {
      handler.failed(job, reason);
    } catch (RuntimeException e) {
      LOG.error("That job {} failed could not be told", job.id(), e);
    }
    return rows.fail(job, reason);
  }

  private void count(String kind, boolean forGood) {
    Optional.ofNullable(failures.get(new Failure(kind, forGood))).ifPresent(LongAdder::increment);
  }

  private void calm() {
    if (troubled) {
      LOG.info("Jobs are done again");
      troubled = false;
    }
  }

  /// Said once, not every second.
  private void trouble(String why, @Nullable Exception fault) {
    if (!troubled && !closed) {
      LOG.warn("Jobs are not done; we try again: {}", why, fault);
      troubled = true;
    }
    try {
      Thread.sleep(AT_LEAST_EVERY);
    } catch (InterruptedException _) {
      closed = true;
    }
  }

  /// What is under way is finished first, as long as that takes no longer than a stop may; what is
  /// not has a lease that runs out.
  @Override
  public void close() {
    closed = true;
    Instant end = Instant.now().plus(LONGEST_END);
    try {
      if (follower != null) {
        follower.join(LONGEST_END);
      }
      for (Lane lane : lanes.values()) {
        Duration left = Duration.between(Instant.now(), end);
        if (!lane.end(left.isPositive() ? left : Duration.ofMillis(1))) {
          LOG.warn(
              "A job {} was under way at the stop; it is done whole, or again",
              lane.handler.kind());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
