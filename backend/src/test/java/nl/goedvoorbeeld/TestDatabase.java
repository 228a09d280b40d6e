package nl.goedvoorbeeld;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.media.Images;
import nl.goedvoorbeeld.transfer.Import;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;

/// A fresh, migrated database for a test, on one real PostgreSQL for the whole run.
public final class TestDatabase {
  private static final String TEMPLATE = "template_migrated";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static final ScheduledExecutorService KEEPING = keeping();

  private final String name;
  private final HikariDataSource pool;

  private TestDatabase(String name) {
    this.name = name;
    pool = pool(name);
  }

  /// Copies the migrated template, file by file: some 40 ms, where the usual way takes 140.
  public static TestDatabase fresh() {
    return copyOf(TEMPLATE);
  }

  /// With the library of `content/` in it, as an import at the time of the running site left it.
  public static TestDatabase filled() {
    return copyOf(Filled.NAME);
  }

  /// As a fresh one, for a test that needs one to itself and leaves nothing at work in it: what the
  /// last such test had, emptied. That takes a few ms; to get to know a copy takes its connections
  /// longer than to make it.
  public static synchronized TestDatabase emptied() {
    if (emptied == null || emptied.isLarge()) {
      emptied = fresh();
    } else {
      emptied.db().execute(EMPTY);
    }
    return emptied;
  }

  private static @Nullable TestDatabase emptied;

  /// Deleted rows keep their place, which later tests would have to read past.
  private boolean isLarge() {
    return db().fetchSingle("select sum(pg_relation_size(oid)) > 4000000" + OURS)
        .get(0, Boolean.class);
  }

  private static final String OURS =
      " from pg_class where relkind = 'r' and relnamespace::regnamespace::text"
          + " in ('account', 'content', 'desk', 'job', 'mail', 'media', 'newsletter', 'transfer')";

  /// Without asking what refers to what; numbers begin anew, and it is another library.
  private static final String EMPTY =
      """
      do $$
      declare
        one text;
      begin
        set local session_replication_role = replica;
        for one in select oid::regclass::text %s loop
          execute 'delete from ' || one;
        end loop;
        perform setval(format('%%I.%%I', schemaname, sequencename), 1, false) from pg_sequences;
        insert into content.library default values;
      end $$
      """
          .formatted(OURS);

  private static TestDatabase copyOf(String template) {
    String name = "test_" + NUMBER.incrementAndGet();
    execute("create database " + name + " template " + template + " strategy file_copy");
    return new TestDatabase(name);
  }

  /// Imported once, which takes longer than a hundred copies.
  private static final class Filled {
    static final String NAME = fill();

    private static String fill() {
      TestDatabase database = fresh();
      DSLContext db = database.db();
      Clock clock = Clock.fixed(RunningSite.NOW, Dutch.ZONE);
      Outcome outcome =
          new Import(db, new Drafts(db, clock), new Images(db, clock), clock)
              .run(RunningSite.CONTENT, Import.Mode.ONLY_INTO_EMPTY, "test")
              .outcome();
      if (!(outcome instanceof Outcome.Done)) {
        throw new AssertionError(outcome.toString());
      }
      // Of what is in use no copy can be made.
      database.pool.close();
      return database.name;
    }
  }

  public DSLContext db() {
    return DSL.using(dataSource(), SQLDialect.POSTGRES);
  }

  /// How many wait for a lock that another holds.
  public int waiting() {
    return db().fetchSingle(
            "select count(*) from pg_stat_activity"
                + " where wait_event_type = 'Lock' and datname = current_database()")
        .get(0, Integer.class);
  }

  public DataSource dataSource() {
    return Overheard.by(pool);
  }

  /// Connections that nobody uses close by themselves: a run makes some hundreds of databases.
  private static HikariDataSource pool(String name) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source(name));
    config.setMinimumIdle(0);
    config.setMaximumPoolSize(40);
    config.setIdleTimeout(10_000);
    config.setInitializationFailTimeout(-1);
    config.setScheduledExecutor(KEEPING);
    return new HikariDataSource(config);
  }

  private static ScheduledExecutorService keeping() {
    return Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory());
  }

  public String url() {
    return "jdbc:postgresql://localhost:%d/%s".formatted(Server.POSTGRES.getPort(), name);
  }

  private static DataSource source(String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"localhost"});
    source.setPortNumbers(new int[] {Server.POSTGRES.getPort()});
    source.setDatabaseName(database);
    source.setUser("postgres");
    // As the program has it.
    source.setLogServerErrorDetail(false);
    return source;
  }

  private static void execute(String sql) {
    try (var connection = source("postgres").getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /// Started once, when the first test asks; ended with the JVM.
  private static final class Server {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 4_000_000_000L;
    private static final String FOLDER = "goedvoorbeeld-test-";

    static final EmbeddedPostgres POSTGRES = start();

    /// In memory where there is room: a run makes a hundred databases of 400 files each, and to
    /// delete those from a disk takes half a minute.
    private static Path folder() throws IOException {
      boolean roomy =
          Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
      Path home = roomy ? MEMORY : Files.createDirectories(Path.of("target"));
      try (Stream<Path> folders = Files.list(home)) {
        for (Path left : folders.filter(Server::isLeft).toList()) {
          FileSystemUtils.deleteRecursively(left);
        }
      }
      return home.resolve(FOLDER + ProcessHandle.current().pid()).toAbsolutePath();
    }

    /// Of a run that was killed.
    private static boolean isLeft(Path folder) {
      String name = folder.getFileName().toString();
      return name.matches(FOLDER + "\\d+")
          && ProcessHandle.of(Long.parseLong(name.substring(FOLDER.length()))).isEmpty();
    }

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setDataDirectory(folder())
                .setServerConfig("fsync", "off")
                .setServerConfig("autovacuum", "off")
                .setServerConfig("max_connections", "400")
                .start();
        try (var connection = server.getPostgresDatabase().getConnection();
            var statement = connection.createStatement()) {
          statement.execute("create database " + TEMPLATE);
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
        // Where the program itself keeps what was migrated, so that its commands work on a copy.
        Flyway.configure()
            .dataSource(server.getDatabase("postgres", TEMPLATE))
            .defaultSchema("flyway")
            .createSchemas(true)
            .load()
            .migrate();
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
