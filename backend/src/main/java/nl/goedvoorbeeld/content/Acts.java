package nl.goedvoorbeeld.content;

import static nl.goedvoorbeeld.db.content.Tables.PUBLICATION;
import static nl.goedvoorbeeld.db.content.Tables.REVIEW;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.content.Outcome.Refused;
import nl.goedvoorbeeld.content.Review.Verdict;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What is done about an open draft: submit, refuse, approve, publish. Who wrote it never approves
/// it.
///
/// | From | submit | refuse | approve | publish | urgent | plan | unplan | save |
/// |---|---|---|---|---|---|---|---|---|
/// | concept | ter controle | | | | public | | | concept |
/// | ter controle | | concept | goedgekeurd | | public | | | ter controle |
/// | goedgekeurd | | concept | | public | | gepland | | concept |
/// | gepland | | concept | | public | | | goedgekeurd | concept |
///
/// An empty field is a refusal. Each act names the revision that it is about, and is refused when
/// that is not the newest any more. A draft is thrown away from the first two states; see {@link
/// Discards}. A public item is withdrawn, and a withdrawal taken back for thirty days, by a chief
/// editor only, whatever becomes of its draft; a merger needs a second pair of eyes, so it is no
/// act of one editor.
///
/// What another did is undone by who may: who wrote the draft or approved it gives it back, and who
/// has the role of who approved it; see {@link Editors#mayUndo}. To save is nobody's to forbid:
/// what was changed is a concept again, and the trail and the versions say by whom.
@Component
public class Acts {
  static final String OUTDATED =
      "Er is een nieuwere versie dan die u zag. Bekijk die eerst, en probeer het dan opnieuw.";

  /// Who may take a public item away.
  public static final String CHIEFS_ONLY =
      "Alleen een eindredacteur kan een item intrekken. Vraag het een eindredacteur.";

  private static final String OWN_WORK =
      "U schreef mee aan deze versie; een ander moet haar controleren."
          + " Is er geen ander, dan kan een eindredacteur met spoed publiceren.";
  private static final int LONGEST_REMARK = 2_000;

  private final DSLContext db;
  private final Drafts drafts;
  private final Clock clock;

  public Acts(DSLContext db, Drafts drafts, Clock clock) {
    this.db = db;
    this.drafts = drafts;
    this.clock = clock;
  }

  /// Asks a second pair of eyes.
  public Step submit(String itemId, long revision, String author) {
    return step(
        itemId,
        revision,
        (tx, working) ->
            move(
                tx,
                working,
                Set.of(WorkState.CONCEPT),
                WorkState.SUBMITTED,
                Verdict.SUBMITTED,
                author,
                ""));
  }

  /// Gives a draft back, and says why.
  public Step refuse(String itemId, long revision, String remark, String author) {
    if (remark.isBlank() || remark.length() > LONGEST_REMARK || !Draft.isText(remark)) {
      return new Step.Refused(
          "Schrijf wat er anders moet, in hoogstens %d tekens.".formatted(LONGEST_REMARK));
    }
    return step(
        itemId,
        revision,
        (tx, working) ->
            working.state() == WorkState.SUBMITTED || mayRefuse(tx, itemId, revision, author)
                ? move(
                    tx,
                    working,
                    Set.of(WorkState.SUBMITTED, WorkState.APPROVED, WorkState.PLANNED),
                    WorkState.CONCEPT,
                    Verdict.REFUSED,
                    author,
                    remark.strip())
                : new Step.Refused(
                    "Een eindredacteur keurde dit goed. Vraag een eindredacteur het terug te geven."));
  }

  /// Whether this editor may give this revision back, if its state lets anyone.
  public boolean mayRefuse(String itemId, long revision, String author) {
    return mayRefuse(db, itemId, revision, author);
  }

  /// Asked of what was approved; before that it is anyone's to say what must be different.
  private static boolean mayRefuse(DSLContext tx, String itemId, long revision, String author) {
    return wrote(tx, itemId, revision, author)
        || tx.select(REVIEW.AUTHOR)
            .from(REVIEW)
            .where(REVIEW.ITEM_ID.eq(itemId))
            .and(REVIEW.REVISION_ID.eq(revision))
            .and(REVIEW.VERDICT.eq(Verdict.APPROVED.stored()))
            .orderBy(REVIEW.ID.desc())
            .limit(1)
            .fetchOptional(REVIEW.AUTHOR)
            .map(approver -> Editors.mayUndo(tx, WorkRows.who(author), approver))
            .orElse(true);
  }

  /// Says that a draft may become public. Refused to everyone who wrote any of it.
  public Step approve(String itemId, long revision, String author) {
    return step(
        itemId,
        revision,
        (tx, working) ->
            wrote(tx, itemId, revision, author)
                ? new Step.Refused(OWN_WORK)
                : move(
                    tx,
                    working,
                    Set.of(WorkState.SUBMITTED),
                    WorkState.APPROVED,
                    Verdict.APPROVED,
                    author,
                    ""));
  }

  /// Makes approved drafts public together, in one generation, or none of them.
  public Outcome publish(List<Request> requests, String author) {
    return drafts.publish(
        new Releasing(requests, Releasing.Way.BY_HAND, WorkRows.who(author), now()),
        WorkRows.who(author));
  }

  /// Makes a draft public that nobody else has looked at. It is listed as such until somebody has.
  public Outcome publishUrgently(Request request, Rank rank, String author) {
    return switch (rank) {
      case AUTHOR ->
          refused(request.itemId(), "Alleen een eindredacteur kan met spoed publiceren.");
      case CHIEF ->
          drafts.publish(
              new Releasing(List.of(request), Releasing.Way.URGENT, WorkRows.who(author), now()),
              WorkRows.who(author));
    };
  }

  private static Refused refused(String itemId, String sentence) {
    return new Refused(List.of(new Outcome.Refusal(itemId, sentence)));
  }

  /// Takes an item away from readers. Not for a merger: that needs a second pair of eyes.
  public Outcome withdraw(Withdrawal what, Rank rank, String author) {
    return switch (rank) {
      case AUTHOR -> refused(what.itemId(), CHIEFS_ONLY);
      case CHIEF ->
          what.reason() == Change.Reason.MERGED
              ? refused(what.itemId(), "Samenvoegen moet een ander goedkeuren; stel het voor.")
              : drafts.withdraw((_, _) -> Optional.of(what), WorkRows.who(author));
    };
  }

  /// Lets readers have again what they had before the last withdrawal, for thirty days after it.
  public Outcome takeBack(String itemId, Rank rank, String author) {
    return switch (rank) {
      case AUTHOR -> refused(itemId, "Alleen een eindredacteur kan een item terugzetten.");
      case CHIEF ->
          drafts.publish(
              new TakingBack(itemId, now().minus(Discards.WAY_BACK)), WorkRows.who(author));
    };
  }

  /// How an item left, if that is the last that happened to it.
  public Optional<Left> left(String itemId) {
    return TakingBack.withdrawal(db, itemId)
        .map(
            row ->
                new Left(
                    Change.Reason.of(Objects.requireNonNull(row.getReason())),
                    Optional.ofNullable(row.getSuccessor()),
                    row.getNote(),
                    row.getAuthor(),
                    row.getAt().toInstant(),
                    row.getAt().toInstant().plus(Discards.WAY_BACK)));
  }

  /// What a plan publishes when its moment has come.
  public Releasing planned(Request request, String author) {
    return new Releasing(List.of(request), Releasing.Way.BY_PLAN, WorkRows.who(author), now());
  }

  /// Says that someone else has looked at what was published urgently.
  public Step check(String itemId, long revision, String author) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          if (WorkRows.lock(tx, itemId).isEmpty() || !unchecked(tx, itemId, revision)) {
            return new Step.Refused("Deze versie wacht niet op controle achteraf.");
          }
          if (wrote(tx, itemId, revision, author) || urged(tx, itemId, revision, author)) {
            return new Step.Refused(
                "U schreef of publiceerde deze versie zelf; een ander moet haar controleren.");
          }
          WorkRows.review(tx, itemId, revision, Verdict.CHECKED, WorkRows.who(author), "", now());
          return new Step.Taken(WorkState.APPROVED);
        });
  }

  /// What was published urgently, is still public, and was not looked at by a second one; what
  /// waits longest first.
  public List<Unchecked> unchecked() {
    return db.select(REVIEW.ITEM_ID, REVIEW.REVISION_ID)
        .from(REVIEW)
        .where(uncheckedNow())
        .groupBy(REVIEW.ITEM_ID, REVIEW.REVISION_ID)
        .orderBy(min(REVIEW.ID))
        .fetch(row -> new Unchecked(row.value1(), row.value2()));
  }

  /// A revision that readers have and nobody else has looked at.
  public record Unchecked(String itemId, long revision) {}

  /// Whether an item is among the [#unchecked].
  public boolean isUnchecked(String itemId) {
    return db.fetchExists(REVIEW, REVIEW.ITEM_ID.eq(WorkRows.id(itemId)), uncheckedNow());
  }

  private static Condition uncheckedNow() {
    var second = REVIEW.as("second");
    return REVIEW
        .VERDICT
        .eq(Verdict.URGENT.stored())
        .and(
            exists(
                selectOne()
                    .from(PUBLICATION)
                    .where(PUBLICATION.ITEM_ID.eq(REVIEW.ITEM_ID))
                    .and(PUBLICATION.REVISION_ID.eq(REVIEW.REVISION_ID))
                    .and(PUBLICATION.UNTIL_GENERATION.isNull())))
        .and(
            notExists(
                selectOne()
                    .from(second)
                    .where(second.ITEM_ID.eq(REVIEW.ITEM_ID))
                    .and(second.REVISION_ID.eq(REVIEW.REVISION_ID))
                    .and(second.VERDICT.eq(Verdict.CHECKED.stored()))));
  }

  private static boolean unchecked(DSLContext tx, String itemId, long revision) {
    return verdict(tx, itemId, revision, Verdict.URGENT)
        && !verdict(tx, itemId, revision, Verdict.CHECKED);
  }

  private static boolean verdict(DSLContext tx, String itemId, long revision, Verdict verdict) {
    return tx.fetchExists(
        REVIEW,
        REVIEW.ITEM_ID.eq(itemId),
        REVIEW.REVISION_ID.eq(revision),
        REVIEW.VERDICT.eq(verdict.stored()));
  }

  private static boolean urged(DSLContext tx, String itemId, long revision, String author) {
    return tx.fetchExists(
        REVIEW,
        REVIEW.ITEM_ID.eq(itemId),
        REVIEW.REVISION_ID.eq(revision),
        REVIEW.VERDICT.eq(Verdict.URGENT.stored()),
        REVIEW.AUTHOR.eq(WorkRows.who(author)));
  }

  private static boolean wrote(DSLContext tx, String itemId, long revision, String author) {
    return WorkRows.writers(tx, itemId, revision).contains(WorkRows.who(author));
  }

  /// Sets an approved draft aside for a plan, within the transaction that writes the plan.
  public Step plan(DSLContext tx, String itemId, long revision) {
    return step(
        tx,
        itemId,
        revision,
        (_, working) -> move(tx, working, Set.of(WorkState.APPROVED), WorkState.PLANNED));
  }

  /// Takes a draft back out of its plan, within the transaction that ends the plan. A draft that
  /// went another way meanwhile is left there.
  public Step unplan(DSLContext tx, String itemId, long revision) {
    return step(
        tx,
        itemId,
        revision,
        (_, working) -> move(tx, working, Set.of(WorkState.PLANNED), WorkState.APPROVED));
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
                    Verdict.of(row.getVerdict()),
                    row.getAuthor(),
                    row.getRemark(),
                    row.getAt().toInstant()));
  }

  private Step step(String itemId, long revision, BiFunction<DSLContext, Working, Step> act) {
    return db.transactionResult(configuration -> step(configuration.dsl(), itemId, revision, act));
  }

  /// The lock makes a save and an act on the same item wait for each other.
  private static Step step(
      DSLContext tx, String itemId, long revision, BiFunction<DSLContext, Working, Step> act) {
    Optional<Kind> kind = WorkRows.lock(tx, itemId);
    Optional<Working> working = kind.flatMap(_ -> WorkRows.working(tx, itemId));
    if (working.isEmpty()) {
      return new Step.Refused("Er is geen concept.");
    }
    return working.get().revision() == revision
        ? act.apply(tx, working.get())
        : new Step.Refused(OUTDATED);
  }

  private Step move(
      DSLContext tx,
      Working working,
      Set<WorkState> from,
      WorkState to,
      Verdict verdict,
      String author,
      String remark) {
    Step step = move(tx, working, from, to);
    if (step instanceof Step.Taken) {
      WorkRows.review(
          tx, working.itemId(), working.revision(), verdict, WorkRows.who(author), remark, now());
    }
    return step;
  }

  private Step move(DSLContext tx, Working working, Set<WorkState> from, WorkState to) {
    if (!from.contains(working.state())) {
      return new Step.Refused(
          "Dat kan nu niet: dit concept is %s.".formatted(working.state().phrase()));
    }
    WorkRows.state(tx, working.itemId(), to, now());
    return new Step.Taken(to);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
  }
}
