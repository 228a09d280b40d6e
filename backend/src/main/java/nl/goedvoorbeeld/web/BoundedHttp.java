package nl.goedvoorbeeld.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
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
    private @Nullable Thread watch;

    private Endpoint(Lines lines) {
      this.lines = lines;
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

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffers) {
      return new Wire(lines, buffers);
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
    private final Lines lines;
    private volatile @Nullable Line line;

    private Wire(Lines lines, SocketBufferHandler buffers) {
      super(buffers);
      this.lines = lines;
    }

    static Optional<Line> line(Object socket) {
      return socket instanceof Wire wire ? Optional.ofNullable(wire.line) : Optional.empty();
    }

    @Override
    public void reset(
        @Nullable SocketChannel socket, NioEndpoint.@Nullable NioSocketWrapper wrapper)
        throws IOException {
      super.reset(socket, wrapper);
      line = socket == null ? null : lines.open(socket);
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
      Optional<Line> line = Wire.line(wrapper.getSocket());
      return event == SocketEvent.OPEN_READ && line.isPresent()
          ? process(wrapper, event, line.get())
          : inner.process(wrapper, event);
    }

    private SocketState process(
        SocketWrapperBase<NioChannel> wrapper, SocketEvent event, Line line) {
      if (line.hungUp() || !lines.begin(line)) {
        return SocketState.CLOSED;
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
      Wire.line(wrapper.getSocket()).ifPresent(lines::closed);
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
