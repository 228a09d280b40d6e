package nl.goedvoorbeeld.cms.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.goedvoorbeeld.site.Chromium;
import nl.goedvoorbeeld.theme.Theme;

/// A form with one text in it, as the desk will have, on a small server that sends the assets of
/// the theme under the policy of the site.
final class EditorPage implements AutoCloseable {
  /// That of every page of the site; a test holds the two together.
  static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final Theme THEME = Theme.load("basis", Optional.empty(), Optional.empty());

  /// As the item search and the media library of the desk answer.
  private static final String FOUND =
      """
      {"suggesties": [
        {"titel": "CO2 van het wegverkeer <b>", "itemsoort": "cijfer", "adres": "/cijfers/co2-wegverkeer-2020",
         "waarde": "cijfers:co2-wegverkeer-2020"},
        {"titel": "Thuiswerkvergoeding", "itemsoort": "regeling", "adres": "/regelingen/thuiswerkvergoeding",
         "waarde": "regelingen:thuiswerkvergoeding"}]}
      """;

  private static final String TEXT = "data-markdown='tekst'";

  private final HttpServer server;
  private final Chromium chromium = new Chromium();

  /// Where most visits take place: a context of its own for each would take most of the time.
  private final BrowserContext usual = chromium.reader(new Browser.NewContextOptions());

  private final Page page = usual.newPage();
  private final List<String> complaints = new ArrayList<>();
  private volatile String text = "";
  private volatile String attributes = "";
  private volatile Optional<String> sent = Optional.empty();

  /// With which attributes the page was opened that is shown.
  private String shown = "";

  final List<String> uploads = new CopyOnWriteArrayList<>();

  EditorPage() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::form);
    server.createContext("/thema/", EditorPage::asset);
    server.createContext(
        "/redactie/zoek",
        exchange -> send(exchange, 200, "application/json", FOUND.getBytes(UTF_8)));
    server.createContext("/redactie/afbeelding", this::upload);
    server.start();
    listening(page, complaints);
  }

  static byte[] script() {
    return THEME.asset("js/redactie-tekst.js").orElseThrow().bytes();
  }

  static String notice() {
    return new String(THEME.asset("js/redactie-tekst.NOTICE.txt").orElseThrow().bytes(), UTF_8);
  }

  /// What the form sent last.
  Optional<String> sent() {
    return sent;
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  /// Opens a text in the editor.
  Visit open(String text) {
    return open(text, TEXT);
  }

  /// Puts a text in the page that the last one stood in, for who needs no page that was just
  /// opened: to open one takes longer than most tests.
  Visit again(String text) {
    if (!shown.equals(TEXT)) {
      return open(text);
    }
    complaints.clear();
    Visit visit = new Visit(page, complaints, () -> {});
    visit.put(text);
    return visit;
  }

  Visit open(String text, String attributes) {
    serve(text, attributes);
    complaints.clear();
    shown = attributes;
    page.navigate(address());
    return new Visit(page, complaints, () -> {});
  }

  Visit open(String text, String attributes, Browser.NewContextOptions options) {
    serve(text, attributes);
    BrowserContext context = chromium.reader(options);
    List<String> own = new ArrayList<>();
    Page other = listening(context.newPage(), own);
    other.navigate(address());
    return new Visit(other, own, context::close);
  }

  private void serve(String text, String attributes) {
    this.text = text;
    this.attributes = attributes;
    this.sent = Optional.empty();
  }

  private static Page listening(Page page, List<String> complaints) {
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    return page;
  }

  /// A person at the form.
  final class Visit implements AutoCloseable {
    final Page page;

    /// Complaints of the console: refusals of the policy, and scripts that stumble.
    final List<String> complaints;

    private final Runnable end;

    private Visit(Page page, List<String> complaints, Runnable end) {
      this.page = page;
      this.complaints = complaints;
      this.end = end;
    }

    /// As a script of the form does it.
    void put(String text) {
      page.evaluate(
          """
          text => {
            const area = document.querySelector('textarea[name=tekst]');
            area.value = text;
            area.dispatchEvent(new Event('input', { bubbles: true }));
          }""",
          text);
    }

    Locator editor() {
      return page.locator(".cm-content");
    }

    String value() {
      return (String) page.evaluate("document.querySelector('textarea[name=tekst]').value");
    }

    /// Puts the cursor at the end of the text.
    Visit atEnd() {
      editor().focus();
      return press("Control+End");
    }

    Visit atStart() {
      editor().focus();
      return press("Control+Home");
    }

    Visit press(String... keys) {
      for (String key : keys) {
        page.keyboard().press(key);
      }
      return this;
    }

    Visit type(String words) {
      page.keyboard().type(words);
      return this;
    }

    Visit click(String button) {
      page.locator("button:text-is('" + button + "'):visible").last().click();
      return this;
    }

    Visit fill(String label, String words) {
      page.getByLabel(label).fill(words);
      return this;
    }

    /// As the clipboard of another program brings it.
    Visit paste(String html, String plain) {
      editor().focus();
      page.evaluate(
          """
          ([html, plain]) => {
            const data = new DataTransfer();
            if (html) data.setData('text/html', html);
            data.setData('text/plain', plain);
            document.activeElement.dispatchEvent(
              new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
          }""",
          List.of(html, plain));
      return this;
    }

    @Override
    public void close() {
      end.run();
    }
  }

  private void form(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      sent =
          Optional.of(
              URLDecoder.decode(body.substring(body.indexOf("tekst=") + "tekst=".length()), UTF_8));
    }
    String page =
        """
        <!doctype html>
        <html lang="nl"><head><meta charset="utf-8"><title>Bewerken</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="%s"><link rel="stylesheet" href="%s"><link rel="stylesheet" href="%s">
        <script type="module" src="%s"></script></head>
        <body><main><h1>Bewerken</h1><form method="post">
        <input type="hidden" name="formulier" value="zegel"><label for="voor">Titel</label> <input id="voor">
        <p><label for="tekst">Tekst</label></p>
        <textarea id="tekst" name="tekst" rows="20" cols="60" %s>
        %s</textarea><p><button>Bewaren</button></p></form></main></body></html>
        """
            .formatted(
                THEME.address("css/tokens.css"),
                THEME.address("css/basis.css"),
                THEME.address("css/redactie-tekst.css"),
                THEME.address("js/redactie-tekst.js"),
                attributes,
                text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;"));
    send(exchange, 200, "text/html; charset=utf-8", page.getBytes(UTF_8));
  }

  private static void asset(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().replaceFirst("^/thema/[^/]+/", "");
    var asset = THEME.asset(path);
    if (asset.isPresent()) {
      send(exchange, 200, asset.get().contentType(), asset.get().bytes());
    } else {
      send(exchange, 404, "text/plain", new byte[0]);
    }
  }

  private void upload(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    uploads.add(exchange.getRequestHeaders().getFirst("X-CSRF-TOKEN") + " " + body);
    boolean fine = !body.contains("stuk");
    String answer =
        fine
            ? "{\"adres\": \"/media/1a2b/foto.png\"}"
            : "{\"melding\": \"Dit is geen afbeelding.\"}";
    send(exchange, fine ? 201 : 422, "application/json", answer.getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    Map.of("Content-Type", type, "Content-Security-Policy", POLICY)
        .forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  static String body(Path document) {
    try {
      String all = Files.readString(document);
      return all.startsWith("---\n") ? all.substring(all.indexOf("\n---\n", 4) + 5) : all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    chromium.close();
    server.stop(0);
  }
}
