package nl.goedvoorbeeld.cms.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A moment as an editor reads it, also in the night in which an hour comes twice.
class MomentsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-10-25T00:30:00Z|25 oktober 2026, 2.30 uur (zomertijd)|2026-10-25T02:30:00+02:00",
        "2026-10-25T01:30:00Z|25 oktober 2026, 2.30 uur (wintertijd)|2026-10-25T02:30:00+01:00",
        "2026-10-24T23:59:00Z|25 oktober 2026, 1.59 uur|2026-10-25T01:59:00+02:00",
        "2026-10-25T02:00:00Z|25 oktober 2026, 3.00 uur|2026-10-25T03:00:00+01:00",
        "2026-03-29T01:00:00Z|29 maart 2026, 3.00 uur|2026-03-29T03:00:00+02:00",
        "2026-12-31T23:00:00.123Z|1 januari 2027, 0.00 uur|2027-01-01T00:00:00+01:00"
      })
  void no_two_are_written_alike(Instant at, String shown, String exported) {
    assertThat(Screens.moment(at).replace('\u00a0', ' ')).isEqualTo(shown);
    assertThat(Csv.local(at)).isEqualTo(exported);
    assertThat(Csv.cell(exported)).isEqualTo('"' + exported + '"');
  }
}
