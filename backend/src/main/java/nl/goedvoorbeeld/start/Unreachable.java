package nl.goedvoorbeeld.start;

import java.sql.SQLException;
import nl.goedvoorbeeld.setting.Settings.Login;

/// Says in one sentence why a database does not let us in.
final class Unreachable {
  private Unreachable() {}

  static Refused sentence(Access access, Login login, SQLException e) {
    var state = String.valueOf(e.getSQLState());
    var sentence =
        switch (state) {
          case "28P01", "28000" ->
              "De database %s laat gebruiker \"%s\" niet toe; klopt het wachtwoord?"
                  .formatted(address(access), login.user());
          case "3D000" ->
              "De database %s bestaat niet; maak haar aan of verander GV_DATABASE_URL."
                  .formatted(address(access));
          case "42501" ->
              "Gebruiker \"%s\" heeft niet genoeg rechten in de database %s: %s"
                  .formatted(login.user(), address(access), firstLine(e));
          default ->
              "De database %s is niet bereikbaar: %s".formatted(address(access), firstLine(e));
        };
    return new Refused(sentence, e);
  }

  /// Without what follows the question mark, where a password may stand.
  private static String address(Access access) {
    return access.url().replaceFirst("^jdbc:", "").replaceFirst("\\?.*$", "");
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
