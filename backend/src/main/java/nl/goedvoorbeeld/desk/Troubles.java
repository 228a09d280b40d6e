package nl.goedvoorbeeld.desk;

import static nl.goedvoorbeeld.db.desk.Tables.PLAN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.job.FailedJob;
import nl.goedvoorbeeld.job.JobReason;
import nl.goedvoorbeeld.job.Jobs;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The jobs that failed for good, for who can do something about it. They stand there as long as
/// they are kept.
@Component
public class Troubles {
  /// Where so much fails, one thing is wrong.
  private static final int MOST = 50;

  /// What the jobs are called; one of a room that is not named here goes by its kind.
  private static final Map<String, String> TITLES =
      Map.of(
          PlanJobs.KIND,
          "Een planning uitvoeren",
          PlansWithoutJob.KIND,
          "De planningen nalopen",
          BinJobs.KIND,
          "De prullenbak legen",
          "generation",
          "Doorgeven wat openbaar werd",
          "sweep",
          "Oude taken opruimen");

  private final DSLContext db;

  public Troubles(DSLContext db) {
    this.db = db;
  }

  /// The last one first.
  public List<Trouble> all() {
    List<FailedJob> failed = Jobs.failed(db, MOST);
    Map<String, String> items = items(failed);
    return failed.stream()
        .map(
            job ->
                new Trouble(
                    TITLES.getOrDefault(job.kind(), "Een taak van de soort " + job.kind()),
                    sentence(job),
                    job.at(),
                    job.kind().equals(PlanJobs.KIND)
                        ? Optional.ofNullable(items.get(job.subject()))
                        : Optional.empty()))
        .toList();
  }

  /// The items of plans.
  private Map<String, String> items(List<FailedJob> failed) {
    List<Long> plans =
        failed.stream()
            .filter(job -> job.kind().equals(PlanJobs.KIND))
            .map(job -> Long.valueOf(job.subject()))
            .toList();
    return plans.isEmpty()
        ? Map.of()
        : db.select(PLAN.ID, PLAN.ITEM_ID)
            .from(PLAN)
            .where(PLAN.ID.in(plans))
            .fetchMap(row -> String.valueOf(row.value1()), row -> row.value2());
  }

  static String sentence(FailedJob job) {
    String log = "Kijk in het log bij taak %d.".formatted(job.id());
    return switch (job.reason().code()) {
      case JobReason.BROKE ->
          "Dit ging %s mis door een fout in het programma of de database. %s"
              .formatted(times(job), log);
      case JobReason.HALTED ->
          "De site stopte %s terwijl dit werd gedaan, dus het wordt niet opnieuw geprobeerd. %s"
              .formatted(times(job), log);
      case JobReason.RESTORED ->
          "Het moment was al voorbij toen een back-up werd teruggezet. Kijk na of dit toen al gebeurd was; het gebeurt niet alsnog.";
      default -> "Dit lukte niet (%s). %s".formatted(job.reason().code(), log);
    };
  }

  private static String times(FailedJob job) {
    return Dutch.count(job.tries(), "keer", "keer");
  }
}
