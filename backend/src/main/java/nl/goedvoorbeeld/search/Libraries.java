package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.snapshot.Publications.Advance;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.search.index.Index;
import nl.goedvoorbeeld.search.index.ItemFacets;
import nl.goedvoorbeeld.search.index.Wording;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The library of this node, always the newest one that it could read. Loaded when this is made;
/// from then on it follows by itself.
///
/// A request uses [#read] and takes all that it needs from the one library it gets there. A library
/// that was replaced closes its files when the last such request is done; Lucene's own counting of
/// the users of a reader sees to that.
public final class Libraries implements AutoCloseable {
  /// Said on the channel of generations, and heard by every node.
  static final String REINDEX = "reindex";

  private static final Logger LOG = LoggerFactory.getLogger(Libraries.class);

  private final Publications publications;
  private final Path home;
  private final Clock clock;
  private final OtherDays otherDays;
  private final Follower follower;
  private Index index;
  private volatile Library current;

  /// The one that is of another database than the one there is now; nobody is to go by it.
  private volatile @Nullable Library outdated;

  private volatile boolean closed;

  /// @param home the folder for the index; nobody else may use it
  public Libraries(Publications publications, DataSource database, Path home, Clock clock) {
    this.publications = publications;
    this.home = home;
    this.clock = clock;
    this.otherDays = new OtherDays(clock);
    Snapshot snapshot = publications.load();
    ItemFacets facets = new ItemFacets(snapshot.vocabularies());
    try {
      LocalDate today = today();
      index =
          Index.left(home, snapshot.stand())
              .orElseGet(() -> Index.build(home, snapshot, facets, today));
      LocalDate worded = index.day();
      current = index.read(reader -> new Library(snapshot, facets, reader, worded, otherDays));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    follower = new Follower(this, database);
  }

  /// Asks something of the library as it is now. The answer must not hold on to the library.
  public <T> T read(Function<Library, T> question) {
    Library library = current;
    while (!library.acquire()) {
      if (closed) {
        throw new IllegalStateException("This node was closed");
      }
      library = current;
    }
    try {
      return question.apply(library);
    } finally {
      library.release();
    }
  }

  /// The items as they are now, for who does not search.
  public Snapshot snapshot() {
    return current.snapshot();
  }

  /// Whether readers get the library that is in the database; after a restore they do not until the
  /// index has been built anew.
  public boolean ready() {
    return current != outdated;
  }

  /// Makes every node on this database build its index anew; they go on serving meanwhile.
  public static void askToReindex(DSLContext db) {
    db.execute("select pg_notify(?, ?)", Drafts.CHANNEL, REINDEX);
  }

  /// Brings this node to the newest generation and to today; does nothing when it is there.
  public synchronized void catchUp() {
    Library before = current;
    LocalDate today = today();
    if (publications.stand().equals(before.snapshot().stand()) && today.equals(before.wordedOn())) {
      return;
    }
    Advance advance = publications.advance(before.snapshot());
    if (advance.anew()) {
      // Whoever sees the next one sees that it is ready: it is one step.
      outdated = before;
      rebuild(advance.snapshot());
      outdated = null;
    } else {
      update(before, advance, today);
    }
  }

  private void update(Library before, Advance advance, LocalDate today) {
    Snapshot snapshot = advance.snapshot();
    ItemFacets facets = new ItemFacets(snapshot.vocabularies());
    try {
      index.update(touched(before, advance, today), snapshot, facets, today);
      swap(index.read(reader -> new Library(snapshot, facets, reader, today, otherDays)));
      index.commit(snapshot.stand(), today);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The index could not be brought up to date and is built anew", e);
      rebuild(snapshot);
    }
  }

  /// The ids of the documents that may read differently now. Labels of terms are everywhere, so a
  /// changed vocabulary touches all; a new day touches what quotes amounts.
  private static Set<String> touched(Library before, Advance advance, LocalDate today) {
    Snapshot after = advance.snapshot();
    boolean vocabularies =
        advance.touched().stream()
            .flatMap(id -> after.item(id).or(() -> before.snapshot().item(id)).stream())
            .anyMatch(item -> item.kind() == Kind.TERM_LIST);
    boolean newDay = !today.equals(before.wordedOn());
    Set<String> touched = new LinkedHashSet<>(advance.touched());
    // A region is listed as soon as something is known of it.
    after.items(Kind.REGION).stream()
        .filter(
            region ->
                !before.snapshot().item(region.id()).map(before.snapshot()::lists).orElse(false))
        .forEach(region -> touched.add(region.id()));
    after.items().stream()
        .filter(item -> vocabularies || (newDay && Wording.daily(item)))
        .forEach(item -> touched.add(item.id()));
    return touched;
  }

  /// Reads everything and builds the index in a new folder; until that is done the former one
  /// serves.
  synchronized void rebuild() {
    rebuild(publications.load());
  }

  private void rebuild(Snapshot snapshot) {
    LocalDate today = today();
    ItemFacets facets = new ItemFacets(snapshot.vocabularies());
    Index fresh = Index.build(home, snapshot, facets, today);
    Library next;
    try {
      next = fresh.read(reader -> new Library(snapshot, facets, reader, today, otherDays));
    } catch (IOException e) {
      fresh.discard();
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      fresh.discard();
      throw e;
    }
    Index former = index;
    index = fresh;
    swap(next);
    former.discard();
  }

  private void swap(Library next) {
    Library before = current;
    current = next;
    before.release();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Dutch.ZONE);
  }

  @Override
  public void close() {
    closed = true;
    // Half-way a long rebuild nothing can be lost: what was not committed is made again.
    if (follower.end()) {
      current.release();
      index.close();
    }
  }
}
