package nl.goedvoorbeeld.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Stated.Why;
import org.junit.jupiter.api.Test;

class WorthTest {
  private static final Amount FIRST = amount("2025-01-01", "2025-12-31", known("2.40"));
  private static final Amount SECOND = amount("2026-01-01", "2026-12-31", known("2.45"));
  private static final Amount NOT_YET = amount("2027-01-01", "", unknown(Why.NOT_YET_KNOWN));

  private static Stated<BigDecimal> known(String value) {
    return new Stated.Known<>(new BigDecimal(value));
  }

  private static Stated<BigDecimal> unknown(Why why) {
    return new Stated.Unknown<>(why);
  }

  private static Amount amount(String from, String until, Stated<BigDecimal> value) {
    return new Amount(
        Optional.empty(),
        LocalDate.parse(from),
        until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
        value,
        "euro-per-dag",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Worth on(String day, String status, Amount... amounts) {
    StatusPeriod period =
        new StatusPeriod(status, LocalDate.of(2021, 1, 1), Optional.empty(), Optional.empty());
    List<Amount> all = List.of(amounts);
    return Worth.of(all, new Timeline(all, List.of(), List.of(period)), LocalDate.parse(day));
  }

  @Test
  void this_years_amount_leads_until_its_last_day() {
    BigDecimal value = new BigDecimal("2.45");
    assertThat(on("2026-12-31", "geldt", FIRST, SECOND)).isEqualTo(new Worth.Known(SECOND, value));
    assertThat(on("2026-12-31", "geldt", FIRST, SECOND, NOT_YET))
        .isEqualTo(new Worth.Known(SECOND, value));
  }

  @Test
  void from_the_first_of_january_it_is_missing_whether_or_not_that_is_written_down() {
    assertThat(on("2027-01-01", "geldt", FIRST, SECOND))
        .isEqualTo(new Worth.Missing(Optional.empty(), "euro-per-dag"));
    assertThat(on("2027-01-01", "geldt", FIRST, SECOND, NOT_YET))
        .isEqualTo(new Worth.Missing(Optional.of(NOT_YET), "euro-per-dag"));
  }

  @Test
  void what_ended_with_its_scheme_is_over() {
    for (String status : List.of("gesloten", "vervallen", "verworpen")) {
      assertThat(on("2027-01-01", status, SECOND, FIRST)).isEqualTo(new Worth.Over(SECOND));
    }
    assertThat(on("2027-01-01", "wijzigt", SECOND)).isInstanceOf(Worth.Missing.class);
  }

  @Test
  void what_begins_later_is_to_come() {
    assertThat(on("2024-12-31", "aangekondigd", SECOND, FIRST)).isEqualTo(new Worth.Coming(FIRST));
  }

  @Test
  void what_was_looked_for_or_has_no_amount_says_so() {
    Amount none = amount("2021-01-01", "", unknown(Why.NOT_APPLICABLE));
    assertThat(on("2026-01-01", "geldt", none))
        .isEqualTo(new Worth.Absent(none, Why.NOT_APPLICABLE));
  }
}
