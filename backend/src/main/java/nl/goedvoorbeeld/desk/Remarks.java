package nl.goedvoorbeeld.desk;

import static nl.goedvoorbeeld.db.desk.Tables.REMARK;
import static org.jooq.impl.DSL.falseCondition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.Draft;
import nl.goedvoorbeeld.content.Workbench;
import nl.goedvoorbeeld.db.desk.tables.records.RemarkRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What is said about revisions, and whether it is settled. Remarks stay with their revision; those
/// of earlier ones that are not settled are shown with the newest.
@Component
public class Remarks {
  static final int LONGEST = 2_000;

  private final DSLContext db;
  private final Workbench workbench;
  private final Clock clock;

  public Remarks(DSLContext db, Workbench workbench, Clock clock) {
    this.db = db;
    this.workbench = workbench;
    this.clock = clock;
  }

  /// Keeps a remark of an editor.
  ///
  /// @param passage words that stand in the revision; empty for the whole
  public Remarking add(String itemId, long revision, String passage, String text, String author) {
    Optional<String> unfit = unfit(passage, text);
    if (unfit.isPresent()) {
      return new Remarking.Refused(unfit.get());
    }
    if (workbench.draft(itemId, revision).isEmpty()) {
      return new Remarking.Refused("Deze versie bestaat niet.");
    }
    RemarkRecord row = row(db, itemId, revision, passage, text, author);
    row.insert();
    return new Remarking.Kept(remark(row));
  }

  static Optional<String> unfit(String passage, String text) {
    boolean fits =
        !text.isBlank()
            && text.length() <= LONGEST
            && passage.length() <= LONGEST
            && Draft.isText(text)
            && Draft.isText(passage);
    return fits
        ? Optional.empty()
        : Optional.of("Schrijf uw opmerking, in hoogstens %d tekens.".formatted(LONGEST));
  }

  RemarkRecord row(
      DSLContext tx, String itemId, long revision, String passage, String text, String author) {
    RemarkRecord row = tx.newRecord(REMARK);
    row.setItemId(itemId);
    row.setRevisionId(revision);
    row.setAuthor(author);
    row.setPassage(passage);
    row.setText(text.strip());
    row.setAt(now());
    return row;
  }

  /// Settles a remark. Doing so twice changes nothing: the first one stands.
  public Remarking resolve(String itemId, long remark, String author) {
    db.update(REMARK)
        .set(REMARK.RESOLVED_BY, author)
        .set(REMARK.RESOLVED_AT, now())
        .where(REMARK.ID.eq(remark))
        .and(ofItem(itemId))
        .and(REMARK.RESOLVED_AT.isNull())
        .execute();
    return db.selectFrom(REMARK)
        .where(REMARK.ID.eq(remark))
        .and(ofItem(itemId))
        .fetchOptional()
        .<Remarking>map(row -> new Remarking.Kept(remark(row)))
        .orElse(new Remarking.Refused("Deze opmerking bestaat niet."));
  }

  /// All that was said of an item, oldest first.
  public List<Remark> of(String itemId) {
    return db.selectFrom(REMARK).where(ofItem(itemId)).orderBy(REMARK.ID).fetch(Remarks::remark);
  }

  /// What is not settled yet of an item, oldest first.
  public List<Remark> open(String itemId) {
    return of(itemId).stream().filter(remark -> remark.resolved().isEmpty()).toList();
  }

  private static Condition ofItem(String itemId) {
    return Draft.isText(itemId) ? REMARK.ITEM_ID.eq(itemId) : falseCondition();
  }

  static Remark remark(RemarkRecord row) {
    return new Remark(
        row.getId(),
        row.getItemId(),
        row.getRevisionId(),
        row.getLinkId() != null,
        row.getAuthor(),
        row.getPassage(),
        row.getText(),
        row.getAt().toInstant(),
        Optional.ofNullable(row.getResolvedAt())
            .map(at -> new Remark.Resolved(String.valueOf(row.getResolvedBy()), at.toInstant())));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
  }
}
