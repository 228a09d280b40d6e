package nl.goedvoorbeeld.start;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Very many who mean no good, against the program as it is shipped: it lives, and a reader from
/// another address is answered within a second, all the time.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloodTest {
  private static final int FILES = 14_000;
  private static final String PROXY = "127.9.9.9";
  private static final String READER = "127.200.0.1";

  /// Of 512 MB: what strangers can make us hold is less than half, and the library is small.
  private static final double HALF = 256 << 20;

  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private House house;
  private Child server;
  private Child flood;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    house = House.in(folder);
    for (int page = 0; page < 40; page++) {
      House.page(folder.resolve("content"), "bladzijde-" + page, "Bladzijde " + page);
    }
    var settings = new HashMap<>(house.settings());
    settings.put("GV_TRUSTED_PROXIES", PROXY);
    server = Child.serving(settings, FILES);
    flood = Child.beside(FILES, Flood.class);
    // A site that has been up for a while.
    for (int one = 0; one < 200; one++) {
      ask(house.port(), "/zoeken?q=bladzijde+" + one, READER);
    }
  }

  @AfterAll
  void stop() throws Exception {
    flood.close();
    server.close();
  }

  /// While other tests share the machine one in ten may take longer than a second.
  @ParameterizedTest
  @CsvSource({
    "ANNOUNCED, 300, 1, false",
    "ANNOUNCED, 300, 250, true",
    "ONE_BYTE, 10000, 250, false",
    "SLOW_HEADER, 3000, 250, true",
    "SLOW_BODY, 1500, 1, false",
    "DEAF, 3000, 250, false",
    "DEAF_TO_KEPT, 1500, 250, false",
    "SILENT, 10000, 1, false",
  })
  void a_reader_from_elsewhere_is_answered(
      Flood.Kind kind, int clients, int networks, boolean proxied) throws Exception {
    List<Duration> times = times(kind, clients, networks, proxied, 2);
    assertThat(times)
        .filteredOn(time -> time.compareTo(AT_ONCE) > 0)
        .hasSizeLessThanOrEqualTo((times.size() + 9) / 10);
  }

  @Tag("drill")
  @ParameterizedTest
  @MethodSource("each")
  void a_reader_from_elsewhere_is_answered_at_once_for_as_long_as_it_lasts(
      Flood.Kind kind, int networks, boolean proxied) throws Exception {
    assertThat(times(kind, 10_000, networks, proxied, 25))
        .allMatch(time -> time.compareTo(AT_ONCE) < 0);
  }

  private static Stream<Arguments> each() {
    return Arrays.stream(Flood.Kind.values())
        .flatMap(
            kind ->
                Stream.of(1, 250)
                    .flatMap(
                        networks ->
                            Stream.of(false, true)
                                .map(proxied -> Arguments.of(kind, networks, proxied))));
  }

  /// How long each answer took while the flood lasts. All of them are the page that was asked for,
  /// and in the end there is memory left.
  private List<Duration> times(
      Flood.Kind kind, int clients, int networks, boolean proxied, int seconds) throws Exception {
    String words =
        "%d %s %d %d %d %s\n".formatted(house.port(), kind, clients, networks, seconds, proxied);
    var times = new ArrayList<Duration>();
    int told = flood.lines().size();
    OutputStream asked = flood.process.getOutputStream();
    asked.write(words.getBytes(US_ASCII));
    asked.flush();
    while (flood.lines().size() == told) {
      assertThat(flood.process.isAlive()).as(flood.output()).isTrue();
      var began = Instant.now();
      String answer = ask(house.port(), "/hallo", times.size() % 2 == 0 ? READER : PROXY);
      times.add(Duration.between(began, Instant.now()));
      assertThat(answer).as("after %s", times.getLast()).startsWith("HTTP/1.1 200");
      Thread.sleep(20);
    }
    assertThat(flood.lines().getLast()).startsWith("opened ");
    assertThat(server.process.isAlive()).as(server.output()).isTrue();
    assertThat(used()).as("bytes in use").isLessThan(HALF);
    assertThat(ask(house.managementPort(), "/gereed", READER)).startsWith("HTTP/1.1 200");
    assertThat(server.lines()).as("lines in the log").hasSizeLessThan(200);
    return times;
  }

  /// After a collection; before one it is what lived once and does no longer.
  private double used() throws Exception {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var pid = String.valueOf(server.process.pid());
    var asked =
        new ProcessBuilder(jcmd, "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", pid, "GC.run")
            .redirectErrorStream(true)
            .start();
    String said = new String(asked.getInputStream().readAllBytes(), US_ASCII);
    assertThat(asked.waitFor()).as(said).isZero();
    var used =
        Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\",id=\"Tenured Gen\"\\} (\\S+)")
            .matcher(ask(house.managementPort(), "/metrics", READER));
    assertThat(used.find()).isTrue();
    return Double.parseDouble(used.group(1));
  }

  /// @return the answer; empty when there was none
  private static String ask(int port, String address, String from) {
    try (var socket = new Socket()) {
      socket.bind(new InetSocketAddress(from, 0));
      socket.setSoTimeout(5_000);
      socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
      socket
          .getOutputStream()
          .write(
              """
              GET %s HTTP/1.1\r
              Host: localhost\r
              X-Forwarded-For: 10.200.0.1\r
              Connection: close\r
              \r
              """
                  .formatted(address)
                  .getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    } catch (SocketTimeoutException _) {
      return "";
    } catch (IOException e) {
      return e.toString();
    }
  }
}
