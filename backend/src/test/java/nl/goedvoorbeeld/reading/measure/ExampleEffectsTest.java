package nl.goedvoorbeeld.reading.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.effect.EffectGroup;
import nl.goedvoorbeeld.reading.effect.EffectLine;
import nl.goedvoorbeeld.reading.effect.Sign;
import org.junit.jupiter.api.Test;

class ExampleEffectsTest {
  private static EffectGroup group(String metric, Sign sign) {
    return new EffectGroup(
        metric, "", List.of(new EffectLine(sign, "1 %", null, "", "", "", "", "", null)));
  }

  private static ExampleEffects of(EffectGroup... groups) {
    return new ExampleEffects(NamedLink.plain("Ergens"), List.of(groups));
  }

  @Test
  void two_outcomes_are_shown_the_measured_ones_first_and_the_others_are_counted() {
    ExampleEffects some =
        of(
            group("auto", Sign.EXPECTED),
            group("fiets", Sign.REPORTED),
            group("trein", Sign.MEASURED));
    assertThat(some.shown()).extracting(EffectGroup::metric).containsExactly("trein", "auto");
    assertThat(some.others()).isEqualTo("en nog 1 uitkomst");
  }

  @Test
  void of_two_or_fewer_nothing_is_left_out() {
    EffectGroup bus = group("bus", Sign.MEASURED);
    assertThat(Stream.of(of(), of(bus), of(bus, bus)))
        .allSatisfy(
            all -> {
              assertThat(all.shown()).isEqualTo(all.effects());
              assertThat(all.others()).isEmpty();
            });
  }
}
