package nl.goedvoorbeeld.newsletter.mailing;

import java.time.Clock;
import java.util.function.Supplier;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import org.jooq.DSLContext;

/// Mailings for tests of other rooms.
public final class TestMailings {
  private TestMailings() {}

  public static Mailings in(DSLContext db, Supplier<Snapshot> library, Clock clock) {
    return new Mailings(db, new Addressees(library), clock);
  }

  /// So many who asked for the e-zine.
  public static void readers(DSLContext db, Clock clock, int number) {
    Post.readers(db, clock, number, "een.test");
  }
}
