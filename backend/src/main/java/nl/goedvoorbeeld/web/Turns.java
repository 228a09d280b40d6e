package nl.goedvoorbeeld.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// How much work there is at once: in number, of one network, and in bytes. Who does not take its
/// answer makes room for whoever comes; if nobody does, who comes is sent away, to come back later.
final class Turns {
  private static final int CORES =
      Math.min(Runtime.getRuntime().availableProcessors(), Bounds.MAKERS);
  private static final int AT_ONCE = 4;
  private static final int CROWD = 16;
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(50);

  private final int most;
  private final int mostOfOne;
  private final long mostBytes;

  /// Answers are made on threads of their own, one for each core. Those that serve connections
  /// never all wait for a core that somebody's search has, so that what was made before is sent
  /// meanwhile.
  private final ThreadPoolExecutor makers = makers();

  /// Of those that serve connections all but one may make an answer themselves: to hand a search
  /// over and back costs a third of it.
  private final Semaphore atOnce = new Semaphore(CORES - 1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition freed = lock.newCondition();
  private final Set<Turn> taken = new HashSet<>();
  private final Map<String, Integer> ofNetwork = new HashMap<>();
  private long bytes;
  private int waiting;

  Turns(int most, int mostOfOne, long mostBytes) {
    this.most = most;
    this.mostOfOne = mostOfOne;
    this.mostBytes = mostBytes;
  }

  private static ThreadPoolExecutor makers() {
    var threads =
        new ThreadPoolExecutor(
            CORES,
            CORES,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("answers-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /// When nobody comes any more.
  void end() {
    makers.shutdown();
  }

  /// @param from which network; asked for when it is needed
  Turn turn(Supplier<String> from) {
    return new Turn(from);
  }

  /// One request's. It is taken when there turns out to be work, and given back in any case.
  final class Turn implements AutoCloseable {
    private final Supplier<String> from;
    private String network = "";
    private Optional<Line> line = Optional.empty();
    private boolean come;
    private long weight;

    private Turn(Supplier<String> from) {
      this.from = from;
    }

    /// @return whether there was room
    boolean take() {
      network = from.get();
      return await(this::mayCome, () -> taken.size() < most, this::come);
    }

    /// For what is on its way to somebody. Who only waited for it while another made it takes a
    /// turn now.
    ///
    /// @return whether there was room; what is more than there can ever be room for goes by itself
    boolean carry(long more) {
      return (come || take())
          && await(
              () -> true,
              () -> bytes == 0 || bytes + more <= mostBytes,
              () -> {
                weight += more;
                bytes += more;
              });
    }

    /// Does work that has a core for itself. Who waits for one stands in the queue of the threads:
    /// a turn that had to be passed on to whoever waits would leave a core idle each time.
    ///
    /// @return empty when none was free in time
    <T> Optional<T> make(Supplier<T> work) {
      if (makers.getQueue().size() >= CROWD || !atOnce.tryAcquire()) {
        return handOver(work);
      }
      try {
        return Optional.of(work.get());
      } finally {
        atOnce.release();
      }
    }

    private <T> Optional<T> handOver(Supplier<T> work) {
      FutureTask<T> task = new FutureTask<>(work::get);
      makers.execute(task);
      try {
        try {
          return Optional.of(task.get(Bounds.FOR_TURN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
          // What has begun will be over soon.
          return makers.remove(task) ? Optional.empty() : Optional.of(task.get());
        }
      } catch (InterruptedException _) {
        makers.remove(task);
        Thread.currentThread().interrupt();
        return Optional.empty();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException(e.getCause());
      }
    }

    /// A network that has all it may have gets no more by waiting.
    private boolean mayCome() {
      if (ofNetwork.getOrDefault(network, 0) < mostOfOne) {
        return true;
      }
      letGo(taken.stream().filter(turn -> turn.network.equals(network)).toList());
      return false;
    }

    private void come() {
      taken.add(this);
      ofNetwork.merge(network, 1, Integer::sum);
      line = Line.current();
      come = true;
    }

    private boolean stalls() {
      long now = System.nanoTime();
      return line.stream()
          .flatMapToLong(one -> one.waitingSince().stream())
          .anyMatch(since -> now - since > Bounds.STALLING.toNanos());
    }

    @Override
    public void close() {
      lock.lock();
      try {
        if (taken.remove(this)) {
          bytes -= weight;
          ofNetwork.computeIfPresent(network, (_, some) -> some == 1 ? null : some - 1);
          freed.signalAll();
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /// @param allowed whether it is of any use to wait
  private boolean await(BooleanSupplier allowed, BooleanSupplier room, Runnable enter) {
    long until = System.nanoTime() + Bounds.FOR_TURN.toNanos();
    lock.lock();
    try {
      while (allowed.getAsBoolean()) {
        if (room.getAsBoolean()) {
          enter.run();
          return true;
        }
        letGo(List.copyOf(taken));
        long left = until - System.nanoTime();
        if (left <= 0 || waiting >= Bounds.WAITING_FOR_TURN) {
          return false;
        }
        sleep(Math.min(left, LOOK_AGAIN));
      }
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void sleep(long nanoseconds) throws InterruptedException {
    waiting++;
    try {
      var _ = freed.awaitNanos(nanoseconds);
    } finally {
      waiting--;
    }
  }

  private static void letGo(List<Turn> some) {
    List<Turn> stalling = some.stream().filter(Turn::stalls).toList();
    Lines.longestWaiting(
            stalling,
            turn -> turn.line.orElseThrow(),
            turn -> turn.network,
            AT_ONCE,
            System.nanoTime())
        .forEach(turn -> turn.line.orElseThrow().hangUp());
  }
}
