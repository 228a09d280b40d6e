package nl.goedvoorbeeld.content.act;

import static nl.goedvoorbeeld.db.content.Tables.AUTOSAVE;
import static nl.goedvoorbeeld.db.content.Tables.CHANGE;
import static nl.goedvoorbeeld.db.content.Tables.DISCARDED;
import static nl.goedvoorbeeld.db.content.Tables.ITEM;
import static nl.goedvoorbeeld.db.content.Tables.PRESENCE;
import static nl.goedvoorbeeld.db.content.Tables.PUBLICATION;
import static nl.goedvoorbeeld.db.content.Tables.REVIEW;
import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static nl.goedvoorbeeld.db.content.Tables.TYPED;
import static nl.goedvoorbeeld.db.content.Tables.WORKING;
import static org.jooq.impl.DSL.noCondition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.privacy.Periods;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Drafts that were thrown away, with a way back for thirty days.
///
/// A draft of an item that was never public goes with its item: out of all lists, and after thirty
/// days out of the database. Its name stays its own until then, so that it can always come back as
/// it was. A draft of an item that was public makes room for the text that readers have or had; it
/// stays among the versions, where it can be put back like any other.
///
/// Each method works within a transaction of the room that also ends what hangs from the draft.
@Component
public class Discards {
  /// How long what was taken away can be put back.
  public static final Duration WAY_BACK = Periods.DISCARDED;

  static final String GONE = "Dit item is weggegooid. Zet het eerst terug.";

  private static final String NO_DRAFT = "Er is geen concept.";

  private final DSLContext db;
  private final Clock clock;

  public Discards(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// A draft of an item that was never public, thrown away.
  ///
  /// @param author who did it
  public record Discarded(String itemId, Kind kind, String title, String author, Instant at) {}

  /// Throws a draft away. It would come back as a concept.
  public Step discard(DSLContext tx, String itemId, long revision, Role role, String author) {
    WorkRows.lock(tx, itemId);
    Optional<Working> working = WorkRows.working(tx, itemId);
    Optional<String> obstacle = obstacle(tx, working, revision, role, author);
    if (obstacle.isPresent() || working.isEmpty()) {
      return new Step.Refused(obstacle.orElse(NO_DRAFT));
    }
    String who = WorkRows.who(author);
    Optional<Draft> readers = lastPublic(tx, itemId);
    if (readers.isPresent()) {
      WorkRows.revise(tx, itemId, readers.get(), who, "Concept weggegooid.", clock.instant());
    } else {
      tx.insertInto(DISCARDED)
          .set(DISCARDED.ITEM_ID, itemId)
          .set(DISCARDED.REVISION_ID, revision)
          .set(DISCARDED.FOLDER, working.get().kind().folder())
          .set(DISCARDED.SLUG, working.get().slug())
          .set(DISCARDED.TITLE, working.get().title())
          .set(DISCARDED.AUTHOR, who)
          .set(DISCARDED.AT, clock.instant())
          .execute();
    }
    WorkRows.close(tx, List.of(itemId));
    return new Step.Taken(WorkState.CONCEPT);
  }

  /// Why this editor may not throw this draft away, as it stands now; nothing where they may.
  public Optional<String> obstacle(String itemId, long revision, Role role, String author) {
    return obstacle(db, WorkRows.working(db, itemId), revision, role, author);
  }

  private static Optional<String> obstacle(
      DSLContext tx, Optional<Working> working, long revision, Role role, String author) {
    if (working.isEmpty()) {
      return Optional.of(NO_DRAFT);
    }
    if (working.get().revision() != revision) {
      return Optional.of(Acts.OUTDATED);
    }
    String id = working.get().itemId();
    if (!role.covers(Role.CHIEF_EDITOR)
        && !WorkRows.writers(tx, id, revision).contains(WorkRows.who(author))) {
      return Optional.of("Alleen wie eraan schreef of een eindredacteur kan dit weggooien.");
    }
    WorkState state = working.get().state();
    return Act.DISCARD.isFrom(state)
        ? Optional.empty()
        : Optional.of(
            "Dat kan nu niet: dit concept is %s. Geef het eerst terug.".formatted(state.phrase()));
  }

  /// What readers have, or had last.
  private static Optional<Draft> lastPublic(DSLContext tx, String itemId) {
    return tx.select(PUBLICATION.REVISION_ID)
        .from(PUBLICATION)
        .where(PUBLICATION.ITEM_ID.eq(itemId))
        .orderBy(PUBLICATION.FROM_GENERATION.desc())
        .limit(1)
        .fetchOptional(PUBLICATION.REVISION_ID)
        .flatMap(revision -> WorkRows.draft(tx, itemId, revision));
  }

  /// Puts an item back that was thrown away, as a concept.
  public Step restore(DSLContext tx, String itemId, Role role, String author) {
    WorkRows.lock(tx, itemId);
    var row =
        tx.selectFrom(DISCARDED).where(DISCARDED.ITEM_ID.eq(WorkRows.id(itemId))).fetchOptional();
    if (row.isEmpty()) {
      return new Step.Refused("Dit item is niet weggegooid, of is al verwijderd.");
    }
    String who = WorkRows.who(author);
    if (!role.covers(Role.CHIEF_EDITOR)
        && !row.get().getAuthor().equals(who)
        && !WorkRows.writers(tx, itemId, row.get().getRevisionId()).contains(who)) {
      return new Step.Refused("Alleen wie eraan schreef of een eindredacteur kan dit terugzetten.");
    }
    tx.insertInto(WORKING)
        .set(WORKING.ITEM_ID, itemId)
        .set(WORKING.REVISION_ID, row.get().getRevisionId())
        .set(WORKING.STATE, WorkState.CONCEPT)
        .set(WORKING.FOLDER, row.get().getFolder())
        .set(WORKING.SLUG, row.get().getSlug())
        .set(WORKING.TITLE, row.get().getTitle())
        .set(WORKING.SINCE, clock.instant())
        .execute();
    row.get().delete();
    return new Step.Taken(WorkState.CONCEPT);
  }

  /// Those that can be put back, the last one first.
  public List<Discarded> all() {
    return discarded(noCondition());
  }

  public Optional<Discarded> find(String itemId) {
    return discarded(DISCARDED.ITEM_ID.eq(WorkRows.id(itemId))).stream().findFirst();
  }

  private List<Discarded> discarded(Condition which) {
    return db.select(ITEM.KIND, DISCARDED.ITEM_ID, DISCARDED.TITLE, DISCARDED.AUTHOR, DISCARDED.AT)
        .from(DISCARDED)
        .join(ITEM)
        .on(ITEM.ID.eq(DISCARDED.ITEM_ID))
        .where(which)
        .orderBy(DISCARDED.AT.desc(), DISCARDED.ITEM_ID)
        .fetch(
            row ->
                new Discarded(
                    row.value2(), row.value1(), row.value3(), row.value4(), row.value5()));
  }

  /// Some of those whose thirty days are over, the oldest first.
  public List<String> overdue(int most) {
    return db.select(DISCARDED.ITEM_ID)
        .from(DISCARDED)
        .where(DISCARDED.AT.lt(clock.instant().minus(WAY_BACK)))
        .orderBy(DISCARDED.AT, DISCARDED.ITEM_ID)
        .limit(most)
        .fetch(DISCARDED.ITEM_ID);
  }

  /// Locks an item whose thirty days are over, for its removal. Whether it still is to go.
  public boolean holdOverdue(DSLContext tx, String itemId) {
    return WorkRows.lock(tx, itemId).isPresent()
        && tx.fetchExists(
            DISCARDED,
            DISCARDED.ITEM_ID.eq(WorkRows.id(itemId)),
            DISCARDED.AT.lt(clock.instant().minus(WAY_BACK)))
        && !tx.fetchExists(CHANGE, CHANGE.ITEM_ID.eq(itemId));
  }

  /// Removes an item that {@link #holdOverdue} locked, once nothing else hangs from it. Its id and
  /// its name are free again.
  public void remove(DSLContext tx, String itemId) {
    tx.deleteFrom(DISCARDED).where(DISCARDED.ITEM_ID.eq(itemId)).execute();
    tx.deleteFrom(AUTOSAVE).where(AUTOSAVE.ITEM_ID.eq(itemId)).execute();
    tx.deleteFrom(TYPED).where(TYPED.ITEM_ID.eq(itemId)).execute();
    tx.deleteFrom(PRESENCE).where(PRESENCE.ITEM_ID.eq(itemId)).execute();
    tx.deleteFrom(REVIEW).where(REVIEW.ITEM_ID.eq(itemId)).execute();
    tx.deleteFrom(REVISION).where(REVISION.ITEM_ID.eq(itemId)).execute();
    tx.deleteFrom(ITEM).where(ITEM.ID.eq(itemId)).execute();
  }
}
