package nl.goedvoorbeeld.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkWayTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/a/b",
        "a",
        "a/b:c",
        "#kop-a",
        "?q=a:b",
        "../a",
        "/a?b=c:d#e",
        "/%3a",
        "a.md"
      })
  void a_path_stays_on_this_site(String address) {
    assertThat(LinkWay.of(address)).isEqualTo(LinkWay.INTERNAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.nl", "HTTP://example.nl", " https://example.nl "})
  void a_web_address_leads_elsewhere(String address) {
    assertThat(LinkWay.of(address)).isEqualTo(LinkWay.EXTERNAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mailto:info@example.nl", "tel:+31701234567"})
  void one_can_mail_and_call(String address) {
    assertThat(LinkWay.of(address)).isEqualTo(LinkWay.CONTACT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\u0001javascript:alert(1)",
        "javascript%3Aalert(1)",
        "javascript&#58;alert(1)",
        "javascript&colon;alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.nl",
        "//example.nl",
        "\\\\example.nl",
        "/\\example.nl",
        "/\t/example.nl",
        ":x",
        "1:x"
      })
  void all_else_is_unsafe(String address) {
    assertThat(LinkWay.of(address)).isEqualTo(LinkWay.UNSAFE);
  }
}
