package nl.goedvoorbeeld.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;

/// What was measured, as a table.
final class Figures {
  private final List<String> rows = new ArrayList<>();

  /// The middle one of some.
  static double median(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }

  static double median(int rounds, DoubleSupplier measure) {
    List<Double> figures = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      figures.add(measure.getAsDouble());
    }
    return median(figures);
  }

  static double seconds(Runnable act) {
    long before = System.nanoTime();
    act.run();
    return Duration.ofNanos(System.nanoTime() - before).toMillis() / 1000.0;
  }

  void say(String what, String figure) {
    row(what, figure, "", "");
  }

  void hold(String what, String format, double figure, String target, DoublePredicate met) {
    row(what, format.formatted(figure), target, met.test(figure) ? "yes" : "**no**");
  }

  private void row(String what, String figure, String target, String met) {
    System.err.printf("%s: %s%n", what, figure);
    rows.add("| %s | %s | %s | %s |".formatted(what, figure, target, met));
  }

  void print() {
    System.out.println("| What | Median | Target | Met |\n|---|---|---|---|");
    rows.forEach(System.out::println);
  }

  static {
    Locale.setDefault(Locale.ROOT);
  }
}
