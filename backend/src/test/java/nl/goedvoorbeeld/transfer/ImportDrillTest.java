package nl.goedvoorbeeld.transfer;

import static nl.goedvoorbeeld.content.Samples.page;
import static nl.goedvoorbeeld.db.content.Tables.PUBLICATION;
import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static nl.goedvoorbeeld.db.transfer.Tables.IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.goedvoorbeeld.TestDatabase;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.media.Images;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/// Kills an import at any moment, again and again: what is public is then all of one folder or all
/// of another, and the record of imports says which.
@Tag("drill")
class ImportDrillTest {
  private static final int PAGES = 200;
  private static final int ROUNDS = 12;

  @TempDir Path root;

  private final TestDatabase database = TestDatabase.fresh();
  private final Publications publications = new Publications(database.db());
  private final Random random = new Random();

  @Test
  void an_import_that_is_killed_leaves_nothing_half() throws Exception {
    write(0);
    long whole = importing(Long.MAX_VALUE);
    Set<Boolean> finished = new HashSet<>();
    for (int round = 1; round <= ROUNDS; round++) {
      long before = publications.stand().generation();
      write(round);
      importing(random.nextLong(whole * 5 / 4));
      Snapshot after = publications.load();
      consistent(after);
      finished.add(after.stand().generation() > before);
    }
    assertThat(finished).as("some were cut off").contains(false);
    new Import(
            database.db(),
            new Drafts(database.db(), Clock.systemUTC()),
            new Images(database.db(), Clock.systemUTC()),
            Clock.systemUTC())
        .run(root, Import.Mode.CAREFUL, "drill");
    assertThat(titles(publications.load())).containsExactly("Ronde " + ROUNDS);
  }

  private void consistent(Snapshot after) {
    assertThat(after.items()).hasSize(PAGES);
    assertThat(titles(after)).hasSize(1);
    long generation = after.stand().generation();
    assertThat(database.db().fetchCount(REVISION)).isEqualTo(Math.toIntExact(generation * PAGES));
    assertThat(database.db().fetchCount(PUBLICATION, PUBLICATION.UNTIL_GENERATION.isNull()))
        .isEqualTo(PAGES);
    assertThat(database.db().fetchValues(database.db().select(IMPORT.GENERATION).from(IMPORT)))
        .hasSize(Math.toIntExact(generation));
  }

  private static Set<String> titles(Snapshot snapshot) {
    return new HashSet<>(snapshot.items().stream().map(Item::title).toList());
  }

  private void write(int round) {
    for (int i = 0; i < PAGES; i++) {
      new TestFolder(root).put(page("p" + i, "Ronde " + round, "tekst ".repeat(500)));
    }
  }

  /// Imports in a process of its own, which is killed so many nanoseconds after it began.
  ///
  /// @return how many nanoseconds it took
  private long importing(long patience) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                database.url(),
                root.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = child.inputReader().readLine();
    long began = System.nanoTime();
    assertThat(said).isEqualTo("begin");
    if (!child.waitFor(patience, TimeUnit.NANOSECONDS)) {
      child.destroyForcibly().waitFor();
    }
    return System.nanoTime() - began;
  }

  /// The process that is killed.
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(arguments[0]);
      source.setUser("postgres");
      DSLContext db = DSL.using(source, SQLDialect.POSTGRES);
      new Publications(db).stand();
      System.out.println("begin");
      new Import(
              db,
              new Drafts(db, Clock.systemUTC()),
              new Images(db, Clock.systemUTC()),
              Clock.systemUTC())
          .run(Path.of(arguments[1]), Import.Mode.CAREFUL, "drill");
    }
  }
}
