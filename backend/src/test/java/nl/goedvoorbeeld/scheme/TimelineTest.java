package nl.goedvoorbeeld.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Stated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2020-12-31, -",
        "2021-01-01, 2.00",
        "2021-12-31, 2.00",
        "2022-01-01, -",
        "2022-12-31, -",
        "2023-01-01, 2.15",
        "2023-12-31, 2.15",
        "2024-01-01, 2.35",
        "2024-02-29, 2.35",
        "2099-12-31, 2.35",
      })
  void the_amount_of_a_day_is_that_of_its_period(LocalDate day, BigDecimal value) {
    Timeline timeline =
        amounts(
            amount("2024-01-01", null, "2.35"),
            amount("2021-01-01", "2021-12-31", "2.00"),
            amount("2023-01-01", "2023-12-31", "2.15"));
    assertThat(timeline.amountsOn(day))
        .extracting(amount -> amount.value().known().orElseThrow())
        .isEqualTo(value == null ? List.of() : List.of(value));
  }

  @Test
  void overlapping_periods_give_all_that_hold_as_written() {
    Timeline timeline =
        amounts(amount("2021-06-01", null, "3"), amount("2021-01-01", "2021-12-31", "2"));
    assertThat(timeline.amountsOn(LocalDate.of(2021, 6, 1)))
        .extracting(amount -> amount.value().known().orElseThrow().intValue())
        .containsExactly(3, 2);
  }

  @Test
  void a_rule_without_days_always_holds() {
    Timeline timeline =
        new Timeline(
            List.of(),
            List.of(
                rule("altijd", null, null),
                rule("tot", null, "2023-12-31"),
                rule("vanaf", "2024-01-01", null)),
            List.of());
    assertThat(timeline.rulesOn(LocalDate.of(2023, 12, 31)))
        .extracting(Rule::text)
        .containsExactly("altijd", "tot");
    assertThat(timeline.rulesOn(LocalDate.of(2024, 1, 1)))
        .extracting(Rule::text)
        .containsExactly("altijd", "vanaf");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // day, status then, next status
        "2020-12-31, -, aangekondigd",
        "2021-01-01, aangekondigd, geldt",
        "2022-12-31, aangekondigd, geldt",
        "2023-01-01, geldt, vervallen",
        "2026-12-31, geldt, vervallen",
        "2027-01-01, vervallen, -",
        "2099-01-01, vervallen, -",
      })
  void a_status_lasts_until_the_next(LocalDate day, String status, String next) {
    Timeline timeline =
        new Timeline(
            List.of(),
            List.of(),
            List.of(
                status("vervallen", "2027-01-01"),
                status("aangekondigd", "2021-01-01"),
                status("geldt", "2023-01-01")));
    assertThat(timeline.statusOn(day).map(StatusPeriod::status))
        .isEqualTo(Optional.ofNullable(status));
    assertThat(timeline.nextStatus(day).map(StatusPeriod::status))
        .isEqualTo(Optional.ofNullable(next));
  }

  @Test
  void nothing_on_record_gives_nothing() {
    Timeline empty = new Timeline(List.of(), List.of(), List.of());
    LocalDate day = LocalDate.of(2026, 2, 28);
    assertThat(empty.amountsOn(day)).isEmpty();
    assertThat(empty.statusOn(day)).isEmpty();
    assertThat(empty.nextStatus(day)).isEmpty();
  }

  private static Timeline amounts(Amount... amounts) {
    return new Timeline(List.of(amounts), List.of(), List.of());
  }

  private static Amount amount(String from, @Nullable String until, String value) {
    return new Amount(
        Optional.empty(),
        LocalDate.parse(from),
        Optional.ofNullable(until).map(LocalDate::parse),
        new Stated.Known<>(new BigDecimal(value)),
        "euro-per-dag",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Rule rule(String text, @Nullable String from, @Nullable String until) {
    return new Rule(
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.ofNullable(from).map(LocalDate::parse),
        Optional.ofNullable(until).map(LocalDate::parse),
        Optional.empty());
  }

  private static StatusPeriod status(String status, String from) {
    return new StatusPeriod(status, LocalDate.parse(from), Optional.empty(), Optional.empty());
  }
}
