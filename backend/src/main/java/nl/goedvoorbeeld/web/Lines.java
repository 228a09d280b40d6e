package nl.goedvoorbeeld.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import nl.goedvoorbeeld.setting.TrustedProxies;

/// All connections. A newcomer is let in as long as somebody waits who can make room: of the
/// network that has the most of those who wait, the one that waits longest. So many connections of
/// a few cost those few, and an office behind one address loses none that it uses.
final class Lines {
  private static final int TICK_IN_MILLISECONDS = 250;
  private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(10);
  private static final int MOST_MOMENTS = 100;

  private final Set<Line> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> ofNetwork = new ConcurrentHashMap<>();

  /// Those whose request has begun.
  private final Set<Line> begun = ConcurrentHashMap.newKeySet();

  private final Semaphore requests = new Semaphore(Bounds.REQUESTS, true);
  private final ReentrantLock looking = new ReentrantLock();

  /// When somebody was last told to leave for who comes. For the one thread that accepts.
  private long looked = System.nanoTime() - MOMENT - 1;

  private volatile TrustedProxies proxies = new TrustedProxies(List.of());

  void trust(TrustedProxies trusted) {
    proxies = trusted;
  }

  /// Whether there is room for one from this address. Asked by the one thread that accepts, which
  /// waits a moment for others to leave; who calls meanwhile waits with the kernel.
  boolean admits(SocketChannel socket) throws IOException {
    String network = network(socket);
    int some = ofNetwork.getOrDefault(network, 0);
    if (some >= Bounds.CONNECTIONS_OF_ONE - Bounds.BATCH && mayLook()) {
      letGo(open.stream().filter(line -> line.network().equals(network)).toList(), Bounds.BATCH);
    }
    if (some >= Bounds.CONNECTIONS_OF_ONE) {
      return false;
    }
    if (open.size() >= Bounds.CONNECTIONS - 4 * Bounds.BATCH && mayLook()) {
      letGo(open, 4 * Bounds.BATCH);
    }
    for (int moment = 0; open.size() >= Bounds.CONNECTIONS && moment < MOST_MOMENTS; moment++) {
      LockSupport.parkNanos(MOMENT);
      letGo(open, Bounds.BATCH);
    }
    return open.size() < Bounds.CONNECTIONS;
  }

  /// Closing takes a moment. Who looks again before has more leave than need to.
  private boolean mayLook() {
    long now = System.nanoTime();
    boolean may = now - looked > MOMENT;
    if (may) {
      looked = now;
    }
    return may;
  }

  Line open(SocketChannel socket) throws IOException {
    var line = new Line(network(socket), socket);
    open.add(line);
    ofNetwork.merge(line.network(), 1, Integer::sum);
    return line;
  }

  void closed(Line line) {
    end(line);
    if (open.remove(line)) {
      ofNetwork.computeIfPresent(line.network(), (_, some) -> some == 1 ? null : some - 1);
    }
  }

  /// The connections of a proxy that we trust are those of many, so each counts for itself.
  private String network(SocketChannel socket) throws IOException {
    if (!(socket.getRemoteAddress() instanceof InetSocketAddress remote)) {
      return "";
    }
    InetAddress address = remote.getAddress();
    return proxies.contains(address) ? remote.toString() : Networks.network(address);
  }

  /// Before a thread takes up a request. It waits for its turn while too many have begun.
  ///
  /// @return whether it may
  boolean begin(Line line) {
    if (begun.contains(line)) {
      return true;
    }
    if (!requests.tryAcquire()) {
      line.queue();
      letGo(begun, Bounds.BATCH);
      try {
        if (!requests.tryAcquire(Bounds.TO_BEGIN.toMillis(), TimeUnit.MILLISECONDS)) {
          return false;
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    begun.add(line);
    return true;
  }

  void end(Line line) {
    if (begun.remove(line)) {
      requests.release();
    }
  }

  /// When others wait to begin: those go who have begun and let us wait.
  void makeRoom() {
    if (requests.hasQueuedThreads()) {
      letGo(begun, Bounds.BATCH);
    }
  }

  private void letGo(Collection<Line> some, int atMost) {
    if (looking.tryLock()) {
      try {
        longestWaiting(some, line -> line, Line::network, atMost).forEach(Line::hangUp);
      } finally {
        looking.unlock();
      }
    }
  }

  /// Who lets us wait, most of all and longest. Those that were told to go already count for
  /// nothing.
  ///
  /// @param atMost how many of them
  static <T> List<T> longestWaiting(
      Collection<T> some, Function<T, Line> line, Function<T, String> network, int atMost) {
    record Waiting<T>(T who, long since) {}
    Map<String, Deque<Waiting<T>>> waiting = new HashMap<>();
    some.stream()
        .filter(one -> !line.apply(one).hungUp())
        .flatMap(
            one ->
                line.apply(one).waitingSince().stream()
                    .mapToObj(since -> new Waiting<>(one, since)))
        .sorted((one, other) -> Long.signum(one.since() - other.since()))
        .forEach(
            one ->
                waiting
                    .computeIfAbsent(network.apply(one.who()), _ -> new ArrayDeque<>())
                    .add(one));
    Comparator<Deque<Waiting<T>>> most = Comparator.comparing(one -> -one.size());
    var networks =
        new PriorityQueue<>(
            most.thenComparing(
                (one, other) -> Long.signum(one.getFirst().since() - other.getFirst().since())));
    networks.addAll(waiting.values());
    var chosen = new ArrayList<T>();
    while (chosen.size() < atMost && !networks.isEmpty()) {
      Deque<Waiting<T>> largest = networks.remove();
      chosen.add(largest.removeFirst().who());
      if (!largest.isEmpty()) {
        networks.add(largest);
      }
    }
    return chosen;
  }

  /// Ends what takes too long, until it is interrupted.
  void watch() {
    try {
      while (true) {
        Thread.sleep(TICK_IN_MILLISECONDS);
        long now = System.nanoTime();
        for (Line line : open) {
          if (!line.isOpen()) {
            closed(line);
          } else if (line.overdue(now)) {
            line.hangUp();
          }
        }
        makeRoom();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
