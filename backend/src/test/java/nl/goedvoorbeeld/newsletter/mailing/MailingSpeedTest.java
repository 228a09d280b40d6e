package nl.goedvoorbeeld.newsletter.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.Pause;
import nl.goedvoorbeeld.mail.Circular;
import nl.goedvoorbeeld.mail.MailBlock;
import nl.goedvoorbeeld.mail.MailText;
import nl.goedvoorbeeld.mail.TestOutlet.Limits;
import nl.goedvoorbeeld.newsletter.DeliveryState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How many mails go in a second, each with ways of its own, to Debian's `smtp-sink`; beside
/// `smtp-source`, which hands the same number of the same size to it, in the same run. It prints
/// what it saw and judges nothing but that all of them went.
@Tag("drill")
class MailingSpeedTest {
  private static final Path SINK = Path.of("/usr/sbin/smtp-sink");
  private static final Path SOURCE = Path.of("/usr/sbin/smtp-source");
  private static final int WARM = 3_000;

  private final int number = Integer.getInteger("speed.mails", 20_000);
  private final List<Process> running = new ArrayList<>();

  @Test
  void each_goes_and_it_is_said_how_fast(@TempDir Path folder) throws Exception {
    assumeThat(SINK).as("Debian: apt-get install postfix").exists();
    int port = free();
    start(SINK.toString(), "-u", "nobody", "127.0.0.1:" + port, "1000");
    while (!answers(port)) {
      Pause.aMoment();
    }
    try {
      double signed = mails(folder, port, true);
      double unsigned = mails(folder, port, false);
      double source = source(port);
      System.out.printf(
          "mailing speed: %d mails of %d bytes; signed %.0f/s, unsigned %.0f/s (signing takes %.0f %%),"
              + " smtp-source %.0f/s; heap after all %d MB%n",
          number, size, signed, unsigned, 100 * (1 - signed / unsigned), source, heap());
    } finally {
      running.forEach(Process::destroyForcibly);
    }
  }

  private int size;

  private double mails(Path folder, int port, boolean signed) throws Exception {
    try (var post = new Post(Files.createDirectories(folder.resolve("signed-" + signed)))) {
      post.readers(number + WARM, "een.test", "twee.test", "drie.test", "vier.test");
      MailingSender node = post.node(new Limits(5_000, 5_000, 4, 0, signed), port);
      post.db.execute(
          "update newsletter.subscription set state = 'paused' where subscriber > ?",
          Post.reader(WARM));
      post.mailing(text());
      node.send();
      post.db.execute("update newsletter.subscription set state = 'active'");
      var mailing = post.mailing(text());
      long begin = System.nanoTime();
      int went = node.send();
      double seconds = (System.nanoTime() - begin) / 1e9;
      assertThat(post.number(mailing, DeliveryState.SENT)).isEqualTo(number + WARM);
      System.out.printf("mailing speed: %s, heap %d MB%n", signed ? "signed" : "unsigned", heap());
      return went / seconds;
    }
  }

  /// Some 20 kB in two forms, as an edition with ten pieces is.
  private MailText text() {
    List<MailBlock> blocks = new ArrayList<>();
    for (int piece = 0; piece < 10; piece++) {
      blocks.add(new MailBlock.Words("Zij begonnen later, en dat scheelde file. ".repeat(6)));
      blocks.add(
          new MailBlock.Entry(
              "Stuk " + piece,
              "https://www.goedvoorbeeld.example/ezine/2/stuk-" + piece,
              "Kort gezegd waar het over gaat. ".repeat(4),
              ""));
    }
    size = 20_000;
    return new MailText(
        "Nummer 2",
        "nl",
        blocks,
        List.of(
            new MailBlock.Door("Wijzigen", Circular.PREFERENCES, true),
            new MailBlock.Door("Afmelden", Circular.LEAVING, true)));
  }

  private double source(int port) throws Exception {
    long begin = System.nanoTime();
    Process source =
        start(
            SOURCE.toString(),
            "-s",
            "4",
            "-m",
            String.valueOf(number),
            "-l",
            String.valueOf(size),
            "-d",
            "127.0.0.1:" + port);
    assertThat(source.waitFor()).isZero();
    return number / ((System.nanoTime() - begin) / 1e9);
  }

  /// What is still held once it is collected.
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
  }

  private Process start(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    running.add(process);
    return process;
  }

  private static boolean answers(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
