package nl.goedvoorbeeld.content;

import static nl.goedvoorbeeld.db.content.Tables.PUBLICATION;
import static nl.goedvoorbeeld.db.content.Tables.REVIEW;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import nl.goedvoorbeeld.content.Outcome.Objection;
import nl.goedvoorbeeld.content.Outcome.Refused;
import nl.goedvoorbeeld.content.Review.Verdict;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Place;
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
/// that is not the newest any more.
@Component
public class Acts {
  static final String OUTDATED =
      "Er is een nieuwere versie dan die u zag. Bekijk die eerst, en probeer het dan opnieuw.";

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
            move(
                tx,
                working,
                Set.of(WorkState.SUBMITTED, WorkState.APPROVED, WorkState.PLANNED),
                WorkState.CONCEPT,
                Verdict.REFUSED,
                author,
                remark.strip()));
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
          new Refused(
              List.of(
                  new Objection(
                      request.itemId(),
                      new Fault(
                          Place.START, "Alleen een eindredacteur kan met spoed publiceren."))));
      case CHIEF ->
          drafts.publish(
              new Releasing(List.of(request), Releasing.Way.URGENT, WorkRows.who(author), now()),
              WorkRows.who(author));
    };
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

  /// What was published urgently, is still public, and was not looked at by a second one.
  public List<Version> unchecked() {
    return db
        .select(REVIEW.ITEM_ID, REVIEW.REVISION_ID)
        .from(REVIEW)
        .join(PUBLICATION)
        .on(PUBLICATION.REVISION_ID.eq(REVIEW.REVISION_ID))
        .and(PUBLICATION.ITEM_ID.eq(REVIEW.ITEM_ID))
        .and(PUBLICATION.UNTIL_GENERATION.isNull())
        .where(REVIEW.VERDICT.eq(Verdict.URGENT.stored()))
        .orderBy(REVIEW.ID)
        .fetch()
        .stream()
        .filter(row -> unchecked(db, row.value1(), row.value2()))
        .flatMap(row -> WorkRows.version(db, row.value1(), row.value2()).stream())
        .toList();
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
