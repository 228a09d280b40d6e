package nl.goedvoorbeeld.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "\r\n\r\nGET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\n\n",
        "POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\na=b",
        "GET / HTTP/1.1\r\n\r\nGET / HTTP",
        "onzin\r\n\r\n",
      })
  void is_complete(String text) {
    assertThat(Head.complete(buffer(text))).isTrue();
    for (int some = 0; some < text.stripLeading().indexOf('\n'); some++) {
      assertThat(Head.complete(buffer(text.substring(0, some)))).as("%d signs", some).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "G",
        "\r\n\r\n",
        "\n\n\r\n\r\n",
        "GET / HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\r",
        "GET / HTTP/1.1\r\nHost: a\r\r\r",
        "GET / HTTP/1.1\r\nHost: a\r\nX: ",
      })
  void is_not_complete(String text) {
    assertThat(Head.complete(buffer(text))).isFalse();
  }

  @Test
  void a_name_may_stand_there_more_than_once_and_in_any_case_but_not_after_the_header() {
    var in =
        buffer(
            """
            GET /?X-Forwarded-For:9 HTTP/1.1\r
            X-Forwarded-For: 1, 2\r
            Host: X-Forwarded-For:8\r
            x-forwarded-for:3\r
            X-Forwarded-Forest: 7\r
            \r
            X-Forwarded-For: 6\r
            """);
    assertThat(Head.values(in, "X-Forwarded-For")).containsExactly(" 1, 2", "3");
    assertThat(Head.complete(in)).isTrue();
  }

  private static ByteBuffer buffer(String text) {
    return ByteBuffer.allocateDirect(1_000).put(text.getBytes(ISO_8859_1));
  }
}
