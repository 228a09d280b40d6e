package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import nl.goedvoorbeeld.setting.Settings;
import org.jspecify.annotations.Nullable;

/// Tries the doors before anything else is started, for that is what fails most and first.
final class Ports {
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private static final int ATTEMPTS = 200;

  private Ports() {}

  static void check(Settings settings) {
    check(null, settings.port());
    check(settings.managementAddress(), settings.managementPort());
  }

  /// @param address null for all of this machine
  private static void check(@Nullable InetAddress address, int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw address != null && notOurs(e) ? elsewhere(address, e) : inUse(port, e);
    }
  }

  private static boolean notOurs(IOException e) {
    return String.valueOf(e.getMessage()).contains("assign requested address");
  }

  private static Refused elsewhere(InetAddress address, IOException e) {
    return new Refused(
        "De instelling GV_MANAGEMENT_ADDRESS is \"%s\", maar dat is geen adres van deze machine."
            .formatted(address.getHostAddress()),
        e);
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
