package nl.goedvoorbeeld.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A browser without a window, for drills on programs in a process of their own.
final class PlainBrowser implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private String origin;
  private String token = "";

  private PlainBrowser(String origin) {
    this.origin = origin;
  }

  static PlainBrowser at(House house) {
    return at(house.port());
  }

  static PlainBrowser at(int port) {
    return new PlainBrowser("http://localhost:" + port);
  }

  /// Goes on at another node, as behind a load balancer: with the same cookies.
  void turnTo(int port) {
    origin = "http://localhost:" + port;
  }

  void signIn(String email, String password) throws IOException, InterruptedException {
    page("/redactie/aanmelden");
    assertThat(post("/redactie/aanmelden", "email", email, "wachtwoord", password)).isEqualTo(303);
    page("/redactie");
  }

  void invite(String email, String password) throws Exception {
    page("/redactie/mensen");
    Document shown =
        Jsoup.parse(
            send("/redactie/mensen", "naam", "Twee", "email", email, "rol", "eindredacteur")
                .body());
    String link = URI.create(shown.expectFirst("#link").val()).getPath();
    try (PlainBrowser other = new PlainBrowser(origin)) {
      other.page(link);
      assertThat(other.post(link, "wachtwoord", password)).isEqualTo(303);
    }
  }

  HttpResponse<String> text(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(origin + path)).build(), BodyHandlers.ofString());
  }

  Document page(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = text(path);
    if (answer.statusCode() >= 500) {
      throw new IOException("The server goes down");
    }
    Document page = Jsoup.parse(answer.body());
    token = Objects.requireNonNull(page.selectFirst("input[name=formulier]"), path).val();
    return page;
  }

  int post(String path, String... fields) throws IOException, InterruptedException {
    return send(path, fields).statusCode();
  }

  HttpResponse<String> send(String path, String... fields)
      throws IOException, InterruptedException {
    StringBuilder form = new StringBuilder("formulier=").append(URLEncoder.encode(token, UTF_8));
    for (int at = 0; at < fields.length; at += 2) {
      form.append('&').append(fields[at]).append('=');
      form.append(URLEncoder.encode(fields[at + 1], UTF_8));
    }
    return client.send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.toString()))
            .build(),
        BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
  }
}
