package nl.goedvoorbeeld.newsletter.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.newsletter.alert.SchemeDates.Dated;
import nl.goedvoorbeeld.scheme.Amount;
import nl.goedvoorbeeld.scheme.StatusPeriod;
import nl.goedvoorbeeld.scheme.Timeline;
import org.junit.jupiter.api.Test;

class SchemeDatesTest {
  private static final Timeline SUBSIDY =
      timeline("aangekondigd 2026-09-01", "geldt 2026-11-01", "gesloten 2027-03-01");

  @Test
  void it_opens_on_its_day_and_that_is_news_for_a_month() {
    assertThat(news(SUBSIDY, "2026-10-31")).isEmpty();
    assertThat(news(SUBSIDY, "2026-11-01"))
        .containsExactly(new Dated(Happening.OPENED, "2026-11-01"));
    assertThat(news(SUBSIDY, "2026-11-30"))
        .containsExactly(new Dated(Happening.OPENED, "2026-11-01"));
    assertThat(news(SUBSIDY, "2026-12-01")).isEmpty();
  }

  @Test
  void it_closes_soon_when_it_does_within_a_month_and_then_it_closes() {
    Dated soon = new Dated(Happening.CLOSING_SOON, "2027-03-01");
    assertThat(news(SUBSIDY, "2027-01-29")).isEmpty();
    assertThat(news(SUBSIDY, "2027-01-30")).containsExactly(soon);
    assertThat(news(SUBSIDY, "2027-02-28")).containsExactly(soon);
    assertThat(news(SUBSIDY, "2027-03-01"))
        .containsExactly(new Dated(Happening.CLOSED, "2027-03-01"));
    assertThat(news(SUBSIDY, "2027-04-01")).isEmpty();
  }

  @Test
  void what_only_changes_does_not_open_anew() {
    Timeline changing = timeline("geldt 2020-01-01", "wijzigt 2026-11-01");
    assertThat(news(changing, "2026-11-02")).isEmpty();
  }

  @Test
  void what_opens_once_more_opens() {
    Timeline again = timeline("geldt 2020-01-01", "gesloten 2021-01-01", "geldt 2026-11-01");
    assertThat(news(again, "2026-11-02"))
        .containsExactly(new Dated(Happening.OPENED, "2026-11-01"));
  }

  @Test
  void what_never_held_closes_but_not_soon() {
    Timeline rejected = timeline("in-behandeling 2026-01-01", "verworpen 2026-11-01");
    assertThat(news(rejected, "2026-10-15")).isEmpty();
    assertThat(news(rejected, "2026-11-01"))
        .containsExactly(new Dated(Happening.CLOSED, "2026-11-01"));
  }

  @Test
  void next_years_amount_is_known_once_it_has_a_value() {
    Timeline known = amounts(amount("2026-01-01", "2,35"), amount("2027-01-01", "2,40"));
    Timeline unknown = amounts(amount("2026-01-01", "2,35"), amount("2027-01-01", ""));
    assertThat(news(known, "2026-12-31"))
        .containsExactly(new Dated(Happening.AMOUNT_KNOWN, "2027"));
    assertThat(news(unknown, "2026-12-31")).isEmpty();
    assertThat(news(known, "2027-01-01")).as("this year's is no news").isEmpty();
    assertThat(news(known, "2025-12-31"))
        .as("each year has its own")
        .containsExactly(new Dated(Happening.AMOUNT_KNOWN, "2026"));
  }

  private static List<Dated> news(Timeline timeline, String day) {
    return SchemeDates.of(timeline, LocalDate.parse(day));
  }

  private static Timeline timeline(String... statuses) {
    return new Timeline(
        List.of(), List.of(), Arrays.stream(statuses).map(SchemeDatesTest::status).toList());
  }

  private static StatusPeriod status(String text) {
    String[] parts = text.split(" ", 2);
    return new StatusPeriod(
        parts[0], LocalDate.parse(parts[1]), Optional.empty(), Optional.empty());
  }

  private static Timeline amounts(Amount... amounts) {
    return new Timeline(List.of(amounts), List.of(), List.of(status("geldt 2020-01-01")));
  }

  private static Amount amount(String from, String value) {
    Stated<BigDecimal> stated =
        value.isEmpty()
            ? new Stated.Unknown<>(Stated.Why.NOT_YET_KNOWN)
            : new Stated.Known<>(new BigDecimal(value.replace(',', '.')));
    return new Amount(
        Optional.empty(),
        LocalDate.parse(from),
        Optional.empty(),
        stated,
        "euro-per-dag",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
