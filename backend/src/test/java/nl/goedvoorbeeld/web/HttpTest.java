package nl.goedvoorbeeld.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.goedvoorbeeld.Reply;
import nl.goedvoorbeeld.RunningSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the site speaks HTTP: headers, methods, tags and compression, whatever the address.
class HttpTest {
  private static final String STYLE = "link[rel=stylesheet]";

  private final RunningSite site = RunningSite.real();

  /// An address of every sort, with its status.
  static Stream<Map.Entry<String, Integer>> addresses() {
    String style = RunningSite.real().get("/").html().select(STYLE).attr("href");
    Map<String, Integer> addresses = new TreeMap<>();
    for (String path :
        List.of(
            "/",
            "/zoeken",
            "/zoeken?q=fiets&soort=praktijkvoorbeeld",
            "/praktijkvoorbeelden",
            "/regelingen/thuiswerkvergoeding",
            "/regelingen/thuiswerkvergoeding?peildatum=2025-01-01",
            "/regelingen/thuiswerkvergoeding.md",
            "/regelingen/thuiswerkvergoeding.json",
            "/regelingen/thuiswerkvergoeding/geschiedenis",
            "/handreiking",
            "/handreiking.md",
            "/ezine",
            "/feed.atom",
            "/feed.rss",
            "/feed.json",
            "/zoeken.atom?q=fiets",
            "/sitemap.xml",
            "/robots.txt",
            "/.well-known/security.txt",
            style)) {
      addresses.put(path, 200);
    }
    addresses.put("/over/", 301);
    addresses.put("/zoeken?pagina=nul", 400);
    addresses.put("/dit-is-er-niet", 404);
    addresses.put("/regelingen/dit-is-er-niet.json", 404);
    return addresses.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void every_answer_is_guarded_and_sets_no_cookie(Map.Entry<String, Integer> address) {
    for (String method : List.of("GET", "HEAD", "POST")) {
      Reply reply = site.ask(method, address.getKey());
      assertThat(reply.status()).isEqualTo(method.equals("POST") ? 405 : address.getValue());
      assertGuarded(reply.headers().map());
    }
  }

  private static void assertGuarded(Map<String, List<String>> headers) {
    assertThat(headers)
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("x-frame-options", List.of("DENY"))
        .containsEntry("referrer-policy", List.of("same-origin"))
        .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
        .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
        .containsEntry("strict-transport-security", List.of("max-age=31536000; includeSubDomains"))
        .containsKeys("permissions-policy", "content-security-policy", "cache-control")
        .doesNotContainKeys("set-cookie", "server", "x-powered-by");
    String policy = String.join(";", headers.get("content-security-policy"));
    assertThat(policy)
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*", "http:", "https:", "data:", "blob:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz HTTP/1.1\nHost: a\n",
        "GET /a|b HTTP/1.1\nHost: a\n",
        "GET /zoeken?q=a|b<c> HTTP/1.1\nHost: a\n",
        "GET / HTTP/1.1\n",
        "GET / HTTP/1.1\nHost: a\nHost: b\n",
        "GET / HTTP/1.1\nHost: a b\n",
        "GET / HTTP/1.1\nHost: a\nContent-Length: -1\n",
        "GET / HTTP/1.1\nHost: a\nTransfer-Encoding: gzip\n",
        "G<>T / HTTP/1.1\nHost: a\n",
        "GET / HTTP/9.9\nHost: a\n",
        "rubbish\n",
      })
  void what_is_not_proper_http_is_refused_in_one_plain_sentence(String request) {
    String answer = site.raw(request + "Connection: close\n\n");
    String[] parts = answer.split("\r\n\r\n", 2);
    assertThat(parts[0]).matches("(?s)HTTP/1\\.1 (400|501|505) .*");
    assertThat(parts[1]).matches("[A-Z][^<>]+\\.\n");
    assertGuarded(headers(parts[0]));
  }

  private static Map<String, List<String>> headers(String head) {
    return head.lines()
        .skip(1)
        .map(line -> line.split(": ", 2))
        .collect(
            Collectors.toMap(line -> line[0].toLowerCase(Locale.ROOT), line -> List.of(line[1])));
  }

  @Test
  void headers_without_end_are_refused_and_told_so() {
    String answer =
        site.raw("GET / HTTP/1.1\nHost: a\nX: " + "x".repeat(100_000) + "\nConnection: close\n\n");
    assertThat(answer).startsWith("HTTP/1.1 431").contains("te veel");
    assertGuarded(headers(answer.split("\r\n\r\n", 2)[0]));
  }

  @Test
  void an_address_without_end_is_refused_and_told_so() {
    String answer = site.raw("GET /zoeken?q=" + "x".repeat(100_000) + " HTTP/1.1\nHost: a\n\n");
    assertThat(answer).startsWith("HTTP/1.1 414").contains("Kies minder filters");
    assertGuarded(headers(answer.split("\r\n\r\n", 2)[0]));
  }

  @Test
  void so_is_one_that_comes_before_the_answer_to_another() {
    String answers =
        site.raw(
            "GET /zoeken?q=fiets HTTP/1.1\nHost: a\n\nGET /zoeken?q="
                + "x".repeat(100_000)
                + " HTTP/1.1\nHost: a\n\n");
    assertThat(answers).startsWith("HTTP/1.1 200").contains("HTTP/1.1 414");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /redactie/aanmelden HTTP/1.1\nContent-Length: 4000000\n",
        "POST /redactie/inzage/x HTTP/1.1\nContent-Length: 33000\n",
        "POST /redactie/link/x HTTP/1.1\nContent-Length: 99999999999\n",
        "PUT /redactie/aanmelden HTTP/1.1\nContent-Length: 4000000\n",
      })
  void what_a_stranger_announces_is_refused_before_it_comes(String request) {
    String answer =
        site.raw(request + "Host: a\nContent-Type: application/x-www-form-urlencoded\n\nemail=");
    assertThat(answer).startsWith("HTTP/1.1 413").contains("Connection: close", "te groot");
  }

  @Test
  void a_stranger_says_how_much_will_come() {
    String answer =
        site.raw(
            "POST /redactie/aanmelden HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n"
                + "Content-Type: application/x-www-form-urlencoded\n\n5\nemail\n");
    assertThat(answer).startsWith("HTTP/1.1 411").contains("Connection: close");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get"})
  void the_site_can_only_be_read(String method) {
    String answer =
        site.raw(method + " /over HTTP/1.1\nHost: a\nCookie: geheim\nConnection: close\n\n");
    String[] parts = answer.split("\r\n\r\n", 2);
    assertThat(parts[0]).startsWith("HTTP/1.1 405");
    assertGuarded(headers(parts[0]));
    assertThat(headers(parts[0])).containsEntry("allow", List.of("GET, HEAD"));
    assertThat(parts[1]).doesNotContain("geheim");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void head_tells_what_get_would_send(Map.Entry<String, Integer> address) {
    for (String encoding : List.of("identity", "gzip")) {
      Reply get = site.get(address.getKey(), "Accept-Encoding", encoding);
      Reply head = site.ask("HEAD", address.getKey(), "Accept-Encoding", encoding);
      assertThat(head.status()).isEqualTo(get.status());
      assertThat(head.body()).isEmpty();
      assertThat(undated(head)).isEqualTo(undated(get));
      assertThat(get.header("Content-Length")).isEqualTo(Integer.toString(get.body().length));
    }
  }

  private static Map<String, List<String>> undated(Reply reply) {
    Map<String, List<String>> headers = new TreeMap<>(reply.headers().map());
    headers.remove("date");
    return headers;
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void who_has_the_newest_gets_nothing_again(Map.Entry<String, Integer> address) {
    for (String encoding : List.of("identity", "gzip")) {
      Reply first = site.get(address.getKey(), "Accept-Encoding", encoding);
      String tag = first.header("ETag");
      if (address.getValue() != 200) {
        assertThat(tag).isEmpty();
        continue;
      }
      assertThat(tag).matches("\"[0-9a-f]{24}(-gz)?\"");
      for (String known : List.of(tag, "W/" + tag, "\"ander\", " + tag, "*")) {
        Reply again =
            site.get(address.getKey(), "Accept-Encoding", encoding, "If-None-Match", known);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
        assertThat(again.header("Vary")).isEqualTo(first.header("Vary"));
        assertGuarded(again.headers().map());
      }
      assertThat(site.get(address.getKey(), "If-None-Match", "\"ander\"").status()).isEqualTo(200);
      String[] onTwoLines = {
        "Accept-Encoding", encoding, "If-None-Match", "\"ander\"", "If-None-Match", tag
      };
      assertThat(site.get(address.getKey(), onTwoLines).status()).isEqualTo(304);
    }
  }

  @Test
  void a_page_is_sent_compressed_to_who_can_unpack_it() throws IOException {
    Reply plain = site.get("/over");
    Reply packed = site.get("/over", "Accept-Encoding", "br, gzip");
    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
    assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(packed.header("Vary")).isEqualTo("Accept-Encoding");
    assertThat(packed.body()).hasSizeLessThan(plain.body().length / 2);
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip;q=0", "br, gzip; q=0", "gzip;q=0.0, br", "identity", "x-gzip-niet"})
  void who_does_not_want_it_compressed_gets_it_plain(String accepted) {
    assertThat(site.get("/over", "Accept-Encoding", accepted).header("Content-Encoding")).isEmpty();
  }

  @Test
  void the_host_that_a_request_names_is_never_repeated() {
    for (String path :
        List.of(
            "/",
            "/over",
            "/over/",
            "/feed.atom",
            "/feed.rss",
            "/feed.json",
            "/sitemap.xml",
            "/robots.txt",
            "/.well-known/security.txt",
            "/dit-is-er-niet",
            "/zoeken?q=a",
            "/regelingen/thuiswerkvergoeding.json")) {
      String answer =
          site.raw(
              "GET "
                  + path
                  + " HTTP/1.1\n"
                  + "Host: kwaad.example\n"
                  + "X-Forwarded-Host: kwaad.example\n"
                  + "X-Forwarded-Proto: kwaad\n"
                  + "X-Forwarded-For: <kwaad>\n"
                  + "X-Forwarded-Prefix: /kwaad\n"
                  + "Forwarded: host=kwaad.example\n"
                  + "X-Original-URL: /kwaad\n"
                  + "X-Rewrite-URL: /kwaad\n"
                  + "Referer: https://kwaad.example/\n"
                  + "Origin: https://kwaad.example\n"
                  + "Accept-Language: kwaad\n"
                  + "User-Agent: kwaad\n"
                  + "Cookie: kwaad=1\n"
                  + "Connection: close\n\n");
      assertThat(answer).doesNotContain("kwaad");
    }
    assertThat(
            site.raw(
                "GET http://kwaad.example/over/ HTTP/1.1\n"
                    + "Host: kwaad.example\n"
                    + "Connection: close\n\n"))
        .doesNotContain("kwaad")
        .startsWith("HTTP/1.1 301");
  }
}
