package nl.goedvoorbeeld.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Looks at pages in a real browser, as readers with different eyes and screens do, and says what
/// is wrong with them: axe, text that runs off a narrow screen, complaints in the console.
public final class Eyes {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /// The rules of those that look at colours and sizes.
  private static final List<String> LOOKS =
      List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size");

  /// How axe keeps what it found of an element.
  private static final String KEEPS = "e=(0,ao.default)(e),axe._memoizedFns.push(e)";

  private static final String AXE = quick(read("/axe.min.js"));

  /// All rules look at all that is there, but for that of contrast: it takes most of the time, and
  /// looks at one of each look. All in one run, for each begins by taking the whole page in. What
  /// is right is not told, since to name each element without a fault takes long too. `AxeBuilder`
  /// tells it all, and opens a second page each time to bring together what frames say. No page
  /// shows a frame; as axe would not look into one, it is a fault. What a frame without any rights
  /// shows is looked at as a page of its own.
  private static final String RUN =
      """
      async ([type, values]) => {
        const texts = new Set((EACH_LOOK)());
        const contrast = axe._audit.rules.find(rule => rule.id === 'color-contrast');
        const matches = contrast.ofAll ??= contrast.matches;
        contrast.matches = function (node) {
          for (let up = node; up; up = up.parentElement) {
            if (texts.has(up)) return matches.apply(this, arguments);
          }
          return false;
        };
        const { violations, passes } = await axe.run(document, {
          runOnly: { type, values }, resultTypes: ['violations'], iframes: false });
        const faults = violations.flatMap(rule => rule.nodes.map(
          node => `${rule.id} ${JSON.stringify(node.target)} ${node.failureSummary}`));
        const looked = new Set(passes.map(rule => rule.id));
        if (!looked.delete(contrast.id) || !looked.size) faults.push('axe has looked at nothing');
        if (document.querySelector('iframe:not([hidden], [sandbox=""]), frame, object, embed')) faults.push('has a frame');
        return faults;
      }"""
          .replace("EACH_LOOK", read("/nl/goedvoorbeeld/site/eachlook.js"));

  /// Which of its elements are shown, one sign for each.
  private static final String SHOWN =
      """
      () => [...document.querySelectorAll('*')]
        .map(e => e.checkVisibility({ visibilityProperty: true }) ? '1' : '0').join('')""";

  /// What a judge of markup does not see: a column so narrow that words are broken, text over other
  /// text, an image drawn much smaller than it is and than there is room for.
  private static final String WRECKED = read("/nl/goedvoorbeeld/site/wrecked.js");

  /// Between those of a screen, where a page is laid out otherwise.
  private static final List<Integer> OTHER_WIDTHS = List.of(390, 768);

  private static final int BROWSERS = 2;
  private static final int WIDE = 1280;
  private static final int NARROW = 320;
  private static final int HEIGHT = 900;

  private final Consumer<BrowserContext> prepare;

  /// @param prepare for what a test wants of each visit, like answers that need no server
  public Eyes(Consumer<BrowserContext> prepare) {
    this.prepare = prepare;
  }

  Eyes() {
    this(context -> {});
  }

  /// What somebody has before them.
  public record Screen(ColorScheme scheme, int width) {
    public void show(Page page) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      widen(page);
    }

    /// To a page that has the colours already: to say so again has it drawn once more.
    private void widen(Page page) {
      page.setViewportSize(width, HEIGHT);
    }

    @Override
    public String toString() {
      return scheme + " " + width;
    }
  }

  /// What is wrong with the pages at these addresses on each of these screens; empty when nothing
  /// is. Each page is opened once, by one of two browsers in a thread of its own.
  List<String> faults(Collection<String> addresses, List<Screen> screens) {
    return faults(addresses, screens.getFirst(), page -> faults(page, screens));
  }

  /// What is wrong with them in light on a wide screen and in dark on a phone, each opened once.
  ///
  /// @param shown is told of each page as it stands there
  public List<String> faultsInBoth(Collection<String> addresses, Consumer<Page> shown) {
    return faults(
        addresses,
        new Screen(ColorScheme.LIGHT, WIDE),
        page -> {
          shown.accept(page);
          return faultsInBoth(page);
        });
  }

  private List<String> faults(
      Collection<String> addresses, Screen screen, Function<Page, List<String>> judge) {
    List<String> all = List.copyOf(addresses);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<String>>> looks =
          IntStream.range(0, BROWSERS)
              .mapToObj(
                  first ->
                      IntStream.range(0, all.size())
                          .filter(at -> at % BROWSERS == first)
                          .mapToObj(all::get)
                          .toList())
              .map(some -> threads.submit(() -> look(some, screen, judge)))
              .toList();
      List<String> faults = new ArrayList<>();
      for (Future<List<String>> look : looks) {
        faults.addAll(look.get());
      }
      return faults;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> look(
      Collection<String> addresses, Screen screen, Function<Page, List<String>> judge) {
    var faults = new ArrayList<String>();
    try (var chromium = new Chromium();
        var context = context(chromium, screen)) {
      var page = context.newPage();
      for (var address : addresses) {
        faults(page, address, judge).forEach(fault -> faults.add(address + " " + fault));
      }
    }
    return faults;
  }

  private static List<String> faults(
      Page page, String address, Function<Page, List<String>> judge) {
    var faults = new ArrayList<String>();
    Consumer<ConsoleMessage> listen = message -> faults.add("console: " + message.text());
    page.onConsoleMessage(listen);
    page.navigate(address);
    faults.addAll(judge.apply(page));
    page.offConsoleMessage(listen);
    return faults;
  }

  /// What is wrong with a page on each of these screens, without asking for it again. Where a
  /// screen shows what an earlier one did, only what can differ is looked at.
  public static List<String> faults(Page page, List<Screen> screens) {
    var faults = new ArrayList<String>();
    Set<String> seen = new HashSet<>();
    for (var screen : screens) {
      screen.show(page);
      (seen.add((String) page.evaluate(SHOWN)) ? faults(page) : looks(page))
          .forEach(fault -> faults.add(screen + ": " + fault));
    }
    faults.addAll(wrecksBetween(page, screens.getFirst()));
    // As the next page is opened.
    screens.getFirst().widen(page);
    return faults;
  }

  private static List<String> wrecksBetween(Page page, Screen screen) {
    var faults = new ArrayList<String>();
    boolean known = false;
    for (int width : OTHER_WIDTHS) {
      var between = new Screen(screen.scheme(), width);
      if (known) {
        between.widen(page);
      } else {
        between.show(page);
      }
      known = true;
      wrecks(page).forEach(fault -> faults.add(width + " px: " + fault));
    }
    return faults;
  }

  /// What is wrong with a page as it stands, whatever was done to it.
  public static List<String> faults(Page page) {
    return faults(page, "tag", RULES);
  }

  private static List<String> looks(Page page) {
    return faults(page, "rule", LOOKS);
  }

  private static List<String> faults(Page page, String type, List<String> rules) {
    var faults = new ArrayList<String>();
    axe(page, type, rules, faults);
    faults.addAll(wrecks(page));
    return faults;
  }

  private static List<String> wrecks(Page page) {
    var faults = new ArrayList<String>();
    var wide = (Number) page.evaluate("document.documentElement.scrollWidth");
    int width = page.viewportSize().width;
    if (wide.intValue() > width) {
      faults.add("runs off the screen: " + wide + " of " + width + " px");
    }
    ((List<?>) page.evaluate(WRECKED)).forEach(fault -> faults.add((String) fault));
    return faults;
  }

  /// The same in light on a wide screen and in dark on a phone, without asking for the page again;
  /// of the second only what can differ.
  public static List<String> faultsInBoth(Page page) {
    var faults = new ArrayList<String>();
    new Screen(ColorScheme.DARK, NARROW).show(page);
    looks(page).forEach(fault -> faults.add("dark, on a phone: " + fault));
    Screen light = new Screen(ColorScheme.LIGHT, WIDE);
    faults.addAll(wrecksBetween(page, light));
    light.widen(page);
    faults(page).forEach(fault -> faults.add("light, wide: " + fault));
    return faults;
  }

  void picture(String address, Screen screen, Path file) {
    try (var chromium = new Chromium();
        var context = context(chromium, screen)) {
      var page = context.newPage();
      page.navigate(address);
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
    }
  }

  private BrowserContext context(Chromium chromium, Screen screen) {
    var context =
        chromium.reader(
            new Browser.NewContextOptions()
                .setColorScheme(screen.scheme())
                .setViewportSize(screen.width(), HEIGHT));
    // Handed over once for all pages; else it takes longer to send each page than to run.
    context.addInitScript(AXE);
    prepare.accept(context);
    return context;
  }

  private static String read(String resource) {
    try (var stream = Objects.requireNonNull(Eyes.class.getResourceAsStream(resource))) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// It says the same, in less time: it keeps what it found in maps, and no text of each element.
  private static String quick(String axe) {
    if (!axe.contains(KEEPS)) {
      throw new IllegalStateException("This axe keeps what it found in another way");
    }
    String maps =
        KEEPS.replace("(0,ao.default)", "(" + read("/nl/goedvoorbeeld/site/kept.js") + ")");
    return axe.replace(KEEPS, maps) + ";\naxe.configure({ noHtml: true });";
  }

  private static void axe(Page page, String type, List<String> rules, List<String> faults) {
    if (!(boolean) page.evaluate("'axe' in window")) {
      page.evaluate(AXE);
    }
    var found = (List<?>) page.evaluate(RUN, List.of(type, rules));
    found.forEach(fault -> faults.add((String) fault));
  }
}
