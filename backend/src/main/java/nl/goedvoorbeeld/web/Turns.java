package nl.goedvoorbeeld.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// How much work there is at once: in number, of one network, and in bytes. Who does not take its
/// answer makes room for who comes; if nobody does, who comes is sent away, to come back later.
final class Turns {
  private static final int AT_ONCE = 4;
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(50);

  private final int most;
  private final int mostOfOne;
  private final long mostBytes;

  /// Those that are made have the cores, and what was made before is sent when one of them is done:
  /// they are few. Threads of their own for them would keep that from waiting at all, and cost
  /// every search a third more, since a core then changes threads ten times for one.
  private final Semaphore making = new Semaphore(Bounds.MAKERS, true);

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

    /// Does work of which little is done at once.
    ///
    /// @return empty when there was no room in time
    <T> Optional<T> make(Supplier<T> work) {
      try {
        if (!making.tryAcquire(Bounds.FOR_TURN.toMillis(), TimeUnit.MILLISECONDS)) {
          return Optional.empty();
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
      try {
        return Optional.of(work.get());
      } finally {
        making.release();
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
    Lines.longestWaiting(stalling, turn -> turn.line.orElseThrow(), turn -> turn.network, AT_ONCE)
        .forEach(turn -> turn.line.orElseThrow().hangUp());
  }
}
