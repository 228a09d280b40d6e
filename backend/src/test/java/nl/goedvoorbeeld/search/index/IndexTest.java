package nl.goedvoorbeeld.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.search.Shelf;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is open, and for how long.
class IndexTest {
  @TempDir Path folder;

  @Test
  void what_is_opened_for_a_library_that_cannot_be_made_is_closed_again() {
    Snapshot snapshot = new Shelf().publications.load();
    List<DirectoryReader> opened = new ArrayList<>();
    try (Index index =
        Index.build(folder, snapshot, new ItemFacets(snapshot.vocabularies()), Shelf.TODAY)) {
      for (Exception fault : List.of(new IOException("stuk"), new IllegalStateException("stuk"))) {
        assertThatThrownBy(() -> index.read(reader -> fail(reader, opened, fault))).isSameAs(fault);
      }
    }
    assertThat(opened).hasSize(2).allMatch(reader -> reader.getRefCount() == 0);
  }

  private static Object fail(DirectoryReader reader, List<DirectoryReader> opened, Exception fault)
      throws IOException {
    opened.add(reader);
    if (fault instanceof IOException broken) {
      throw broken;
    }
    throw (RuntimeException) fault;
  }
}
