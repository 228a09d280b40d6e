package nl.goedvoorbeeld.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Searching 10,000 items, each time for something else, so that no kept page answers; as JSON,
/// with all counts and passages.
final class Searches {
  private static final double SLOWEST = 6;
  private static final double FEWEST = 1_500;
  private static final double SLOWEST_SUGGESTION = 10;

  private Searches() {}

  static void measure(Setup setup, Figures figures) {
    Path data = setup.fresh("data");
    Product.load(setup, setup.largeContent(), data);
    try (Product product = Product.start(setup, setup.largeContent(), data)) {
      ask(setup, product, 8, true, Setup.WARMING_UP / 2, 0);
      ask(setup, product, 8, false, Setup.WARMING_UP / 2, 1);
      List<Wrk> alone = rounds(setup, product, 1, false);
      List<Wrk> many = rounds(setup, product, 16, false);
      List<Wrk> packed = rounds(setup, product, 16, true);
      figures.say("search, 1 client", "%.0f/s, p50 %.1f ms".formatted(rate(alone), p50(alone)));
      figures.hold(
          "search, 1 client, p99", "%.1f ms", p99(alone), "< 6 ms", time -> time < SLOWEST);
      figures.hold("search, 16 clients", "%.0f/s", rate(many), "≥ 1,500/s", rate -> rate >= FEWEST);
      figures.say(
          "search, 16 clients, times", "p50 %.1f ms, p99 %.1f ms".formatted(p50(many), p99(many)));
      figures.say("search, 16 clients, packed answers", "%.0f/s".formatted(rate(packed)));
      List<Wrk> typing = new ArrayList<>();
      for (int round = 0; round < setup.rounds(); round++) {
        typing.add(Wrk.typing(setup, product.address("/"), setup.seconds(), round));
      }
      figures.hold(
          "suggestions, 1 client, p99",
          "%.1f ms",
          p99(typing),
          "< 10 ms",
          time -> time < SLOWEST_SUGGESTION);
    }
  }

  private static List<Wrk> rounds(Setup setup, Product product, int clients, boolean packed) {
    List<Wrk> rounds = new ArrayList<>();
    for (int round = 0; round < setup.rounds(); round++) {
      int seed = (packed ? 10_000 : 0) + clients * 100 + round;
      rounds.add(ask(setup, product, clients, packed, setup.seconds(), seed));
    }
    return rounds;
  }

  private static Wrk ask(
      Setup setup, Product product, int clients, boolean packed, int seconds, int seed) {
    return Wrk.varied(
        setup, product.address("/"), clients, seconds, seed, 1, packed, Path.of("/dev/null"));
  }

  private static double rate(List<Wrk> runs) {
    return Figures.median(runs.stream().map(Wrk::perSecond).toList());
  }

  private static double p50(List<Wrk> runs) {
    return Figures.median(runs.stream().map(Wrk::p50).toList());
  }

  private static double p99(List<Wrk> runs) {
    return Figures.median(runs.stream().map(Wrk::p99).toList());
  }
}
