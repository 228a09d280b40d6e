package nl.goedvoorbeeld.cms;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import nl.goedvoorbeeld.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// What comes to the desk from those who are not in, and is no proper request: it gets a status
/// that says so, is no fault of ours, and leaves nothing of it in the log.
class StrangersTest {
  private static final RunningSite site = RunningSite.real();
  private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private static final String FORM =
      "POST /redactie/aanmelden HTTP/1.1\nHost: a\nConnection: close\n"
          + "Content-Type: application/x-www-form-urlencoded\n";

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @BeforeEach
  void listen() {
    logged.start();
    ROOT.addAppender(logged);
  }

  @AfterEach
  void ignore() {
    ROOT.detachAppender(logged);
  }

  /// Base64 of a zero byte, of other bytes, of nothing, and no Base64 at all.
  @ParameterizedTest
  @ValueSource(strings = {"AAAA", "gICA", "", "====", "%00", "x", "2QC_", "AAAA; formulier=AAAA"})
  void a_cookie_that_is_none_of_ours_is_as_no_cookie(String cookie) {
    for (String name : List.of("redactie", "__Host-redactie", "__Host-formulier", "bekend")) {
      for (String path : List.of("/redactie/aanmelden", "/redactie/aanmelden/passkey-vraag")) {
        assertThat(get(path, "Cookie: " + name + "=" + cookie + "\n")).matches(StrangersTest::fine);
      }
      assertThat(get("/redactie", "Cookie: " + name + "=" + cookie + "\n"))
          .startsWith("HTTP/1.1 303 ");
    }
    assertNothingLogged();
  }

  private static boolean fine(String answer) {
    return answer.matches("(?s)HTTP/1.1 (200|405) .*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"naar=%ff", "naar=%zz", "naar=%", "naar=%c0%80", "%ff=x", "naar=%00"})
  void what_is_badly_encoded_is_told_so(String fields) {
    assertThat(get("/redactie/aanmelden?" + fields, "")).matches("(?s)HTTP/1.1 (200|400) .*");
    String sent = "Content-Length: %d\n\n%s".formatted(fields.length(), fields);
    assertThat(site.raw(FORM + sent)).matches("(?s)HTTP/1.1 (400|403) .*");
    assertNothingLogged();
  }

  @Test
  void a_form_that_is_badly_encoded_is_no_form_that_is_too_large() {
    assertThat(site.raw(FORM + "Content-Length: 9\n\nemail=%zz"))
        .startsWith("HTTP/1.1 400 ")
        .doesNotContain("te groot");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/redactie/bestaat-niet",
        "/redactie/aanmelden/bestaat-niet",
        "/redactie/aanmelden/terug?state=x&code=%00",
        "/redactie/link/x",
        "/redactie/link/%00",
        "/redactie/link/a%2fb",
        "/redactie/inzage/x",
        "/redactie/inzage/x/pagina",
        "/redactie/inzage/x/media/y",
        "/redactie/inzage/%00",
        "/redactie/;x",
        "/redactie//x",
        "/redactie/%2e%2e/x",
        "/redactie/error",
        "/redactie/logboek/logboek.csv?q=%00",
      })
  void an_address_that_is_none_leaves_nothing_in_the_log(String path) {
    for (String method : List.of("GET", "POST", "PUT", "OPTIONS", "TRACE", "KWAAD")) {
      String answer = site.raw(method + " " + path + " HTTP/1.1\nHost: a\nConnection: close\n\n");
      assertThat(answer).as(method).matches("(?s)HTTP/1.1 (2|3|4|501)\\d* .*");
    }
    assertNothingLogged();
  }

  private static String get(String path, String headers) {
    return site.raw("GET " + path + " HTTP/1.1\nHost: a\nConnection: close\n" + headers + "\n");
  }

  private void assertNothingLogged() {
    assertThat(logged.list)
        .filteredOn(event -> event.getThrowableProxy() != null || !ours(event))
        .extracting(ILoggingEvent::getFormattedMessage)
        .isEmpty();
  }

  /// Lines of the desk about attempts to sign in are wanted, and bounded.
  private static boolean ours(ILoggingEvent event) {
    return event.getLoggerName().startsWith("nl.goedvoorbeeld.");
  }
}
