package nl.goedvoorbeeld.content;

import java.util.List;
import nl.goedvoorbeeld.content.check.Checks;
import nl.goedvoorbeeld.content.check.Outcome.Objection;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.snapshot.Snapshot;

/// What stands in the way of publishing drafts into an empty library, without a database.
public final class Bundles {
  private Bundles() {}

  public static List<Objection> objections(List<Draft> drafts) {
    return List.copyOf(Checks.of(Snapshot.EMPTY, drafts));
  }
}
