package nl.goedvoorbeeld.newsletter;

import java.nio.file.Path;
import java.time.Clock;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.mail.Seal;
import nl.goedvoorbeeld.setting.Secret;
import org.jooq.DSLContext;

/// Who is subscribed, for tests of other rooms.
public final class TestSubscribing {
  private static final Secret SECRET = new Secret("een geheim dat lang genoeg is voor een proef");

  private TestSubscribing() {}

  /// @param folder of the journal of who left
  public static Subscribing in(DSLContext db, Path folder, Clock clock) {
    var links = SubscriberLinks.of(SECRET);
    return new Subscribing(
        db,
        links,
        new Knocks(links, clock, 500),
        new Letters(
            new Mail(clock, Seal.of(SECRET), false),
            () -> Snapshot.EMPTY,
            links,
            "https://www.goedvoorbeeld.example",
            clock),
        TestLeavers.in(folder, SECRET, clock),
        clock);
  }
}
