package nl.goedvoorbeeld.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import nl.goedvoorbeeld.content.act.Drafts;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a node up to date: listens for new generations on a connection of its own, and looks every
/// half second all the same, since a word may be lost with the connection. While the database is
/// away the node goes on with what it has.
final class Follower {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final int HALF_A_SECOND = 500;

  private final Libraries libraries;
  private final DataSource database;
  private final Thread thread;
  private volatile boolean closed;
  private boolean troubled;

  Follower(Libraries libraries, DataSource database) {
    this.libraries = libraries;
    this.database = database;
    thread = Thread.ofVirtual().name("library-follower").start(this::follow);
  }

  private void follow() {
    while (!closed) {
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("LISTEN " + Drafts.CHANNEL);
        PGConnection line = connection.unwrap(PGConnection.class);
        while (!closed) {
          libraries.catchUp();
          calm();
          hear(line.getNotifications(HALF_A_SECOND));
        }
        statement.execute("UNLISTEN *");
      } catch (SQLException | DataAccessException e) {
        trouble(String.valueOf(e.getMessage()), null);
      } catch (RuntimeException e) {
        trouble("this is a fault in the program", e);
      }
    }
  }

  private void hear(PGNotification[] words) {
    for (PGNotification word : words) {
      if (word.getParameter().equals(Libraries.REINDEX)) {
        libraries.rebuild();
        return;
      }
    }
  }

  private void calm() {
    if (troubled) {
      LOG.info("The library is followed again");
      troubled = false;
    }
  }

  /// Said once, not twice a second.
  private void trouble(String why, @Nullable Exception fault) {
    if (!troubled && !closed) {
      LOG.warn(
          "The library is not followed; readers get it as it was. We try again: {}", why, fault);
      troubled = true;
    }
    try {
      Thread.sleep(HALF_A_SECOND);
    } catch (InterruptedException _) {
      closed = true;
    }
  }

  /// Stops following. Whether that was done in time for an orderly stop.
  boolean end() {
    closed = true;
    try {
      return thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
