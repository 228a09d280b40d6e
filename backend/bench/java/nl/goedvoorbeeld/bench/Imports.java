package nl.goedvoorbeeld.bench;

import java.nio.file.Path;

/// Taking 10,000 files in, from the command to its end: the start of the JVM, and for an empty
/// database its creation, included.
final class Imports {
  private static final double TARGET = 20;

  private Imports() {}

  static void measure(Setup setup, Figures figures) {
    Path content = setup.largeContent();
    double first =
        Figures.median(
            setup.rounds(),
            () -> {
              Path data = setup.fresh("data");
              return Figures.seconds(() -> Product.load(setup, content, data));
            });
    figures.hold(
        "import of 10,000 items, empty database", "%.1f s", first, "< 20 s", time -> time < TARGET);
    Path data = setup.work().resolve("data");
    double again =
        Figures.median(
            setup.rounds(), () -> Figures.seconds(() -> Product.load(setup, content, data)));
    figures.say("the same again, nothing changed", "%.1f s".formatted(again));
  }
}
