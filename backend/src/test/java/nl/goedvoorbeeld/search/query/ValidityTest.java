package nl.goedvoorbeeld.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.scheme.Amount;
import nl.goedvoorbeeld.scheme.StatusPeriod;
import nl.goedvoorbeeld.scheme.Timeline;
import org.junit.jupiter.api.Test;

class ValidityTest {
  private static final LocalDate LAST_OF_2026 = LocalDate.of(2026, 12, 31);
  private static final LocalDate FIRST_OF_2027 = LocalDate.of(2027, 1, 1);

  @Test
  void a_scheme_holds_from_the_first_day_of_its_status_until_the_next() {
    Validity validity = validity(status("geldt", "2022-01-01"), status("vervallen", "2027-01-01"));
    assertThat(validity.on(LocalDate.of(2021, 12, 31))).isFalse();
    assertThat(validity.on(LocalDate.of(2022, 1, 1))).isTrue();
    assertThat(validity.on(LAST_OF_2026)).isTrue();
    assertThat(validity.on(FIRST_OF_2027)).isFalse();
    assertThat(validity.years()).containsExactly("2022", "2023", "2024", "2025", "2026");
  }

  @Test
  void one_day_in_a_year_is_enough() {
    Validity validity = validity(status("geldt", "2023-12-31"), status("gesloten", "2024-01-02"));
    assertThat(validity.years()).containsExactly("2023", "2024");
  }

  @Test
  void what_changes_still_holds() {
    assertThat(validity(status("wijzigt", "2026-01-01")).on(LAST_OF_2026)).isTrue();
  }

  @Test
  void what_was_only_announced_or_was_rejected_never_held() {
    Validity validity =
        validity(status("aangekondigd", "2020-01-01"), status("verworpen", "2023-09-26"));
    assertThat(validity.years()).isEmpty();
  }

  @Test
  void an_amount_speaks_only_where_no_status_is_on_record() {
    Timeline timeline =
        new Timeline(
            List.of(amount("2020-01-01", Optional.empty())),
            List.of(),
            List.of(status("gesloten", "2022-07-01")));
    Validity validity = new Validity(timeline);
    assertThat(validity.on(LocalDate.of(2022, 6, 30))).isTrue();
    assertThat(validity.on(LocalDate.of(2022, 7, 1))).isFalse();
    assertThat(validity.years()).containsExactly("2020", "2021", "2022");
  }

  @Test
  void an_amount_without_status_ends_with_its_last_day() {
    Timeline timeline =
        new Timeline(
            List.of(amount("2026-01-01", Optional.of(LAST_OF_2026))), List.of(), List.of());
    assertThat(new Validity(timeline).on(LAST_OF_2026)).isTrue();
    assertThat(new Validity(timeline).on(FIRST_OF_2027)).isFalse();
    assertThat(new Validity(timeline).years()).containsExactly("2026");
  }

  @Test
  void what_began_before_the_first_year_offered_holds_in_it() {
    assertThat(validity(status("geldt", "1964-12-16")).years()).startsWith("2000").hasSize(101);
  }

  private static Validity validity(StatusPeriod... statuses) {
    return new Validity(new Timeline(List.of(), List.of(), List.of(statuses)));
  }

  private static StatusPeriod status(String status, String from) {
    return new StatusPeriod(status, LocalDate.parse(from), Optional.empty(), Optional.empty());
  }

  private static Amount amount(String from, Optional<LocalDate> until) {
    return new Amount(
        Optional.empty(),
        LocalDate.parse(from),
        until,
        new Stated.Known<>(BigDecimal.ONE),
        "euro",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
