package nl.goedvoorbeeld.desk.guest;

import static nl.goedvoorbeeld.db.content.Tables.PUBLICATION;
import static nl.goedvoorbeeld.db.desk.Tables.LINK;
import static nl.goedvoorbeeld.db.desk.Tables.REMARK;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.db.desk.tables.records.LinkRecord;
import nl.goedvoorbeeld.db.desk.tables.records.RemarkRecord;
import nl.goedvoorbeeld.privacy.Periods;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/// Ways in for people without an account: each to one revision, until it expires, is revoked, or
/// the item is published with that revision or a later one. What does not work says nothing of why,
/// so that who guesses learns nothing.
@Component
public class Links {
  private static final Duration LONGEST = Periods.GUEST_LINK;
  private static final int LONGEST_NAME = 120;

  /// More than anyone has to say of one text.
  private static final int MOST_REMARKS = 200;

  private final DSLContext db;
  private final Workbench workbench;
  private final Remarks remarks;
  private final Clock clock;

  public Links(DSLContext db, Workbench workbench, Remarks remarks, Clock clock) {
    this.db = db;
    this.workbench = workbench;
    this.remarks = remarks;
    this.clock = clock;
  }

  /// Makes a link to a revision that is not public yet.
  public Sharing share(
      Link.Purpose purpose,
      String itemId,
      long revision,
      String recipient,
      Duration valid,
      String author) {
    if (recipient.isBlank() || recipient.length() > LONGEST_NAME || !Draft.isText(recipient)) {
      return new Sharing.Refused("Schrijf voor wie de link is.");
    }
    if (!valid.isPositive() || valid.compareTo(LONGEST) > 0) {
      return new Sharing.Refused("Een link geldt hoogstens %d dagen.".formatted(LONGEST.toDays()));
    }
    Optional<String> obstacle = obstacle(itemId, revision);
    if (obstacle.isPresent()) {
      return new Sharing.Refused(obstacle.get());
    }
    String token = Token.fresh();
    Instant now = clock.instant();
    LinkRecord row = db.newRecord(LINK);
    row.setPurpose(purpose);
    row.setItemId(itemId);
    row.setRevisionId(revision);
    row.setTokenHash(Token.hash(token));
    row.setRecipient(recipient.strip());
    row.setAuthor(author);
    row.setMadeAt(now);
    row.setExpiresAt(now.plus(valid));
    row.insert();
    return new Sharing.Shared(link(row, true), token);
  }

  /// Why nobody can make a link to a revision now; nothing where one can.
  public Optional<String> obstacle(String itemId, long revision) {
    if (workbench.draft(itemId, revision).isEmpty() || workbench.isDiscarded(itemId)) {
      return Optional.of("Deze versie bestaat niet.");
    }
    return db.fetchExists(published(val(itemId), val(revision)))
        ? Optional.of(
            "Deze versie is al openbaar gemaakt; stuur het adres van de pagina, of deel een nieuwere"
                + " versie.")
        : Optional.empty();
  }

  /// Ends a link: who made it, or who has the role of who did. Doing so twice changes nothing.
  public Sharing revoke(String itemId, long link, String author) {
    Condition which = LINK.ID.eq(link).and(ofItem(itemId));
    Optional<String> maker =
        db.select(LINK.AUTHOR).from(LINK).where(which).fetchOptional(LINK.AUTHOR);
    if (maker.isPresent() && !Editors.mayUndo(db, author, maker.get())) {
      return new Sharing.Refused(
          "Een eindredacteur maakte deze link. Vraag een eindredacteur om hem in te trekken.");
    }
    revoke(db, which, author);
    return new Sharing.Ended();
  }

  private int revoke(DSLContext tx, Condition which, String author) {
    return tx.update(LINK)
        .set(LINK.REVOKED_AT, clock.instant())
        .set(LINK.REVOKED_BY, author)
        .where(which)
        .and(LINK.REVOKED_AT.isNull())
        .execute();
  }

  /// Ends all links to an item whose draft is thrown away, within that transaction. They stay so,
  /// also when it is put back.
  public void drop(DSLContext tx, String itemId, String author) {
    revoke(tx, ofItem(itemId), author);
  }

  /// Whether it works no more, for whatever reason.
  public boolean isOver(DSLContext tx, long link) {
    return !tx.fetchExists(LINK, LINK.ID.eq(link).and(usable()));
  }

  /// Whether this editor may end it, if it works.
  public boolean mayRevoke(Link link, String author) {
    return Editors.mayUndo(db, author, link.author());
  }

  /// The links of one editor that another ended since an instant, the last one first.
  public List<Link> endedByOthers(String author, Instant since) {
    return db.selectFrom(LINK)
        .where(LINK.AUTHOR.eq(author))
        .and(LINK.REVOKED_BY.ne(author))
        .and(LINK.REVOKED_AT.ge(since))
        .orderBy(LINK.REVOKED_AT.desc(), LINK.ID)
        .fetch(row -> link(row, false));
  }

  /// The links to an item, newest first.
  public List<Link> of(String itemId) {
    List<Long> open =
        db.select(LINK.ID).from(LINK).where(ofItem(itemId)).and(usable()).fetch(LINK.ID);
    return db.selectFrom(LINK)
        .where(ofItem(itemId))
        .orderBy(LINK.ID.desc())
        .fetch(row -> link(row, open.contains(row.getId())));
  }

  /// What the holder of a token may see.
  public Optional<Guest> enter(String token) {
    return find(db, token, noCondition()).flatMap(this::guest);
  }

  private Optional<Guest> guest(LinkRecord row) {
    return workbench
        .draft(row.getItemId(), row.getRevisionId())
        .map(
            draft ->
                new Guest(
                    link(row, true),
                    draft,
                    db.selectFrom(REMARK)
                        .where(REMARK.LINK_ID.eq(row.getId()))
                        .orderBy(REMARK.ID)
                        .fetch(Remarks::remark)));
  }

  /// Keeps what someone says through a link for checking facts.
  ///
  /// @param passage the words of the revision that it is about; empty for the whole
  public Remarking comment(String token, String passage, String text) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Optional<LinkRecord> row = find(tx, token, LINK.PURPOSE.eq(Link.Purpose.CHECK));
          if (row.isEmpty()) {
            return new Remarking.Refused("Deze link werkt niet meer.");
          }
          Optional<String> unfit = Remarks.unfit("", text);
          if (unfit.isPresent()) {
            return new Remarking.Refused(unfit.get());
          }
          // One comment of a link at a time, so that the limit holds.
          tx.selectFrom(LINK).where(LINK.ID.eq(row.get().getId())).forUpdate().fetch();
          if (tx.fetchCount(REMARK, REMARK.LINK_ID.eq(row.get().getId())) >= MOST_REMARKS) {
            return new Remarking.Refused(
                "Via deze link zijn al %d opmerkingen gemaakt; mail de rest aan de redactie."
                    .formatted(MOST_REMARKS));
          }
          RemarkRecord remark =
              remarks.row(
                  tx,
                  row.get().getItemId(),
                  row.get().getRevisionId(),
                  passage,
                  text,
                  row.get().getRecipient());
          remark.setLinkId(row.get().getId());
          remark.insert();
          return new Remarking.Kept(Remarks.remark(remark));
        });
  }

  private Optional<LinkRecord> find(DSLContext tx, String token, Condition which) {
    return tx.selectFrom(LINK)
        .where(LINK.TOKEN_HASH.eq(Token.hash(token)))
        .and(usable())
        .and(which)
        .fetchOptional();
  }

  /// Whether a link works now. A publication ends it, also one that was withdrawn again.
  private Condition usable() {
    return LINK.EXPIRES_AT
        .gt(clock.instant())
        .and(LINK.REVOKED_AT.isNull())
        .and(notExists(published(LINK.ITEM_ID, LINK.REVISION_ID)));
  }

  private static Select<?> published(Field<String> itemId, Field<Long> revision) {
    return selectOne()
        .from(PUBLICATION)
        .where(PUBLICATION.ITEM_ID.eq(itemId))
        .and(PUBLICATION.REVISION_ID.ge(revision));
  }

  private static Condition ofItem(String itemId) {
    return Draft.isText(itemId) ? LINK.ITEM_ID.eq(itemId) : falseCondition();
  }

  private static Link link(LinkRecord row, boolean open) {
    return new Link(
        row.getId(),
        row.getPurpose(),
        row.getItemId(),
        row.getRevisionId(),
        row.getRecipient(),
        row.getAuthor(),
        row.getMadeAt(),
        row.getExpiresAt(),
        Optional.ofNullable(row.getRevokedAt()),
        Optional.ofNullable(row.getRevokedBy()),
        open);
  }
}
