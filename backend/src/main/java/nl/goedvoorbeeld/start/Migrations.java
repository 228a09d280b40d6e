package nl.goedvoorbeeld.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the tables up to date, as their owner, and then lets the application in.
final class Migrations {
  /// Apart, so that the application gets no rights on what was migrated when.
  static final String HISTORY_SCHEMA = "flyway";

  private static final int OLDEST = 16;

  /// Any number that nobody else uses.
  private static final long LOCK = 0x676F6564L;

  private Migrations() {}

  static void run(Access access) {
    try (var owner = alone(access)) {
      var latest =
          configuration()
              .dataSource(access.url(), access.owner().user(), access.owner().password())
              .load();
      refuseNewer(latest);
      migrate(latest);
      Roles.grant(owner, access.applicationRole());
    } catch (SQLException e) {
      throw Unreachable.sentence(access, access.owner(), e);
    }
  }

  /// The owner, while nobody else migrates, restores or makes a backup. Nodes that start together
  /// take turns, also for the roles and rights.
  static Connection alone(Access access) throws SQLException {
    return owner(access, "pg_advisory_lock", access.stepsDown());
  }

  /// The owner, while nobody migrates or restores.
  static Connection undisturbed(Access access) throws SQLException {
    return owner(access, "pg_advisory_lock_shared", false);
  }

  private static Connection owner(Access access, String lock, boolean stepsDown)
      throws SQLException {
    var owner = access.connect(access.owner());
    try {
      refuseOld(owner);
      try (var statement = owner.prepareStatement("SELECT %s(?)".formatted(lock))) {
        statement.setLong(1, LOCK);
        statement.execute();
      }
      if (stepsDown) {
        Roles.establishStepDown(owner);
      }
      return owner;
    } catch (SQLException | RuntimeException e) {
      owner.close();
      throw e;
    }
  }

  /// The version of the tables that are there now; empty for none. In the transaction that is open.
  static Optional<String> version(Connection owner) {
    var latest = configuration().dataSource(new OneTransaction(owner)).load();
    refuseNewer(latest);
    return applied(latest).map(MigrationVersion::getVersion);
  }

  /// The versions that this program knows, the oldest first. In the transaction that is open.
  static List<String> known(Connection owner) {
    var latest = configuration().dataSource(new OneTransaction(owner)).load();
    return known(latest).map(MigrationVersion::getVersion).toList();
  }

  /// Brings the tables to a version, in the transaction that is open.
  static void migrate(Connection owner, String version) {
    migrate(configuration().dataSource(new OneTransaction(owner)).target(version).load());
  }

  private static FluentConfiguration configuration() {
    return Flyway.configure().defaultSchema(HISTORY_SCHEMA).createSchemas(true);
  }

  private static void migrate(Flyway flyway) {
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw new Refused(
          "De tabellen in de database konden niet worden bijgewerkt: %s"
              .formatted(String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
          e);
    }
  }

  /// Flyway itself would let it pass, and then we would write what the newer program cannot read.
  private static void refuseNewer(Flyway flyway) {
    var newest = known(flyway).reduce((_, last) -> last).orElseThrow();
    applied(flyway)
        .filter(version -> version.compareTo(newest) > 0)
        .ifPresent(
            version -> {
              throw new Refused(
                  "De gegevens zijn van een nieuwere versie van Goed Voorbeeld (tabellen %s, deze versie kent ze tot en met %s); gebruik die versie."
                      .formatted(version.getVersion(), newest.getVersion()));
            });
  }

  private static Optional<MigrationVersion> applied(Flyway flyway) {
    return versions(flyway.info().applied()).reduce((_, last) -> last);
  }

  private static Stream<MigrationVersion> known(Flyway flyway) {
    return versions(
        Arrays.stream(flyway.info().all())
            .filter(migration -> migration.getState().isResolved())
            .toArray(MigrationInfo[]::new));
  }

  /// In order. The making of the schema of the history is a line in it too, without a version.
  private static Stream<MigrationVersion> versions(MigrationInfo[] migrations) {
    return Arrays.stream(migrations)
        .flatMap(migration -> Optional.ofNullable(migration.getVersion()).stream())
        .sorted();
  }

  private static void refuseOld(Connection owner) throws SQLException {
    int major = owner.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST) {
      throw new Refused(
          "De database is PostgreSQL %d, maar nodig is versie %d of nieuwer."
              .formatted(major, OLDEST));
    }
  }
}
