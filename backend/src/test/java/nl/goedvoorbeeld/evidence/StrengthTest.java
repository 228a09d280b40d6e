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
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Stated.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StrengthTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // basis, value, design, strength
        "MEASURED, none, META_EVALUATION, NONE",
        "MEASURED, before, COMPARED, NONE",
        "EXPECTED, none, -, NONE",
        "EXPERIENCED, none, -, NONE",
        "REPORTED, none, -, NONE",
        "EXPECTED, change, -, EXPECTATION",
        "EXPECTED, after, -, EXPECTATION",
        "EXPECTED, change, META_EVALUATION, EXPECTATION",
        "EXPERIENCED, change, -, EXPERIENCE",
        "EXPERIENCED, change, META_EVALUATION, EXPERIENCE",
        "REPORTED, change, -, EXPERIENCE",
        "REPORTED, change, META_EVALUATION, EXPERIENCE",
        "MEASURED, change, -, EXPERIENCE",
        "MEASURED, after, ONCE, EXPERIENCE",
        "MEASURED, change, BEFORE_AND_AFTER, BEFORE_AND_AFTER",
        "MEASURED, after, BEFORE_AND_AFTER, BEFORE_AND_AFTER",
        "MEASURED, change, COMPARED, COMPARED",
        "MEASURED, change, META_EVALUATION, META_EVALUATION",
        // What is no result proves nothing, however it was come by.
        "GOAL, after, -, NONE",
        "GOAL, change, COMPARED, NONE",
        "LEVEL, after, ONCE, NONE",
        "LEVEL, change, META_EVALUATION, NONE",
        "BUDGET, after, -, NONE",
      })
  void a_line_has_its_step_on_the_ladder(
      Basis basis, String value, Design design, Strength strength) {
    assertThat(Strength.of(List.of(effect(basis, value, design, null)))).isEqualTo(strength);
  }

  @Test
  void a_study_without_effects_has_no_measurement() {
    assertThat(Strength.of(List.of())).isEqualTo(NONE);
  }

  @Test
  void the_strongest_line_counts() {
    List<Effect> effects =
        List.of(
            effect(Basis.EXPECTED, "change", null, "2018"),
            effect(Basis.MEASURED, "change", Design.BEFORE_AND_AFTER, "2019"),
            effect(Basis.EXPERIENCED, "change", null, "2020"));
    assertThat(Strength.of(effects)).isEqualTo(BEFORE_AND_AFTER);
  }

  @ParameterizedTest
  @CsvSource({
    "2026, RECENT",
    "2016-02-28, RECENT",
    "2016-02-27, OLD",
    "2016-02, RECENT",
    "2016-01, OLD",
    // As late as it may have been.
    "2016, RECENT",
    "2015, OLD",
    "'', UNKNOWN",
  })
  void a_measurement_is_old_from_ten_years_after_its_last_day(String until, Age age) {
    assertThat(Age.of(List.of(effect(Basis.MEASURED, "change", null, until)), DAY)).contains(age);
  }

  @Test
  void the_latest_measurement_tells_how_long_ago_was_measured() {
    assertThat(
            Age.of(
                List.of(
                    effect(Basis.MEASURED, "change", null, "2008"),
                    effect(Basis.MEASURED, "change", null, ""),
                    effect(Basis.MEASURED, "change", null, "2024")),
                DAY))
        .contains(Age.RECENT);
  }

  @ParameterizedTest
  @EnumSource(value = Basis.class, names = "MEASURED", mode = EnumSource.Mode.EXCLUDE)
  void only_what_was_measured_has_an_age(Basis basis) {
    assertThat(Age.of(List.of(effect(basis, "change", null, "2008")), DAY)).isEmpty();
  }

  @Test
  void age_does_not_change_how_was_measured() {
    assertThat(Strength.of(effect(Basis.MEASURED, "change", Design.META_EVALUATION, "1995")))
        .isEqualTo(META_EVALUATION);
  }

  @Test
  void expected_values_never_raise_the_strength_above_expectation() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      List<Effect> measured = some(random, List.of(Basis.MEASURED, Basis.EXPERIENCED));
      List<Effect> expected = some(random, List.of(Basis.EXPECTED));
      List<Effect> both = new ArrayList<>(measured);
      both.addAll(expected);
      Strength without = Strength.of(measured);
      assertThat(Strength.of(expected)).isLessThanOrEqualTo(EXPECTATION);
      Strength ceiling = without.compareTo(EXPECTATION) > 0 ? without : EXPECTATION;
      assertThat(Strength.of(both)).isBetween(without, ceiling);
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
      Basis basis, String value, @Nullable Design design, @Nullable String measuredUntil) {
    return new Effect(
        "spitsritten",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        basis,
        number(value.equals("before")),
        number(value.equals("after")),
        number(value.equals("change")),
        Optional.empty(),
        false,
        Optional.empty(),
        "procent",
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(measuredUntil).flatMap(PartialDate::parse),
        Optional.ofNullable(design),
        new Stated.Unknown<>(Why.NOT_FOUND),
        new Stated.Unknown<>(Why.NOT_FOUND),
        Optional.empty(),
        Optional.empty(),
        new Ref("bronnen", "x"),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<BigDecimal> number(boolean present) {
    return present ? Optional.of(new BigDecimal("-22")) : Optional.empty();
  }
}
