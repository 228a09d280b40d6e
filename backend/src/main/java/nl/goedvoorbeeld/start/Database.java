package nl.goedvoorbeeld.start;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import nl.goedvoorbeeld.setting.Settings;
import org.jspecify.annotations.Nullable;

/// The database that a command works on, wherever it is: outside, embedded and started here, or
/// embedded and already running for `serve`; opened with its tables up to date, or only reached.
/// Closing ends what was started here and nothing else.
///
/// Made before it is opened, so that a signal during a long first start finds something to close.
final class Database implements AutoCloseable {
  static final String SERVE = "serve";

  private static final Duration LONGEST_START = Duration.ofSeconds(40);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  /// A server notices within this time that it is to stop because its keeper was killed.
  private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

  private final Settings settings;
  private final String command;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile DataFolder.@Nullable Lock lock;
  private volatile @Nullable PostgresServer server;
  private volatile @Nullable HikariDataSource pool;

  Database(Settings settings, String command) {
    this.settings = settings;
    this.command = command;
  }

  /// For a server: takes the data folder, or says who has it. Its index is there too, so also with
  /// an outside database. A server that is leaving is waited for.
  void claim() {
    var data = DataFolder.at(settings.data());
    var began = Instant.now();
    lock = data.tryLock(command).orElse(null);
    while (lock == null && Instant.now().isBefore(began.plus(patience(data.holder())))) {
      Patience.brief();
      lock = data.tryLock(command).orElse(null);
    }
    if (lock == null) {
      throw taken(data);
    }
  }

  private static Duration patience(Optional<DataFolder.Holder> holder) {
    if (holder.filter(other -> !other.command().equals(SERVE)).isPresent()) {
      return Duration.ZERO;
    }
    return holder.filter(DataFolder.Holder::open).isPresent() ? LAST_MOMENT : LONGEST_STOP;
  }

  /// Where it is, once it runs; its tables are as they were.
  Access reach() {
    var outside = settings.database();
    return outside == null ? embedded() : Access.to(outside);
  }

  DataSource open() {
    var access = reach();
    Migrations.run(access);
    var opened = connect(access);
    pool = opened;
    if (lock != null) {
      lock.open();
    }
    return opened;
  }

  /// Stays until the database is closed, and brings the embedded one back when something ends it:
  /// readers notice nothing, for they read from memory.
  void keep() throws InterruptedException {
    var kept = server;
    while (kept != null && !closed.get()) {
      kept.awaitEnd();
      if (!closed.get()) {
        kept.start();
      }
    }
    Thread.currentThread().join();
  }

  /// First no newcomers, then no connections, then no server; the lock last, as it guards the rest.
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    Optional.ofNullable(lock).ifPresent(DataFolder.Lock::shut);
    // A pool whose database is gone waits for it.
    Optional.ofNullable(pool)
        .ifPresent(open -> Patience.atMost(Duration.ofMillis(500), open::close));
    Optional.ofNullable(server).ifPresent(PostgresServer::close);
    Optional.ofNullable(lock).ifPresent(DataFolder.Lock::close);
  }

  private Access embedded() {
    var data = DataFolder.at(settings.data());
    var deadline = Instant.now().plus(LONGEST_START);
    while (lock == null && Instant.now().isBefore(deadline)) {
      lock = data.tryLock(command).orElse(null);
      var joined = lock == null ? join(data) : Optional.<Access>empty();
      if (joined.isPresent()) {
        return joined.get();
      }
    }
    if (lock == null) {
      throw taken(data);
    }
    var started = new PostgresServer(data);
    server = started;
    return started.start();
  }

  /// Beside a running server, once that says that others may come in; never beside another command,
  /// which may end its database under us.
  private Optional<Access> join(DataFolder data) {
    var holder = data.holder();
    if (holder.filter(other -> !other.command().equals(SERVE)).isPresent()) {
      throw taken(data);
    }
    var access =
        holder.filter(DataFolder.Holder::open).flatMap(open -> PostgresServer.running(data));
    if (access.isEmpty()) {
      Patience.brief();
    }
    return access;
  }

  private static Refused taken(DataFolder data) {
    var other = data.holder().map(DataFolder.Holder::command).orElse(SERVE);
    return new Refused(
        other.equals(SERVE)
            ? "Op de gegevens in %s draait al een Goed Voorbeeld; stop dat eerst of geef een andere GV_DATA."
                .formatted(data.path())
            : "Met de gegevens in %s is het commando %s nog bezig; probeer het daarna opnieuw."
                .formatted(data.path(), other));
  }

  private static HikariDataSource connect(Access access) {
    var config = new HikariConfig();
    config.setPoolName("goedvoorbeeld");
    config.setJdbcUrl(access.url());
    config.setUsername(access.application().user());
    config.setPassword(access.application().password());
    if (access.stepsDown()) {
      config.setConnectionInitSql("SET ROLE " + Roles.APPLICATION);
    }
    // Two of them only listen: for the library, and for jobs.
    config.setMaximumPoolSize(9);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(10_000);
    config.addDataSourceProperty("ApplicationName", "goedvoorbeeld");
    config.addDataSourceProperty(Access.NAMES_VALUES, "false");
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw e.getCause() instanceof SQLException cause
          ? Unreachable.sentence(access, access.application(), cause)
          : e;
    }
  }
}
