package nl.goedvoorbeeld.desk;

import java.util.UUID;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobHandler;
import nl.goedvoorbeeld.job.JobReason;
import nl.goedvoorbeeld.newsletter.mailing.MailingRest;
import nl.goedvoorbeeld.newsletter.mailing.Mailings;
import org.springframework.stereotype.Component;

/// Brings each planned mailing to the door at its moment.
@Component
final class MailingJobs implements JobHandler {
  private final Dispatch dispatch;

  MailingJobs(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Override
  public String kind() {
    return Mailings.PLANNED;
  }

  @Override
  public Ending run(Job job) {
    dispatch.atItsMoment(UUID.fromString(job.subject()));
    return new Ending.Done("");
  }

  @Override
  public void failed(Job job, JobReason reason) {
    dispatch.giveUp(UUID.fromString(job.subject()), MailingRest.BROKE);
  }
}
