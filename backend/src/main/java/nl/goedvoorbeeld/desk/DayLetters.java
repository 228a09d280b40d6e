package nl.goedvoorbeeld.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.job.Ending;
import nl.goedvoorbeeld.job.Job;
import nl.goedvoorbeeld.job.JobHandler;
import nl.goedvoorbeeld.search.Libraries;
import org.springframework.stereotype.Component;

/// Has editors told of what happened, every day at seven by the clock on the wall. Where no node
/// ran then it is done later that day; in the night after it waits for the next.
@Component
final class DayLetters implements JobHandler {
  static final String KIND = "day-letter";

  private static final LocalTime AT = LocalTime.of(7, 0);

  /// After a restore the library of a node is not that of the database for a moment.
  private static final Duration A_MOMENT = Duration.ofMinutes(1);

  private final DayNews news;
  private final Libraries libraries;
  private final Clock clock;

  DayLetters(DayNews news, Libraries libraries, Clock clock) {
    this.news = news;
    this.libraries = libraries;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Instant> first(Instant now) {
    return Optional.of(next(now));
  }

  @Override
  public Ending run(Job job) {
    Instant now = clock.instant();
    if (isNight(now)) {
      return new Ending.Again(next(now));
    }
    if (!libraries.ready()) {
      return new Ending.Again(now.plus(A_MOMENT));
    }
    news.tell(libraries.snapshot());
    return new Ending.Again(next(now));
  }

  static boolean isNight(Instant now) {
    return now.atZone(Dutch.ZONE).toLocalTime().isBefore(AT);
  }

  /// The first seven o'clock after it.
  static Instant next(Instant now) {
    ZonedDateTime local = now.atZone(Dutch.ZONE);
    return local
        .toLocalDate()
        .plusDays(isNight(now) ? 0 : 1)
        .atTime(AT)
        .atZone(Dutch.ZONE)
        .toInstant();
  }
}
