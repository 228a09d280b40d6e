package nl.goedvoorbeeld.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/// One connection: whose turn it is, ours or theirs, and since when. Written by the one thread that
/// serves it, and read by whoever looks for room.
final class Line {
  /// The connection that is served on this thread. Not bound where another server than ours asks.
  static final ScopedValue<Line> CURRENT = ScopedValue.newInstance();

  private enum Phase {
    /// Between two requests, or before the first.
    IDLE,
    /// A request came in, and it is not its turn yet.
    QUEUED,
    HEADER,
    WORK,
    BODY,
    ANSWER
  }

  private final String caller;
  private final Optional<InetAddress> proxy;
  private final SocketChannel socket;
  private final Runnable goesOn;
  private final BooleanSupplier closes;

  private volatile String network;
  private volatile Phase phase = Phase.IDLE;
  private volatile long since = System.nanoTime();

  /// Whether a thread is at it now; a header that is not complete is left to wait without one.
  private volatile boolean served;

  /// Whether the last try to read or to write came to nothing.
  private volatile boolean stalled;

  private volatile long stalledSince;
  private volatile boolean hungUp;

  /// Bytes since the phase began. Seen by others once `stalled` was written after it.
  private long moved;

  /// Whether what comes in now is no body of what was answered.
  private boolean afterAnswer;

  /// @param caller of which network the other end is
  /// @param proxy the other end, when that is one that we trust
  /// @param goesOn has a thread take it up
  /// @param closes closes it unless a thread is at it, and says whether it did
  Line(
      String caller,
      Optional<InetAddress> proxy,
      SocketChannel socket,
      Runnable goesOn,
      BooleanSupplier closes) {
    this.caller = caller;
    this.proxy = proxy;
    this.network = caller;
    this.socket = socket;
    this.goesOn = goesOn;
    this.closes = closes;
  }

  static Optional<Line> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  String caller() {
    return caller;
  }

  Optional<InetAddress> proxy() {
    return proxy;
  }

  /// Of which network the one is who asks. Of a proxy that we trust it is another one with each
  /// request, and until that is there its own.
  String network() {
    return network;
  }

  void asksFor(String another) {
    network = another;
  }

  boolean isOpen() {
    return socket.isOpen();
  }

  boolean hungUp() {
    return hungUp;
  }

  /// No thread is at it until it is its turn.
  void queue() {
    stay(Phase.QUEUED);
  }

  /// It is its turn.
  void goOn() {
    serve();
    goesOn.run();
  }

  /// A thread takes it up: what came in is a header, or more of one.
  void serve() {
    served = true;
    if (phase == Phase.QUEUED) {
      stay(Phase.HEADER);
    } else if (phase != Phase.HEADER) {
      enter(Phase.HEADER);
    }
  }

  /// The header is complete.
  void work() {
    enter(Phase.WORK);
  }

  /// @param within whether something of a request came in and it is not complete
  void rest(boolean within) {
    if (!within) {
      network = caller;
      enter(Phase.IDLE);
    } else if (phase != Phase.HEADER) {
      enter(Phase.HEADER);
    }
    served = false;
  }

  void read(long bytes) {
    if (phase != Phase.HEADER) {
      move(Phase.BODY, bytes);
    } else if (bytes > 0) {
      moved += bytes;
    }
  }

  void wrote(long bytes) {
    move(Phase.ANSWER, bytes);
  }

  /// Whether more came in for a header than there is room for. Of one that is sent before the
  /// answer to another was read, the begin may have come in with that other.
  boolean headerTooLong() {
    return switch (phase) {
      case HEADER -> moved >= Bounds.HEADER;
      case BODY -> afterAnswer && moved + Bounds.READ_BUFFER >= Bounds.HEADER;
      case IDLE, QUEUED, WORK, ANSWER -> false;
    };
  }

  private void move(Phase way, long bytes) {
    if (phase != way) {
      afterAnswer = phase == Phase.ANSWER;
      enter(way);
    }
    if (bytes > 0) {
      moved += bytes;
      stalled = false;
    } else if (bytes == 0 && !stalled) {
      stalledSince = System.nanoTime();
      stalled = true;
    }
  }

  private void enter(Phase next) {
    moved = 0;
    stalled = false;
    stay(next);
  }

  /// In the same header.
  private void stay(Phase next) {
    since = System.nanoTime();
    phase = next;
  }

  /// Since when nothing happens to it that costs more than a connection does: it is for the other
  /// side to do something, or it is not its turn yet. Empty while we are at it.
  OptionalLong waitingSince() {
    return switch (phase) {
      case IDLE, QUEUED -> OptionalLong.of(since);
      case HEADER -> served ? OptionalLong.empty() : OptionalLong.of(since);
      case BODY, ANSWER -> stalled ? OptionalLong.of(stalledSince) : OptionalLong.empty();
      case WORK -> OptionalLong.empty();
    };
  }

  /// Whether nothing has happened to it since.
  boolean waitsSince(long moment) {
    OptionalLong waiting = waitingSince();
    return waiting.isPresent() && waiting.getAsLong() == moment;
  }

  /// Whether it said all and waits for its turn.
  boolean isQueued() {
    return phase == Phase.QUEUED;
  }

  /// Whether more came in for a header, or its first byte, than we have read. It asks the kernel.
  boolean isUnread() {
    try {
      return (phase == Phase.IDLE || phase == Phase.HEADER)
          && socket.socket().getInputStream().available() > 0;
    } catch (IOException _) {
      return false;
    }
  }

  /// Whether it has taken longer than anybody may.
  boolean overdue(long now) {
    long age = now - since;
    return switch (phase) {
      case HEADER -> !served && age > Bounds.FOR_HEADER.toNanos();
      case BODY, ANSWER -> stalled && tooSlow(age);
      case QUEUED -> age > Bounds.TO_BEGIN.toNanos();
      case IDLE, WORK -> false;
    };
  }

  private boolean tooSlow(long age) {
    long counted = age - Bounds.GRACE.toNanos();
    return counted > 0 && moved < counted / 1e9 * Bounds.BYTES_A_SECOND
        || age > Bounds.FOR_BODY_OR_ANSWER.toNanos();
  }

  /// As if the other side had hung up. While a thread is at it only that one closes: its buffers go
  /// to the next connection after that, never before.
  void hangUp() {
    if (hungUp) {
      return;
    }
    hungUp = true;
    try {
      // What the kernel still holds for whoever does not take it goes, too.
      socket.setOption(StandardSocketOptions.SO_LINGER, 0);
      if (!closes.getAsBoolean()) {
        socket.shutdownInput();
        socket.shutdownOutput();
      }
    } catch (IOException _) {
      // It has gone by itself.
    }
  }
}
