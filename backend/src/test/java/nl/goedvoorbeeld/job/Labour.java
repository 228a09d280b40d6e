package nl.goedvoorbeeld.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A kind of job that notes what it did, for tests.
final class Labour implements JobHandler {
  private final String kind;
  private final Function<Job, Ending> work;

  final List<String> done = new CopyOnWriteArrayList<>();
  final List<JobReason> failed = new CopyOnWriteArrayList<>();
  boolean inOrder;
  boolean follows;
  Optional<Instant> first = Optional.empty();

  Labour(String kind) {
    this(kind, _ -> new Ending.Done(""));
  }

  Labour(String kind, Function<Job, Ending> work) {
    this.kind = kind;
    this.work = work;
  }

  NewJob job(String subject, Instant due) {
    return new NewJob(kind, subject, "", due, AfterRestore.ASK);
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Ending run(Job job) {
    done.add(job.subject());
    return work.apply(job);
  }

  @Override
  public boolean inOrder() {
    return inOrder;
  }

  @Override
  public void failed(Job job, JobReason reason) {
    failed.add(reason);
  }

  @Override
  public Optional<Instant> first(Instant now) {
    return first;
  }

  @Override
  public boolean followsGenerations() {
    return follows;
  }
}
