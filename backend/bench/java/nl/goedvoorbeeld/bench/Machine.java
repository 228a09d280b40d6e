package nl.goedvoorbeeld.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Where and with what it was measured; a figure without that says nothing.
final class Machine {
  private Machine() {}

  static void print() {
    System.out.printf(
        "%s; %d cores used (%s), %d MB; Java %s; %s; wrk; Linux %s%n%n",
        LocalDate.now(),
        Runtime.getRuntime().availableProcessors(),
        value("/proc/cpuinfo", "model name"),
        Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024,
        System.getProperty("java.version"),
        Programs.run(Map.of(), List.of("nginx", "-v")).strip().replace("nginx version: ", ""),
        System.getProperty("os.version"));
  }

  private static String value(String file, String name) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
