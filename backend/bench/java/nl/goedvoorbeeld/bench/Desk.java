package nl.goedvoorbeeld.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an editor waits for, in a library of 10,000 items, at the longest case study of the real
/// library: each act fifty times, over HTTP, after as many that warm up.
final class Desk {
  private static final int TIMES = 50;
  private static final String STUDY = "praktijkvoorbeelden/heyendaal-lestijden";
  private static final Pattern ID = Pattern.compile("(?m)^id: (.+)$");
  private static final long PATIENCE = 60_000_000_000L;

  private final Setup setup;
  private final Figures figures;
  private final Product product;
  private final Editor editor;
  private final String address;
  private long step;

  private Desk(Setup setup, Figures figures, Product product, Editor editor) {
    this.setup = setup;
    this.figures = figures;
    this.product = product;
    this.editor = editor;
    this.address = "/redactie/items/" + id(setup.largeContent().resolve(STUDY + ".md"));
  }

  static void measure(Setup setup, Figures figures) {
    Path data = setup.fresh("data");
    Product.load(setup, setup.largeContent(), data);
    Map<String, String> first =
        Map.of("GV_ADMIN_EMAIL", Editor.EMAIL, "GV_ADMIN_PASSWORD", Editor.PASSWORD);
    try (Product product = Product.start(setup, setup.largeContent(), data, first);
        Editor editor = new Editor(product)) {
      new Desk(setup, figures, product, editor).measure();
    }
  }

  private void measure() {
    hold("desk: open the form of a case study", 200, () -> editor.get(address));
    hold("desk: list of 10,000 items", 200, () -> editor.get("/redactie/items"));
    hold("desk: search that list", 200, () -> editor.get("/redactie/items?q=spits"));
    List<Editor.Field> form = form();
    hold(
        "desk: live preview after a key",
        150,
        () -> editor.post(address + "/voorbeeld", scripted(form), 200));
    hold("desk: autosave", 100, () -> editor.post(address + "/bewaren", scripted(form), 200));
    List<Double> saves = new ArrayList<>();
    for (int time = 0; time < 2 * TIMES; time++) {
      List<Editor.Field> next = typed(form());
      saves.add(milliseconds(() -> editor.post(address, next, 303)));
    }
    hold("desk: save", 100, saves);
    publish();
  }

  private void publish() {
    List<Double> acts = new ArrayList<>();
    List<Double> visible = new ArrayList<>();
    List<Double> lists = new ArrayList<>();
    for (int round = 0; round < setup.rounds(); round++) {
      String mark = "Ronde " + System.nanoTime() + " is te lezen.";
      List<Editor.Field> form = form();
      String text = Editor.value(form, "tekst") + "\n\n" + mark + "\n";
      editor.post(address, Editor.with(form, "tekst", text), 303);
      List<Editor.Field> act = Editor.form(editor.get(address), address + "/spoed");
      long before = System.nanoTime();
      editor.post(address + "/spoed", act, 303);
      acts.add((System.nanoTime() - before) / 1e6);
      while (!product.page("/" + STUDY).contains(mark)) {
        if (System.nanoTime() - before > PATIENCE) {
          throw new IllegalStateException("The change does not show");
        }
        pause();
      }
      visible.add((System.nanoTime() - before) / 1e6);
      lists.add(milliseconds(() -> editor.get("/redactie/items")));
    }
    figures.say("desk: the act of publishing", "%.0f ms".formatted(Figures.median(acts)));
    figures.hold(
        "desk: publish to visible",
        "%.0f ms",
        Figures.median(visible),
        "< 1,000 ms",
        time -> time < 1_000);
    figures.hold(
        "desk: first list after a publication",
        "%.0f ms",
        Figures.median(lists),
        "< 200 ms",
        time -> time < 200);
  }

  private List<Editor.Field> form() {
    return Editor.with(Editor.form(editor.get(address), address), "daad", "opslaan");
  }

  /// As the script of the form sends it while somebody types.
  private List<Editor.Field> scripted(List<Editor.Field> form) {
    String sheet = "%032x.%d".formatted(1, ++step);
    return Editor.with(Editor.with(typed(form), "inzending", ""), "blad", sheet);
  }

  /// With a word at the end of the text that was not there.
  private static List<Editor.Field> typed(List<Editor.Field> form) {
    return Editor.with(
        form,
        "tekst",
        Editor.value(form, "tekst").stripTrailing() + " " + System.nanoTime() + "\n");
  }

  private void hold(String what, double target, Runnable act) {
    List<Double> times = new ArrayList<>();
    for (int time = 0; time < 2 * TIMES; time++) {
      times.add(milliseconds(act));
    }
    hold(what, target, times);
  }

  /// The first half warmed up.
  private void hold(String what, double target, List<Double> times) {
    List<Double> warm = times.subList(times.size() / 2, times.size()).stream().sorted().toList();
    figures.say(what + ", median", "%.0f ms".formatted(Figures.median(warm)));
    figures.hold(
        what + ", 19 of 20 within",
        "%.0f ms",
        warm.get(warm.size() * 19 / 20),
        "< %.0f ms".formatted(target),
        time -> time < target);
  }

  private static double milliseconds(Runnable act) {
    long before = System.nanoTime();
    act.run();
    return (System.nanoTime() - before) / 1e6;
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String id(Path file) {
    try {
      Matcher id = ID.matcher(Files.readString(file));
      if (!id.find()) {
        throw new IllegalStateException("No id in " + file);
      }
      return id.group(1).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
