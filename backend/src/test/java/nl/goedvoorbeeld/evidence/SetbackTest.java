package nl.goedvoorbeeld.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.evidence.Effect.Basis;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Stated.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetbackTest {

  /// Effects as `basis change`, `basis before>after`, `basis from..to` or `basis <change`.
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "niet-doorgegaan, '', NOT_DONE",
        "niet-doorgegaan, MEASURED -5, NOT_DONE",
        // Most trials end as planned.
        "beeindigd, '', -",
        "beeindigd, MEASURED -5, -",
        "beeindigd, MEASURED 0, NO_DIFFERENCE",
        "ingevoerd, MEASURED 0.0, NO_DIFFERENCE",
        "ingevoerd, MEASURED 12>12.0, NO_DIFFERENCE",
        "ingevoerd, MEASURED 12>11, -",
        "ingevoerd, MEASURED 0;MEASURED 3>3, NO_DIFFERENCE",
        // To stay below a ceiling may have been the aim.
        "ingevoerd, MEASURED 0;MEASURED 67>38, -",
        "ingevoerd, MEASURED 0..2, -",
        "ingevoerd, MEASURED <0, -",
        "ingevoerd, MEASURED none, -",
        "ingevoerd, MEASURED 0;MEASURED none, NO_DIFFERENCE",
        // Nobody measured that.
        "ingevoerd, REPORTED 0, -",
        "ingevoerd, EXPECTED 0, -",
        "ingevoerd, LEVEL 0, -",
        "ingevoerd, MEASURED 0;REPORTED -9, NO_DIFFERENCE",
      })
  void only_what_keys_say_for_sure_is_a_setback(
      String phase, String effects, @Nullable Setback setback) {
    List<Effect> all =
        effects.isEmpty()
            ? List.of()
            : Arrays.stream(effects.split(";")).map(SetbackTest::effect).toList();
    assertThat(Setback.of(phase, all)).isEqualTo(Optional.ofNullable(setback));
  }

  private static Effect effect(String written) {
    String[] parts = written.split(" ");
    String value = parts[1];
    String[] turn = value.split(">");
    String[] range = value.replace("<", "").split("\\.\\.");
    boolean none = value.equals("none");
    boolean turned = turn.length == 2;
    return effect(
        Basis.valueOf(parts[0]),
        number(turned, turn[0]),
        turned ? number(true, turn[1]) : Optional.empty(),
        number(!turned && !none, range[0]),
        range.length == 2 ? number(true, range[1]) : Optional.empty(),
        value.startsWith("<") ? Optional.of(Bound.LESS_THAN) : Optional.empty());
  }

  private static Optional<BigDecimal> number(boolean there, String value) {
    return there ? Optional.of(new BigDecimal(value)) : Optional.empty();
  }

  private static Effect effect(
      Basis basis,
      Optional<BigDecimal> before,
      Optional<BigDecimal> after,
      Optional<BigDecimal> change,
      Optional<BigDecimal> changeTo,
      Optional<Bound> bound) {
    return new Effect(
        "spitsritten",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        basis,
        before,
        after,
        change,
        changeTo,
        false,
        bound,
        "procent",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Stated.Unknown<>(Why.NOT_FOUND),
        new Stated.Unknown<>(Why.NOT_FOUND),
        Optional.empty(),
        Optional.empty(),
        new Ref("bronnen", "bron"),
        Optional.empty(),
        Optional.empty());
  }
}
