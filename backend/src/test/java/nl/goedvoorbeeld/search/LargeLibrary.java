package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.search.index.IndexedFields;
import nl.goedvoorbeeld.search.index.ItemFacets;
import nl.goedvoorbeeld.search.index.Words;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;

/// A library in memory of a snapshot, without a database. Of the texts only titles and summaries
/// can be searched: to index all of it would take as long as the rest of the tests of search.
public final class LargeLibrary {
  private LargeLibrary() {}

  public static Library of(Snapshot snapshot, LocalDate today, Clock clock) {
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        for (Item item : snapshot.items()) {
          writer.addDocument(
              IndexedFields.document(
                  item.id(),
                  new Words(
                      List.of(item.title()), true, Set.of(), List.of(item.masthead().summary()))));
        }
        writer.forceMerge(1);
      }
      return new Library(
          snapshot,
          new ItemFacets(snapshot.vocabularies()),
          DirectoryReader.open(directory),
          today,
          new OtherDays(clock));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
