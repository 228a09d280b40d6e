package nl.goedvoorbeeld.web;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.OptionalLong;

/// One connection: whose turn it is, ours or theirs, and since when. Written by the one thread that
/// serves it, and read by whoever looks for room.
final class Line {
  /// The connection that is served on this thread. Not bound where another server than ours asks.
  static final ScopedValue<Line> CURRENT = ScopedValue.newInstance();

  private enum Phase {
    /// Between two requests, or before the first.
    IDLE,
    /// Something came in, and it is not its turn yet.
    QUEUED,
    HEADER,
    WORK,
    BODY,
    ANSWER
  }

  private final String network;
  private final SocketChannel socket;

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

  Line(String network, SocketChannel socket) {
    this.network = network;
    this.socket = socket;
  }

  static Optional<Line> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  String network() {
    return network;
  }

  boolean isOpen() {
    return socket.isOpen();
  }

  boolean hungUp() {
    return hungUp;
  }

  void queue() {
    enter(Phase.QUEUED);
  }

  /// A thread takes it up: for a request that begins, or for more of one that has begun.
  void serve() {
    served = true;
    if (phase != Phase.HEADER) {
      enter(Phase.HEADER);
    }
  }

  /// The header is complete.
  void work() {
    enter(Phase.WORK);
  }

  /// @param within whether a request has begun and is not complete
  void rest(boolean within) {
    if (!within) {
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

  /// Whether more came in for a header than there is room for.
  boolean headerTooLong() {
    return phase == Phase.HEADER && moved >= Bounds.HEADER;
  }

  private void move(Phase way, long bytes) {
    if (phase != way) {
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
    since = System.nanoTime();
    stalled = false;
    phase = next;
  }

  /// Since when it is for the other side to do something; empty while it is for us.
  OptionalLong waitingSince() {
    return switch (phase) {
      case IDLE -> OptionalLong.of(since);
      case HEADER -> served ? OptionalLong.empty() : OptionalLong.of(since);
      case BODY, ANSWER -> stalled ? OptionalLong.of(stalledSince) : OptionalLong.empty();
      case QUEUED, WORK -> OptionalLong.empty();
    };
  }

  /// Whether it has taken longer than anybody may.
  boolean overdue(long now) {
    long age = now - since;
    return switch (phase) {
      case HEADER -> !served && age > Bounds.FOR_HEADER.toNanos();
      case BODY, ANSWER -> stalled && tooSlow(age);
      case IDLE, QUEUED, WORK -> false;
    };
  }

  private boolean tooSlow(long age) {
    long counted = age - Bounds.GRACE.toNanos();
    return counted > 0 && moved < counted / 1e9 * Bounds.BYTES_A_SECOND
        || age > Bounds.FOR_BODY_OR_ANSWER.toNanos();
  }

  /// As if the other side had hung up. Only Tomcat closes: it does so on the thread that serves the
  /// connection, and hands its buffers to the next one after that, never before.
  void hangUp() {
    if (hungUp) {
      return;
    }
    hungUp = true;
    try {
      // What the kernel still holds for who does not take it goes, too.
      socket.setOption(StandardSocketOptions.SO_LINGER, 0);
      socket.shutdownInput();
      socket.shutdownOutput();
    } catch (IOException _) {
      // It has gone by itself.
    }
  }
}
