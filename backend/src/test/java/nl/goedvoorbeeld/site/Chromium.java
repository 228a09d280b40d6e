package nl.goedvoorbeeld.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The browser that the machine has.
public final class Chromium implements AutoCloseable {
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
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
