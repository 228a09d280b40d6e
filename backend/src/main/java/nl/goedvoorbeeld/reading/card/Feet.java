package nl.goedvoorbeeld.reading.card;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.reading.History;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.Visit;
import nl.goedvoorbeeld.reading.source.Sources;

/// Where an item comes from, and where it leads on to.
public final class Feet {
  private static final int RELATED = 4;
  private static final int LATEST = 3;

  private Feet() {}

  public static ItemFoot of(Visit visit, Item item) {
    return new ItemFoot(
        Sources.of(visit, item),
        related(visit, item).stream().map(other -> Cards.mixed(visit, other)).toList(),
        History.latest(visit, item, LATEST),
        item.address() + "/geschiedenis",
        List.of(
            new NamedLink(item.address() + ".md", "Markdown"),
            new NamedLink(visit.at(item.address() + ".json"), "JSON")),
        item.kind().reference() ? "" : Visit.SUBSCRIBE + "?item=" + item.id(),
        Visit.checked(item));
  }

  /// What an editor named, then what is alike.
  private static List<Item> related(Visit visit, Item item) {
    Set<Item> related = new LinkedHashSet<>();
    item.masthead().related().forEach(ref -> visit.item(ref).ifPresent(related::add));
    related.addAll(visit.library().related(item, RELATED));
    related.remove(item);
    related.removeIf(other -> !visit.snapshot().lists(other));
    return related.stream().limit(RELATED).toList();
  }
}
