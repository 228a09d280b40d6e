package nl.goedvoorbeeld.content.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.ItemDate;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.snapshot.Change.Act;

/// What readers were told of late, made once for each library: what became public, and what changed
/// so that it matters.
///
/// What came in together and is more than one looks at is told as one, with how many of each kind.
/// The first that ever came in so is the library itself, and no news.
final class Latest {
  private static final int MOST = 6;

  private Latest() {}

  private record Told(Item item, Change change, boolean last) {}

  /// @param items those that stand in lists
  /// @param history the changes of each item by id, oldest first
  static List<Tidings> of(Collection<Item> items, Map<String, List<Change>> history) {
    TreeMap<Long, List<Told>> generations = new TreeMap<>(Comparator.reverseOrder());
    items.stream()
        .filter(item -> !item.kind().reference() && item.kind() != Kind.PAGE)
        .flatMap(item -> told(item, history.getOrDefault(item.id(), List.of())))
        .forEach(
            told ->
                generations
                    .computeIfAbsent(told.change().generation(), _ -> new ArrayList<>())
                    .add(told));
    if (!generations.isEmpty() && generations.lastEntry().getValue().size() > MOST) {
      generations.pollLastEntry();
    }
    return generations.values().stream().flatMap(Latest::lines).limit(MOST).toList();
  }

  /// Of the last of these [Item#changed] is the moment.
  private static Stream<Told> told(Item item, List<Change> changes) {
    List<Change> told = new ArrayList<>();
    for (Change change : changes) {
      if (told.isEmpty() || change.important()) {
        told.add(change);
      }
    }
    return told.stream().map(change -> new Told(item, change, change == told.getLast()));
  }

  private static Stream<Tidings> lines(List<Told> together) {
    return together.size() > MOST
        ? many(together)
        : together.stream()
            .filter(Told::last)
            .sorted(Comparator.comparing((Told one) -> ItemDate.of(one.item())).reversed())
            .map(one -> new Tidings.One(one.item(), one.change()));
  }

  private static Stream<Tidings> many(List<Told> together) {
    Instant at = together.getFirst().change().at();
    Map<Act, Map<Kind, Long>> numbers =
        together.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.change().act(),
                    TreeMap::new,
                    Collectors.groupingBy(
                        one -> one.item().kind(), TreeMap::new, Collectors.counting())));
    return numbers.entrySet().stream()
        .map(act -> new Tidings.Many(at, act.getKey(), act.getValue()));
  }
}
