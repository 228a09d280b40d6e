package nl.goedvoorbeeld.mail;

import static nl.goedvoorbeeld.db.mail.Tables.PAUSE;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/// That nothing goes to subscribers until an editor says so, since a back-up was put back and it is
/// not known who left after it was made. What is written to them meanwhile is held.
///
/// @param made when the back-up was
public record MailPause(Instant since, Instant made, Why why) {

  public enum Why {
    /// There is no journal of this library.
    MISSING("Er is geen journaal van wie vertrok (GV_JOURNAL), of een deel ervan ontbreekt."),
    UNREADABLE("Het journaal van wie vertrok (GV_JOURNAL) is niet helemaal te lezen."),
    OTHER_KEY(
        "Het journaal van wie vertrok (GV_JOURNAL) is gemaakt met een ander geheim; geef dat als"
            + " GV_FORMER_SECRET."),
    TOO_OLD("De back-up is ouder dan het journaal van wie vertrok (GV_JOURNAL) teruggaat.");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    /// For an editor or administrator.
    public String sentence() {
      return sentence;
    }
  }

  /// One that was there goes on: what was not known then is not known now.
  public void begin(DSLContext tx) {
    tx.insertInto(PAUSE)
        .set(PAUSE.SINCE, since)
        .set(PAUSE.BACKUP_AT, made)
        .set(PAUSE.REASON, why)
        .onConflictDoNothing()
        .execute();
  }

  /// Empty where mail goes to subscribers.
  public static Optional<MailPause> now(DSLContext db) {
    return db.selectFrom(PAUSE)
        .fetchOptional(row -> new MailPause(row.getSince(), row.getBackupAt(), row.getReason()));
  }

  /// As [#now], and it stays so until the end of the transaction.
  static boolean holds(DSLContext tx) {
    return tx.select(PAUSE.ONE).from(PAUSE).forShare().fetchOptional().isPresent();
  }

  /// @return whether there was one
  static boolean end(DSLContext tx) {
    return tx.deleteFrom(PAUSE).execute() > 0;
  }
}
