package nl.goedvoorbeeld.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import nl.goedvoorbeeld.setting.Settings.Login;
import nl.goedvoorbeeld.setting.Settings.OutsideDatabase;

/// How to reach a database: as the owner of its tables, and as the application that may not change
/// them.
///
/// @param stepsDown whether the application signs in as the owner and then steps down to the
///   [Roles#APPLICATION] role, because it was given no login of its own
record Access(String url, Login owner, Login application, boolean stepsDown) {
  /// Of what it refuses the database names the values, as of an address that is there already; and
  /// what it says ends in a log.
  static final String NAMES_VALUES = "logServerErrorDetail";

  static Access to(OutsideDatabase database) {
    return Optional.ofNullable(database.owner())
        .map(owner -> new Access(database.url(), owner, database.user(), false))
        .orElseGet(() -> new Access(database.url(), database.user(), database.user(), true));
  }

  static Access embedded(int port, Secrets secrets) {
    return new Access(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Roles.DATABASE),
        new Login(Roles.OWNER, secrets.owner()),
        new Login(Roles.APPLICATION, secrets.application()),
        false);
  }

  /// The role that gets to work with the tables.
  String applicationRole() {
    return stepsDown ? Roles.APPLICATION : application.user();
  }

  Connection connect(Login login) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", login.user());
    Optional.ofNullable(login.password())
        .ifPresent(password -> properties.setProperty("password", password));
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("ApplicationName", "goedvoorbeeld");
    properties.setProperty(NAMES_VALUES, "false");
    return DriverManager.getConnection(url, properties);
  }
}
