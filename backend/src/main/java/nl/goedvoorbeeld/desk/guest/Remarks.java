package nl.goedvoorbeeld.desk.guest;

import static nl.goedvoorbeeld.db.content.Tables.DISCARDED;
import static nl.goedvoorbeeld.db.desk.Tables.LINK;
import static nl.goedvoorbeeld.db.desk.Tables.REMARK;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.act.May;
import nl.goedvoorbeeld.content.act.Step;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.db.desk.tables.records.RemarkRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What is said about revisions, and whether it is settled. Remarks stay with their revision; those
/// of earlier ones that are not settled are shown with the newest, and nothing is approved while
/// there are any: each is dealt with, or set aside with a word.
@Component
public class Remarks {
  static final int LONGEST = 2_000;
  private static final int LONGEST_REASON = 500;

  private final DSLContext db;
  private final Workbench workbench;
  private final Acts acts;
  private final Clock clock;

  public Remarks(DSLContext db, Workbench workbench, Acts acts, Clock clock) {
    this.db = db;
    this.workbench = workbench;
    this.acts = acts;
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
    row.setAt(clock.instant());
    return row;
  }

  /// Says that a remark was dealt with. Doing so twice changes nothing: the first one stands.
  public Remarking resolve(String itemId, long remark, String author) {
    return settle(itemId, remark, "", author);
  }

  /// Says why nothing is done with a remark. What was settled already stays so.
  public Remarking setAside(String itemId, long remark, String because, String author) {
    return because.isBlank() || because.length() > LONGEST_REASON || !Draft.isText(because)
        ? new Remarking.Refused(
            "Schrijf waarom er niets met de opmerking gebeurt, in hoogstens %d tekens."
                .formatted(LONGEST_REASON))
        : settle(itemId, remark, because.strip(), author);
  }

  private Remarking settle(String itemId, long remark, String because, String author) {
    db.update(REMARK)
        .set(REMARK.RESOLVED_BY, author)
        .set(REMARK.RESOLVED_AT, clock.instant())
        .set(REMARK.BECAUSE, because)
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

  /// Says that a draft may become public: as {@link Acts#approve}, where nothing is said against it
  /// any more.
  public Step approve(String itemId, long revision, String author) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Drafts.hold(tx, List.of(itemId));
          return mayApprove(itemId, revision, author) instanceof May.No(String because)
              ? new Step.Refused(because)
              : acts.approve(tx, itemId, revision, author);
        });
  }

  /// Whether this editor may approve it now.
  public May mayApprove(String itemId, long revision, String author) {
    return unlessHeldBack(acts.may(Act.APPROVE, itemId, revision, Role.AUTHOR, author), itemId);
  }

  /// As it is, unless something is still said against it.
  public May unlessHeldBack(May may, String itemId) {
    int open = may instanceof May.Yes ? open(itemId).size() : 0;
    return open == 0
        ? may
        : new May.No(
            "Er %s nog %s open. Handel elke opmerking af, of leg die terzijde en zeg waarom."
                .formatted(
                    open == 1 ? "staat" : "staan", Dutch.count(open, "opmerking", "opmerkingen")));
  }

  /// All that was said of an item, oldest first.
  public List<Remark> of(String itemId) {
    return db.selectFrom(REMARK).where(ofItem(itemId)).orderBy(REMARK.ID).fetch(Remarks::remark);
  }

  /// What is not settled yet of an item, oldest first.
  public List<Remark> open(String itemId) {
    return of(itemId).stream().filter(remark -> remark.resolved().isEmpty()).toList();
  }

  public boolean isOpen(String itemId, long remark) {
    return open(itemId).stream().anyMatch(one -> one.id() == remark);
  }

  /// The last open remark of each item that has any, the newest first. Not of what was thrown away.
  public List<Remark> waiting() {
    return db.selectFrom(REMARK)
        .where(
            REMARK.ID.in(
                select(max(REMARK.ID))
                    .from(REMARK)
                    .where(REMARK.RESOLVED_AT.isNull())
                    .groupBy(REMARK.ITEM_ID)))
        .and(notExists(selectOne().from(DISCARDED).where(DISCARDED.ITEM_ID.eq(REMARK.ITEM_ID))))
        .orderBy(REMARK.ID.desc())
        .fetch(Remarks::remark);
  }

  /// A remark as news.
  ///
  /// @param asker who made the link that it came through, if it did
  public record Heard(Remark remark, Optional<String> asker) {}

  /// What was said since an instant and is not settled yet, oldest first. Not of what was thrown
  /// away.
  public List<Heard> since(Instant instant) {
    return db.select(REMARK.asterisk(), LINK.AUTHOR)
        .from(REMARK)
        .leftJoin(LINK)
        .on(LINK.ID.eq(REMARK.LINK_ID))
        .where(REMARK.RESOLVED_AT.isNull())
        .and(REMARK.AT.ge(instant))
        .and(notExists(selectOne().from(DISCARDED).where(DISCARDED.ITEM_ID.eq(REMARK.ITEM_ID))))
        .orderBy(REMARK.ID)
        .fetch(
            row -> new Heard(remark(row.into(REMARK)), Optional.ofNullable(row.get(LINK.AUTHOR))));
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
        row.getAt(),
        Optional.ofNullable(row.getResolvedAt())
            .map(
                at ->
                    new Remark.Resolved(
                        String.valueOf(row.getResolvedBy()), at, row.getBecause())));
  }
}
