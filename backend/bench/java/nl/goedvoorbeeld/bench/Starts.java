package nl.goedvoorbeeld.bench;

import java.nio.file.Path;

/// Starting with the standard library, once it is built: from the command to the line that says
/// ready.
final class Starts {
  private static final double TARGET = 10;

  private Starts() {}

  static void measure(Setup setup, Figures figures) {
    double first = Figures.median(setup.rounds(), () -> start(setup, setup.fresh("data")));
    figures.say("first start, empty data folder", "%.1f s".formatted(first));
    Path data = setup.work().resolve("data");
    double later = Figures.median(setup.rounds(), () -> start(setup, data));
    figures.hold("later start", "%.1f s", later, "< 10 s", time -> time < TARGET);
  }

  private static double start(Setup setup, Path data) {
    long before = System.nanoTime();
    try (Product _ = Product.start(setup, setup.content(), data)) {
      return (System.nanoTime() - before) / 1e9;
    }
  }
}
