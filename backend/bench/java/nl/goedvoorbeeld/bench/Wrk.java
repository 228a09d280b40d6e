package nl.goedvoorbeeld.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One run of requests.
///
/// @param perSecond requests answered
/// @param p50 milliseconds within which half of them were answered
/// @param p99 milliseconds within which all but one in a hundred were
record Wrk(double perSecond, double p50, double p99) {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final Pattern TIME = Pattern.compile("\\s(50|99)%\\s+([\\d.]+)(us|ms|s)");

  /// The same address over and over, by 32 readers who keep their connection.
  static Wrk same(String address, int seconds) {
    return run(2, 32, seconds, true, List.of(address));
  }

  /// Something else each time.
  ///
  /// @param part which part of the requests are searches
  /// @param packed whether answers come packed, as browsers ask for
  static Wrk varied(
      Setup setup,
      String address,
      int clients,
      int seconds,
      int seed,
      double part,
      boolean packed,
      Path addresses) {
    return run(
        // One thread is enough for searches, and takes no more of the processors than it needs.
        clients > 16 ? 2 : 1,
        clients,
        seconds,
        packed,
        List.of(
            "-s",
            setup.root().resolve("backend/bench/ask.lua").toString(),
            address,
            "--",
            Integer.toString(seed),
            Double.toString(part),
            addresses.toString()));
  }

  /// One who types, letter by letter.
  static Wrk typing(Setup setup, String address, int seconds, int seed) {
    return run(
        1,
        1,
        seconds,
        true,
        List.of(
            "-s",
            setup.root().resolve("backend/bench/type.lua").toString(),
            address,
            "--",
            Integer.toString(seed)));
  }

  private static Wrk run(int threads, int clients, int seconds, boolean packed, List<String> rest) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "wrk",
                "-t" + threads,
                "-c" + clients,
                "-d" + seconds + "s",
                "--timeout",
                "30s",
                "--latency",
                "-H",
                "Accept-Encoding: " + (packed ? "gzip" : "identity")));
    command.addAll(rest);
    String output = Programs.run(Map.of(), command);
    if (output.contains("Non-2xx") || output.contains("Socket errors")) {
      throw new IllegalStateException("Not all was answered well:\n" + output);
    }
    Matcher rate = RATE.matcher(output);
    if (!rate.find()) {
      throw new IllegalStateException(output);
    }
    return new Wrk(Double.parseDouble(rate.group(1)), time(output, "50"), time(output, "99"));
  }

  private static double time(String output, String percentile) {
    return TIME.matcher(output)
        .results()
        .filter(line -> line.group(1).equals(percentile))
        .mapToDouble(line -> Double.parseDouble(line.group(2)) * milliseconds(line.group(3)))
        .findFirst()
        .orElseThrow();
  }

  private static double milliseconds(String unit) {
    return switch (unit) {
      case "us" -> 0.001;
      case "ms" -> 1;
      default -> 1000;
    };
  }
}
