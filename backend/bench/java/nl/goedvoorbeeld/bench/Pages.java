package nl.goedvoorbeeld.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// A page that was made before, and a stylesheet: the product against its peer, in turns.
final class Pages {
  private static final String PAGE = "/praktijkvoorbeelden/heyendaal-lestijden";
  private static final Pattern STYLE = Pattern.compile("href=\"(/[^\"]+\\.css)\"");
  private static final double TARGET = 0.4;

  private Pages() {}

  static void measure(Setup setup, Figures figures) {
    Path data = setup.fresh("data");
    try (Product product = Product.start(setup, setup.content(), data)) {
      List<String> paths = List.of(PAGE, style(product));
      try (Nginx nginx = Nginx.start(product, paths, setup.fresh("nginx"))) {
        compare(setup, figures, "cached page", PAGE, product, nginx);
        compare(setup, figures, "stylesheet", paths.getLast(), product, nginx);
      }
    }
  }

  private static void compare(
      Setup setup, Figures figures, String what, String path, Product product, Nginx nginx) {
    Wrk.same(product.address(path), Setup.WARMING_UP);
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < setup.rounds(); round++) {
      ours.add(Wrk.same(product.address(path), setup.seconds()).perSecond());
      theirs.add(Wrk.same(nginx.address(path), setup.seconds()).perSecond());
      ratios.add(ours.getLast() / theirs.getLast());
    }
    int size = product.bytes(path, "gzip").length;
    figures.say(what + ", bytes sent", Integer.toString(size));
    figures.say(what + ", nginx", "%.0f/s".formatted(Figures.median(theirs)));
    figures.say(what + ", product", "%.0f/s".formatted(Figures.median(ours)));
    figures.hold(
        what + ", product / nginx",
        "%.2f",
        Figures.median(ratios),
        "≥ 0.4",
        ratio -> ratio >= TARGET);
  }

  /// The largest that the page names.
  private static String style(Product product) {
    return STYLE
        .matcher(product.page(PAGE))
        .results()
        .map(style -> style.group(1))
        .max(Comparator.comparing(path -> product.bytes(path, "gzip").length))
        .orElseThrow();
  }
}
