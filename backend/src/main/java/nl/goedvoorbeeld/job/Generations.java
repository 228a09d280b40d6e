package nl.goedvoorbeeld.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/// Tells of each generation of the library whoever wants to hear of it: a row in the transaction
/// that raises it, and a job for each handler that follows. So who publishes need not know them,
/// and none is told of what did not become public.
public final class Generations implements JobHandler {
  private static final String KIND = "generation";

  private final DSLContext db;
  private final Clock clock;
  private final List<String> followers;

  Generations(DSLContext db, Clock clock, List<JobHandler> handlers) {
    this.db = db;
    this.clock = clock;
    this.followers =
        handlers.stream().filter(JobHandler::followsGenerations).map(JobHandler::kind).toList();
  }

  /// To be called in the transaction that raises it. What came of a generation in a library that
  /// was lost is not known, and its number is given out again; so a restore lets go of it.
  public static void raised(DSLContext tx, long generation, Instant now) {
    Jobs.add(tx, job(KIND, Long.toString(generation), now), now);
  }

  private static NewJob job(String kind, String generation, Instant now) {
    return new NewJob(kind, generation, "", now, AfterRestore.NEVER);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean inOrder() {
    return true;
  }

  @Override
  public Ending run(Job job) {
    Instant now = clock.instant();
    String told = String.join(" ", followers);
    db.transaction(
        configuration -> {
          DSLContext tx = configuration.dsl();
          followers.forEach(kind -> Jobs.add(tx, job(kind, job.subject(), now), now));
          Jobs.end(tx, job, told, now);
        });
    return new Ending.Done(told);
  }
}
