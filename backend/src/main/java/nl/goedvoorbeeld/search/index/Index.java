package nl.goedvoorbeeld.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.snapshot.Stand;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.springframework.util.FileSystemUtils;

/// The words of the items in a folder on disk, derived from the database and rebuilt from it in a
/// folder of its own whenever it does not fit. Each commit says which state of which library it
/// holds, in which version, worded on which day. Used by one thread at a time.
public final class Index implements AutoCloseable {
  private static final String EPOCH = "epoch";
  private static final String GENERATION = "generation";
  private static final String VERSION = "version";
  private static final String DAY = "day";

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;

  private Index(Path folder, OpenMode mode) throws IOException {
    this.folder = folder;
    this.directory = FSDirectory.open(folder);
    try {
      writer = new IndexWriter(directory, config(mode));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriterConfig config(OpenMode mode) {
    // Few segments: a search looks for each word in each of them.
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setSegmentsPerTier(3);
    merging.setFloorSegmentMB(16);
    return new IndexWriterConfig()
        .setOpenMode(mode)
        .setMergePolicy(merging)
        .setRAMBufferSizeMB(48)
        .setCommitOnClose(false);
  }

  /// An index that was left by an earlier run and holds exactly this state; all others go.
  public static Optional<Index> left(Path home, Stand stand) {
    Optional<Index> found = Optional.empty();
    for (Path folder : folders(home)) {
      Optional<Index> index = found.isPresent() ? Optional.empty() : open(folder, stand);
      if (index.isPresent()) {
        found = index;
      } else {
        delete(folder);
      }
    }
    return found;
  }

  /// Reads every file through once: half a page of broken bytes is found now, not by a reader.
  private static Optional<Index> open(Path folder, Stand stand) {
    Index index = null;
    try {
      index = new Index(folder, OpenMode.APPEND);
      try (DirectoryReader reader = DirectoryReader.open(index.directory)) {
        Map<String, String> said = reader.getIndexCommit().getUserData();
        if (!said.entrySet().containsAll(said(stand).entrySet()) || !said.containsKey(DAY)) {
          index.close();
          return Optional.empty();
        }
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
        return Optional.of(index);
      }
    } catch (IOException | RuntimeException e) {
      if (index != null) {
        index.close();
      }
      return Optional.empty();
    }
  }

  /// All items that stand in lists, in a new folder.
  public static Index build(Path home, Snapshot snapshot, ItemFacets facets, LocalDate day) {
    try {
      Files.createDirectories(home);
      Index index = new Index(Files.createTempDirectory(home, ""), OpenMode.CREATE);
      try {
        Wording wording = new Wording(snapshot, facets, day);
        snapshot.items().parallelStream().forEach(item -> index.add(item, wording));
        index.flush();
        index.commit(snapshot.stand(), day);
        return index;
      } catch (IOException | RuntimeException | Error e) {
        index.discard();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An empty index in a folder; what was there is gone.
  public static Index collection(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new Index(folder, OpenMode.CREATE);
  }

  /// Brings the items with these ids up to date: anew, or gone.
  public void update(Set<String> ids, Snapshot snapshot, ItemFacets facets, LocalDate day)
      throws IOException {
    Wording wording = new Wording(snapshot, facets, day);
    Term[] former = ids.stream().map(id -> new Term(IndexedFields.ID, id)).toArray(Term[]::new);
    writer.deleteDocuments(former);
    ids.parallelStream()
        .flatMap(id -> snapshot.item(id).stream())
        .filter(snapshot::lists)
        .forEach(item -> add(item, wording));
  }

  private void add(Item item, Wording wording) {
    add(item.id(), wording.of(item));
  }

  public void add(String id, Words words) {
    try {
      writer.addDocument(IndexedFields.document(id, words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes what the threads left in memory, on all cores: the writer by itself would write the
  /// texts of one thread after those of the other.
  public void flush() throws IOException {
    onEachCore(writer::flushNextBuffer);
  }

  /// Something that may be done by several threads at once.
  public interface Work {
    void run() throws IOException;
  }

  public static void onEachCore(Work work) throws IOException {
    try {
      IntStream.range(0, Runtime.getRuntime().availableProcessors())
          .parallel()
          .forEach(
              core -> {
                try {
                  work.run();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// What can be searched from now on, committed or not. The caller closes it.
  public DirectoryReader reader() throws IOException {
    return DirectoryReader.open(writer);
  }

  /// Something made of what can be searched from now on. It closes its reader; where none could be
  /// made, that is done here.
  public <T> T read(Maker<T> maker) throws IOException {
    DirectoryReader reader = reader();
    try {
      return maker.make(reader);
    } catch (IOException | RuntimeException | Error e) {
      reader.close();
      throw e;
    }
  }

  public interface Maker<T> {
    T make(DirectoryReader reader) throws IOException;
  }

  /// The day of the words in the last commit.
  public LocalDate day() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return LocalDate.parse(reader.getIndexCommit().getUserData().getOrDefault(DAY, ""));
    }
  }

  public void commit(Stand stand, LocalDate day) throws IOException {
    Map<String, String> said = new HashMap<>(said(stand));
    said.put(DAY, day.toString());
    writer.setLiveCommitData(said.entrySet());
    writer.commit();
  }

  private static Map<String, String> said(Stand stand) {
    return Map.of(
        EPOCH, stand.epoch().toString(),
        GENERATION, Long.toString(stand.generation()),
        VERSION, IndexedFields.VERSION);
  }

  /// Keeps what was committed.
  @Override
  public void close() {
    try {
      writer.rollback();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Closes and throws away. Who still reads from it may go on: the files are open.
  public void discard() {
    close();
    delete(folder);
  }

  private static List<Path> folders(Path home) {
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(home)) {
      return folders.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete an index that does not fit: " + folder, e);
    }
  }
}
