package nl.goedvoorbeeld.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import nl.goedvoorbeeld.setting.TrustedProxies;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// Tomcat's HTTP, which tells {@link Lines} of each connection: when it comes and goes, when bytes
/// move, and when a request begins and ends. Public, and made without an argument, because Tomcat
/// makes it by its name.
public final class BoundedHttp extends Http11NioProtocol {
  private final Lines lines;

  public BoundedHttp() {
    this(new Lines());
  }

  private BoundedHttp(Lines lines) {
    super(new Endpoint(lines));
    this.lines = lines;
    getEndpoint().setHandler(new Turnstile(lines, getEndpoint().getHandler()));
  }

  void trust(TrustedProxies proxies) {
    lines.trust(proxies);
  }

  private static final class Endpoint extends NioEndpoint {
    private final Lines lines;
    private final Executor closing = closing();
    private @Nullable Thread watch;

    private Endpoint(Lines lines) {
      this.lines = lines;
    }

    /// One thread closes sockets, and not each its own: all would wait there for the one who polls,
    /// and virtual ones then hand a lock to each other for as long as a crowd keeps the cores busy.
    private static Executor closing() {
      var threads =
          new ThreadPoolExecutor(
              1,
              1,
              1,
              TimeUnit.MINUTES,
              new LinkedBlockingQueue<>(),
              Thread.ofPlatform().daemon().name("closing").factory());
      threads.allowCoreThreadTimeOut(true);
      return threads;
    }

    @Override
    protected SocketChannel serverSocketAccept() throws Exception {
      while (true) {
        SocketChannel socket = super.serverSocketAccept();
        // Who stops us knocks once more, to wake us up.
        if (!isRunning() || isPaused() || lines.admits(socket)) {
          return socket;
        }
        socket.close();
      }
    }

    /// The thread that polls takes in headers itself: a thread for each would have to wait for a
    /// core, behind all that have begun.
    @Override
    public boolean processSocket(
        SocketWrapperBase<NioChannel> wrapper, SocketEvent event, boolean dispatch) {
      ReentrantLock serving = wrapper.getLock();
      if (event == SocketEvent.OPEN_READ && serving.tryLock()) {
        try {
          // Looked up by whoever has the lock: it may be another connection's a moment later.
          if (Wire.of(wrapper).filter(wire -> !wire.begins()).isPresent()) {
            return true;
          }
        } finally {
          serving.unlock();
        }
      }
      return super.processSocket(wrapper, event, dispatch);
    }

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffers) {
      return new Wire(this, buffers);
    }

    @Override
    public void startInternal() throws Exception {
      super.startInternal();
      watch = Thread.ofPlatform().daemon().name("lines").start(lines::watch);
    }

    @Override
    public void stopInternal() {
      Optional.ofNullable(watch).ifPresent(Thread::interrupt);
      super.stopInternal();
    }
  }

  /// What a connection is read from and written to. Tomcat uses it again for the next one.
  private static final class Wire extends NioChannel {
    private final Endpoint endpoint;
    private volatile @Nullable Line line;

    private Wire(Endpoint endpoint, SocketBufferHandler buffers) {
      super(buffers);
      this.endpoint = endpoint;
    }

    static Optional<Wire> of(SocketWrapperBase<NioChannel> wrapper) {
      return wrapper.getSocket() instanceof Wire wire ? Optional.of(wire) : Optional.empty();
    }

    Optional<Line> line() {
      return Optional.ofNullable(line);
    }

    @Override
    public void reset(
        @Nullable SocketChannel socket, NioEndpoint.@Nullable NioSocketWrapper wrapper)
        throws IOException {
      super.reset(socket, wrapper);
      line =
          socket == null || wrapper == null
              ? null
              : endpoint.lines.open(socket, () -> goOn(wrapper), () -> closes(wrapper));
    }

    @Override
    public void close() {
      SocketChannel mine = getIOChannel();
      endpoint.closing.execute(
          () -> {
            try {
              mine.close();
            } catch (IOException _) {
              // It has gone by itself.
            }
          });
    }

    @Override
    public void close(boolean force) {
      close();
    }

    private void goOn(NioEndpoint.NioSocketWrapper wrapper) {
      if (!endpoint.processSocket(wrapper, SocketEvent.OPEN_READ, true)) {
        wrapper.close();
      }
    }

    private static boolean closes(NioEndpoint.NioSocketWrapper wrapper) {
      ReentrantLock serving = wrapper.getLock();
      if (serving.isHeldByCurrentThread() || !serving.tryLock()) {
        return false;
      }
      try {
        wrapper.close();
        return true;
      } finally {
        serving.unlock();
      }
    }

    /// Takes in what came, for Tomcat to find, until it is a header. By who has the lock.
    ///
    /// @return whether a thread should take it up
    boolean begins() {
      Line mine = line;
      if (mine == null || mine.hungUp()) {
        socketWrapper.close();
        return false;
      }
      if (endpoint.lines.hasBegun(mine)) {
        return true;
      }
      mine.serve();
      if (!take()) {
        socketWrapper.close();
        return false;
      }
      ByteBuffer head = getBufHandler().getReadBuffer();
      if (head.hasRemaining() && !Head.complete(head)) {
        mine.rest(head.position() > 0);
        socketWrapper.registerReadInterest();
        return false;
      }
      return endpoint.lines.begin(mine, () -> Head.values(head, Networks.FORWARDED));
    }

    /// @return whether the other side is still there
    private boolean take() {
      getBufHandler().configureReadBufferForWrite();
      socketWrapper.updateLastRead();
      try {
        return read(getBufHandler().getReadBuffer()) >= 0;
      } catch (IOException _) {
        return false;
      }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      int bytes = super.read(target);
      told(bytes, false);
      return bytes;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      boolean something = source.hasRemaining();
      int bytes = super.write(source);
      if (something) {
        told(bytes, true);
      }
      return bytes;
    }

    private void told(int bytes, boolean out) {
      Line mine = line;
      if (mine != null && out) {
        mine.wrote(bytes);
      } else if (mine != null) {
        mine.read(bytes);
      }
    }
  }

  /// Lets requests begin, and sees them end.
  private record Turnstile(Lines lines, Handler<NioChannel> inner) implements Handler<NioChannel> {
    @Override
    public SocketState process(SocketWrapperBase<NioChannel> wrapper, SocketEvent event) {
      Optional<Line> line = Wire.of(wrapper).flatMap(Wire::line);
      return event == SocketEvent.OPEN_READ && line.isPresent()
          ? process(wrapper, event, line.get())
          : inner.process(wrapper, event);
    }

    private SocketState process(
        SocketWrapperBase<NioChannel> wrapper, SocketEvent event, Line line) {
      if (Wire.of(wrapper).filter(Wire::begins).isEmpty()) {
        return wrapper.isClosed() ? SocketState.CLOSED : SocketState.OPEN;
      }
      line.serve();
      SocketState state =
          ScopedValue.where(Line.CURRENT, line).call(() -> inner.process(wrapper, event));
      boolean within = state == SocketState.LONG;
      line.rest(within);
      if (within) {
        lines.makeRoom();
      } else {
        lines.end(line);
      }
      return state;
    }

    @Override
    public @Nullable Object getGlobal() {
      return inner.getGlobal();
    }

    @Override
    public void release(SocketWrapperBase<NioChannel> wrapper) {
      Wire.of(wrapper).flatMap(Wire::line).ifPresent(lines::closed);
      inner.release(wrapper);
    }

    @Override
    public void pause() {
      inner.pause();
    }

    @Override
    public void recycle() {
      inner.recycle();
    }
  }
}
