package nl.goedvoorbeeld.start;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import nl.goedvoorbeeld.setting.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/// The door to the whole application for tests in other rooms.
public final class Node {
  private Node() {}

  public static ConfigurableApplicationContext start(
      Settings settings, DataSource database, Clock clock) {
    return Application.start(settings, database, clock);
  }

  /// As text, for a setting.
  public static String freePort() {
    return Integer.toString(Ports.free());
  }

  /// Two that nobody else has now, and that are not one: of so many sites some would draw it twice.
  public static void ports(Map<String, String> environment) {
    House.ports(environment);
  }
}
