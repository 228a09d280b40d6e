package nl.goedvoorbeeld.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// The PostgreSQL that we bring along, for trial and for a small single machine. Its files are in
/// `postgres` under the data folder. Only who holds the lock of that folder may make one of these.
final class PostgresServer implements AutoCloseable {
  private static final String ADMINISTRATOR = "postgres";
  private static final Duration LONGEST_START = Duration.ofSeconds(30);

  private final Path home;
  private final Path cluster;
  private final RunAs runAs = RunAs.whoMay();
  private final Secrets secrets;
  private final PostgresBinaries binaries;
  private volatile boolean closing;
  private volatile int port;
  private volatile @Nullable Process helper;

  PostgresServer(DataFolder data) {
    home = data.path().resolve("postgres");
    cluster = home.resolve("cluster");
    try {
      Files.createDirectories(home);
      binaries = PostgresBinaries.in(home);
      secrets = Secrets.in(secretsFile(data));
      runAs.own(home);
    } catch (IOException e) {
      throw new Refused("De ingebouwde database kan niet worden klaargezet in " + home, e);
    }
  }

  static Path secretsFile(DataFolder data) {
    return data.path().resolve("postgres.secrets");
  }

  /// The server that somebody else started on these data, when it takes connections.
  static Optional<Access> running(DataFolder data) {
    try {
      return Postmaster.of(data.path().resolve("postgres/cluster"))
          .filter(Postmaster::ready)
          .map(Postmaster::port)
          .map(
              port -> {
                try {
                  return Access.embedded(port, Secrets.read(secretsFile(data)));
                } catch (IOException e) {
                  return null;
                }
              });
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  /// Starts, whatever state the last one left things in.
  Access start() {
    try {
      prepare();
      endLeftOver();
      startOnPort();
      establishRoles();
      return Access.embedded(port, secrets);
    } catch (IOException e) {
      throw new Refused("De ingebouwde database in %s start niet.".formatted(home), e);
    }
  }

  /// Returns when the server is no longer there.
  void awaitEnd() throws InterruptedException {
    var postmaster = Postmaster.of(cluster).filter(running -> running.runsIn(cluster));
    while (postmaster.isPresent() && postmaster.get().runsIn(cluster)) {
      Thread.sleep(Duration.ofSeconds(1));
    }
  }

  /// Fast at first; and when that takes too long at once, which costs the next start a moment and
  /// no data.
  @Override
  public void close() {
    closing = true;
    var running = helper;
    if (running != null) {
      running.destroyForcibly();
    }
    if (Postmaster.of(cluster).filter(postmaster -> postmaster.runsIn(cluster)).isPresent()) {
      stop(2);
    }
  }

  private void prepare() throws IOException {
    if (Files.isDirectory(cluster)) {
      refuseOtherVersion();
    } else {
      initialise();
    }
    Files.writeString(cluster.resolve("postgresql.conf"), CONFIGURATION);
    Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    var log = home.resolve("postgres.log");
    if (Files.exists(log) && Files.size(log) > 1_000_000) {
      Files.move(log, home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void refuseOtherVersion() throws IOException {
    var version = Files.readString(cluster.resolve("PG_VERSION")).strip();
    if (!version.equals(String.valueOf(PostgresBinaries.MAJOR))) {
      throw new Refused(
          """
          De gegevens in %s zijn van PostgreSQL %s en deze versie heeft PostgreSQL %d: start de \
          vorige versie van Goed Voorbeeld, draai "backup BESTAND", verplaats %s, en draai met \
          deze versie "restore BESTAND"."""
              .formatted(home, version, PostgresBinaries.MAJOR, home));
    }
  }

  private void initialise() throws IOException {
    var draft = home.resolve("cluster.part");
    FileSystemUtils.deleteRecursively(draft);
    Files.createDirectory(draft);
    var password = home.resolve("password.part");
    Files.deleteIfExists(password);
    Files.createFile(
        password,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(password, secrets.administrator());
    runAs.own(draft);
    runAs.own(password);
    var result =
        execute(
            Duration.ofMinutes(2),
            "initdb",
            "--pgdata=" + draft,
            "--username=" + ADMINISTRATOR,
            "--auth=scram-sha-256",
            "--pwfile=" + password,
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    Files.delete(password);
    if (!result.good()) {
      throw new Refused(
          runAs == RunAs.NOBODY
              ? "De ingebouwde database mag hier niet als root draaien, en gebruiker nobody kan niet bij %s; kies een GV_DATA waar ieder bij kan, of start niet als root."
                  .formatted(home)
              : "De ingebouwde database kan niet worden gemaakt in %s: %s; geef anders GV_DATABASE_URL."
                  .formatted(home, result.lastLine()));
    }
    Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  /// A server that outlived the process that started it. That process is gone, for we hold its
  /// lock.
  private void endLeftOver() throws IOException {
    var left = Postmaster.of(cluster);
    if (left.filter(postmaster -> postmaster.runsIn(cluster)).isPresent()) {
      stop(10);
    } else if (left.filter(Postmaster::alive).isPresent()) {
      // The number now belongs to a stranger, whom PostgreSQL would take for a server that runs.
      Files.delete(cluster.resolve(Postmaster.FILE));
    }
  }

  private void stop(int seconds) {
    if (!control("stop", "--mode=fast", "--timeout=" + seconds).good()) {
      control("stop", "--mode=immediate", "--timeout=2");
    }
  }

  private void startOnPort() {
    var deadline = Instant.now().plus(LONGEST_START);
    // A server that was brought back must be where its connections look for it.
    boolean again = port != 0;
    while (true) {
      port = again ? port : Ports.free();
      var result =
          control(
              "start",
              "--timeout=" + LONGEST_START.toSeconds(),
              "--log=" + home.resolve("postgres.log"),
              "--options=-p " + port);
      if (result.good()) {
        return;
      }
      // Somebody was faster on this port, or processes of a killed server are still leaving.
      if (closing || Instant.now().isAfter(deadline)) {
        throw new Refused(
            "De ingebouwde database start niet; zie %s.".formatted(home.resolve("postgres.log")));
      }
      Patience.brief();
    }
  }

  private void establishRoles() {
    var url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    try (var administrator =
        DriverManager.getConnection(url, ADMINISTRATOR, secrets.administrator())) {
      Roles.establish(administrator, secrets);
    } catch (SQLException e) {
      throw new Refused(
          "De ingebouwde database in %s laat ons niet toe; hoort %s erbij?"
              .formatted(home, home.resolveSibling("postgres.secrets")),
          e);
    }
  }

  private Result control(String action, String... options) {
    var arguments = new ArrayList<>(List.of("--pgdata=" + cluster, "--wait"));
    arguments.addAll(List.of(options));
    arguments.addFirst(action);
    return execute(LONGEST_START.plusSeconds(5), "pg_ctl", arguments.toArray(String[]::new));
  }

  private record Result(boolean good, String output) {
    String lastLine() {
      return output.strip().lines().reduce("", (before, line) -> line);
    }
  }

  private Result execute(Duration patience, String program, String... arguments) {
    var command = new ArrayList<>(runAs.prefix);
    command.add(binaries.program(program));
    command.addAll(List.of(arguments));
    try {
      var output = Files.createTempFile("goedvoorbeeld", ".out");
      var process =
          new ProcessBuilder(command)
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      helper = process;
      boolean good = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
      if (!good) {
        process.destroyForcibly();
      }
      helper = null;
      var text = Files.readString(output);
      Files.delete(output);
      return new Result(good && process.exitValue() == 0, text);
    } catch (IOException e) {
      return new Result(false, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result(false, "onderbroken");
    }
  }

  /// Ours, whole, at each start: nothing of it is for editing by hand.
  private static final String CONFIGURATION =
      """
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      password_encryption = 'scram-sha-256'
      max_connections = 40
      shared_buffers = '48MB'
      max_wal_size = '256MB'
      # What was acknowledged survives a power cut.
      fsync = on
      synchronous_commit = on
      full_page_writes = on
      timezone = 'UTC'
      log_timezone = 'UTC'
      log_min_messages = 'warning'
      # What it says more of an error may hold an address.
      log_error_verbosity = 'terse'
      log_parameter_max_length_on_error = 0
      log_checkpoints = off
      jit = off
      """;
}
