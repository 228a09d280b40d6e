package nl.goedvoorbeeld.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.goedvoorbeeld.RunningSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses that nobody types by accident.
class PathsTest {
  private final RunningSite site = RunningSite.real();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/../../etc/passwd",
        "/thema/../over",
        "/thema/0/../../application.yaml",
        "/thema/%2e%2e/%2e%2e/application.yaml",
        "/thema/abc/..%2f..%2fapplication.yaml",
        "/thema/abc/%5c..%5capplication.yaml",
        "/thema/abc/css/..%00.css",
        "/thema/abc//css/basis.css",
        "/thema/abc/templates/fout.jte",
        "/thema/",
        "/thema",
        "/thema/abc/",
        "/over%00",
        "/over%00.md",
        "/over%0d%0aSet-Cookie:a=b",
        "//over",
        "//kwaad.example/",
        "//kwaad.example/%2f..",
        "/\\kwaad.example/",
        "/over;jsessionid=1",
        "/over;/..",
        "/;/over",
        "/over/.",
        "/over/..",
        "/./over",
        "/OVER",
        "/Regelingen/Thuiswerkvergoeding",
        "/regelingen/THUISWERKVERGOEDING",
        "/%6fver",
        "/regelingen%2fthuiswerkvergoeding",
        "/regelingen//thuiswerkvergoeding",
        "/over.md.md",
        "/over.json.md",
        "/over.html",
        "/over.MD",
        "/.md",
        "/.json",
        "/.git/config",
        "/.env",
        "/regelingen/.md",
        "/regelingen/-",
        "/-",
        "/%3f",
        "/%23",
        "/\u00e9",
        "/%c3%a9",
        "/%ff%fe",
        "/%c0%ae%c0%ae/",
        "/%u0041",
        "/%",
        "/%e2%80%ae",
        "/ over",
        "/over%20",
        "/+",
        "/*",
        "/${7*7}",
        "/%24%7b7*7%7d",
        "/__${7*7}__::.x",
        "/#{7*7}",
        "/<script>alert(1)</script>",
        "/%3Cscript%3Ealert(1)%3C/script%3E",
        "/'",
        "/%27%20or%201=1--",
        "/error",
        "/error/",
        "/actuator",
        "/actuator/env",
        "/gezond",
        "/gereed",
        "/metrics",
        "/login",
        "/logout",
        "/api",
        "/api/v0",
        "/h2-console",
        "/web.config",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/paginas",
        "/waardelijsten",
        "/waardelijsten/regio",
        "/waardelijsten/regio.md",
        "/waardelijsten/regio.json",
        "/content/paginas/over.md",
        "/ezine/editie",
        "/ezine/dumo-7/editie",
        "/ezine/nergens.atom",
        "/ezine/nergens.rss",
        "/ezine/.atom",
        "/ezine/../feed.rss",
        "/ezine/%2e%2e/%2e%2e.atom",
        "/ezine/..%2ffeed.atom",
        "/ezine/dumo-7.ATOM",
        "/ezine/dumo-7.atom.rss",
        "/ezine/dumo-7/voorwoord.atom",
        "/ezine/dumo-7/artikelen.json",
        "/organisaties/nergens.atom",
        "/regelingen/thuiswerkvergoeding.atom",
        "/geschiedenis",
        "/ezine/geschiedenis",
        "/ezine/dumo-7/geschiedenis.md",
        "/over/geschiedenis/geschiedenis",
        "/over/geschiedenis.json",
        "/regelingen/geschiedenis",
        "/zoeken.xml",
        "/zoeken.md",
        "/feed",
        "/feed.xml",
        "/sitemap",
        "/favicon.ico",
        "/index.html",
      })
  void a_strange_address_is_refused_or_led_on_and_never_a_fault(String path) {
    String answer = site.raw("GET " + path + " HTTP/1.1\nHost: a\nConnection: close\n\n");
    assertThat(answer)
        .matches("(?s)HTTP/1.1 (301|400|404) .*")
        .doesNotContain("Exception", "nl.goed")
        .doesNotMatch("(?s).*\r\nLocation: (?!/([a-z]|\\r)).*");
    assertThat(site.raw("HEAD " + path + " HTTP/1.1\nHost: a\nConnection: close\n\n"))
        .startsWith(answer.substring(0, "HTTP/1.1 404".length()));
  }

  @Test
  void an_address_without_end_is_refused() {
    for (int length : new int[] {301, 2_000, 100_000}) {
      String answer =
          site.raw("GET /" + "a".repeat(length) + "/ HTTP/1.1\nHost: a\nConnection: close\n\n");
      assertThat(answer).matches("(?s)HTTP/1.1 (404|414) .*");
    }
  }
}
