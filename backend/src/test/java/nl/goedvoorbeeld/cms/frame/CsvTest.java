package nl.goedvoorbeeld.cms.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a spreadsheet makes of a table of ours.
class CsvTest {
  /// Where a sign got past what the trail keeps, the cell itself is quoted.
  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r", "\n"})
  void no_cell_begins_as_a_formula(String head) {
    assertThat(Csv.cell(head + "1+1")).isEqualTo("\"'" + head + "1+1\"");
  }
}
