package nl.goedvoorbeeld.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
                  .setArgs(List.of("--disable-gpu", "--disable-quic")));

  /// One reader, who remembers nothing of the others.
  public BrowserContext reader(Browser.NewContextOptions options) {
    return browser.newContext(options.setLocale("nl-NL"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
