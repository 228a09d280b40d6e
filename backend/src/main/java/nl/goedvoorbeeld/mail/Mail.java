package nl.goedvoorbeeld.mail;

import static nl.goedvoorbeeld.db.mail.Tables.LETTER;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.goedvoorbeeld.job.AfterRestore;
import nl.goedvoorbeeld.job.Jobs;
import nl.goedvoorbeeld.job.NewJob;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// What rooms write of letters, each in the transaction of what it tells of: so there is no letter
/// of what did not happen, and none is forgotten.
public final class Mail {
  /// The jobs that send, one for each letter.
  static final String KIND = "mail";

  private final Clock clock;
  private final Seal seal;
  private final boolean sends;
  private final Predicate<String> allows;

  /// @param sends whether there is a server to hand letters to; without one they are held
  public Mail(Clock clock, Seal seal, boolean sends) {
    this(clock, seal, sends, _ -> true);
  }

  /// @param allows to which addresses it may go; others are held
  Mail(Clock clock, Seal seal, boolean sends, Predicate<String> allows) {
    this.clock = clock;
    this.seal = seal;
    this.sends = sends;
    this.allows = allows;
  }

  /// Whether a letter to this address goes by itself; else it is held until somebody says so.
  public boolean goes(String address) {
    return sends && allows.test(address);
  }

  /// @return whether it is a new one
  public boolean add(DSLContext tx, Letter letter) {
    Instant now = clock.instant();
    UUID id = UUID.randomUUID();
    LetterState state = sends ? LetterState.WAITING : LetterState.HELD;
    int added =
        tx.insertInto(LETTER)
            .set(LETTER.ID, id)
            .set(LETTER.KIND, letter.kind())
            .set(LETTER.ONCE, letter.once())
            .set(LETTER.OWNER, letter.to().owner())
            .set(LETTER.ADDRESS, letter.to().address())
            .set(LETTER.SUBJECT, letter.text().subject())
            .set(LETTER.SEALED, Inside.of(letter).sealed(seal, id))
            .set(LETTER.MADE_AT, now)
            .set(LETTER.UNTIL, letter.until())
            .set(LETTER.STATE, state)
            .onConflict(LETTER.KIND, LETTER.ONCE)
            .doNothing()
            .execute();
    if (added > 0 && sends) {
      send(tx, List.of(id), now);
    }
    return added > 0;
  }

  static void send(DSLContext tx, Collection<UUID> letters, Instant now) {
    letters.forEach(
        id -> Jobs.add(tx, new NewJob(KIND, id.toString(), "", now, AfterRestore.NEVER), now));
  }

  /// Takes back one that waits, so that another can say more in its place. One that was handed to
  /// the server already, or is just being handed over, may arrive and stays: who looks and who
  /// takes back wait for each other at its row, where each try is written down before it is made.
  ///
  /// @return whether it is as if it never was
  public boolean takeBack(DSLContext tx, LetterKind kind, String once) {
    List<String> waiting =
        tx.deleteFrom(LETTER)
            .where(LETTER.KIND.eq(kind))
            .and(LETTER.ONCE.eq(once))
            .and(LETTER.ENDED_AT.isNull())
            .and(LETTER.TRIES.eq(0))
            .returning(LETTER.ID)
            .fetch(row -> row.getId().toString());
    Jobs.drop(tx, KIND, waiting);
    return !waiting.isEmpty();
  }

  /// Lets go of what waits for its owner: it is not sent, and said to be dropped. One that is just
  /// being handed over arrives all the same.
  public void drop(DSLContext tx, String owner) {
    drop(tx, LETTER.OWNER.eq(owner));
  }

  /// As [#drop(DSLContext, String)], of some kinds.
  public void drop(DSLContext tx, String owner, Collection<LetterKind> kinds) {
    drop(tx, LETTER.OWNER.eq(owner).and(LETTER.KIND.in(kinds)));
  }

  private void drop(DSLContext tx, Condition which) {
    List<String> waiting =
        tx.update(LETTER)
            .set(LETTER.STATE, LetterState.DROPPED)
            .set(LETTER.ENDED_AT, clock.instant())
            .setNull(LETTER.SEALED)
            .where(which)
            .and(LETTER.ENDED_AT.isNull())
            .returning(LETTER.ID)
            .fetch(row -> row.getId().toString());
    Jobs.drop(tx, KIND, waiting);
  }

  /// A letter as there still is something of it.
  ///
  /// @param endedAt when it was known what became of it
  /// @param text without what opens a door: that is for who reads the mailbox it went to
  public record Kept(
      LetterKind kind,
      String subject,
      String address,
      Instant madeAt,
      LetterState state,
      Optional<Instant> endedAt,
      Optional<MailText> text) {
    /// So that no address gets into a log by accident.
    @Override
    public String toString() {
      return "Kept " + kind;
    }
  }

  /// All that is kept of letters to somebody, for that person; the first first.
  ///
  /// @param baseUrl what stands instead of secret links begins with it
  public List<Kept> kept(DSLContext db, String owner, String baseUrl) {
    return db.selectFrom(LETTER)
        .where(LETTER.OWNER.eq(owner))
        .orderBy(LETTER.MADE_AT, LETTER.ID)
        .fetch(
            row ->
                new Kept(
                    row.getKind(),
                    row.getSubject(),
                    row.getAddress(),
                    row.getMadeAt(),
                    row.getState(),
                    Optional.ofNullable(row.getEndedAt()),
                    Optional.ofNullable(row.getSealed())
                        .flatMap(closed -> Inside.opened(seal, row.getId(), closed))
                        .map(inside -> inside.masked(baseUrl))));
  }

  /// Leaves nothing of its owner but that a letter of such a kind was, and what became of it.
  public void erase(DSLContext tx, String owner) {
    erase(tx, LETTER.OWNER.eq(owner));
  }

  /// The same of many.
  public void erase(DSLContext tx, Collection<String> owners) {
    erase(tx, LETTER.OWNER.in(owners));
  }

  /// The same of what is for one of the addresses that its owner had.
  public void erase(DSLContext tx, String owner, String address) {
    erase(tx, LETTER.OWNER.eq(owner).and(LETTER.ADDRESS.eq(address)));
  }

  private void erase(DSLContext tx, Condition which) {
    drop(tx, which);
    tx.update(LETTER)
        .setNull(LETTER.OWNER)
        .setNull(LETTER.ADDRESS)
        .setNull(LETTER.SEALED)
        .set(LETTER.SUBJECT, "")
        .set(LETTER.ONCE, LETTER.ID.cast(String.class))
        .where(which)
        .execute();
  }

  /// After the rows of a back-up came in: what waited then may have been sent since, or be about
  /// somebody who left since. So all of it is held, until an editor says what still goes.
  ///
  /// @return how many
  public static int restored(DSLContext tx) {
    List<String> held =
        tx.update(LETTER)
            .set(LETTER.STATE, LetterState.HELD)
            .set(LETTER.REASON, LetterReason.RESTORED)
            .where(LETTER.STATE.eq(LetterState.WAITING))
            .returning(LETTER.ID)
            .fetch(row -> row.getId().toString());
    Jobs.drop(tx, KIND, held);
    return held.size();
  }
}
