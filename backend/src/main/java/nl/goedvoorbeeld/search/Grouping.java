package nl.goedvoorbeeld.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.search.answer.Overview;
import nl.goedvoorbeeld.search.index.Documents;
import nl.goedvoorbeeld.search.query.Facet;
import org.apache.lucene.util.FixedBitSet;

/// Lays what was found under the values of a facet and cuts that in pages. Only what stands on the
/// page is put in order.
final class Grouping {
  private record Heap(String id, String label, FixedBitSet documents, int size) {
    private Heap(String id, String label, FixedBitSet documents) {
      this(id, label, documents, documents.cardinality());
    }
  }

  private final List<Heap> heaps;

  private Grouping(List<Heap> heaps) {
    this.heaps = heaps.stream().filter(heap -> heap.size() > 0).toList();
  }

  /// @param by nothing for one row
  /// @param chosen the values of that facet that are filtered by: where groups are among them, only
  ///   those
  static Grouping of(FixedBitSet found, Optional<Facet> by, Set<String> chosen, Choices choices) {
    if (by.isEmpty()) {
      return new Grouping(List.of(new Heap("", "", found)));
    }
    List<Choice> values = choices.widest(by.get());
    List<Choice> asked = values.stream().filter(one -> chosen.contains(one.id())).toList();
    FixedBitSet rest = found.clone();
    List<Heap> heaps = new ArrayList<>();
    for (Choice value : asked.isEmpty() ? values : asked) {
      FixedBitSet documents = found.clone();
      documents.and(value.documents());
      rest.andNot(documents);
      heaps.add(new Heap(value.id(), value.label(), documents));
    }
    if (asked.isEmpty()) {
      heaps.add(new Heap("", "", rest));
    }
    return new Grouping(heaps);
  }

  /// How many places all groups have together.
  int places() {
    return heaps.stream().mapToInt(Heap::size).sum();
  }

  /// The groups of which something stands in some places, with that.
  List<Overview.Group> between(long from, long end, Ranking ranking, Documents documents) {
    List<Overview.Group> groups = new ArrayList<>();
    long before = 0;
    for (Heap heap : heaps) {
      int first = Math.clamp(from - before, 0, heap.size());
      int last = Math.clamp(end - before, 0, heap.size());
      if (first < last) {
        int[] shown = ranking.best(heap.documents(), first, last - first);
        groups.add(
            new Overview.Group(
                heap.id(),
                heap.label(),
                heap.size(),
                first > 0,
                Arrays.stream(shown).mapToObj(documents::item).toList()));
      }
      before += heap.size();
    }
    return List.copyOf(groups);
  }
}
