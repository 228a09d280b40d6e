package nl.goedvoorbeeld.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {
  private static final String JSON = "application/json; charset=utf-8";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "*/*",
        "application/*",
        "application/json",
        "APPLICATION/JSON",
        "application/json;charset=utf-8",
        "text/html, application/json;q=0.1",
        "text/html,*/*;q=0.8",
        "*/*;q=0, application/json",
        "text/html;q=0,*/*",
      })
  void what_is_in_a_range_is_allowed(String header) {
    assertThat(Accept.allows(header, JSON)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "text/*",
        "application/xml",
        "application/jsonp",
        "application/problem+json",
        "application/json;q=0",
        "application/json; Q=0.000",
        "application/json;q=0, */*",
        "application/*;q=0, */*",
        "json",
        "*",
        "*/json",
        ",",
        ";;;,;q=0",
      })
  void what_is_in_none_or_refused_is_not(String header) {
    assertThat(Accept.allows(header, JSON)).isFalse();
  }

  @Test
  void a_long_header_takes_no_time() {
    assertThat(Accept.allows(";  q ".repeat(10_000) + ",a/b".repeat(10_000), JSON)).isFalse();
  }
}
