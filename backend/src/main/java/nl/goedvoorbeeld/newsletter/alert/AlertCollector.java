package nl.goedvoorbeeld.newsletter.alert;

import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobHandler;

/// After each generation of the library.
final class AlertCollector implements JobHandler {
  static final String KIND = "alert";

  private final Gathering gathering;

  AlertCollector(Gathering gathering) {
    this.gathering = gathering;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean followsGenerations() {
    return true;
  }

  @Override
  public Ending run(Job job) {
    return new Ending.Done(Integer.toString(gathering.generations()));
  }
}
