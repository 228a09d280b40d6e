package nl.goedvoorbeeld.start;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/// Very many clients who mean no good, in a process of its own, so that it can have more open files
/// than the tests; one for all floods. Four thousand come a second; whoever is hung up on calls
/// again, all together a thousand times a second. A flood of calls is not for a program to bound,
/// but for the network: what finds the queue of the kernel full is lost there, also when a reader
/// calls.
final class Flood {
  private static final int AT_ONCE = 64;
  private static final int A_SECOND = 4_000;
  private static final int AGAIN_A_SECOND = 1_000;
  private static final int SMALL = 4 << 10;

  /// What such a client does.
  enum Kind {
    /// Announces a form of four million bytes and sends one.
    ANNOUNCED("POST /redactie/aanmelden", "Content-Length: 4000000", "a", false),
    /// The longest form that a stranger may send; one byte now, and then one in a while.
    SLOW_BODY("POST /redactie/aanmelden", "Content-Length: 32000", "a", true),
    /// One byte of a header.
    ONE_BYTE("", "", "", false),
    /// A header without end, one byte in a while.
    SLOW_HEADER("GET /", "", "", true),
    /// Asks what nobody asked before, and does not read the answer.
    DEAF("GET /zoeken?q=", "", "", true),
    /// Asks for a page that is kept, plain and many times over, and does not read the answers.
    DEAF_TO_KEPT("GET /hallo", "", "", true),
    /// Says nothing.
    SILENT("", "", "", false);

    private final String line;
    private final String header;
    private final String body;

    /// Sends a byte in a while. Who does not read learns by it that it was hung up on.
    private final boolean trickles;

    Kind(String line, String header, String body, boolean trickles) {
      this.line = line;
      this.header = header;
      this.body = body;
      this.trickles = trickles;
    }

    private String words(int client) {
      return switch (this) {
        case SILENT -> "";
        case ONE_BYTE -> "G";
        case SLOW_HEADER -> head(line, client) + "X: ";
        case DEAF -> head(line + question(client), client) + "\r\n";
        case DEAF_TO_KEPT -> (head(line, client) + "\r\n").repeat(50);
        case ANNOUNCED, SLOW_BODY -> head(line, client) + header + "\r\n\r\n" + body;
      };
    }

    private static String head(String line, int client) {
      return line
          + " HTTP/1.1\r\nHost: localhost\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\n"
          + "X-Forwarded-For: %s\r\n".formatted(address(client).replace("127.", "10."));
    }

    private static String question(int client) {
      var words = new StringBuilder();
      for (int word = 0; word < 60; word++) {
        words.append('+').append(Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36));
      }
      return client + words.toString();
    }
  }

  private static int networks = 1;

  private final int port;
  private final Kind kind;
  private final boolean proxied;
  private final Selector selector = Selector.open();
  private int open;
  private int opened;
  private int most;
  private int refused;

  private Flood(int port, Kind kind, boolean proxied) throws IOException {
    this.port = port;
    this.kind = kind;
    this.proxied = proxied;
  }

  /// Reads lines of PORT KIND CLIENTS NETWORKS SECONDS PROXY, and makes one flood after the other
  /// of them, each told of when it is over. PROXY is whether all come by way of 127.9.9.9, which
  /// names them.
  public static void main(String[] none) throws Exception {
    var lines = new BufferedReader(new InputStreamReader(System.in, US_ASCII));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split(" ");
      networks = Integer.parseInt(words[3]);
      new Flood(
              Integer.parseInt(words[0]),
              Kind.valueOf(words[1].toUpperCase(Locale.ROOT)),
              Boolean.parseBoolean(words[5]))
          .run(Integer.parseInt(words[2]), Duration.ofSeconds(Integer.parseInt(words[4])));
    }
  }

  private static String address(int client) {
    int network = client % networks;
    return "127.1.%d.%d".formatted(network / 250, network % 250 + 1);
  }

  private void run(int clients, Duration time) throws IOException {
    var end = Instant.now().plus(time);
    var trickle = Instant.now();
    var called = Instant.now();
    while (Instant.now().isBefore(end)) {
      long pace = opened < clients ? A_SECOND : AGAIN_A_SECOND;
      long may = Duration.between(called, Instant.now()).toMillis() * pace / 1000;
      called = may > 0 ? Instant.now() : called;
      for (long some = 0; some < Math.min(may, AT_ONCE) && open < clients; some++) {
        call(opened++);
      }
      if (kind.trickles && Instant.now().isAfter(trickle)) {
        trickle = Instant.now().plusSeconds(1);
        selector.keys().forEach(this::another);
      }
      selector.select(5);
      Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
      while (keys.hasNext()) {
        ready(keys.next());
        keys.remove();
      }
      if (open > most) {
        most = open;
      }
    }
    selector.keys().forEach(this::gone);
    selector.close();
    System.out.printf("opened %d, at most %d at once, failed %d%n", opened, most, refused);
  }

  private void call(int client) throws IOException {
    var socket = SocketChannel.open();
    socket.configureBlocking(false);
    socket.setOption(StandardSocketOptions.SO_RCVBUF, SMALL);
    try {
      socket.bind(new InetSocketAddress(proxied ? "127.9.9.9" : address(client), 0));
      boolean there = socket.connect(new InetSocketAddress("127.0.0.1", port));
      open++;
      var key = socket.register(selector, SelectionKey.OP_CONNECT, client);
      if (there) {
        connected(key, socket);
      }
    } catch (IOException _) {
      refused++;
      socket.close();
    }
  }

  private void ready(SelectionKey key) {
    var socket = (SocketChannel) key.channel();
    try {
      if (key.isConnectable()) {
        socket.finishConnect();
        connected(key, socket);
      } else if (key.isReadable() && socket.read(ByteBuffer.allocate(SMALL)) < 0) {
        gone(key);
      }
    } catch (IOException _) {
      refused++;
      gone(key);
    }
  }

  private void connected(SelectionKey key, SocketChannel socket) throws IOException {
    socket.write(ByteBuffer.wrap(kind.words((int) key.attachment()).getBytes(US_ASCII)));
    boolean deaf = kind == Kind.DEAF || kind == Kind.DEAF_TO_KEPT;
    key.interestOps(deaf ? 0 : SelectionKey.OP_READ);
  }

  private void another(SelectionKey key) {
    if (key.isValid() && (key.interestOps() & SelectionKey.OP_CONNECT) == 0) {
      try {
        ((SocketChannel) key.channel()).write(ByteBuffer.wrap(new byte[] {'a'}));
      } catch (IOException _) {
        gone(key);
      }
    }
  }

  private void gone(SelectionKey key) {
    open--;
    key.cancel();
    try {
      key.channel().close();
    } catch (IOException _) {
      // It was gone.
    }
  }
}
