package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import nl.goedvoorbeeld.setting.Settings;

/// Tries the doors before anything else is started, for that is what fails most and first.
final class Ports {
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private static final int ATTEMPTS = 200;

  private Ports() {}

  static void check(Settings settings) {
    check(settings.port());
    check(settings.managementPort());
  }

  private static void check(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw inUse(port, e);
    }
  }

  /// One that nobody gets before we do: below those that the system hands out to connections that
  /// go out.
  static int free() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      try (var _ = new ServerSocket(port)) {
        return port;
      } catch (IOException _) {
        // Somebody has it.
      }
    }
    throw new Refused("Er is geen vrije poort.");
  }

  static Refused inUse(int port, Exception e) {
    return new Refused(
        String.valueOf(e.getMessage()).contains("ermission denied")
            ? "Poort %d mag niet worden gebruikt door deze gebruiker; kies een poort boven 1023 met GV_PORT en GV_MANAGEMENT_PORT."
                .formatted(port)
            : "Poort %d is al in gebruik; kies een andere met GV_PORT of GV_MANAGEMENT_PORT."
                .formatted(port),
        e);
  }
}
