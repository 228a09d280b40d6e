package nl.goedvoorbeeld.desk;

import static nl.goedvoorbeeld.db.desk.Tables.PLAN;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.act.Workbench;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.job.FailedJob;
import nl.goedvoorbeeld.job.JobReason;
import nl.goedvoorbeeld.job.Jobs;
import nl.goedvoorbeeld.mail.ReturnBox;
import nl.goedvoorbeeld.mail.ReturnFolder;
import nl.goedvoorbeeld.newsletter.mailing.MailingRest;
import nl.goedvoorbeeld.newsletter.mailing.Mailings;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What was to happen by itself and did not, for who can do something about it: jobs that failed
/// for good, as long as they are kept, and plans that were refused at their moment.
@Component
public class Troubles {
  /// Where so much fails, one thing is wrong.
  private static final int MOST = 50;

  /// What the jobs are called; one of a room that is not named here goes by its kind.
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry(PlanJobs.KIND, "Een planning uitvoeren"),
          Map.entry(PlansWithoutJob.KIND, "De planningen nalopen"),
          Map.entry(BinJobs.KIND, "De prullenbak legen"),
          Map.entry("alert", "Nagaan wie bericht wil over wat veranderde"),
          Map.entry("alert-round", "Attenderingen schrijven"),
          Map.entry(DayLetters.KIND, "Redacteuren mailen wat er gebeurde"),
          Map.entry("generation", "Doorgeven wat openbaar werd"),
          Map.entry("sweep", "Oude taken opruimen"),
          Map.entry("mail", "Een bericht verzenden"),
          Map.entry("mail-sweep", "Oude berichten opruimen"),
          Map.entry(Mailings.PLANNED, "Een geplande editie versturen"),
          Map.entry("mailing-sweep", "Oude verzendingen opruimen"),
          Map.entry("mail-return", "Lezen wat er aan mail terugkomt"),
          Map.entry("newsletter-tally", "Abonnees tellen"),
          Map.entry("newsletter-sweep", "Aanmeldingen wissen die niemand bevestigde"));

  private final DSLContext db;
  private final Plans plans;
  private final Workbench workbench;

  public Troubles(DSLContext db, Plans plans, Workbench workbench) {
    this.db = db;
    this.plans = plans;
    this.workbench = workbench;
  }

  /// The last one first.
  public List<Trouble> all() {
    return Stream.of(jobs(), mailings(), returned())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Trouble::at).reversed())
        .toList();
  }

  private List<Trouble> mailings() {
    return Mailings.resting(db).stream()
        .map(
            one ->
                new Trouble(
                    "Een editie versturen",
                    one.reason().map(MailingRest::sentence).orElse(""),
                    one.approvedAt().orElse(one.madeAt()),
                    Optional.of(one.edition())))
        .toList();
  }

  /// Of what comes back: nobody would notice that it is not read.
  private List<Trouble> returned() {
    return ReturnBox.folders(db).stream()
        .filter(one -> one.fault().isPresent() || one.unreadable() + one.complaintsOfNobody() > 0)
        .map(
            one ->
                new Trouble(
                    "Lezen wat er aan mail terugkomt, uit de map " + one.name(),
                    one.fault()
                        .map(ReturnFolder.Fault::sentence)
                        .orElseGet(
                            () ->
                                "%s niet te lezen, en van %s is niet te zien waarover. Kijk zelf in die map."
                                    .formatted(
                                        Dutch.count(
                                            one.unreadable(), "bericht is", "berichten zijn"),
                                        Dutch.count(
                                            one.complaintsOfNobody(), "klacht", "klachten"))),
                    one.readAt().orElse(Instant.EPOCH),
                    Optional.empty()))
        .toList();
  }

  private List<Trouble> jobs() {
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

  /// The plans that were refused since an instant, where nothing was planned or published since.
  public List<Plan> missed(Instant since) {
    return plans.refusedSince(since).stream()
        .filter(
            plan ->
                plans.of(plan.itemId()).stream()
                    .filter(other -> other.act() == plan.act())
                    .allMatch(other -> other.id() <= plan.id()))
        .filter(
            plan ->
                plan.revision()
                    .map(
                        revision ->
                            workbench
                                .working(plan.itemId())
                                .filter(working -> working.revision() == revision)
                                .isPresent())
                    .orElse(true))
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
