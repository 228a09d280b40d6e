package nl.goedvoorbeeld.content.snapshot;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Bundles;
import nl.goedvoorbeeld.content.Content;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.check.Outcome;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.frontmatter.Ref;

/// A small library without a database, of drafts that all are public.
public final class InMemory {
  private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");

  private InMemory() {}

  public static Snapshot of(Draft... drafts) {
    List<Draft> all = List.of(drafts);
    List<Outcome.Objection> objections = Bundles.objections(all);
    if (!objections.isEmpty()) {
      throw new AssertionError(objections.toString());
    }
    return asRead(drafts);
  }

  /// Also of drafts that could not be published.
  public static Snapshot asRead(Draft... drafts) {
    return asRead(Map.of(), drafts);
  }

  /// As above, with addresses that stayed behind.
  ///
  /// @param formerly each with the id of what was there, which need not be there now
  public static Snapshot asRead(Map<Ref, String> formerly, Draft... drafts) {
    Map<String, Item> items =
        Arrays.stream(drafts)
            .map(InMemory::item)
            .collect(Collectors.toMap(Item::id, Function.identity()));
    Map<Ref, String> addresses = new HashMap<>(formerly);
    items.values().forEach(item -> addresses.put(item.ref(), item.id()));
    return new Snapshot(
        new Stand(new UUID(1, 1), 1), items, addresses, Map.of(), Map.of(), Optional.empty());
  }

  private static Item item(Draft draft) {
    Content content = draft.content().orElseThrow();
    return new Item(
        content.masthead().id(),
        draft.kind(),
        draft.slug(),
        content,
        draft.document(),
        draft.refs(),
        draft.lists(),
        draft.images(),
        1,
        AT,
        AT,
        false,
        Optional.empty());
  }
}
