package nl.goedvoorbeeld.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Asking to be told of something, as the form does, from the press to the page that says to look
/// in the mail: by then the address, what was asked and the letter are written down. There is no
/// server for mail, so the letter waits. Each time for another address and from another network;
/// and once more for those who asked before, whose page is the same.
final class SignUps {
  /// Twice as many: the first half warms up. Fewer than strangers may ask for in an hour.
  private static final int TIMES = 240;

  /// In milliseconds.
  private static final double TARGET = 50;

  private SignUps() {}

  static void measure(Setup setup, Figures figures) {
    Path data = setup.fresh("data");
    Product.load(setup, setup.content(), data);
    Map<String, String> trusting = Map.of("GV_TRUSTED_PROXIES", "127.0.0.1");
    try (Product product = Product.start(setup, setup.content(), data, trusting)) {
      hold(figures, "sign-up for a search", times(product));
      hold(figures, "the same for who asked before", times(product));
    }
  }

  private static List<Double> times(Product product) {
    List<Double> times = new ArrayList<>();
    for (int time = 0; time < 2 * TIMES; time++) {
      String form =
          "wat=zoekopdracht&q=fiets&sector=zorg&ritme=dagelijks&adres=lezer%d%%40voorbeeld.test";
      long before = System.nanoTime();
      product.post(
          "/nieuwsbrief",
          form.formatted(time),
          Map.of("X-Forwarded-For", "10.0.%d.%d".formatted(time / 250, time % 250)));
      times.add((System.nanoTime() - before) / 1e6);
    }
    return times.subList(TIMES, 2 * TIMES).stream().sorted().toList();
  }

  private static void hold(Figures figures, String what, List<Double> sorted) {
    figures.say(what + ", p50", "%.1f ms".formatted(Figures.median(sorted)));
    figures.hold(
        what + ", p99",
        "%.1f ms",
        sorted.get(sorted.size() * 99 / 100),
        "< 50 ms",
        time -> time < TARGET);
  }
}
