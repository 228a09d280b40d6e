package nl.goedvoorbeeld.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/// The browser that the machine has: the one without windows when it is there, which opens a page
/// in half the time.
public final class Chromium implements AutoCloseable {
  private static final Path PROGRAM =
      Stream.of("chromium-headless-shell", "chromium")
          .map(name -> Path.of("/usr/bin", name))
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("There is no Chromium in /usr/bin"));

  /// A page lives for seconds, and each brings its scripts and axe anew: to make the best of them
  /// costs more than it gains, a third of all that a browser does. The simplest translation pays
  /// for itself at once.
  private static final String PLAIN_SCRIPTS =
      "--js-flags=--no-turbofan --no-maglev --always-sparkplug --no-lazy-feedback-allocation";

  /// Those that nobody uses now.
  private static final Deque<Running> IDLE = new ConcurrentLinkedDeque<>();

  private final Running running;

  /// One that was started before and is free, or else another one.
  public Chromium() {
    Running free = IDLE.pollFirst();
    running = free == null ? new Running() : free;
  }

  /// One reader, who remembers nothing of the others and wants no motion: else a page glides to
  /// each place that the focus comes to, is drawn sixty times a second on the way, and is on its
  /// way still when a test looks at it.
  public BrowserContext reader(Browser.NewContextOptions options) {
    return running.browser.newContext(
        options.setLocale("nl-NL").setReducedMotion(ReducedMotion.REDUCE));
  }

  /// Sends its readers away, and lets others use it.
  @Override
  public void close() {
    List.copyOf(running.browser.contexts()).forEach(BrowserContext::close);
    if (running.browser.isConnected()) {
      IDLE.addFirst(running);
    } else {
      running.end();
    }
  }

  /// Starting takes a second, so it goes on until the tests are over.
  private static final class Running {
    private final Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setChromiumSandbox(false)
                    .setArgs(
                        List.of(
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-software-rasterizer",
                            "--in-process-gpu",
                            PLAIN_SCRIPTS)));

    private void end() {
      playwright.close();
    }
  }
}
