package nl.goedvoorbeeld.content.act;

import static nl.goedvoorbeeld.db.content.Tables.CHANGE;
import static nl.goedvoorbeeld.db.content.Tables.PUBLICATION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import nl.goedvoorbeeld.content.draft.Submission;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.snapshot.Stand;
import nl.goedvoorbeeld.db.content.tables.records.ChangeRecord;
import org.jooq.DSLContext;

/// A withdrawal that is taken back: exactly the revision that was public becomes so again, with all
/// checks of a publication. A draft that was begun since goes on.
final class TakingBack implements Drafts.Bundle {
  /// What readers find in the history of the item.
  private static final String NOTE = "Het intrekken is ongedaan gemaakt.";

  private final String itemId;
  private final Instant since;
  private final List<Objection> objections = new ArrayList<>();

  /// @param since a withdrawal of longer ago stays
  TakingBack(String itemId, Instant since) {
    this.itemId = WorkRows.id(itemId);
    this.since = since;
  }

  /// The withdrawal that can be taken back: the last thing that happened to the item, not too long
  /// ago.
  static Optional<ChangeRecord> withdrawal(DSLContext tx, String itemId) {
    return tx.selectFrom(CHANGE)
        .where(CHANGE.ITEM_ID.eq(WorkRows.id(itemId)))
        .orderBy(CHANGE.GENERATION.desc())
        .limit(1)
        .fetchOptional()
        .filter(last -> last.getAct() == Change.Act.WITHDRAWN);
  }

  @Override
  public List<Submission> choose(DSLContext tx, Stand stand) {
    WorkRows.lock(tx, itemId);
    Optional<ChangeRecord> last = withdrawal(tx, itemId);
    if (last.isEmpty()) {
      object("Dit item is niet ingetrokken, of al teruggezet.");
      return List.of();
    }
    if (last.get().getAt().isBefore(since)) {
      object(
          "Dit is langer dan %d dagen geleden ingetrokken. Zet de oude versie terug en laat die opnieuw nakijken."
              .formatted(Discards.WAY_BACK.toDays()));
      return List.of();
    }
    return revision(tx, last.get())
        .flatMap(
            revision ->
                WorkRows.draft(tx, itemId, revision)
                    .map(draft -> new Submission(draft, false, NOTE, Optional.of(revision))))
        .stream()
        .toList();
  }

  /// What was public until then; what has expired still is.
  private static Optional<Long> revision(DSLContext tx, ChangeRecord withdrawal) {
    return tx.select(PUBLICATION.REVISION_ID)
        .from(PUBLICATION)
        .where(PUBLICATION.ITEM_ID.eq(withdrawal.getItemId()))
        .and(
            PUBLICATION
                .UNTIL_GENERATION
                .eq(withdrawal.getGeneration())
                .or(PUBLICATION.UNTIL_GENERATION.isNull()))
        .fetchOptional(PUBLICATION.REVISION_ID);
  }

  private void object(String sentence) {
    objections.add(new Outcome.Refusal(itemId, sentence));
  }

  @Override
  public List<Objection> objections() {
    return objections;
  }
}
