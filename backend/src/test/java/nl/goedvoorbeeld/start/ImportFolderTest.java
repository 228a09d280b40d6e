package nl.goedvoorbeeld.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import nl.goedvoorbeeld.content.check.Outcome.Refusal;
import org.junit.jupiter.api.Test;

/// What an import says of a folder with faults.
class ImportFolderTest {
  private static final Refusal ONE = new Refusal("paginas/over.md", "Dit is fout.");

  @Test
  void the_first_hundred_faults_are_told_and_how_many_there_are() {
    assertThat(ImportFolder.told(Collections.nCopies(1, ONE)))
        .containsExactly(ONE.toString(), "Er is niets ingelezen: 1 fout.");
    assertThat(ImportFolder.told(Collections.nCopies(100, ONE)))
        .hasSize(101)
        .last()
        .isEqualTo("Er is niets ingelezen: 100 fouten.");
    assertThat(ImportFolder.told(Collections.nCopies(50_000, ONE)))
        .hasSize(101)
        .last()
        .isEqualTo("Er is niets ingelezen: 50.000 fouten, waarvan hierboven de eerste 100.");
  }
}
