package nl.goedvoorbeeld.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Ref;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.frontmatter.Stated.Known;
import nl.goedvoorbeeld.frontmatter.Stated.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {
  private static final Stated<String> NOTHING_HEARD = new Unknown<>(Stated.Why.NOT_FOUND);

  @ParameterizedTest
  @CsvSource({
    "2021-07-07, 2021-07-07, false",
    "2021-07-07, 2021-07-08, true",
    "2021-07,    2021-07-31, false",
    "2021-07,    2021-08-01, true",
    "2024-02,    2024-02-29, false",
    "2021,       2021-12-31, false",
    "2021,       2022-01-01, true",
  })
  void a_promise_is_overdue_from_the_day_after_its_last(
      String due, LocalDate day, boolean overdue) {
    assertThat(promise(PartialDate.parse(due), NOTHING_HEARD).overdue(day)).isEqualTo(overdue);
  }

  @Test
  void a_promise_with_an_outcome_or_without_a_date_is_never_overdue() {
    LocalDate late = LocalDate.of(2099, 1, 1);
    assertThat(promise(PartialDate.parse("2021"), new Known<>("Gedaan.")).overdue(late)).isFalse();
    assertThat(promise(Optional.empty(), NOTHING_HEARD).overdue(late)).isFalse();
  }

  private static Promise promise(Optional<PartialDate> due, Stated<String> outcome) {
    return new Promise("Een onderzoek", "het ministerie", due, outcome, new Ref("bronnen", "x"));
  }
}
