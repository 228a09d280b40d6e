package nl.goedvoorbeeld.desk;

import java.time.Duration;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobHandler;
import nl.goedvoorbeeld.job.JobReason;
import org.springframework.stereotype.Component;

/// Brings each plan to the door at its moment, in the order of these: a text may lean on what is
/// planned just before it. What came due while no node ran happens at the next start.
@Component
final class PlanJobs implements JobHandler {
  static final String KIND = "plan";

  private final Desk desk;

  PlanJobs(Desk desk) {
    this.desk = desk;
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
  public int mostTries() {
    return Plans.MOST_TRIES;
  }

  @Override
  public Duration rest(int tries) {
    return Duration.ofMinutes(1);
  }

  @Override
  public Ending run(Job job) {
    desk.atItsMoment(plan(job));
    return new Ending.Done("");
  }

  @Override
  public void failed(Job job, JobReason reason) {
    desk.giveUp(plan(job));
  }

  private static long plan(Job job) {
    return Long.parseLong(job.subject());
  }
}
