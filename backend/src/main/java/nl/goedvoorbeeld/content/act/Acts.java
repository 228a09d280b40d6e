package nl.goedvoorbeeld.content.act;

import static nl.goedvoorbeeld.db.content.Tables.ITEM;
import static nl.goedvoorbeeld.db.content.Tables.PUBLICATION;
import static nl.goedvoorbeeld.db.content.Tables.REVIEW;
import static nl.goedvoorbeeld.db.content.Tables.REVISION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.Role;
import nl.goedvoorbeeld.content.act.Review.Verdict;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import nl.goedvoorbeeld.content.check.Outcome.Refused;
import nl.goedvoorbeeld.content.check.Withdrawal;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What is done about an open draft: submit, refuse, approve, publish. Who wrote it never approves
/// it: nobody, that is, who wrote a version since the one that became public last. What was
/// published urgently waits until somebody looks at it who did not write it, whoever wrote on
/// since.
///
/// {@link Act} is the table of what starts from which state. Each act names the revision that it is
/// about, and is refused when that is not the newest any more. A public item is withdrawn, and a
/// withdrawal taken back for thirty days, whatever becomes of its draft; a merger needs a second
/// pair of eyes, so it is no act of one editor.
///
/// None of these asks for a role: that is done before, at the one door that leads here,
/// `desk.Desk`.
///
/// What another did is undone by who may: who wrote the draft or approved it gives it back, and who
/// has the role of who approved it; see {@link Editors#mayUndo}. {@link #may} says beforehand what
/// an act would answer, so that a page offers what would be done and nothing else. To save is
/// nobody's to forbid: what was changed is a concept again, and the trail and the versions say by
/// whom.
@Component
public class Acts {
  static final String OUTDATED =
      "Er is een nieuwere versie dan die u zag. Bekijk die eerst, en probeer het dan opnieuw.";

  private static final String OWN_WORK =
      "U schreef mee aan deze versie; een ander moet de tekst controleren."
          + " Is er geen ander, dan kan een eindredacteur met spoed publiceren.";
  private static final String CHIEFS_APPROVAL =
      "Een eindredacteur keurde dit goed. Vraag een eindredacteur het terug te geven.";
  private static final String OWN_URGE =
      "U schreef of publiceerde deze versie zelf; een ander moet de tekst nakijken.";
  private static final String NOTHING_TO_CHECK = "Deze versie wacht niet op controle achteraf.";
  private static final int LONGEST_REMARK = 2_000;

  private final DSLContext db;
  private final Drafts drafts;
  private final Clock clock;

  public Acts(DSLContext db, Drafts drafts, Clock clock) {
    this.db = db;
    this.drafts = drafts;
    this.clock = clock;
  }

  /// Whether this editor may do this about this revision now.
  public May may(Act act, String itemId, long revision, Role role, String author) {
    return may(db, WorkRows.working(db, itemId), act, revision, role, author);
  }

  /// As {@link #may}, of all that starts from a draft.
  public Map<Act, May> possible(String itemId, long revision, Role role, String author) {
    Optional<Working> working = WorkRows.working(db, itemId);
    Map<Act, May> possible = new EnumMap<>(Act.class);
    for (Act act : Act.values()) {
      if (act.isOfDraft()) {
        possible.put(act, may(db, working, act, revision, role, author));
      }
    }
    return possible;
  }

  private static May may(
      DSLContext tx, Optional<Working> working, Act act, long revision, Role role, String author) {
    if (working.isEmpty()) {
      return new May.NotNow("Er is geen concept.");
    }
    Working draft = working.get();
    if (draft.revision() != revision) {
      return new May.NotNow(OUTDATED);
    }
    if (!act.isFrom(draft.state())) {
      return new May.NotNow(
          "Dat kan nu niet: dit concept is %s.".formatted(draft.state().phrase()));
    }
    if (!act.isFor(role)) {
      return new May.No(act.refusal());
    }
    if (act == Act.APPROVE && wrote(tx, draft.itemId(), revision, author)) {
      return new May.No(OWN_WORK);
    }
    if (act == Act.REFUSE
        && draft.state() != WorkState.SUBMITTED
        && !mayRefuse(tx, draft.itemId(), revision, author)) {
      return new May.No(CHIEFS_APPROVAL);
    }
    return new May.Yes();
  }

  /// Asks a second pair of eyes.
  public Step submit(String itemId, long revision, String author) {
    return db.transactionResult(
        configuration ->
            step(
                configuration.dsl(),
                itemId,
                revision,
                Act.SUBMIT,
                author,
                (tx, working) ->
                    judge(tx, working, WorkState.SUBMITTED, Verdict.SUBMITTED, author, "")));
  }

  /// Gives a draft back, and says why.
  public Step refuse(String itemId, long revision, String remark, String author) {
    if (remark.isBlank() || remark.length() > LONGEST_REMARK || !Draft.isText(remark)) {
      return new Step.Refused(
          "Schrijf wat er anders moet, in hoogstens %d tekens.".formatted(LONGEST_REMARK));
    }
    return db.transactionResult(
        configuration ->
            step(
                configuration.dsl(),
                itemId,
                revision,
                Act.REFUSE,
                author,
                (tx, working) ->
                    judge(
                        tx, working, WorkState.CONCEPT, Verdict.REFUSED, author, remark.strip())));
  }

  /// Asked of what was approved; before that it is anyone's to say what must be different.
  private static boolean mayRefuse(DSLContext tx, String itemId, long revision, String author) {
    return wrote(tx, itemId, revision, author)
        || WorkRows.approver(tx, itemId, revision)
            .map(approver -> Editors.mayUndo(tx, WorkRows.who(author), approver))
            .orElse(true);
  }

  /// Says that a draft may become public, within the transaction of who knows that nothing is said
  /// against it any more. Refused to everyone who wrote any of it.
  public Step approve(DSLContext tx, String itemId, long revision, String author) {
    return step(
        tx,
        itemId,
        revision,
        Act.APPROVE,
        author,
        (_, working) -> judge(tx, working, WorkState.APPROVED, Verdict.APPROVED, author, ""));
  }

  /// Makes approved drafts public together, in one generation, or none of them.
  public Outcome publish(List<Request> requests, String author) {
    return drafts.publish(
        new Releasing(requests, Releasing.Way.BY_HAND, WorkRows.who(author), clock.instant()),
        WorkRows.who(author));
  }

  /// What stands in the texts of these drafts that keeps them from becoming public together, now:
  /// as the act would find, whoever approved them.
  public List<Objection> objections(List<Working> together, Snapshot now) {
    Map<String, Draft> texts = WorkRows.drafts(db, together);
    List<Objection> objections = new ArrayList<>();
    texts.forEach((id, draft) -> Releasing.otherItem(id, draft).ifPresent(objections::add));
    objections.addAll(drafts.objections(now, List.copyOf(texts.values())));
    return objections;
  }

  /// Makes a draft public that nobody else has looked at. It is listed as such until somebody has.
  public Outcome publishUrgently(Request request, String author) {
    return drafts.publish(
        new Releasing(
            List.of(request), Releasing.Way.URGENT, WorkRows.who(author), clock.instant()),
        WorkRows.who(author));
  }

  /// Takes an item away from readers. Not for a merger: that needs a second pair of eyes.
  public Outcome withdraw(Withdrawal what, String author) {
    return what.reason() == Change.Reason.MERGED
        ? new Refused(
            List.of(
                new Outcome.Refusal(
                    what.itemId(), "Samenvoegen moet een ander goedkeuren; stel het voor.")))
        : drafts.withdraw((_, _) -> Optional.of(what), WorkRows.who(author));
  }

  /// Lets readers have again what they had before the last withdrawal, for thirty days after it.
  public Outcome takeBack(String itemId, String author) {
    return drafts.publish(
        new TakingBack(itemId, clock.instant().minus(Discards.WAY_BACK)), WorkRows.who(author));
  }

  /// How an item left, if that is the last that happened to it.
  public Optional<Left> left(String itemId) {
    return TakingBack.withdrawal(db, itemId)
        .map(
            row ->
                new Left(
                    Objects.requireNonNull(row.getReason()),
                    Optional.ofNullable(row.getSuccessor()),
                    row.getNote(),
                    row.getAuthor(),
                    row.getAt(),
                    row.getAt().plus(Discards.WAY_BACK)));
  }

  /// Makes a draft public that was planned, now that its moment has come.
  public Outcome publishPlanned(Request request, String author) {
    return drafts.publish(
        new Releasing(
            List.of(request), Releasing.Way.BY_PLAN, WorkRows.who(author), clock.instant()),
        WorkRows.who(author));
  }

  /// Says that someone else has looked at what was published urgently.
  public Step check(String itemId, long revision, String author) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          if (WorkRows.lock(tx, itemId).isEmpty()) {
            return new Step.Refused(NOTHING_TO_CHECK);
          }
          return switch (mayCheck(tx, itemId, revision, author)) {
            case May.No(String because) -> new Step.Refused(because);
            case May.NotNow(String because) -> new Step.Refused(because);
            case May.Yes _ -> {
              WorkRows.review(
                  tx, itemId, revision, Verdict.CHECKED, WorkRows.who(author), "", clock.instant());
              yield new Step.Taken(WorkState.APPROVED);
            }
          };
        });
  }

  /// Whether this editor may say so.
  public May mayCheck(String itemId, long revision, String author) {
    return mayCheck(db, itemId, revision, author);
  }

  private static May mayCheck(DSLContext tx, String itemId, long revision, String author) {
    if (!tx.fetchExists(
        REVIEW,
        REVIEW.ITEM_ID.eq(WorkRows.id(itemId)),
        REVIEW.REVISION_ID.eq(revision),
        WorkRows.UNCHECKED)) {
      return new May.NotNow(NOTHING_TO_CHECK);
    }
    return WorkRows.stoodFor(tx, itemId, revision, author) ? new May.No(OWN_URGE) : new May.Yes();
  }

  /// What was published urgently of what is public, and was not looked at by a second one; what
  /// waits longest first.
  public List<Unchecked> unchecked() {
    return unchecked(noCondition());
  }

  /// As {@link #unchecked()}, of one item.
  public List<Unchecked> unchecked(String itemId) {
    return unchecked(REVIEW.ITEM_ID.eq(WorkRows.id(itemId)));
  }

  private List<Unchecked> unchecked(Condition which) {
    return db.select(REVIEW.ITEM_ID, REVIEW.REVISION_ID)
        .from(REVIEW)
        .where(WorkRows.UNCHECKED)
        .and(which)
        .and(
            exists(
                selectOne()
                    .from(PUBLICATION)
                    .where(PUBLICATION.ITEM_ID.eq(REVIEW.ITEM_ID))
                    .and(PUBLICATION.UNTIL_GENERATION.isNull())))
        .groupBy(REVIEW.ITEM_ID, REVIEW.REVISION_ID)
        .orderBy(min(REVIEW.ID))
        .fetch(row -> new Unchecked(row.value1(), row.value2()));
  }

  /// A revision that readers had at once, and at which nobody else has looked.
  public record Unchecked(String itemId, long revision) {}

  private static boolean wrote(DSLContext tx, String itemId, long revision, String author) {
    return WorkRows.writers(tx, itemId, revision).contains(WorkRows.who(author));
  }

  /// Sets an approved draft aside for a plan, within the transaction that writes the plan.
  public Step plan(DSLContext tx, String itemId, long revision) {
    return step(
        tx, itemId, revision, Act.PLAN, "", (_, working) -> move(tx, working, WorkState.PLANNED));
  }

  /// Takes a draft back out of its plan, within the transaction that ends the plan. A draft that
  /// went another way meanwhile is left there.
  public Step unplan(DSLContext tx, String itemId, long revision) {
    return step(
        tx,
        itemId,
        revision,
        Act.UNPLAN,
        "",
        (_, working) -> move(tx, working, WorkState.APPROVED));
  }

  /// Whether readers can find an item now.
  public boolean isPublic(DSLContext tx, String itemId) {
    return tx.fetchExists(
        PUBLICATION,
        PUBLICATION.ITEM_ID.eq(WorkRows.id(itemId)),
        PUBLICATION.UNTIL_GENERATION.isNull());
  }

  /// Whether readers could ever find it.
  public boolean wasEverPublic(String itemId) {
    return db.fetchExists(PUBLICATION, PUBLICATION.ITEM_ID.eq(WorkRows.id(itemId)));
  }

  /// Where readers find an item now.
  public Optional<String> publicAddress(String itemId) {
    return db.select(ITEM.KIND, REVISION.SLUG)
        .from(PUBLICATION)
        .join(ITEM)
        .on(ITEM.ID.eq(PUBLICATION.ITEM_ID))
        .join(REVISION)
        .on(REVISION.ID.eq(PUBLICATION.REVISION_ID))
        .where(PUBLICATION.ITEM_ID.eq(WorkRows.id(itemId)))
        .and(PUBLICATION.UNTIL_GENERATION.isNull())
        .fetchOptional(row -> row.value1().address(row.value2()));
  }

  /// Whether this revision is what readers find.
  public boolean isPublic(DSLContext tx, String itemId, long revision) {
    return tx.fetchExists(
        PUBLICATION,
        PUBLICATION.ITEM_ID.eq(WorkRows.id(itemId)),
        PUBLICATION.REVISION_ID.eq(revision),
        PUBLICATION.UNTIL_GENERATION.isNull());
  }

  /// What was done about an item's drafts, newest first.
  public List<Review> reviews(String itemId) {
    return db.selectFrom(REVIEW)
        .where(REVIEW.ITEM_ID.eq(WorkRows.id(itemId)))
        .orderBy(REVIEW.ID.desc())
        .fetch(
            row ->
                new Review(
                    row.getRevisionId(),
                    row.getVerdict(),
                    row.getAuthor(),
                    row.getRemark(),
                    row.getAt()));
  }

  /// The lock makes a save and an act on the same item wait for each other.
  private static Step step(
      DSLContext tx,
      String itemId,
      long revision,
      Act act,
      String author,
      BiFunction<DSLContext, Working, Step> done) {
    Optional<Working> working =
        WorkRows.lock(tx, itemId).flatMap(_ -> WorkRows.working(tx, itemId));
    return switch (may(tx, working, act, revision, Role.AUTHOR, author)) {
      case May.No(String because) -> new Step.Refused(because);
      case May.NotNow(String because) -> new Step.Refused(because);
      case May.Yes _ -> done.apply(tx, working.orElseThrow());
    };
  }

  private Step judge(
      DSLContext tx, Working working, WorkState to, Verdict verdict, String author, String remark) {
    WorkRows.review(
        tx,
        working.itemId(),
        working.revision(),
        verdict,
        WorkRows.who(author),
        remark,
        clock.instant());
    return move(tx, working, to);
  }

  private Step move(DSLContext tx, Working working, WorkState to) {
    WorkRows.state(tx, working.itemId(), to, clock.instant());
    return new Step.Taken(to);
  }
}
