package nl.goedvoorbeeld;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Somebody with a browser: keeps the cookies of the site and fills in its forms. Follows no
/// redirect, so that a test sees it.
public final class Visitor {
  public static final String TOKEN = "formulier";

  private final RunningSite site;
  private final Map<String, String> cookies = new TreeMap<>();
  private @Nullable String token;

  public Visitor(RunningSite site) {
    this.site = site;
  }

  /// Name and value of each cookie that the site set.
  public Map<String, String> cookies() {
    return cookies;
  }

  /// @param headers names and values in turn
  public Reply get(String path, String... headers) {
    return remember(site.get(path, with(headers)));
  }

  /// Sends a form, with the token that the site wants to see in it.
  ///
  /// @param fields names and values in turn
  public Reply post(String path, String... fields) {
    seekToken();
    List<String> all = new ArrayList<>(List.of(fields));
    all.add(TOKEN);
    all.add(Optional.ofNullable(token).orElse(""));
    return postPlain(path, all.toArray(String[]::new));
  }

  private void seekToken() {
    if (token == null) {
      Reply page = get("/redactie/aanmelden");
      while (page.status() == 303) {
        page = get(page.header("Location"));
      }
    }
  }

  /// Sends exactly these fields.
  public Reply postPlain(String path, String... fields) {
    String[] headers = with("Content-Type", "application/x-www-form-urlencoded");
    return remember(site.send("POST", path, form(fields), headers));
  }

  /// The same browser, with headers that no browser would send.
  public Reply post(String path, Map<String, String> headers, String... fields) {
    List<String> all = new ArrayList<>(List.of(fields));
    all.add(TOKEN);
    all.add(Optional.ofNullable(token).orElse(""));
    Stream<String> more =
        headers.entrySet().stream().flatMap(h -> Stream.of(h.getKey(), h.getValue()));
    String[] sent =
        with(
            Stream.concat(Stream.of("Content-Type", "application/x-www-form-urlencoded"), more)
                .toArray(String[]::new));
    return remember(site.send("POST", path, form(all.toArray(String[]::new)), sent));
  }

  /// Sends a form with a file in its field `bestand`, and with the token unless the fields have
  /// one.
  ///
  /// @param name what the file is called; empty for a form in which none was chosen
  public Reply postFile(
      String path, Map<String, String> headers, byte[] file, String name, String... fields) {
    seekToken();
    List<String> all = new ArrayList<>(List.of(fields));
    if (!all.contains(TOKEN)) {
      all.add(TOKEN);
      all.add(Optional.ofNullable(token).orElse(""));
    }
    String boundary = "rand-van-een-deel";
    var body = new ByteArrayOutputStream();
    for (int field = 0; field < all.size(); field += 2) {
      body.writeBytes(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(boundary, all.get(field), all.get(field + 1))
              .getBytes(UTF_8));
    }
    body.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"%s\"\r\n"
                + "Content-Type: image/png\r\n\r\n")
            .formatted(boundary, name.replace("\"", "\\\""))
            .getBytes(UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(UTF_8));
    List<String> sent = new ArrayList<>();
    headers.forEach((key, value) -> sent.addAll(List.of(key, value)));
    sent.addAll(List.of("Content-Type", "multipart/form-data; boundary=" + boundary));
    return remember(site.send("POST", path, body.toByteArray(), with(sent.toArray(String[]::new))));
  }

  private static String form(String... fields) {
    List<String> parts = new ArrayList<>();
    for (int field = 0; field < fields.length; field += 2) {
      parts.add(fields[field] + "=" + URLEncoder.encode(fields[field + 1], UTF_8));
    }
    return String.join("&", parts);
  }

  private String[] with(String... headers) {
    String cookie =
        cookies.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining("; "));
    return cookie.isEmpty()
        ? headers
        : Stream.concat(Stream.of(headers), Stream.of("Cookie", cookie)).toArray(String[]::new);
  }

  private Reply remember(Reply reply) {
    for (String set : reply.headers().allValues("Set-Cookie")) {
      String[] pair = set.split(";", 2)[0].split("=", 2);
      if (set.contains("Max-Age=0")) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
      token = null;
    }
    if (reply.isHtml()) {
      Element field = reply.html().selectFirst("input[name=" + TOKEN + "]");
      token = field == null ? token : field.attr("value");
    }
    return reply;
  }
}
