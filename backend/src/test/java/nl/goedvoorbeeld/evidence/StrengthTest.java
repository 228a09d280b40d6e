package nl.goedvoorbeeld.evidence;

import static nl.goedvoorbeeld.evidence.Strength.BEFORE_AND_AFTER;
import static nl.goedvoorbeeld.evidence.Strength.EXPECTATION;
import static nl.goedvoorbeeld.evidence.Strength.META_EVALUATION;
import static nl.goedvoorbeeld.evidence.Strength.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.goedvoorbeeld.evidence.Effect.Basis;
import nl.goedvoorbeeld.evidence.Effect.Design;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Stated.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // basis, value, design, period, strength
        "MEASURED, none, META_EVALUATION, 2024, NONE",
        "MEASURED, before, COMPARED, 2024, NONE",
        "EXPECTED, none, -, -, NONE",
        "EXPERIENCED, none, -, -, NONE",
        "EXPECTED, change, -, 2024, EXPECTATION",
        "EXPECTED, after, -, 2024, EXPECTATION",
        "EXPECTED, change, META_EVALUATION, 2024, EXPECTATION",
        "EXPECTED, change, COMPARED, 1995, EXPECTATION",
        "EXPERIENCED, change, -, 2024, EXPERIENCE",
        "EXPERIENCED, change, META_EVALUATION, 2024, EXPERIENCE",
        "EXPERIENCED, change, -, 1995, EXPERIENCE",
        "MEASURED, change, -, 2024, EXPERIENCE",
        "MEASURED, after, ONCE, 2024, EXPERIENCE",
        "MEASURED, after, ONCE, 1995, EXPERIENCE",
        "MEASURED, change, BEFORE_AND_AFTER, 2024, BEFORE_AND_AFTER",
        "MEASURED, after, BEFORE_AND_AFTER, 2024, BEFORE_AND_AFTER",
        "MEASURED, change, BEFORE_AND_AFTER, 1995, EXPERIENCE",
        "MEASURED, change, COMPARED, 2024, COMPARED",
        "MEASURED, change, COMPARED, -, COMPARED",
        "MEASURED, change, COMPARED, 1995, BEFORE_AND_AFTER",
        "MEASURED, change, META_EVALUATION, 2024, META_EVALUATION",
        "MEASURED, change, META_EVALUATION, 1995, COMPARED",
        // Ten years ago is recent, more is not, whatever the month.
        "MEASURED, change, COMPARED, 2016, COMPARED",
        "MEASURED, change, COMPARED, december 2015, BEFORE_AND_AFTER",
        "MEASURED, change, COMPARED, januari 2016, COMPARED",
        // The last year of a period counts, and only what is a year.
        "MEASURED, change, COMPARED, 2009 tot en met 2018, COMPARED",
        "MEASURED, change, COMPARED, 2018 vergeleken met 2009, COMPARED",
        "MEASURED, change, COMPARED, 1998-2002, BEFORE_AND_AFTER",
        "MEASURED, change, COMPARED, najaar, COMPARED",
        "MEASURED, change, COMPARED, 12010 ritten, COMPARED",
      })
  void a_line_has_its_step_on_the_ladder(
      Basis basis, String value, Design design, String period, Strength strength) {
    assertThat(Strength.of(List.of(effect(basis, value, design, period)), DAY)).isEqualTo(strength);
  }

  @Test
  void a_study_without_effects_has_no_measurement() {
    assertThat(Strength.of(List.of(), DAY)).isEqualTo(NONE);
  }

  @Test
  void the_strongest_line_counts() {
    List<Effect> effects =
        List.of(
            effect(Basis.EXPECTED, "change", null, "2018"),
            effect(Basis.MEASURED, "change", Design.BEFORE_AND_AFTER, "2019"),
            effect(Basis.EXPERIENCED, "change", null, "2020"));
    assertThat(Strength.of(effects, DAY)).isEqualTo(BEFORE_AND_AFTER);
  }

  @Test
  void a_measurement_is_dated_from_one_day_to_the_next() {
    List<Effect> effects =
        List.of(effect(Basis.MEASURED, "change", Design.META_EVALUATION, "2016"));
    assertThat(Strength.of(effects, LocalDate.of(2026, 12, 31))).isEqualTo(META_EVALUATION);
    assertThat(Strength.of(effects, LocalDate.of(2027, 1, 1))).isEqualTo(Strength.COMPARED);
  }

  @Test
  void expected_values_never_raise_the_strength_above_expectation() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      List<Effect> measured = some(random, List.of(Basis.MEASURED, Basis.EXPERIENCED));
      List<Effect> expected = some(random, List.of(Basis.EXPECTED));
      List<Effect> both = new ArrayList<>(measured);
      both.addAll(expected);
      Strength without = Strength.of(measured, DAY);
      assertThat(Strength.of(expected, DAY)).isLessThanOrEqualTo(EXPECTATION);
      Strength ceiling = without.compareTo(EXPECTATION) > 0 ? without : EXPECTATION;
      assertThat(Strength.of(both, DAY)).isBetween(without, ceiling);
    }
  }

  @Test
  void the_steps_are_those_of_the_ladder() {
    assertThat(Strength.values()).extracting(Strength::step).containsExactly(0, 1, 2, 3, 4, 5);
  }

  private static List<Effect> some(Random random, List<Basis> bases) {
    List<Effect> effects = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      effects.add(
          effect(
              bases.get(random.nextInt(bases.size())),
              List.of("none", "before", "after", "change").get(random.nextInt(4)),
              random.nextBoolean() ? null : Design.values()[random.nextInt(Design.values().length)],
              Integer.toString(1990 + random.nextInt(40))));
    }
    return effects;
  }

  private static Effect effect(
      Basis basis, String value, @Nullable Design design, @Nullable String period) {
    return new Effect(
        "spitsritten",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        basis,
        number(value.equals("before")),
        number(value.equals("after")),
        number(value.equals("change")),
        Optional.empty(),
        false,
        "procent",
        Optional.empty(),
        Optional.ofNullable(period),
        Optional.ofNullable(design),
        new Stated.Unknown<>(Why.NOT_FOUND),
        new Stated.Unknown<>(Why.NOT_FOUND),
        Optional.empty(),
        new Ref("bronnen", "x"),
        Optional.empty());
  }

  private static Optional<BigDecimal> number(boolean present) {
    return present ? Optional.of(new BigDecimal("-22")) : Optional.empty();
  }
}
