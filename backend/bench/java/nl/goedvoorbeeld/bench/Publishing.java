package nl.goedvoorbeeld.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// From publishing a changed text, in a library of 10,000 items, to a reader who sees it.
final class Publishing {
  private static final String ITEM = "praktijkvoorbeelden/variant-00007";
  private static final double TARGET = 1;
  private static final long PATIENCE = 60_000_000_000L;

  private Publishing() {}

  static void measure(Setup setup, Figures figures) {
    Path data = setup.fresh("data");
    Product.load(setup, setup.largeContent(), data);
    try (Product product = Product.start(setup, setup.largeContent(), data)) {
      int[] round = {0};
      double median = Figures.median(setup.rounds(), () -> once(setup, product, data, ++round[0]));
      figures.hold(
          "publish to visible, after commit", "%.2f s", median, "< 1 s", time -> time < TARGET);
    }
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
