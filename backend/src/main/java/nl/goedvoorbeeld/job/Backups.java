package nl.goedvoorbeeld.job;

import static nl.goedvoorbeeld.db.job.Tables.BACKUP;

import java.time.Instant;
import org.jooq.DSLContext;

/// When the newest back-up of this database was made.
public final class Backups {
  private Backups() {}

  /// After the file has its name; or after it was put back, for then it is the newest that there is
  /// of what the database holds, however old.
  public static void made(DSLContext db, Instant at) {
    db.insertInto(BACKUP)
        .set(BACKUP.MADE_AT, at)
        .onConflict(BACKUP.ONE)
        .doUpdate()
        .set(BACKUP.MADE_AT, at)
        .execute();
  }
}
