package nl.goedvoorbeeld.start;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Very many who mean no good, against the program as it is shipped: it lives, and a reader from
/// another address is answered within a second, all the time.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FloodTest {
  private static final int FILES = 14_000;
  private static final String PROXY = "127.9.9.9";
  private static final String READER = "127.200.0.1";
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private House house;
  private Child server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    house = House.in(folder);
    for (int page = 0; page < 40; page++) {
      House.page(folder.resolve("content"), "bladzijde-" + page, "Bladzijde " + page);
    }
    var settings = new HashMap<>(house.settings());
    settings.put("GV_TRUSTED_PROXIES", PROXY);
    server = Child.serving(settings, FILES);
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ANNOUNCED, 300, 1, false",
    "ANNOUNCED, 300, 250, true",
    "ONE_BYTE, 6000, 1, false",
    "ONE_BYTE, 10000, 250, false",
    "SLOW_HEADER, 3000, 250, true",
    "SLOW_BODY, 1500, 250, false",
    "DEAF, 3000, 1, false",
    "DEAF, 3000, 250, true",
    "DEAF_TO_KEPT, 1500, 250, false",
    "SILENT, 10000, 1, false",
  })
  void a_reader_from_elsewhere_is_answered_at_once(
      Flood.Kind kind, int clients, int networks, boolean proxied) throws Exception {
    assertStands(kind, clients, networks, proxied, 3);
  }

  @Tag("drill")
  @ParameterizedTest
  @CsvSource({
    "ANNOUNCED, 10000",
    "SLOW_BODY, 10000",
    "ONE_BYTE, 10000",
    "SLOW_HEADER, 10000",
    "DEAF, 10000",
    "DEAF_TO_KEPT, 10000",
    "SILENT, 10000",
  })
  void it_stays_so_for_as_long_as_it_lasts(Flood.Kind kind, int clients) throws Exception {
    for (int networks : List.of(1, 250)) {
      for (boolean proxied : List.of(false, true)) {
        assertStands(kind, clients, networks, proxied, 25);
      }
    }
  }

  private void assertStands(
      Flood.Kind kind, int clients, int networks, boolean proxied, int seconds) throws Exception {
    String[] words = {
      String.valueOf(house.port()),
      kind.name(),
      String.valueOf(clients),
      String.valueOf(networks),
      String.valueOf(seconds),
      String.valueOf(proxied)
    };
    var slowest = Duration.ZERO;
    var wrong = new ArrayList<String>();
    try (var flood = Child.beside(FILES, Flood.class, words)) {
      int asked = 0;
      while (flood.process.isAlive()) {
        String from = asked++ % 2 == 0 ? READER : PROXY;
        var began = Instant.now();
        String answer = ask("/hallo", from);
        var took = Duration.between(began, Instant.now());
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        if (!answer.startsWith("HTTP/1.1 200")) {
          wrong.add(answer.lines().findFirst().orElse("nothing") + " after " + took);
        }
        Thread.sleep(20);
      }
      assertThat(flood.end()).as(flood.output()).isZero();
      System.out.println(kind + " " + flood.output() + asked + " asked, slowest " + slowest);
      assertThat(asked).isGreaterThan(10);
    }
    assertThat(server.process.isAlive()).as(server.output()).isTrue();
    assertThat(wrong).as("slowest %s", slowest).isEmpty();
    assertThat(slowest).isLessThan(AT_ONCE);
  }

  /// @return the answer; empty when there was none
  private String ask(String address, String from) {
    try (var socket = new Socket()) {
      socket.bind(new InetSocketAddress(from, 0));
      socket.setSoTimeout(5_000);
      socket.connect(new InetSocketAddress("127.0.0.1", house.port()), 5_000);
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
