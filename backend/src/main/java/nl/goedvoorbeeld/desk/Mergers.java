package nl.goedvoorbeeld.desk;

import static nl.goedvoorbeeld.db.content.Tables.PUBLICATION;
import static nl.goedvoorbeeld.db.desk.Tables.MERGER;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.goedvoorbeeld.account.Bindings;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.act.Act;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import nl.goedvoorbeeld.content.check.Withdrawal;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.content.snapshot.Stand;
import nl.goedvoorbeeld.db.desk.tables.records.MergerRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Mergers: a chief editor proposes one, another approves it. Until then nothing changes. What
/// rests on the item rests on its successor from then on, without a word changed in it, so no one
/// decides that alone.
///
/// Where nobody else could approve, one may do it with haste, and it is listed until a second has
/// looked, as with an urgent publication. Any of it is taken back like another withdrawal.
///
/// Locks: the library, then the item, then the proposal.
@Component
public class Mergers {
  private static final int LONGEST_REMARK = 2_000;
  private static final String OVER = "Dit voorstel bestaat niet meer, of er is al over beslist.";

  private final DSLContext db;
  private final Drafts drafts;
  private final Bindings bindings;
  private final Clock clock;

  public Mergers(DSLContext db, Drafts drafts, Bindings bindings, Clock clock) {
    this.db = db;
    this.drafts = drafts;
    this.bindings = bindings;
    this.clock = clock;
  }

  /// Asks a second pair of eyes. Whether it can be is asked again when they have looked.
  public Planning propose(Snapshot now, Withdrawal what, Editor by) {
    Optional<Outcome.Refusal> objection = what.objections(now).stream().findFirst();
    if (objection.isPresent()) {
      return new Planning.Refused(objection.get().sentence());
    }
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Drafts.hold(tx, List.of(what.itemId()));
          if (tx.fetchExists(MERGER, ofItem(what.itemId()).and(waits()))) {
            return new Planning.Refused(
                "Er is al een voorstel om dit item samen te voegen. Neem dat eerst terug, of laat"
                    + " er een ander over beslissen.");
          }
          MergerRecord row = row(tx, what, by);
          row.setOutcome(Merger.Outcome.WAITING);
          row.insert();
          return new Planning.Planned(row.getId());
        });
  }

  /// Merges at once, where nobody else could approve it.
  public Outcome urgently(Withdrawal what, Editor by) {
    if (!isAlone(by)) {
      return refused(what.itemId(), "Een ander kan dit goedkeuren; stel het voor.");
    }
    return drafts.withdraw(
        new Drafts.Removal() {
          @Override
          public Optional<Withdrawal> choose(DSLContext tx, Stand stand) {
            return Optional.of(what);
          }

          @Override
          public void accepted(DSLContext tx, Outcome outcome) {
            // What was proposed when there was another is decided by this.
            end(tx, ofItem(what.itemId()).and(waits()), Merger.Outcome.RETRACTED, by, "");
            MergerRecord row = row(tx, what, by);
            row.setOutcome(Merger.Outcome.URGENT);
            row.setEndedBy(by.email());
            row.setEndedAt(clock.instant());
            row.insert();
          }
        },
        by.email());
  }

  /// Whether nobody else could look at what this editor proposes.
  public boolean isAlone(Editor editor) {
    return bindings.isAlone(editor, Role.CHIEF_EDITOR);
  }

  /// Carries out what another proposed.
  ///
  /// @param seen what {@link #reach} said of what they were shown
  public Outcome approve(String itemId, long merger, String seen, Editor by) {
    Optional<Merger> known = find(itemId, merger);
    if (known.isEmpty()) {
      return refused(itemId, OVER);
    }
    Optional<String> obstacle = obstacle(known.get(), by);
    return obstacle.isPresent()
        ? refused(itemId, obstacle.get())
        : drafts.withdraw(new Approved(known.get(), seen, by), by.email());
  }

  /// What a merger reaches, as a word that changes when it does: who approves it approves what they
  /// saw, and nothing that came to rest on the item since.
  public static String reach(Snapshot now, Merger merger) {
    return Integer.toHexString(
        Objects.hash(
            now.item(merger.itemId()).map(Item::revision),
            now.item(merger.successor()).map(Item::revision),
            withdrawal(merger).touched(now).stream().map(Item::id).sorted().toList()));
  }

  public static Withdrawal withdrawal(Merger merger) {
    return new Withdrawal(
        merger.itemId(), Change.Reason.MERGED, Optional.of(merger.successor()), merger.note());
  }

  /// The withdrawal, with the end of its proposal in the same transaction.
  private final class Approved implements Drafts.Removal {
    private final Merger merger;
    private final String seen;
    private final Editor by;

    private Approved(Merger merger, String seen, Editor by) {
      this.merger = merger;
      this.seen = seen;
      this.by = by;
    }

    @Override
    public Optional<Withdrawal> choose(DSLContext tx, Stand stand) {
      Drafts.hold(tx, List.of(merger.itemId()));
      return Optional.of(withdrawal(merger));
    }

    @Override
    public List<Objection> objections(DSLContext tx, Snapshot now) {
      boolean waiting =
          tx.selectFrom(MERGER)
              .where(MERGER.ID.eq(merger.id()).and(waits()))
              .forUpdate()
              .fetchOptional()
              .isPresent();
      if (!waiting) {
        return objection(merger.itemId(), OVER);
      }
      return reach(now, merger).equals(seen)
          ? List.of()
          : objection(
              merger.itemId(),
              "Sinds u keek is er iets veranderd aan wat dit raakt. Bekijk het opnieuw.");
    }

    @Override
    public void accepted(DSLContext tx, Outcome outcome) {
      end(tx, MERGER.ID.eq(merger.id()), Merger.Outcome.DONE, by, "");
    }
  }

  /// Says that it must not be, and why.
  public Planning refuse(String itemId, long merger, String remark, Editor by) {
    if (remark.isBlank() || remark.length() > LONGEST_REMARK || !Draft.isText(remark)) {
      return new Planning.Refused(
          "Schrijf waarom niet, in hoogstens %d tekens.".formatted(LONGEST_REMARK));
    }
    return ended(itemId, merger, Merger.Outcome.REFUSED, by, remark.strip());
  }

  /// Takes back what one proposed oneself.
  public Planning retract(String itemId, long merger, Editor by) {
    Optional<Merger> known = find(itemId, merger);
    if (known.isPresent() && !mayRetract(known.get(), by)) {
      return new Planning.Refused("Alleen wie dit voorstelde kan het terugnemen.");
    }
    return end(db, which(itemId, merger).and(waits()), Merger.Outcome.RETRACTED, by, "") == 1
        ? new Planning.Ended()
        : new Planning.Refused(OVER);
  }

  /// Says that a second has looked at what was merged with haste.
  public Planning check(String itemId, long merger, Editor by) {
    return ended(itemId, merger, Merger.Outcome.CHECKED, by, "");
  }

  private Planning ended(
      String itemId, long merger, Merger.Outcome outcome, Editor by, String because) {
    Optional<Merger> known = find(itemId, merger);
    if (known.isEmpty()) {
      return new Planning.Refused(OVER);
    }
    Optional<String> obstacle = obstacle(known.get(), by);
    if (obstacle.isPresent()) {
      return new Planning.Refused(obstacle.get());
    }
    Merger.Outcome from =
        outcome == Merger.Outcome.CHECKED ? Merger.Outcome.URGENT : Merger.Outcome.WAITING;
    return end(db, which(itemId, merger).and(MERGER.OUTCOME.eq(from)), outcome, by, because) == 1
        ? new Planning.Ended()
        : new Planning.Refused(OVER);
  }

  /// Why this editor, who has the role, cannot be the second pair of eyes; empty when they can.
  private static Optional<String> obstacle(Merger merger, Editor by) {
    return isBy(merger, by)
        ? Optional.of("U stelde dit zelf voor; een andere eindredacteur moet ernaar kijken.")
        : Optional.empty();
  }

  /// Whether this editor may approve, refuse or check it.
  public static boolean mayDecide(Merger merger, Editor by) {
    return Act.APPROVE_MERGER.isFor(by.role()) && !isBy(merger, by);
  }

  /// Whether this editor may take it back.
  public static boolean mayRetract(Merger merger, Editor by) {
    return isBy(merger, by);
  }

  private static boolean isBy(Merger merger, Editor editor) {
    return merger.author().equalsIgnoreCase(editor.email());
  }

  /// What waits for a second pair of eyes, the oldest first.
  public List<Merger> waiting() {
    return mergers(waits());
  }

  /// What was done with haste, was not taken back and not looked at yet, the oldest first.
  public List<Merger> unchecked() {
    return mergers(
        MERGER
            .OUTCOME
            .eq(Merger.Outcome.URGENT)
            .and(
                notExists(
                    selectOne()
                        .from(PUBLICATION)
                        .where(PUBLICATION.ITEM_ID.eq(MERGER.ITEM_ID))
                        .and(PUBLICATION.UNTIL_GENERATION.isNull()))));
  }

  /// What there was for one item, the oldest first.
  public List<Merger> of(String itemId) {
    return Draft.isText(itemId) ? mergers(ofItem(itemId)) : List.of();
  }

  /// The proposals of one editor that another refused since an instant, the oldest first.
  public List<Merger> refusedByOthers(String author, Instant since) {
    return mergers(
        MERGER
            .AUTHOR
            .eq(author)
            .and(MERGER.OUTCOME.eq(Merger.Outcome.REFUSED))
            .and(MERGER.ENDED_AT.ge(since)));
  }

  private Optional<Merger> find(String itemId, long merger) {
    return Draft.isText(itemId)
        ? mergers(which(itemId, merger)).stream().findFirst()
        : Optional.empty();
  }

  private List<Merger> mergers(Condition which) {
    return db.selectFrom(MERGER).where(which).orderBy(MERGER.ID).fetch(Mergers::merger);
  }

  private static Condition ofItem(String itemId) {
    return MERGER.ITEM_ID.eq(itemId);
  }

  private static Condition which(String itemId, long merger) {
    return ofItem(itemId).and(MERGER.ID.eq(merger));
  }

  private static Condition waits() {
    return MERGER.OUTCOME.eq(Merger.Outcome.WAITING);
  }

  private MergerRecord row(DSLContext tx, Withdrawal what, Editor by) {
    MergerRecord row = tx.newRecord(MERGER);
    row.setItemId(what.itemId());
    row.setSuccessor(what.successor().orElseThrow());
    row.setNote(what.note());
    row.setAuthor(by.email());
    row.setMadeAt(clock.instant());
    return row;
  }

  private int end(
      DSLContext tx, Condition which, Merger.Outcome outcome, Editor by, String because) {
    return tx.update(MERGER)
        .set(MERGER.OUTCOME, outcome)
        .set(MERGER.ENDED_BY, by.email())
        .set(MERGER.BECAUSE, because)
        .set(MERGER.ENDED_AT, clock.instant())
        .where(which)
        .execute();
  }

  private static Outcome refused(String itemId, String sentence) {
    return new Outcome.Refused(objection(itemId, sentence));
  }

  private static List<Objection> objection(String itemId, String sentence) {
    return List.of(new Outcome.Refusal(itemId, sentence));
  }

  private static Merger merger(MergerRecord row) {
    return new Merger(
        row.getId(),
        row.getItemId(),
        row.getSuccessor(),
        row.getNote(),
        row.getAuthor(),
        row.getMadeAt(),
        row.getOutcome(),
        Optional.ofNullable(row.getEndedBy()),
        row.getBecause());
  }
}
