package nl.goedvoorbeeld.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// Requests that have begun, and those that wait for their turn to. First comes who has the fewest
/// of its network before it, and of those who came last: a crowd that waits never stands before
/// somebody who has just come.
///
/// Nobody waits for a lock here. The one thread that accepts would wait for one that a thread has
/// which itself waits for a core, behind a whole crowd.
final class Requests {
  /// How many more may begin; none, while somebody waits.
  private final Semaphore room;

  private final Map<Line, Place> begun = new ConcurrentHashMap<>();
  private final Map<Line, Place> waiting = new ConcurrentHashMap<>();
  private final NavigableSet<Place> inTurn =
      new ConcurrentSkipListSet<>(
          Comparator.comparingInt(Place::before)
              .thenComparing(Comparator.comparingLong(Place::order).reversed()));

  /// How many of it have begun or wait. Only the order depends on it.
  private final Map<String, AtomicInteger> ofNetwork = new ConcurrentHashMap<>();

  private final AtomicLong order = new AtomicLong();
  private final ReentrantLock looking = new ReentrantLock();
  private long looked = System.nanoTime() - Bounds.MOMENT.toNanos();

  /// @param before how many of its network came before it
  private record Place(Line line, String network, AtomicInteger all, int before, long order) {}

  Requests(int most) {
    room = new Semaphore(most);
  }

  boolean hasBegun(Line line) {
    return begun.containsKey(line);
  }

  /// @return whether it may; else it goes on when it is its turn
  boolean begin(Line line) {
    String network = line.network();
    AtomicInteger all = ofNetwork.computeIfAbsent(network, _ -> new AtomicInteger());
    var place = new Place(line, network, all, all.getAndIncrement(), order.getAndIncrement());
    if (room.tryAcquire()) {
      begun.put(line, place);
      return true;
    }
    line.queue();
    waiting.put(line, place);
    inTurn.add(place);
    if (room.tryAcquire()) {
      // Somebody went just now, who saw nobody wait.
      next();
    } else {
      makeRoom();
    }
    return false;
  }

  /// Also of whoever waits, and goes.
  void end(Line line) {
    Place waited = waiting.remove(line);
    if (waited != null) {
      inTurn.remove(waited);
      leave(waited);
    }
    Place ended = begun.remove(line);
    if (ended != null) {
      leave(ended);
      next();
    }
  }

  private void leave(Place place) {
    if (place.all().decrementAndGet() == 0) {
      ofNetwork.remove(place.network(), place.all());
    }
  }

  /// There is room for one.
  private void next() {
    do {
      for (Place next = inTurn.pollFirst(); next != null; next = inTurn.pollFirst()) {
        if (waiting.remove(next.line(), next)) {
          begun.put(next.line(), next);
          next.line().goOn();
          return;
        }
      }
      room.release();
    } while (!inTurn.isEmpty() && room.tryAcquire());
  }

  /// When others wait: so many go as wait, of those who have begun and let us wait. Who was told to
  /// go is as good as gone.
  void makeRoom() {
    if (waiting.isEmpty() || !looking.tryLock()) {
      return;
    }
    try {
      long now = System.nanoTime();
      if (now - looked >= Bounds.MOMENT.toNanos()) {
        looked = now;
        List<Line> all = List.copyOf(begun.keySet());
        int leaving = (int) all.stream().filter(Line::hungUp).count();
        int wanted = Math.min(waiting.size() - leaving, Bounds.BATCH);
        Lines.longestWaiting(all, line -> line, Line::network, wanted, now).forEach(Line::hangUp);
      }
    } finally {
      looking.unlock();
    }
  }
}
