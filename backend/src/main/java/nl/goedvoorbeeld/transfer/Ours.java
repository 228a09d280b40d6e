package nl.goedvoorbeeld.transfer;

import static nl.goedvoorbeeld.db.content.Tables.DISCARDED;
import static nl.goedvoorbeeld.db.content.Tables.ITEM;
import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static nl.goedvoorbeeld.db.transfer.Tables.IMPORTED;
import static nl.goedvoorbeeld.db.transfer.Tables.OURS;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.draft.Draft;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// What an import brought of items that editors had been at, and left alone: kept as long as it
/// says something else than what they have and than what the import before had brought, until an
/// editor takes it over or sets it aside.
@Component
public class Ours {
  private final DSLContext db;
  private final Clock clock;

  public Ours(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /// A text that nobody decided about.
  ///
  /// @param at when an import brought it
  public record Waiting(String itemId, Instant at) {}

  /// @param at when an import brought it: another text has another moment
  /// @param draft what was brought
  /// @param before what the import before had brought; nothing where there was none
  public record Brought(Instant at, Draft draft, Optional<Draft> before) {}

  /// What nobody decided about, the oldest first; one look, however many there are.
  public List<Waiting> waiting() {
    return db.select(OURS.ITEM_ID, OURS.AT)
        .from(OURS)
        .join(REVISION)
        .on(
            REVISION.ID.eq(
                select(max(REVISION.as("newest").ID))
                    .from(REVISION.as("newest"))
                    .where(REVISION.as("newest").ITEM_ID.eq(OURS.ITEM_ID))))
        .where(waits())
        .and(REVISION.DOCUMENT.ne(OURS.DOCUMENT).or(REVISION.SLUG.ne(OURS.SLUG)))
        .and(notExists(selectOne().from(DISCARDED).where(DISCARDED.ITEM_ID.eq(OURS.ITEM_ID))))
        .orderBy(OURS.AT, OURS.ITEM_ID)
        .fetch(row -> new Waiting(row.value1(), row.value2()));
  }

  /// What was brought of an item and waits for somebody.
  public Optional<Brought> find(String itemId) {
    return db.select(ITEM.KIND, OURS.SLUG, OURS.DOCUMENT, OURS.FORMAT, OURS.AT)
        .select(REVISION.SLUG, REVISION.DOCUMENT, REVISION.FORMAT)
        .from(OURS)
        .join(ITEM)
        .on(ITEM.ID.eq(OURS.ITEM_ID))
        .leftJoin(IMPORTED)
        .on(IMPORTED.ITEM_ID.eq(OURS.ITEM_ID))
        .leftJoin(REVISION)
        .on(REVISION.ID.eq(IMPORTED.REVISION_ID))
        .where(OURS.ITEM_ID.eq(itemId))
        .and(waits())
        .fetchOptional(
            row -> {
              Kind kind = row.get(ITEM.KIND);
              return new Brought(
                  row.get(OURS.AT),
                  Draft.stored(
                      kind, row.get(OURS.SLUG), row.get(OURS.DOCUMENT), row.get(OURS.FORMAT)),
                  Optional.ofNullable(row.get(REVISION.DOCUMENT))
                      .map(
                          document ->
                              Draft.stored(
                                  kind,
                                  row.get(REVISION.SLUG),
                                  document,
                                  row.get(REVISION.FORMAT))));
            });
  }

  /// Says that an editor decided about what was brought of an item.
  ///
  /// @param at when it was brought, as they saw it
  /// @param because why nothing is done with it; empty for what was taken over
  /// @return whether it still waited
  public boolean settle(String itemId, Instant at, String because, String author) {
    return db.update(OURS)
            .set(OURS.SETTLED_BY, author)
            .set(OURS.SETTLED_AT, clock.instant())
            .set(OURS.BECAUSE, because)
            .where(OURS.ITEM_ID.eq(itemId))
            .and(OURS.AT.eq(at))
            .and(waits())
            .execute()
        == 1;
  }

  /// Forgets what was brought of an item that is removed.
  public void drop(DSLContext tx, String itemId) {
    tx.deleteFrom(OURS).where(OURS.ITEM_ID.eq(itemId)).execute();
  }

  /// Keeps what an import leaves alone and brings otherwise than before; what was decided about a
  /// text holds for that text. Of the other items of the import there is nothing to decide.
  ///
  /// @param items all that the import brings
  static void keep(
      DSLContext tx, Collection<String> items, Map<String, Draft> leftAlone, Instant at) {
    Map<String, Draft> changed = new HashMap<>(leftAlone);
    tx.select(IMPORTED.ITEM_ID, REVISION.SLUG, REVISION.DOCUMENT, REVISION.FORMAT)
        .from(IMPORTED)
        .join(REVISION)
        .on(REVISION.ID.eq(IMPORTED.REVISION_ID))
        .where(IMPORTED.ITEM_ID.in(leftAlone.keySet()))
        .forEach(
            row ->
                changed.computeIfPresent(
                    row.value1(),
                    (_, draft) -> {
                      Draft before =
                          Draft.stored(draft.kind(), row.value2(), row.value3(), row.value4());
                      return isSame(before, draft) ? null : draft;
                    }));
    tx.deleteFrom(OURS)
        .where(OURS.ITEM_ID.in(items))
        .and(OURS.ITEM_ID.notIn(changed.keySet()))
        .execute();
    Condition another =
        OURS.DOCUMENT.ne(DSL.excluded(OURS.DOCUMENT)).or(OURS.SLUG.ne(DSL.excluded(OURS.SLUG)));
    tx.batch(
            changed.entrySet().stream()
                .map(
                    one ->
                        tx.insertInto(
                                OURS, OURS.ITEM_ID, OURS.SLUG, OURS.DOCUMENT, OURS.FORMAT, OURS.AT)
                            .values(
                                one.getKey(),
                                one.getValue().slug(),
                                one.getValue().document(),
                                Draft.FORMAT,
                                at)
                            .onDuplicateKeyUpdate()
                            .set(OURS.SLUG, DSL.excluded(OURS.SLUG))
                            .set(OURS.DOCUMENT, DSL.excluded(OURS.DOCUMENT))
                            .set(OURS.FORMAT, DSL.excluded(OURS.FORMAT))
                            .set(OURS.AT, DSL.excluded(OURS.AT))
                            .setNull(OURS.SETTLED_BY)
                            .setNull(OURS.SETTLED_AT)
                            .set(OURS.BECAUSE, "")
                            .where(another))
                .toList())
        .execute();
  }

  private static boolean isSame(Draft one, Draft other) {
    return one.slug().equals(other.slug()) && one.document().equals(other.document());
  }

  private static Condition waits() {
    return OURS.SETTLED_AT.isNull();
  }
}
