package nl.goedvoorbeeld.start.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What strangers can make of the log.
class LogLinesTest {
  private final LogLines lines = new LogLines();
  private final Logger logger =
      new LoggerContext().getLogger("nl.goedvoorbeeld.cms.entry.SigningIn");
  private Instant now = Instant.parse("2026-03-16T11:00:00Z");

  @Test
  void a_line_says_when_how_bad_who_and_what() {
    assertThat(line("Signing in failed, from {}", "203.0.113.9"))
        .matches(
            "2026-03-16T\\d\\d:00:00\\.000\\S+ WARN  n\\.g\\.cms\\.entry\\.SigningIn"
                + " Signing in failed, from 203\\.0\\.113\\.9\n");
  }

  @Test
  void nothing_in_a_line_passes_for_another_or_does_something_to_a_screen() {
    assertThat(line("No answer for {}", "/a\r\n2026 ERROR b\u001b[2J\u009b\u202e\u2028\0 é"))
        .endsWith("/a\\u000d\\u000a2026 ERROR b\\u001b[2J\\u009b\\u202e\\u2028\\u0000 é\n");
    assertThat(line("No answer for {}", "x".repeat(100_000)).length()).isLessThan(2_200);
    assertThat(fault("c", new IllegalStateException("a\nb")))
        .contains("IllegalStateException: a\\u000ab\n\tat ");
  }

  @Test
  void of_each_kind_a_few_lines_a_minute_are_written_and_the_others_are_counted() {
    int written = 0;
    for (int request = 0; request < 5_000; request++) {
      written += line("Signing in failed, from {}", "network " + request).isEmpty() ? 0 : 1;
    }
    assertThat(written).isEqualTo(10);
    assertThat(line("Another kind, from {}", "network")).isNotEmpty();
    now = now.plus(Duration.ofMinutes(1));
    assertThat(line("Signing in failed, from {}", "a network"))
        .endsWith("from a network (and 4990 more like this before)\n");
    assertThat(line("Signing in failed, from {}", "a network")).endsWith("from a network\n");
  }

  @Test
  void what_was_filled_in_elsewhere_makes_no_kinds() {
    int written = 0;
    for (int request = 0; request < 5_000; request++) {
      written += line("Cannot read [" + request + "x]").isEmpty() ? 0 : 1;
    }
    assertThat(written).isEqualTo(10);
  }

  @Test
  void where_a_fault_happened_is_shown_once_an_hour() {
    assertThat(fault("/a", new IllegalStateException("one"))).contains("\n\tat ").contains("one");
    assertThat(fault("/b", new IllegalStateException("two")))
        .endsWith(" No answer for /b: java.lang.IllegalStateException: two\n");
    assertThat(fault("/c", new UnsupportedOperationException("three"))).contains("\n\tat ");
    now = now.plus(Duration.ofHours(1));
    assertThat(fault("/d", new IllegalStateException("four", new Exception("cause"))))
        .contains("\n\tat ", "\nCaused by: java.lang.Exception: cause\n\t");
  }

  @Test
  void a_fault_is_written_with_its_end_left_out() {
    assertThat(fault("/a", deep(2_000)).length()).isLessThan(10_000);
  }

  @Test
  void many_kinds_cost_no_memory() {
    for (int kind = 0; kind < 5_000; kind++) {
      line("kind " + letters(kind) + " of {}", "x");
    }
    assertThat(line("kind aaaa of {}", "x")).isNotEmpty();
  }

  private static String letters(int number) {
    return Integer.toString(number, 26).replaceAll("\\d", "q$0").replaceAll("\\d", "z");
  }

  private static IllegalStateException deep(int calls) {
    return calls == 0 ? new IllegalStateException("deep") : deep(calls - 1);
  }

  private String line(String message, Object... arguments) {
    return line(message, null, arguments);
  }

  private String fault(String path, Throwable thrown) {
    return line("No answer for {}", thrown, path);
  }

  private String line(String message, @Nullable Throwable thrown, Object... arguments) {
    Object @Nullable [] filled = arguments.length == 0 ? null : arguments;
    var event = new LoggingEvent("", logger, Level.WARN, message, thrown, filled);
    event.setInstant(now);
    return lines.doLayout(event);
  }
}
