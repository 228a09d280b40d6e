package nl.goedvoorbeeld.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// From publishing a changed text, in a library of 10,000 items, to a reader who sees it; and the
/// front page for who comes first after that, and for who asks for another day.
final class Publishing {
  private static final String ITEM = "praktijkvoorbeelden/variant-00007";
  private static final double TARGET = 1;
  private static final long PATIENCE = 60_000_000_000L;

  /// In milliseconds.
  private static final double FRONT_TARGET = 20;

  /// Pages that are made, so that the JVM has translated what makes them.
  private static final int WARMING_UP = 2_000;

  /// Fewer than are made in a minute.
  private static final int DAYS = 20;

  private Publishing() {}

  static void measure(Setup setup, Figures figures) {
    Path data = setup.fresh("data");
    Product.load(setup, setup.largeContent(), data);
    try (Product product = Product.start(setup, setup.largeContent(), data)) {
      for (int page = 0; page < WARMING_UP; page++) {
        product.page("/praktijkvoorbeelden/variant-%05d".formatted(page));
      }
      List<Double> seen = new ArrayList<>();
      List<Double> fronts = new ArrayList<>();
      for (int round = 1; round <= setup.rounds(); round++) {
        seen.add(once(setup, product, data, round));
        fronts.add(milliseconds(product, "/"));
      }
      figures.hold(
          "publish to visible, after commit",
          "%.2f s",
          Figures.median(seen),
          "< 1 s",
          time -> time < TARGET);
      front(figures, "front page, first after a publication", fronts);
      List<Double> others = new ArrayList<>();
      for (int day = 0; day < DAYS; day++) {
        others.add(milliseconds(product, "/?peildatum=" + LocalDate.EPOCH.plusYears(35 + day)));
      }
      front(figures, "front page, first on another day", others);
    }
  }

  private static void front(Figures figures, String what, List<Double> times) {
    figures.hold(what, "%.1f ms", Figures.median(times), "< 20 ms", time -> time < FRONT_TARGET);
  }

  private static double milliseconds(Product product, String path) {
    long begin = System.nanoTime();
    product.page(path);
    return (System.nanoTime() - begin) / 1e6;
  }

  /// The import says that it is done right after its commit; that is where the clock starts.
  private static double once(Setup setup, Product product, Path data, int round) {
    String mark = "Ronde " + round + " is nu te lezen.";
    Process importing = Product.importing(setup, changed(setup, mark), data);
    CompletableFuture<Long> committed =
        CompletableFuture.supplyAsync(
            () -> {
              Programs.await(importing, "generatie");
              return System.nanoTime();
            });
    long deadline = System.nanoTime() + PATIENCE;
    while (!product.page("/" + ITEM).contains(mark)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The change does not show");
      }
      pause();
    }
    long seen = System.nanoTime();
    double seconds = Math.max(0, seen - committed.join()) / 1e9;
    Programs.await(importing);
    return seconds;
  }

  /// A folder with one document: what is absent from an import stays.
  private static Path changed(Setup setup, String mark) {
    Path folder = setup.fresh("changed");
    try {
      String document = Files.readString(setup.largeContent().resolve(ITEM + ".md"));
      Path file = folder.resolve(ITEM + ".md");
      Files.createDirectories(file.getParent());
      Files.writeString(file, document + "\n" + mark + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
