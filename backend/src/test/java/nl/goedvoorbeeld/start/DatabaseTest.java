package nl.goedvoorbeeld.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.setting.Settings.Reading.Faulty;
import nl.goedvoorbeeld.setting.Settings.Reading.Good;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One embedded server, which is also the outside server of the tests on that.
@TestInstance(Lifecycle.PER_CLASS)
class DatabaseTest {
  private static final String NOT_ALLOWED = "42501";

  private static @TempDir Path folder;
  private Database embedded;
  private Connection application;
  private Secrets secrets;
  private String server;

  @BeforeAll
  void start() throws Exception {
    Unpacked.layReady(folder);
    embedded = new Database(settings(Map.of("GV_DATA", folder.toString())), "import");
    application = embedded.open().getConnection();
    secrets = Secrets.read(folder.resolve("postgres.secrets"));
    server =
        "jdbc:postgresql://127.0.0.1:%d/"
            .formatted(Postmaster.of(folder.resolve("postgres/cluster")).orElseThrow().port());
  }

  @AfterAll
  void stop() throws Exception {
    application.close();
    embedded.close();
  }

  @Test
  void the_application_works_with_the_tables() throws Exception {
    assertThat(one(application, "SELECT current_user")).isEqualTo(Roles.APPLICATION);
    assertThat(one(application, "SELECT generation FROM content.library")).isEqualTo("0");
    assertThat(one(application, "SHOW fsync")).isEqualTo("on");
    assertThat(one(application, "SHOW synchronous_commit")).isEqualTo("on");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE content.mine (id int)",
        "DROP TABLE content.library",
        "ALTER TABLE content.library ADD COLUMN mine int",
        "TRUNCATE content.library",
        "CREATE SCHEMA mine",
        "CREATE TABLE public.mine (id int)",
        "DELETE FROM flyway.flyway_schema_history",
        "SET ROLE goedvoorbeeld_owner",
        "UPDATE account.trail SET editor_name = 'een ander'",
        "DELETE FROM account.trail",
        "TRUNCATE account.trail",
        "ALTER TABLE account.trail DISABLE ROW LEVEL SECURITY"
      })
  void the_application_changes_no_table_and_no_history(String sql) {
    refused(application, sql);
  }

  @Test
  void the_application_adds_to_the_trail_and_reads_it() throws Exception {
    application
        .createStatement()
        .execute(
            "INSERT INTO account.trail (at, editor_name, act, object, detail)"
                + " VALUES (now(), 'test', 'proef', 'redacteur:0', '')");
    assertThat(one(application, "SELECT act FROM account.trail")).isEqualTo("proef");
  }

  /// Neither to the program, whose log it would end in, nor in the log of the database itself.
  @Test
  void what_the_database_refuses_it_names_no_value_of() throws Exception {
    String add =
        "INSERT INTO newsletter.subscriber (id, address, folded, made_at)"
            + " VALUES (gen_random_uuid(), ?, ?, ?)";
    for (boolean known : new boolean[] {false, true}) {
      try (var statement = application.prepareStatement(add)) {
        statement.setString(1, "nachtzwaluw@voorbeeld.test");
        statement.setString(2, "nachtzwaluw@voorbeeld.test");
        statement.setObject(3, OffsetDateTime.now());
        for (boolean together : new boolean[] {true, false}) {
          if (known) {
            assertThatThrownBy(() -> execute(statement, together))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("subscriber_folded_key")
                .hasMessageNotContaining("nachtzwaluw");
          } else if (together) {
            execute(statement, together);
          }
        }
      }
    }
    assertThat(Files.readString(folder.resolve("postgres/postgres.log")))
        .contains("subscriber_folded_key", "INSERT INTO newsletter.subscriber")
        .doesNotContain("nachtzwaluw");
  }

  private static void execute(PreparedStatement statement, boolean together) throws SQLException {
    if (together) {
      statement.addBatch();
      statement.executeBatch();
    } else {
      statement.executeUpdate();
    }
  }

  @Test
  void nobody_gets_in_without_a_password() throws Exception {
    for (var user : new String[] {"postgres", Roles.OWNER, Roles.APPLICATION}) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(server + Roles.DATABASE, user, "raden").close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("postgres.secrets"))))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("postgres/cluster"))))
        .isEqualTo("rwx------");
  }

  @Test
  void one_login_for_an_outside_database_steps_down() throws Exception {
    administer("CREATE ROLE alone LOGIN CREATEROLE PASSWORD 'w'");
    // As for a database that was made for us, next to others that have the same roles.
    administer("GRANT goedvoorbeeld_application TO alone WITH ADMIN OPTION");
    administer("CREATE DATABASE outside1 OWNER alone");

    try (var database = outside("outside1", "alone", Map.of());
        var connection = database.open().getConnection()) {
      assertThat(one(connection, "SELECT current_user")).isEqualTo(Roles.APPLICATION);
      assertThat(one(connection, "SELECT generation FROM content.library")).isEqualTo("0");
      refused(connection, "CREATE TABLE content.mine (id int)");
    }
  }

  @Test
  void one_login_that_may_make_no_role_is_told_what_to_ask_for() throws Exception {
    administer("CREATE ROLE modest LOGIN PASSWORD 'w'");
    administer("CREATE DATABASE outside2 OWNER modest");

    try (var database = outside("outside2", "modest", Map.of())) {
      assertThatThrownBy(database::open)
          .isInstanceOf(Refused.class)
          .hasMessageContaining("GRANT goedvoorbeeld_application TO \"modest\"")
          .hasMessageContaining("GV_DATABASE_OWNER_USER");
    }
  }

  @Test
  void an_owner_beside_the_login_of_an_outside_database_migrates() throws Exception {
    administer("CREATE ROLE keeper LOGIN PASSWORD 'k'");
    administer("CREATE ROLE \"the reader\" LOGIN PASSWORD 'w'");
    administer("CREATE DATABASE outside3 OWNER keeper");
    var owner = Map.of("GV_DATABASE_OWNER_USER", "keeper", "GV_DATABASE_OWNER_PASSWORD", "k");

    try (var database = outside("outside3", "the reader", owner);
        var connection = database.open().getConnection()) {
      assertThat(one(connection, "SELECT current_user")).isEqualTo("the reader");
      assertThat(one(connection, "SELECT generation FROM content.library")).isEqualTo("0");
      refused(connection, "CREATE TABLE content.mine (id int)");
    }
  }

  @Test
  void a_door_that_stays_shut_is_one_sentence() throws Exception {
    try (var wrong = outside(Roles.DATABASE, "nobody", Map.of())) {
      assertThatThrownBy(wrong::open)
          .isInstanceOf(Refused.class)
          .hasMessageContaining("laat gebruiker \"nobody\" niet toe");
    }
    administer("CREATE ROLE lost LOGIN PASSWORD 'w'");
    try (var missing = outside("missing", "lost", Map.of())) {
      assertThatThrownBy(missing::open)
          .isInstanceOf(Refused.class)
          .hasMessageEndingWith(
              "/missing bestaat niet; maak haar aan of verander GV_DATABASE_URL.");
    }
  }

  @Test
  void data_of_another_major_version_are_left_alone(@TempDir Path other) throws Exception {
    Unpacked.layReady(other);
    Files.createDirectories(other.resolve("postgres/cluster"));
    Files.writeString(other.resolve("postgres/cluster/PG_VERSION"), "17\n");

    try (var database = embeddedIn(other)) {
      assertThatThrownBy(database::open)
          .isInstanceOf(Refused.class)
          .hasMessageContaining("zijn van PostgreSQL 17 en deze versie heeft PostgreSQL 18")
          .hasMessageContaining("backup")
          .hasMessageContaining("restore");
    }
  }

  @Test
  void leftovers_of_a_killed_start_are_in_nobodys_way(@TempDir Path other) throws Exception {
    Unpacked.layReady(other);
    Files.createDirectories(other.resolve("postgres/cluster.part"));
    Files.writeString(other.resolve("postgres/cluster.part/half"), "");
    Files.writeString(other.resolve("postgres/password.part"), "half");
    try (var first = embeddedIn(other)) {
      first.open();
    }
    // After a restart of the machine the number of the dead server may be that of anybody: ours.
    Files.writeString(
        other.resolve("postgres/cluster/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + other + "\n1\n5432\n\n127.0.0.1\n");

    try (var second = embeddedIn(other)) {
      second.open();
    }
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  private static Database embeddedIn(Path data) {
    return new Database(settings(Map.of("GV_DATA", data.toString())), "import");
  }

  private Database outside(String name, String user, Map<String, String> more) {
    var values = new HashMap<>(more);
    values.put("GV_DATABASE_URL", server + name);
    values.put("GV_DATABASE_USER", user);
    values.put("GV_DATABASE_PASSWORD", "w");
    return new Database(settings(values), "import");
  }

  private void administer(String sql) throws SQLException {
    try (var administrator =
            DriverManager.getConnection(server + "postgres", "postgres", secrets.administrator());
        var statement = administrator.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void refused(Connection connection, String sql) {
    assertThatThrownBy(() -> connection.createStatement().execute(sql))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Settings settings(Map<String, String> values) {
    return switch (Settings.read(values, folder)) {
      case Good good -> good.settings();
      case Faulty faulty -> throw new AssertionError(faulty.sentence());
    };
  }
}
