package nl.goedvoorbeeld.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A server for mail that says what a test wants, and remembers every line. It keeps to the order
/// of SMTP: whoever begins a letter in another is refused.
public final class ScriptedServer implements AutoCloseable {
  /// The answer after which it says nothing more.
  public static final String CLOSE = "";

  public final List<String> said = new CopyOnWriteArrayList<>();

  /// Each as it was stored, dots of the way taken off.
  public final List<String> mails = new CopyOnWriteArrayList<>();

  /// What it says instead of yes: by the command, `.` for a letter that is whole.
  public volatile Function<String, Optional<String>> answers = _ -> Optional.empty();

  public volatile String greeting = "220 proef";

  /// For a line that is closed to others; without it none is offered.
  volatile Optional<SSLContext> closed = Optional.empty();

  private final ServerSocket socket;

  public ScriptedServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  public int port() {
    return socket.getLocalPort();
  }

  public void answer(String command, String answer) {
    answers = line -> line.startsWith(command) ? Optional.of(answer) : Optional.empty();
  }

  public long commands(String name) {
    return said.stream().filter(line -> line.startsWith(name)).count();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket one = socket.accept();
        Thread.ofVirtual().start(() -> talk(one));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void talk(Socket one) {
    try (one) {
      BufferedReader in = reader(one);
      OutputStream out = one.getOutputStream();
      if (!say(out, greeting) || !greeting.startsWith("2")) {
        return;
      }
      boolean begun = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        said.add(line);
        Optional<String> special = answers.apply(line);
        String answer =
            special.orElse(
                line.startsWith("EHLO")
                    ? closed.isPresent() ? "250-proef\r\n250 STARTTLS" : "250 proef"
                    : line.startsWith("MAIL") && begun
                        ? "503 sender already given"
                        : line.equals("STARTTLS")
                            ? "220 go on"
                            : line.equals("DATA") ? "354 go on" : "250 2.0.0 yes");
        begun = answer.startsWith("2") && line.startsWith("MAIL") || begun && !line.equals("RSET");
        if (!say(out, answer)) {
          return;
        }
        if (line.equals("STARTTLS")) {
          var tls =
              (SSLSocket) closed.orElseThrow().getSocketFactory().createSocket(one, null, true);
          in = reader(tls);
          out = tls.getOutputStream();
        }
        if (line.equals("DATA") && answer.startsWith("3")) {
          List<String> letter = new ArrayList<>();
          for (String next = in.readLine(); !".".equals(next); next = in.readLine()) {
            letter.add(next.startsWith(".") ? next.substring(1) : next);
          }
          String stored = answers.apply(".").orElse("250 2.0.0 stored");
          if (stored.startsWith("2") || stored.equals(CLOSE)) {
            mails.add(String.join("\r\n", letter) + "\r\n");
          }
          begun = false;
          if (!say(out, stored)) {
            return;
          }
        }
        if (line.equals("QUIT")) {
          return;
        }
      }
    } catch (IOException | RuntimeException _) {
      // Whoever talked is gone.
    }
  }

  private static BufferedReader reader(Socket one) throws IOException {
    return new BufferedReader(new InputStreamReader(one.getInputStream(), ISO_8859_1));
  }

  private static boolean say(OutputStream out, String answer) throws IOException {
    if (answer.equals(CLOSE)) {
      return false;
    }
    out.write((answer + "\r\n").getBytes(ISO_8859_1));
    out.flush();
    return true;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
