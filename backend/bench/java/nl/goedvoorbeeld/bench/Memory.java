package nl.goedvoorbeeld.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// What the JVM holds after a minute of reading everything and searching, with the standard
/// library.
final class Memory {
  private static final Pattern PLACE = Pattern.compile("<loc>https?://[^/]+(/[^<]*)</loc>");
  private static final int MINUTE = 60;
  private static final double TARGET = 350;

  private Memory() {}

  static void measure(Setup setup, Figures figures) {
    try (Product product = Product.start(setup, setup.content(), setup.fresh("data"))) {
      double before = product.anonymousMegabytes();
      Path addresses = addresses(setup, product);
      Wrk load = Wrk.varied(setup, product.address("/"), 32, MINUTE, 1, 0.1, true, addresses);
      figures.say("memory after start", "%.0f MB".formatted(before));
      figures.hold(
          "memory after 60 s of %.0f requests/s".formatted(load.perSecond()),
          "%.0f MB",
          product.anonymousMegabytes(),
          "≤ 350 MB",
          size -> size <= TARGET);
    }
  }

  private static Path addresses(Setup setup, Product product) {
    List<String> all =
        PLACE.matcher(product.page("/sitemap.xml")).results().map(place -> place.group(1)).toList();
    Path file = setup.work().resolve("addresses");
    try {
      return Files.write(file, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
