package nl.goedvoorbeeld.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Who may do what in the database: the owner makes and changes tables, the application works with
/// what is in them. See `docs/adr/0002-database-roles.md`.
final class Roles {
  static final String DATABASE = "goedvoorbeeld";
  static final String OWNER = "goedvoorbeeld_owner";
  static final String APPLICATION = "goedvoorbeeld_application";

  /// What a migration says of a table in its comment, for its rights to follow.
  private static final String APPEND_ONLY = "append-only";

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private Roles() {}

  /// Makes both logins and the database, or gives the logins these passwords again.
  static void establish(Connection administrator, Secrets secrets) throws SQLException {
    login(administrator, OWNER, secrets.owner());
    login(administrator, APPLICATION, secrets.application());
    if (!exists(administrator, "SELECT FROM pg_database WHERE datname = ?", DATABASE)) {
      run(administrator, "CREATE DATABASE %s OWNER %s".formatted(DATABASE, OWNER));
    }
    run(administrator, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(DATABASE));
    run(administrator, "GRANT CONNECT ON DATABASE %s TO %s".formatted(DATABASE, APPLICATION));
  }

  /// Makes the role that a shared login steps down to.
  static void establishStepDown(Connection owner) throws SQLException {
    try {
      if (!exists(owner, "SELECT FROM pg_roles WHERE rolname = ?", APPLICATION)) {
        run(owner, "CREATE ROLE %s NOLOGIN".formatted(APPLICATION));
      }
      if (!exists(owner, "SELECT WHERE pg_has_role(current_user, ?, 'SET')", APPLICATION)) {
        run(owner, "GRANT %s TO CURRENT_USER".formatted(APPLICATION));
      }
    } catch (SQLException e) {
      if (!INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
        throw e;
      }
      throw new Refused(
          """
          De gebruiker in GV_DATABASE_USER mag geen rol maken; laat een beheerder van de database \
          dit uitvoeren: CREATE ROLE %1$s NOLOGIN; GRANT %1$s TO "%2$s"; of geef een aparte \
          GV_DATABASE_OWNER_USER."""
              .formatted(APPLICATION, owner.getMetaData().getUserName()),
          e);
    }
  }

  /// Lets the application work with every table there is, and change none. What is in a table that
  /// a migration calls append-only it can add to and read. Not left to the migrations: which role
  /// it is depends on the settings.
  static void grant(Connection owner, String application) throws SQLException {
    var role = quoted(application);
    for (var schema : ownSchemas(owner)) {
      run(owner, "GRANT USAGE ON SCHEMA %s TO %s".formatted(schema, role));
      run(owner, "GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA %s TO %s".formatted(schema, role));
      for (var table : changeableTables(owner, schema)) {
        run(owner, "GRANT UPDATE, DELETE ON %s TO %s".formatted(table, role));
      }
      run(owner, "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %s TO %s".formatted(schema, role));
    }
  }

  private static List<String> ownSchemas(Connection owner) throws SQLException {
    return names(
        owner,
        """
        SELECT quote_ident(nspname) FROM pg_namespace
        WHERE pg_has_role(current_user, nspowner, 'USAGE')
          AND nspname NOT LIKE 'pg\\_%%'
          AND nspname NOT IN ('information_schema', 'public', '%s')
        """
            .formatted(Migrations.HISTORY_SCHEMA));
  }

  private static List<String> changeableTables(Connection owner, String schema)
      throws SQLException {
    return names(
        owner,
        """
        SELECT oid::regclass::text FROM pg_class
        WHERE relnamespace = '%s'::regnamespace AND relkind IN ('r', 'p')
          AND obj_description(oid, 'pg_class') IS DISTINCT FROM '%s'
        """
            .formatted(schema, APPEND_ONLY));
  }

  private static List<String> names(Connection owner, String query) throws SQLException {
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(query)) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  private static void login(Connection administrator, String role, String password)
      throws SQLException {
    if (!exists(administrator, "SELECT FROM pg_roles WHERE rolname = ?", role)) {
      run(administrator, "CREATE ROLE %s LOGIN".formatted(role));
    }
    // Our own passwords are hexadecimal, so nothing in them needs quoting.
    run(administrator, "ALTER ROLE %s PASSWORD '%s'".formatted(role, password));
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
