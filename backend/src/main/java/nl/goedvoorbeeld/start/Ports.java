package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import nl.goedvoorbeeld.setting.Settings;

/// Tries the doors before anything else is started, for that is what fails most and first.
final class Ports {
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

  static int free() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new Refused("Er is geen vrije poort.", e);
    }
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
