package nl.goedvoorbeeld.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.goedvoorbeeld.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// Taking the trail away while others work.
class TrailTest {
  private static final int ENTRIES = 1_234;

  @Test
  void who_takes_it_slowly_holds_no_connection_and_gets_each_line_once() {
    TestDatabase database = TestDatabase.fresh();
    try (HikariDataSource one = onlyConnectionTo(database)) {
      DSLContext db = DSL.using(one, SQLDialect.POSTGRES);
      Trail trail = new Trail(db, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
      for (int number = 0; number < ENTRIES; number++) {
        trail.record(db, Editor.COMMAND_LINE, "gedaan", "ding:" + number, "");
      }
      List<String> taken = new ArrayList<>();
      trail.each(
          "gedaan",
          entry -> {
            taken.add(entry.object());
            if (taken.size() % 500 == 1) {
              // Waits in vain for the one connection there is, if that is in use.
              trail.record(db, Editor.COMMAND_LINE, "intussen gedaan", "ding:later", "");
            }
          });
      assertThat(taken)
          .isEqualTo(IntStream.range(0, ENTRIES).mapToObj(number -> "ding:" + number).toList());
    }
  }

  private static HikariDataSource onlyConnectionTo(TestDatabase database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername("postgres");
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(2_000);
    return new HikariDataSource(config);
  }
}
