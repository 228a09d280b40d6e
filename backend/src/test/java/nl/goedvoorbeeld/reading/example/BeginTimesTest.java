package nl.goedvoorbeeld.reading.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeginTimesTest {
  @Test
  void a_time_that_was_not_found_says_so() {
    assertThat(BeginTime.words(null)).isEqualTo("niet gevonden");
    assertThat(BeginTime.words(LocalTime.of(8, 5))).isEqualTo("8.05 uur");
    var times = new BeginTimes(List.of(new BeginTime("Instelling", null, null, "")));
    assertThat(times.ticks()).hasSizeGreaterThan(2);
  }

  @Test
  void every_begin_time_stands_on_the_axis() {
    var early = LocalTime.of(7, 50);
    var late = LocalTime.of(11, 0);
    var times = new BeginTimes(List.of(new BeginTime("Instelling", early, late, "")));
    assertThat(times.ticks()).first().isEqualTo(LocalTime.of(7, 30));
    assertThat(times.at(early)).isBetween(10, 190);
    assertThat(times.at(late)).isBetween(10, 190);
  }
}
