package nl.goedvoorbeeld.newsletter.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.wording.Dutch;
import nl.goedvoorbeeld.newsletter.Rhythm;
import nl.goedvoorbeeld.newsletter.Subscription;
import nl.goedvoorbeeld.search.Libraries;
import org.jooq.DSLContext;

/// Looks for one subscription whether there is anything for it, for who is asked why nothing comes.
public final class Prospects {
  /// Further back nobody looks: what somebody is asked about is of late.
  private static final int LOOKED_AT = 500;

  private final DSLContext db;
  private final Libraries libraries;
  private final Clock clock;

  Prospects(DSLContext db, Libraries libraries, Clock clock) {
    this.db = db;
    this.libraries = libraries;
    this.clock = clock;
  }

  /// Of one that somebody said they want.
  public Prospect of(Subscription one) {
    Instant now = clock.instant();
    Instant since =
        Stream.of(one.consent().confirmedAt(), AlertRows.lastTold(db, one.id()))
            .flatMap(Optional::stream)
            .max(Instant::compareTo)
            .orElse(now);
    List<AlertNews> some = AlertRows.since(db, since, LOOKED_AT);
    List<AlertNews> matching =
        libraries.read(
            library ->
                new Matching(library, library.on(LocalDate.ofInstant(now, Dutch.ZONE)), some)
                    .of(one.interest()));
    boolean night = one.rhythm() == Rhythm.AT_ONCE && !Mornings.OURS.open(now).equals(now);
    return new Prospect(
        AlertRows.dueOf(db, one.id(), "open"),
        Mornings.OURS.next(one.rhythm(), now),
        night,
        AlertRows.dueOf(db, one.id(), "held") + AlertRows.heldOf(db, matching),
        since,
        matching.size(),
        (int) matching.stream().filter(AlertNews::important).count());
  }
}
