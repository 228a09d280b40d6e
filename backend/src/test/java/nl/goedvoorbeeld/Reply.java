package nl.goedvoorbeeld;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// What a reader got.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Reply(String path, int status, HttpHeaders headers, byte[] body) {
  static Reply of(String path, HttpResponse<byte[]> response) {
    return new Reply(path, response.statusCode(), response.headers(), response.body());
  }

  /// Empty when the header is not there.
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  public String text() {
    return new String(body, UTF_8);
  }

  public Document html() {
    return Jsoup.parse(text(), RunningSite.BASE_URL + path);
  }

  public boolean isHtml() {
    return header("Content-Type").startsWith("text/html");
  }

  @Override
  public String toString() {
    return path + " " + status;
  }

  /// All that is said before the body, but for the moment at which it was said.
  public Map<String, List<String>> headersButDate() {
    Map<String, List<String>> all = new TreeMap<>(headers.map());
    all.remove("date");
    return all;
  }
}
