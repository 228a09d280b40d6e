package nl.goedvoorbeeld.newsletter.mailing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import nl.goedvoorbeeld.mail.TestOutlet;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// What sends mailings, in a process of its own that can be killed.
final class MailingNode {
  private static final int OTHERS_THAN_LINES = 3;

  private MailingNode() {}

  /// As two nodes use them.
  static TestOutlet.Limits limits(int rate) {
    return new TestOutlet.Limits(rate, 5_000, 4, 0);
  }

  /// The time that the drill says it is, in a file that all of them map.
  static final class Told extends Clock {
    private final ByteBuffer ahead;

    Told(Path file) {
      try (var channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        ahead = channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void skip(Duration time) {
      ahead.putLong(0, ahead.getLong(0) + time.toMillis());
    }

    @Override
    public Instant instant() {
      return Instant.now().plusMillis(ahead.getLong(0));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  static HikariDataSource pool(String url) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername("postgres");
    config.setMaximumPoolSize(limits(1).lines() + OTHERS_THAN_LINES);
    config.setConnectionTimeout(5_000);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  /// Arguments: the database, the port of the server for mail, letters in a second, a folder, the
  /// file of the clock.
  public static void main(String[] args) throws InterruptedException {
    var clock = new Told(Path.of(args[4]));
    DSLContext db = DSL.using(pool(args[0]), SQLDialect.POSTGRES);
    var outlet =
        TestOutlet.to(Integer.parseInt(args[1]), db, clock, limits(Integer.parseInt(args[2])));
    Post.node(db, outlet, Path.of(args[3]), clock).start();
    Thread.currentThread().join();
  }
}
