package nl.goedvoorbeeld.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewsTest {
  @Test
  void bars_of_one_unit_share_a_scale_that_holds_zero() {
    var scale = Scale.over(List.of(-20.0, 5.0));
    assertThat(scale.bar(Sign.MEASURED, -20, "").end()).isEqualTo(0);
    assertThat(scale.bar(Sign.MEASURED, 5, "").end()).isEqualTo(100);
    assertThat(scale.bar(Sign.MEASURED, 5, "").zero()).isEqualTo(80);
  }

  @Test
  void when_all_goes_down_the_bars_start_at_the_left() {
    var bar = Scale.over(List.of(-20.0, -10.0)).bar(Sign.EXPECTED, -10, "");
    assertThat(bar.zero()).isEqualTo(0);
    assertThat(bar.end()).isEqualTo(50);
  }

  @Test
  void no_change_at_all_still_draws_a_line() {
    var bar = Scale.over(List.of(0.0)).bar(Sign.MEASURED, 0, "");
    assertThat(bar.width()).isEqualTo("1.0");
    assertThat(Scale.over(List.of()).bar(Sign.MEASURED, 0, "").end()).isEqualTo(0);
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

  @Test
  void a_province_without_anything_has_no_shade_and_the_fullest_the_darkest() {
    assertThat(new Tile(Province.UTRECHT, 0, "", false).shade(9)).isEqualTo(0);
    assertThat(new Tile(Province.UTRECHT, 1, "", false).shade(9)).isEqualTo(1);
    assertThat(new Tile(Province.UTRECHT, 9, "", false).shade(9)).isEqualTo(3);
    assertThat(new Tile(Province.UTRECHT, 1, "", false).shade(1)).isEqualTo(1);
  }

  @Test
  void text_never_becomes_html() {
    assertThat(SafeHtml.ofText("<b class=\"x\">&").html())
        .isEqualTo("&lt;b class=&quot;x&quot;&gt;&amp;");
    assertThat(new JsonLd("</script>").json()).isEqualTo("\\u003c/script>");
  }
}
