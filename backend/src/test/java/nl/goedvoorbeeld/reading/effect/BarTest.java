package nl.goedvoorbeeld.reading.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarTest {
  @Test
  void bars_of_one_unit_share_a_scale_that_holds_zero() {
    var scale = BarScale.over(List.of(-20.0, 5.0));
    assertThat(scale.bar(Sign.MEASURED, -20, "").end()).isEqualTo(0);
    assertThat(scale.bar(Sign.MEASURED, 5, "").end()).isEqualTo(100);
    assertThat(scale.bar(Sign.MEASURED, 5, "").zero()).isEqualTo(80);
  }

  @Test
  void when_all_goes_down_the_bars_start_at_the_left() {
    var bar = BarScale.over(List.of(-20.0, -10.0)).bar(Sign.EXPECTED, -10, "");
    assertThat(bar.zero()).isEqualTo(0);
    assertThat(bar.end()).isEqualTo(50);
  }

  @Test
  void a_bar_by_itself_is_as_long_as_its_part_of_the_whole() {
    assertThat(BarScale.ofHundred(-1.5).bar(Sign.MEASURED, -1.5, "").end()).isEqualTo(1.5);
    assertThat(BarScale.ofHundred(-20).bar(Sign.MEASURED, -20, "").end()).isEqualTo(20);
    assertThat(BarScale.ofHundred(13).bar(Sign.MEASURED, 13, "").zero()).isEqualTo(0);
    assertThat(BarScale.ofHundred(13).bar(Sign.MEASURED, 13, "").end()).isEqualTo(13);
    assertThat(BarScale.ofHundred(140).holds(140)).isFalse();
  }

  @Test
  void no_change_at_all_still_draws_a_line() {
    var bar = BarScale.over(List.of(0.0)).bar(Sign.MEASURED, 0, "");
    assertThat(bar.width()).isEqualTo("1.0");
    assertThat(BarScale.over(List.of()).bar(Sign.MEASURED, 0, "").end()).isEqualTo(0);
  }

  @Test
  void hatching_stays_inside_its_bar() {
    var hatch = new Bar(Sign.EXPECTED, 0, 10, "").hatch();
    assertThat(hatch.split("[ML]"))
        .filteredOn(point -> !point.isEmpty())
        .allSatisfy(
            point -> {
              var at = point.split(" ");
              assertThat(Double.parseDouble(at[0])).isBetween(0.0, 24.0);
              assertThat(Double.parseDouble(at[1])).isBetween(1.0, 13.0);
            });
  }

  /// It stands on every card with an expectation.
  @Test
  void the_hatching_of_the_longest_bar_is_light() {
    assertThat(new Bar(Sign.EXPECTED, 0, 100, "").hatch()).hasSizeLessThan(850);
  }

  @Test
  void the_steps_of_the_ladder_stand_where_they_did() {
    for (int step = 0; step <= 5; step++) {
      var evidence = new Evidence(step, "");
      var drawn = (step > 0 ? evidence.reached() : "") + (step < 5 ? evidence.beyond() : "");
      assertThat(drawn.split("h8v10h-8z", -1)).as("steps").hasSize(6);
      if (step > 0 && step < 5) {
        assertThat(evidence.beyond()).startsWith("M" + (1 + 11 * step) + " 1h8v10h-8z");
      }
    }
    assertThat(new Evidence(2, "").reached()).isEqualTo("M1 1h8v10h-8zm11 0h8v10h-8z");
  }
}
