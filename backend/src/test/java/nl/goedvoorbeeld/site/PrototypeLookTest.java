package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.goedvoorbeeld.site.Eyes.Screen;
import nl.goedvoorbeeld.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Every page type in a real browser, under the content security policy that the site will send.
class PrototypeLookTest {
  private static final String HOST = "http://proef.example/";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Test
  void the_second_theme_is_as_easy_to_read() {
    var theme = Samples.theme("rivier");
    var pages = SamplePages.of(theme);
    var addresses = List.of(HOST + "praktijkvoorbeeld", HOST + "regeling", HOST + "zoeken");
    var faults =
        new Eyes(context -> answer(context, theme, pages))
            .faults(
                addresses,
                List.of(new Screen(ColorScheme.LIGHT, 1280), new Screen(ColorScheme.DARK, 1280)));
    assertThat(faults).isEmpty();
  }

  /// `-Dfoto=naam,naam` leaves pictures in `target/prototype`.
  @Test
  @EnabledIfSystemProperty(named = "foto", matches = ".+")
  void pictures_are_taken_when_asked_for() {
    var asked = System.getProperty("foto", "");
    var theme = Samples.theme(System.getProperty("thema", "basis"));
    var pages = SamplePages.of(theme);
    var eyes = new Eyes(context -> answer(context, theme, pages));
    for (var name : asked.split(",")) {
      for (var width : List.of(320, 768, 1280)) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          var file = name + "-" + width + "-" + scheme.name().toLowerCase() + ".png";
          eyes.picture(HOST + name, new Screen(scheme, width), Path.of("target/prototype", file));
        }
      }
    }
  }

  private static void answer(BrowserContext context, Theme theme, Map<String, byte[]> pages) {
    context.route(
        "**/*",
        route -> {
          var path = route.request().url().substring(HOST.length());
          var answer = new Route.FulfillOptions();
          if (path.startsWith("thema/")) {
            var asset = theme.asset(path.split("/", 3)[2]).orElseThrow();
            answer.setBodyBytes(asset.bytes()).setContentType(asset.contentType());
          } else {
            answer
                .setBodyBytes(pages.get(path.split("#", 2)[0]))
                .setContentType("text/html; charset=utf-8")
                .setHeaders(
                    Map.of(
                        "Content-Security-Policy",
                        POLICY,
                        "Content-Type",
                        "text/html; charset=utf-8"));
          }
          route.fulfill(answer);
        });
  }
}
