package nl.goedvoorbeeld.start;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the tables up to date, as their owner, and then lets the application in.
final class Migrations {
  /// Apart, so that the application gets no rights on what was migrated when.
  static final String HISTORY_SCHEMA = "flyway";

  private static final int OLDEST = 16;

  /// Any number that nobody else uses.
  private static final long LOCK = 0x676F6564L;

  private Migrations() {}

  static void run(Access access) {
    try (var owner = access.connect(access.owner())) {
      refuseOld(owner);
      // Nodes that start together take turns, also for the roles and rights.
      lock(owner);
      if (access.stepsDown()) {
        Roles.establishStepDown(owner);
      }
      migrate(access);
      Roles.grant(owner, access.applicationRole());
    } catch (SQLException e) {
      throw Unreachable.sentence(access, access.owner(), e);
    }
  }

  private static void migrate(Access access) {
    try {
      Flyway.configure()
          .dataSource(access.url(), access.owner().user(), access.owner().password())
          .defaultSchema(HISTORY_SCHEMA)
          .createSchemas(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new Refused(
          "De tabellen in de database konden niet worden bijgewerkt: %s"
              .formatted(String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
          e);
    }
  }

  private static void refuseOld(Connection owner) throws SQLException {
    int major = owner.getMetaData().getDatabaseMajorVersion();
    if (major < OLDEST) {
      throw new Refused(
          "De database is PostgreSQL %d, maar nodig is versie %d of nieuwer."
              .formatted(major, OLDEST));
    }
  }

  private static void lock(Connection owner) throws SQLException {
    try (var statement = owner.prepareStatement("SELECT pg_advisory_lock(?)")) {
      statement.setLong(1, LOCK);
      statement.execute();
    }
  }
}
