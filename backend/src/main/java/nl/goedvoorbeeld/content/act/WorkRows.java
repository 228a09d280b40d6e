package nl.goedvoorbeeld.content.act;

import static nl.goedvoorbeeld.db.content.Tables.DISCARDED;
import static nl.goedvoorbeeld.db.content.Tables.ITEM;
import static nl.goedvoorbeeld.db.content.Tables.PUBLICATION;
import static nl.goedvoorbeeld.db.content.Tables.REVIEW;
import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static nl.goedvoorbeeld.db.content.Tables.WORKING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.act.Review.Verdict;
import nl.goedvoorbeeld.content.act.Version.Published;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.db.content.tables.records.RevisionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/// The rows of open drafts, read and written the same way by every act.
///
/// Locks are taken in one order: the library where an act needs it, then items by id. So no two
/// acts wait for each other in a circle.
final class WorkRows {
  private static final nl.goedvoorbeeld.db.content.tables.Review SEEN = REVIEW.as("seen");

  /// Of a review: that it is an urgent publication at which no second one has looked.
  static final Condition UNCHECKED =
      REVIEW
          .VERDICT
          .eq(Verdict.URGENT)
          .and(
              notExists(
                  selectOne()
                      .from(SEEN)
                      .where(SEEN.ITEM_ID.eq(REVIEW.ITEM_ID))
                      .and(SEEN.REVISION_ID.eq(REVIEW.REVISION_ID))
                      .and(SEEN.VERDICT.eq(Verdict.CHECKED))));

  private WorkRows() {}

  /// Nobody else can save or act on this item until the transaction ends. Nothing when there is no
  /// such item.
  static Optional<Kind> lock(DSLContext tx, String itemId) {
    return tx.select(ITEM.KIND)
        .from(ITEM)
        .where(ITEM.ID.eq(id(itemId)))
        .forNoKeyUpdate()
        .fetchOptional(ITEM.KIND);
  }

  /// As {@link #lock(DSLContext, String)}, for those of many that exist.
  static void lock(DSLContext tx, Collection<String> itemIds) {
    tx.select(ITEM.ID)
        .from(ITEM)
        .where(ITEM.ID.in(itemIds))
        .orderBy(ITEM.ID)
        .forNoKeyUpdate()
        .fetch();
  }

  static Optional<RevisionRecord> newest(DSLContext tx, String itemId) {
    return tx.selectFrom(REVISION)
        .where(REVISION.ITEM_ID.eq(id(itemId)))
        .orderBy(REVISION.ID.desc())
        .limit(1)
        .fetchOptional();
  }

  static Optional<Working> working(DSLContext tx, String itemId) {
    return tx.select(ITEM.KIND, WORKING.asterisk())
        .from(WORKING)
        .join(ITEM)
        .on(ITEM.ID.eq(WORKING.ITEM_ID))
        .where(WORKING.ITEM_ID.eq(id(itemId)))
        .fetchOptional(WorkRows::working);
  }

  static List<Working> open(DSLContext tx) {
    return open(tx, noCondition());
  }

  static List<Working> open(DSLContext tx, Condition which) {
    return tx.select(ITEM.KIND, WORKING.asterisk())
        .from(WORKING)
        .join(ITEM)
        .on(ITEM.ID.eq(WORKING.ITEM_ID))
        .where(which)
        .orderBy(WORKING.SINCE.desc(), WORKING.ITEM_ID)
        .fetch(WorkRows::working);
  }

  static Working working(Record row) {
    return new Working(
        row.get(WORKING.ITEM_ID),
        row.get(ITEM.KIND),
        row.get(WORKING.REVISION_ID),
        row.get(WORKING.STATE),
        row.get(WORKING.SLUG),
        row.get(WORKING.TITLE),
        row.get(WORKING.SINCE));
  }

  static Optional<Draft> draft(DSLContext tx, String itemId, long number) {
    return tx.select(ITEM.KIND, REVISION.SLUG, REVISION.DOCUMENT, REVISION.FORMAT)
        .from(REVISION)
        .join(ITEM)
        .on(ITEM.ID.eq(REVISION.ITEM_ID))
        .where(REVISION.ITEM_ID.eq(id(itemId)))
        .and(REVISION.ID.eq(number))
        .fetchOptional(row -> Draft.stored(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  /// A revision as it is read now.
  static Draft draft(Kind kind, RevisionRecord row) {
    return Draft.stored(kind, row.getSlug(), row.getDocument(), row.getFormat());
  }

  /// The texts of open drafts, by the ids of their items.
  static Map<String, Draft> drafts(DSLContext tx, Collection<Working> open) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    if (!open.isEmpty()) {
      tx.select(REVISION.ITEM_ID, ITEM.KIND, REVISION.SLUG, REVISION.DOCUMENT)
          .from(REVISION)
          .join(ITEM)
          .on(ITEM.ID.eq(REVISION.ITEM_ID))
          .where(REVISION.ID.in(open.stream().map(Working::revision).toList()))
          .forEach(
              row ->
                  drafts.put(row.value1(), Draft.read(row.value2(), row.value3(), row.value4())));
    }
    return drafts;
  }

  static Version version(RevisionRecord row, Map<Long, Published> published) {
    return new Version(
        row.getItemId(),
        row.getId(),
        row.getSlug(),
        row.getAuthor(),
        row.getCreatedAt(),
        row.getWhy(),
        published.getOrDefault(row.getId(), Published.NEVER));
  }

  static Map<Long, Published> published(DSLContext tx, String itemId) {
    Map<Long, Published> published = new HashMap<>();
    tx.select(PUBLICATION.REVISION_ID, PUBLICATION.UNTIL_GENERATION)
        .from(PUBLICATION)
        .where(PUBLICATION.ITEM_ID.eq(id(itemId)))
        .forEach(
            row ->
                published.merge(
                    row.value1(),
                    row.value2() == null ? Published.NOW : Published.ONCE,
                    (one, other) -> one == Published.NOW ? one : other));
    return published;
  }

  static Optional<Version> version(DSLContext tx, String itemId, long number) {
    return tx.selectFrom(REVISION)
        .where(REVISION.ITEM_ID.eq(id(itemId)))
        .and(REVISION.ID.eq(number))
        .fetchOptional(row -> version(row, published(tx, itemId)));
  }

  static void state(DSLContext tx, String itemId, WorkState state, Instant at) {
    tx.update(WORKING)
        .set(WORKING.STATE, state)
        .set(WORKING.SINCE, at)
        .where(WORKING.ITEM_ID.eq(itemId))
        .execute();
  }

  /// What was written is public now, or was all along; its revisions stay.
  static void close(DSLContext tx, Collection<String> itemIds) {
    tx.deleteFrom(WORKING).where(WORKING.ITEM_ID.in(itemIds)).execute();
  }

  /// As {@link #close}, but of a draft that is newer than what readers have now: that goes on.
  static void closePublished(DSLContext tx, Collection<String> itemIds) {
    tx.deleteFrom(WORKING)
        .where(WORKING.ITEM_ID.in(itemIds))
        .and(
            WORKING.REVISION_ID.le(
                select(PUBLICATION.REVISION_ID)
                    .from(PUBLICATION)
                    .where(PUBLICATION.ITEM_ID.eq(WORKING.ITEM_ID))
                    .and(PUBLICATION.UNTIL_GENERATION.isNull())))
        .execute();
    tx.deleteFrom(DISCARDED).where(DISCARDED.ITEM_ID.in(itemIds)).execute();
  }

  /// Adds the newest revision of an item.
  ///
  /// @return its number
  static long revise(
      DSLContext tx, String itemId, Draft draft, String author, String why, Instant at) {
    return tx.insertInto(REVISION)
        .set(REVISION.ITEM_ID, itemId)
        .set(REVISION.SLUG, draft.slug())
        .set(REVISION.DOCUMENT, draft.document())
        .set(REVISION.FORMAT, Draft.FORMAT)
        .set(REVISION.AUTHOR, author)
        .set(REVISION.CREATED_AT, at)
        .set(REVISION.WHY, why)
        .returning(REVISION.ID)
        .fetchSingle()
        .getId();
  }

  /// Whether an item was thrown away, and can be put back.
  static boolean discarded(DSLContext tx, String itemId) {
    return tx.fetchExists(DISCARDED, DISCARDED.ITEM_ID.eq(id(itemId)));
  }

  static void review(
      DSLContext tx,
      String itemId,
      long revision,
      Verdict verdict,
      String author,
      String remark,
      Instant at) {
    tx.insertInto(REVIEW)
        .set(REVIEW.ITEM_ID, itemId)
        .set(REVIEW.REVISION_ID, revision)
        .set(REVIEW.VERDICT, verdict)
        .set(REVIEW.AUTHOR, author)
        .set(REVIEW.REMARK, remark)
        .set(REVIEW.AT, at)
        .execute();
  }

  /// Who wrote what is in a revision and not yet public: the authors of all revisions since the one
  /// that became public last before it.
  static Set<String> writers(DSLContext tx, String itemId, long revision) {
    Field<Long> before =
        select(max(PUBLICATION.REVISION_ID))
            .from(PUBLICATION)
            .where(PUBLICATION.ITEM_ID.eq(itemId))
            .and(PUBLICATION.REVISION_ID.lt(revision))
            .asField();
    return Set.copyOf(
        tx.selectDistinct(REVISION.AUTHOR)
            .from(REVISION)
            .where(REVISION.ITEM_ID.eq(itemId))
            .and(REVISION.ID.le(revision))
            .and(REVISION.ID.gt(coalesce(before, 0L)))
            .fetch(row -> who(row.value1())));
  }

  /// Whether somebody wrote what was published urgently, or published it: then they are no second
  /// pair of eyes.
  static boolean stoodFor(DSLContext tx, String itemId, long revision, String author) {
    return writers(tx, itemId, revision).contains(who(author))
        || tx.fetchExists(
            REVIEW,
            REVIEW.ITEM_ID.eq(itemId),
            REVIEW.REVISION_ID.eq(revision),
            REVIEW.VERDICT.eq(Verdict.URGENT),
            REVIEW.AUTHOR.eq(who(author)));
  }

  /// Who approved a revision has also seen what became public urgently before it, if it was not
  /// theirs.
  static void checkBefore(DSLContext tx, String itemId, long revision, Instant at) {
    List<Long> urgent =
        tx.selectDistinct(REVIEW.REVISION_ID)
            .from(REVIEW)
            .where(REVIEW.ITEM_ID.eq(itemId))
            .and(REVIEW.REVISION_ID.lt(revision))
            .and(UNCHECKED)
            .fetch(REVIEW.REVISION_ID);
    if (urgent.isEmpty()) {
      return;
    }
    approver(tx, itemId, revision)
        .ifPresent(
            eyes ->
                urgent.stream()
                    .filter(one -> !stoodFor(tx, itemId, one, eyes))
                    .forEach(one -> review(tx, itemId, one, Verdict.CHECKED, eyes, "", at)));
  }

  /// Who approved a revision last.
  static Optional<String> approver(DSLContext tx, String itemId, long revision) {
    return tx.select(REVIEW.AUTHOR)
        .from(REVIEW)
        .where(REVIEW.ITEM_ID.eq(itemId))
        .and(REVIEW.REVISION_ID.eq(revision))
        .and(REVIEW.VERDICT.eq(Verdict.APPROVED))
        .orderBy(REVIEW.ID.desc())
        .limit(1)
        .fetchOptional(REVIEW.AUTHOR);
  }

  /// What is no id comes from outside and is no item's; the database would choke on some of it.
  static String id(String itemId) {
    return Draft.isId(itemId) ? itemId : "";
  }

  /// An address names the same person however it is typed; else a capital would be a second pair of
  /// eyes.
  static String who(String author) {
    return author.strip().toLowerCase(Locale.ROOT);
  }
}
