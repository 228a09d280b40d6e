package nl.goedvoorbeeld.desk;

import static nl.goedvoorbeeld.db.content.Tables.ITEM;
import static nl.goedvoorbeeld.db.desk.Tables.PLAN;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.goedvoorbeeld.account.Editors;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.content.act.Acts;
import nl.goedvoorbeeld.content.act.Drafts;
import nl.goedvoorbeeld.content.act.Numbering;
import nl.goedvoorbeeld.content.act.Request;
import nl.goedvoorbeeld.content.act.Step;
import nl.goedvoorbeeld.content.check.EditorWords;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import nl.goedvoorbeeld.content.check.Withdrawal;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.draft.PublicNote;
import nl.goedvoorbeeld.content.snapshot.Change;
import nl.goedvoorbeeld.content.snapshot.Publications;
import nl.goedvoorbeeld.db.desk.tables.records.PlanRecord;
import nl.goedvoorbeeld.job.AfterRestore;
import nl.goedvoorbeeld.job.Jobs;
import nl.goedvoorbeeld.job.NewJob;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// What is to become public or to leave at an instant. At its moment a plan runs the same act that
/// an editor would, with all its checks; one that is refused then is put back with the reason.
///
/// Locks: the library, then the item, then the plan; making and ending a plan begin with the item.
/// A job of the kind of {@link PlanJobs} brings each to the door, in the order of their moments;
/// see {@link Desk#atItsMoment}. A plan is looked at again once the library is locked, so it
/// happens once, whoever runs the job. One that breaks down is tried a few times more, and then put
/// back as well.
///
/// A plan is cancelled by who made it, or by who has the role of who made it.
@Component
public class Plans {
  /// A database that was away is back by then; a fault in the program does not mend itself.
  static final int MOST_TRIES = 5;

  private static final String BROKE =
      "Het lukte na %d keer niet door een fout in het programma. Een beheerder vindt de fout in het"
              .formatted(MOST_TRIES)
          + " log. Probeer het daarna met de hand.";

  private final DSLContext db;
  private final Acts acts;
  private final Publications publications;
  private final Clock clock;

  public Plans(DSLContext db, Acts acts, Publications publications, Clock clock) {
    this.db = db;
    this.acts = acts;
    this.publications = publications;
    this.clock = clock;
  }

  /// Lets an approved draft become public at an instant.
  public Planning publish(Request request, Instant due, String author) {
    if (request.important() && request.note().isBlank()) {
      return new Planning.Refused(
          "Schrijf bij een belangrijke wijziging wat er voor lezers verandert.");
    }
    Optional<String> obstacle = obstacle(due, request.note());
    if (obstacle.isPresent()) {
      return new Planning.Refused(obstacle.get());
    }
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Step step = acts.plan(tx, request.itemId(), request.revision());
          return switch (step) {
            case Step.Refused(String sentence) -> new Planning.Refused(sentence);
            case Step.Taken _ -> {
              // A draft that was changed since left its plan behind.
              cancel(
                  tx,
                  waiting(request.itemId(), Plan.Act.PUBLISH),
                  "Vervangen door een nieuwe planning.");
              PlanRecord row = row(tx, request.itemId(), Plan.Act.PUBLISH, due, author);
              row.setRevisionId(request.revision());
              row.setImportant(request.important());
              row.setNote(request.note().strip());
              row.insert();
              carryOutLater(tx, row);
              yield new Planning.Planned(row.getId());
            }
          };
        });
  }

  /// Lets a public item leave at an instant. Whether it can is asked at that instant.
  public Planning withdraw(Withdrawal withdrawal, Instant due, String author) {
    if (withdrawal.reason() == Change.Reason.MERGED) {
      return new Planning.Refused(
          "Samenvoegen kan niet vooraf worden gepland: een ander moet het goedkeuren. Stel het voor"
              + " bij «Trek in».");
    }
    Optional<String> obstacle = obstacle(due, withdrawal.note());
    if (obstacle.isPresent()) {
      return new Planning.Refused(obstacle.get());
    }
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Drafts.hold(tx, List.of(withdrawal.itemId()));
          if (!acts.isPublic(tx, withdrawal.itemId())) {
            return new Planning.Refused("Dit is niet openbaar en kan niet worden ingetrokken.");
          }
          if (tx.fetchExists(PLAN, waiting(withdrawal.itemId(), Plan.Act.WITHDRAW))) {
            return new Planning.Refused(
                "Het intrekken is al gepland; annuleer die planning eerst.");
          }
          PlanRecord row = row(tx, withdrawal.itemId(), Plan.Act.WITHDRAW, due, author);
          row.setImportant(true);
          row.setNote(withdrawal.note().strip());
          row.setReason(withdrawal.reason());
          row.insert();
          carryOutLater(tx, row);
          return new Planning.Planned(row.getId());
        });
  }

  private Optional<String> obstacle(Instant due, String note) {
    if (!due.isAfter(clock.instant())) {
      return Optional.of("Dit tijdstip is al voorbij.");
    }
    return PublicNote.obstacle(note);
  }

  private PlanRecord row(DSLContext tx, String itemId, Plan.Act act, Instant due, String author) {
    PlanRecord row = tx.newRecord(PLAN);
    row.setItemId(itemId);
    row.setAct(act);
    row.setDueAt(due);
    row.setAuthor(author);
    row.setMadeAt(clock.instant());
    row.setOutcome(Plan.Outcome.WAITING);
    return row;
  }

  /// Ends a plan before its moment; its draft is approved still.
  public Planning cancel(long plan, String author) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          Optional<PlanRecord> seen = tx.selectFrom(PLAN).where(PLAN.ID.eq(plan)).fetchOptional();
          seen.ifPresent(row -> Drafts.hold(tx, List.of(row.getItemId())));
          if (seen.isPresent() && !Editors.mayUndo(tx, author, seen.get().getAuthor())) {
            return new Planning.Refused(
                "Een eindredacteur plande dit. Vraag een eindredacteur om het te annuleren.");
          }
          List<Long> ended =
              cancel(tx, PLAN.ID.eq(plan).and(PLAN.OUTCOME.eq(Plan.Outcome.WAITING)), "");
          if (ended.isEmpty() || seen.isEmpty()) {
            return new Planning.Refused("Deze planning bestaat niet meer, of is al uitgevoerd.");
          }
          tx.update(PLAN).set(PLAN.ENDED_BY, author).where(PLAN.ID.eq(plan)).execute();
          putBack(tx, seen.get());
          return new Planning.Ended();
        });
  }

  /// Ends what waits for a draft that is thrown away, within that transaction.
  void drop(DSLContext tx, String itemId, String author) {
    List<Long> ids = cancel(tx, waiting(itemId, Plan.Act.PUBLISH), "Het concept is weggegooid.");
    tx.update(PLAN).set(PLAN.ENDED_BY, author).where(PLAN.ID.in(ids)).execute();
  }

  /// Whether this editor may cancel it, if it waits.
  public boolean mayCancel(Plan plan, String author) {
    return Editors.mayUndo(db, author, plan.author());
  }

  /// Has a plan carried out at its moment, within the transaction that makes it.
  private void carryOutLater(DSLContext tx, PlanRecord plan) {
    Jobs.add(
        tx,
        new NewJob(
            PlanJobs.KIND, String.valueOf(plan.getId()), "", plan.getDueAt(), AfterRestore.ASK),
        clock.instant());
  }

  /// Sees to it that each plan has a job: a node of before jobs, that runs beside this one while
  /// the nodes are renewed, makes plans without.
  void seeToJobs() {
    Map<String, PlanRecord> waiting =
        db.selectFrom(PLAN)
            .where(PLAN.OUTCOME.eq(Plan.Outcome.WAITING))
            .fetchMap(plan -> String.valueOf(plan.getId()));
    for (String plan : Jobs.missing(db, PlanJobs.KIND, waiting.keySet())) {
      Optional.ofNullable(waiting.get(plan))
          .ifPresent(
              row -> db.transaction(configuration -> carryOutLater(configuration.dsl(), row)));
    }
  }

  /// Carries out a plan that still waits, within the transaction and under the locks of the door.
  ///
  /// @return what the trail says of it
  List<Performed.Line> carryOut(Plan plan) {
    return stillWaiting(plan.id()).map(this::carryOut).orElse(List.of());
  }

  private List<Performed.Line> carryOut(PlanRecord plan) {
    return switch (plan.getAct()) {
      case PUBLISH -> publish(plan);
      case WITHDRAW ->
          ended(
              plan,
              acts.withdraw(
                  new Withdrawal(
                      plan.getItemId(),
                      Objects.requireNonNull(plan.getReason()),
                      Optional.empty(),
                      plan.getNote()),
                  plan.getAuthor()));
    };
  }

  private List<Performed.Line> publish(PlanRecord plan) {
    if (acts.isPublic(db, plan.getItemId(), plan.getRevisionId())) {
      end(db, PLAN.ID.eq(plan.getId()), Plan.Outcome.CANCELLED, "Deze versie was al gepubliceerd.");
      return List.of();
    }
    return ended(
        plan,
        acts.publishPlanned(
            new Request(
                plan.getItemId(), plan.getRevisionId(), plan.getImportant(), plan.getNote()),
            plan.getAuthor()));
  }

  private List<Performed.Line> ended(PlanRecord plan, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _, Outcome.Nothing _ -> {
        end(db, PLAN.ID.eq(plan.getId()), Plan.Outcome.DONE, "");
        yield List.of(line(plan, plan.getAct().trail()));
      }
      case Outcome.Refused(List<Objection> objections) -> {
        EditorWords words = new EditorWords(publications.now(db), _ -> Optional.empty());
        yield refused(plan, String.join("\n", words.of(objections)), true);
      }
    };
  }

  private List<Performed.Line> refused(PlanRecord plan, String because, boolean back) {
    end(db, PLAN.ID.eq(plan.getId()), Plan.Outcome.REFUSED, because);
    Performed.Line line = line(plan, "planning niet gelukt");
    if (back) {
      putBack(db, plan);
    }
    return List.of(line);
  }

  /// Ends what broke too often, as {@link #carryOut}.
  ///
  /// @param back whether its draft is put back; else that stays planned with nothing to wait for,
  ///   and any save makes a concept of it
  List<Performed.Line> giveUp(Plan plan, boolean back) {
    return stillWaiting(plan.id()).map(row -> refused(row, BROKE, back)).orElse(List.of());
  }

  private Performed.Line line(PlanRecord plan, String act) {
    return new Performed.Line(
        act,
        Trail.item(plan.getItemId()),
        plan.getRevisionId() == null
            ? ""
            : "versie " + Numbering.read(db, plan.getItemId()).of(plan.getRevisionId()));
  }

  /// A plan that is still to be carried out, now that nobody else can.
  private Optional<PlanRecord> stillWaiting(long plan) {
    return db.selectFrom(PLAN)
        .where(PLAN.ID.eq(plan))
        .and(PLAN.OUTCOME.eq(Plan.Outcome.WAITING))
        .forUpdate()
        .fetchOptional();
  }

  /// Puts back all plans whose moment has passed, within a transaction: for a library in which that
  /// moment may have been long ago, and whether it was carried out or cancelled then is not known.
  ///
  /// @return how many
  public int putBackOverdue(DSLContext tx, String because) {
    List<PlanRecord> overdue =
        tx.selectFrom(PLAN)
            .where(PLAN.OUTCOME.eq(Plan.Outcome.WAITING))
            .and(PLAN.DUE_AT.le(clock.instant()))
            .orderBy(PLAN.ID)
            .fetch();
    for (PlanRecord plan : overdue) {
      end(tx, PLAN.ID.eq(plan.getId()), Plan.Outcome.REFUSED, because);
      putBack(tx, plan);
    }
    dropJobs(tx, overdue.stream().map(PlanRecord::getId).toList());
    return overdue.size();
  }

  private void putBack(DSLContext tx, PlanRecord plan) {
    if (plan.getRevisionId() != null) {
      acts.unplan(tx, plan.getItemId(), plan.getRevisionId());
    }
  }

  /// Ends before their moment what need not be carried out any more.
  ///
  /// @return which
  private List<Long> cancel(DSLContext tx, Condition which, String because) {
    List<Long> plans = tx.select(PLAN.ID).from(PLAN).where(which).fetch(PLAN.ID);
    end(tx, PLAN.ID.in(plans), Plan.Outcome.CANCELLED, because);
    dropJobs(tx, plans);
    return plans;
  }

  private static void dropJobs(DSLContext tx, List<Long> plans) {
    Jobs.drop(tx, PlanJobs.KIND, plans.stream().map(String::valueOf).toList());
  }

  private int end(DSLContext tx, Condition which, Plan.Outcome outcome, String because) {
    return tx.update(PLAN)
        .set(PLAN.OUTCOME, outcome)
        .set(PLAN.BECAUSE, because)
        .set(PLAN.ENDED_AT, clock.instant())
        .where(which)
        .execute();
  }

  private static Condition waiting(String itemId, Plan.Act act) {
    return PLAN.ITEM_ID.eq(itemId).and(PLAN.ACT.eq(act)).and(PLAN.OUTCOME.eq(Plan.Outcome.WAITING));
  }

  /// What is to happen, soonest first.
  public List<Plan> waiting() {
    return plans(PLAN.OUTCOME.eq(Plan.Outcome.WAITING));
  }

  Optional<Plan> find(long plan) {
    return plans(PLAN.ID.eq(plan)).stream().findFirst();
  }

  /// What was planned for an item, soonest first.
  public List<Plan> of(String itemId) {
    return Draft.isText(itemId) ? plans(PLAN.ITEM_ID.eq(itemId)) : List.of();
  }

  /// What was refused at its moment since an instant, for those who must do something about it.
  public List<Plan> refusedSince(Instant since) {
    return plans(PLAN.OUTCOME.eq(Plan.Outcome.REFUSED).and(PLAN.ENDED_AT.ge(since)));
  }

  /// The plans of one editor that another cancelled since an instant, the last one first.
  public List<Plan> cancelledByOthers(String author, Instant since) {
    return plans(PLAN.AUTHOR.eq(author).and(PLAN.ENDED_BY.ne(author)).and(PLAN.ENDED_AT.ge(since)))
        .reversed();
  }

  private List<Plan> plans(Condition which) {
    return db.select(ITEM.KIND, PLAN.asterisk())
        .from(PLAN)
        .join(ITEM)
        .on(ITEM.ID.eq(PLAN.ITEM_ID))
        .where(which)
        .orderBy(PLAN.DUE_AT, PLAN.ID)
        .fetch(Plans::plan);
  }

  private static Plan plan(Record row) {
    return new Plan(
        row.get(PLAN.ID),
        row.get(PLAN.ITEM_ID),
        row.get(ITEM.KIND),
        row.get(PLAN.ACT),
        row.get(PLAN.DUE_AT),
        Optional.ofNullable(row.get(PLAN.REVISION_ID)),
        row.get(PLAN.NOTE),
        row.get(PLAN.AUTHOR),
        row.get(PLAN.OUTCOME),
        row.get(PLAN.BECAUSE),
        Optional.ofNullable(row.get(PLAN.ENDED_BY)),
        Optional.ofNullable(row.get(PLAN.ENDED_AT)));
  }
}
