package nl.goedvoorbeeld.newsletter.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobHandler;
import nl.goedvoorbeeld.mail.MailPause;
import nl.goedvoorbeeld.newsletter.Rhythm;
import org.jooq.DSLContext;

/// Each morning, and when something came for those who want to hear at once. At a start it looks
/// whether a morning was missed.
final class AlertRounds implements JobHandler {
  static final String KIND = "alert-round";

  /// While nothing goes to subscribers: what is due is written as soon as it does.
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

  private final DSLContext db;
  private final Gathering gathering;
  private final Sending sending;
  private final Clock clock;

  AlertRounds(DSLContext db, Gathering gathering, Sending sending, Clock clock) {
    this.db = db;
    this.gathering = gathering;
    this.sending = sending;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Instant> first(Instant now) {
    return Optional.of(now);
  }

  /// Some of a round may be told when it breaks; the others are told when it is tried again.
  @Override
  public Ending run(Job job) {
    gathering.day();
    Instant now = clock.instant();
    if (MailPause.now(db).isPresent()) {
      return job.subject().isEmpty()
          ? new Ending.Again(now.plus(LOOK_AGAIN))
          : new Ending.Done("paused");
    }
    Set<Rhythm> due = Mornings.OURS.due(AlertRows.rounds(db), now);
    int letters = due.isEmpty() ? 0 : sending.send(due);
    due.stream()
        .filter(rhythm -> rhythm != Rhythm.AT_ONCE)
        .forEach(rhythm -> AlertRows.round(db, rhythm, Mornings.OURS.latest(rhythm, now)));
    if (!job.subject().isEmpty()) {
      return new Ending.Done(Integer.toString(letters));
    }
    gathering.sweep();
    return new Ending.Again(Mornings.OURS.next(now));
  }
}
