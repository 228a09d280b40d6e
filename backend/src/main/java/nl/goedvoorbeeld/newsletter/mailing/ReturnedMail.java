package nl.goedvoorbeeld.newsletter.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobHandler;
import nl.goedvoorbeeld.mail.Blame;
import nl.goedvoorbeeld.mail.Report;
import nl.goedvoorbeeld.mail.ReturnBox;
import org.jooq.DSLContext;

/// Looks now and then what came back, and does what it means.
final class ReturnedMail implements JobHandler {
  private static final Duration EVERY = Duration.ofMinutes(2);

  private final Optional<ReturnBox> box;
  private final Refusals refusals;
  private final Clock clock;

  ReturnedMail(Optional<ReturnBox> box, Refusals refusals, Clock clock) {
    this.box = box;
    this.refusals = refusals;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "mail-return";
  }

  @Override
  public Optional<Instant> first(Instant now) {
    return box.map(_ -> now);
  }

  @Override
  public Ending run(Job job) {
    Instant now = clock.instant();
    boolean more = box.isPresent() && box.get().read(this::take);
    return new Ending.Again(more ? now : now.plus(EVERY));
  }

  void take(DSLContext tx, Report report) {
    switch (report) {
      case Report.Bounce(UUID delivery, Blame blame) -> refusals.refused(tx, delivery, blame);
      case Report.Complaint(UUID delivery) -> refusals.complained(tx, delivery);
      case Report.ComplaintOfNobody(), Report.Nothing(), Report.Unreadable() -> {
        // They are counted where they are read.
      }
    }
  }
}
