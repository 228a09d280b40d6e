package nl.goedvoorbeeld.content;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.goedvoorbeeld.content.Outcome.Objection;

/// What stands in the way of publishing drafts into an empty library, without a database.
public final class Bundles {
  private static final Snapshot EMPTY =
      new Snapshot(new Stand(new UUID(0, 0), 0), Map.of(), Map.of(), Map.of());

  private Bundles() {}

  public static List<Objection> objections(List<Draft> drafts) {
    return Checks.of(EMPTY, drafts);
  }
}
