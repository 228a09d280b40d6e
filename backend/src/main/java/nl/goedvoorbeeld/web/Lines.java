package nl.goedvoorbeeld.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.goedvoorbeeld.setting.TrustedProxies;

/// All connections. A newcomer is let in as long as somebody waits who can make room: of the
/// network that has the most of those who wait, the one that waits longest. So many connections of
/// a few cost those few, and an office behind one address loses none that it uses.
final class Lines {
  private static final int TICK_IN_MILLISECONDS = 50;
  private static final int MOST_MOMENTS = 100;

  private final Set<Line> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> ofCaller = new ConcurrentHashMap<>();
  private final Requests requests = new Requests(Bounds.REQUESTS);

  /// How many more may come before one looks again who can make room; and after when, for one
  /// network. For the one thread that accepts.
  private int ahead;

  private long looked = System.nanoTime() - Bounds.MOMENT.toNanos();

  private volatile TrustedProxies proxies = new TrustedProxies(List.of());

  void trust(TrustedProxies trusted) {
    proxies = trusted;
  }

  /// Whether there is room for one from this address. Asked by the one thread that accepts, which
  /// waits a moment for others to leave; who calls meanwhile waits with the kernel.
  boolean admits(SocketChannel socket) throws IOException {
    String caller = caller(socket);
    int some = ofCaller.getOrDefault(caller, 0);
    int enough = Bounds.CONNECTIONS_OF_ONE - Bounds.BATCH;
    if (some >= enough && mayLook()) {
      keep(enough, open.stream().filter(line -> line.caller().equals(caller)).toList());
    }
    if (some >= Bounds.CONNECTIONS_OF_ONE) {
      return false;
    }
    if (open.size() >= Bounds.CONNECTIONS - Bounds.ROOM && --ahead < 0) {
      keep(Bounds.CONNECTIONS - Bounds.ROOM, open);
      ahead = Bounds.BATCH;
    }
    for (int moment = 0; open.size() >= Bounds.CONNECTIONS && moment < MOST_MOMENTS; moment++) {
      LockSupport.parkNanos(Bounds.MOMENT.toNanos());
      // Who was too new to go a moment ago may be so no longer.
      keep(Bounds.CONNECTIONS - Bounds.ROOM, open);
    }
    return open.size() < Bounds.CONNECTIONS;
  }

  private boolean mayLook() {
    long now = System.nanoTime();
    boolean may = now - looked >= Bounds.MOMENT.toNanos();
    if (may) {
      looked = now;
    }
    return may;
  }

  /// Tells as many to go as there are more than enough. Closing takes a moment: who was told before
  /// is as good as gone, else all those who came last would be told too.
  private static void keep(int enough, Collection<Line> some) {
    int staying = (int) some.stream().filter(line -> !line.hungUp()).count();
    longestWaiting(some, line -> line, Line::network, staying - enough, System.nanoTime())
        .forEach(Line::hangUp);
  }

  /// @param goesOn has a thread take it up
  /// @param closes closes it unless a thread is at it, and says whether it did
  Line open(SocketChannel socket, Runnable goesOn, BooleanSupplier closes) throws IOException {
    Optional<InetAddress> proxy = address(socket).filter(proxies::contains);
    var line = new Line(caller(socket), proxy, socket, goesOn, closes);
    open.add(line);
    ofCaller.merge(line.caller(), 1, Integer::sum);
    return line;
  }

  void closed(Line line) {
    end(line);
    if (open.remove(line)) {
      ofCaller.computeIfPresent(line.caller(), (_, some) -> some == 1 ? null : some - 1);
    }
  }

  /// The connections of a proxy that we trust are those of many, so each counts for itself until it
  /// says for whom it asks.
  private String caller(SocketChannel socket) throws IOException {
    Optional<InetAddress> address = address(socket);
    return address.filter(proxies::contains).isPresent()
        ? socket.getRemoteAddress().toString()
        : address.map(Networks::network).orElse("");
  }

  private static Optional<InetAddress> address(SocketChannel socket) throws IOException {
    return socket.getRemoteAddress() instanceof InetSocketAddress remote
        ? Optional.of(remote.getAddress())
        : Optional.empty();
  }

  boolean hasBegun(Line line) {
    return requests.hasBegun(line);
  }

  /// Before a request is taken up whose header is there.
  ///
  /// @param forwarded for whom it is asked, as a proxy that we trust says
  /// @return whether it may; else it goes on when it is its turn
  boolean begin(Line line, Supplier<List<String>> forwarded) {
    line.proxy()
        .map(proxy -> Networks.origin(proxies, proxy, forwarded.get()))
        .ifPresent(reader -> line.asksFor(Networks.network(reader)));
    return requests.begin(line);
  }

  void end(Line line) {
    requests.end(line);
  }

  /// When others wait to begin.
  void makeRoom() {
    requests.makeRoom();
  }

  /// Who lets us wait, most of all and longest: of the network that has the most of them the one
  /// that waits longest, and so on. Those that were told to go already count for nothing, and who
  /// said something that nobody has read yet does not let us wait: when very many come at once
  /// those who read are behind. Nor does the last one of a network who said all and waits for its
  /// turn, or who has not had the time to speak: a reader whose machine is busy is let in before it
  /// says what it asks.
  ///
  /// @param atMost how many of them
  /// @param now in nanoseconds, as {@link System#nanoTime} counts
  static <T> List<T> longestWaiting(
      Collection<T> some,
      Function<T, Line> line,
      Function<T, String> network,
      int atMost,
      long now) {
    record Waiting<T>(T who, long since) {}
    record Ranked<T>(T who, long since, int newer) {}
    List<Waiting<T>> waiting = new ArrayList<>();
    for (T one : some) {
      OptionalLong since = line.apply(one).waitingSince();
      if (since.isPresent() && !line.apply(one).hungUp()) {
        waiting.add(new Waiting<>(one, since.getAsLong()));
      }
    }
    waiting.sort((one, other) -> Long.signum(other.since() - one.since()));
    // It goes when all who are newer are the most that any network has.
    Map<String, Integer> ofNetwork = new HashMap<>();
    List<Ranked<T>> ranked = new ArrayList<>(waiting.size());
    for (Waiting<T> one : waiting) {
      int newer = ofNetwork.merge(network.apply(one.who()), 1, Integer::sum);
      ranked.add(new Ranked<>(one.who(), one.since(), newer));
    }
    return ranked.reversed().stream()
        .sorted(Comparator.comparingInt(one -> -one.newer()))
        .filter(one -> one.newer() > 1 || now - one.since() >= Bounds.STALLING.toNanos())
        .filter(one -> one.newer() > 1 || !line.apply(one.who()).isQueued())
        .filter(one -> !line.apply(one.who()).isUnread())
        // Of what was not unread a thread may have taken it up since one looked.
        .filter(one -> line.apply(one.who()).waitsSince(one.since()))
        .limit(Math.max(atMost, 0))
        .map(Ranked::who)
        .toList();
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
