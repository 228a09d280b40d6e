package nl.goedvoorbeeld.start;

import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import nl.goedvoorbeeld.setting.Settings;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// Opens the database for a command that works and ends, beside a running server or alone.
final class Work {
  private Work() {}

  static int on(Settings settings, String command, ToIntFunction<DSLContext> work) {
    try (var database = new Database(settings, command)) {
      Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop"));
      return work.applyAsInt(on(database.open()));
    }
  }

  static DSLContext on(DataSource database) {
    return DSL.using(database, SQLDialect.POSTGRES);
  }
}
