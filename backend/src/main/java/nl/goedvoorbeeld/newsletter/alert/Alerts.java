package nl.goedvoorbeeld.newsletter.alert;

import java.util.List;
import java.util.Locale;
import nl.goedvoorbeeld.account.Editor;
import nl.goedvoorbeeld.account.Trail;
import org.jooq.DSLContext;

/// What editors decide of alerts: whether what waits is told after all. Both stand in the trail.
public final class Alerts {
  private final DSLContext db;
  private final Gathering gathering;
  private final Trail trail;

  Alerts(DSLContext db, Gathering gathering, Trail trail) {
    this.db = db;
    this.gathering = gathering;
    this.trail = trail;
  }

  /// What waits, the oldest first.
  public List<HeldNews> held() {
    return gathering.held();
  }

  /// Of how many items something waits.
  public int heldItems() {
    return AlertRows.heldItems(db);
  }

  /// How many people are to hear something with the next letter of theirs.
  public int waiting() {
    return AlertRows.waiting(db);
  }

  /// Has what waits of a generation told, to those who want it now.
  ///
  /// @return of how many items; none when it waits no more
  public int send(Editor editor, HeldNews.Why why, long generation) {
    return decide(editor, "attenderingen verstuurd", why, generation, true);
  }

  /// Has what waits of a generation told to nobody.
  ///
  /// @return of how many items; none when it waits no more
  public int refuse(Editor editor, HeldNews.Why why, long generation) {
    return decide(editor, "attenderingen niet verstuurd", why, generation, false);
  }

  private int decide(Editor editor, String act, HeldNews.Why why, long generation, boolean send) {
    return db.transactionResult(
        configuration -> {
          DSLContext tx = configuration.dsl();
          int items = gathering.release(tx, why, generation, send);
          if (items > 0) {
            trail.record(
                tx,
                editor,
                act,
                "generatie " + generation,
                "%s, %d items".formatted(why.name().toLowerCase(Locale.ROOT), items));
          }
          return items;
        });
  }
}
