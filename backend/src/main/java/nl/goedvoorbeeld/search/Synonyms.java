package nl.goedvoorbeeld.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.goedvoorbeeld.content.Definition;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.dutch.Stems;

/// Which words also find which, from the definitions of one library: what an editor writes there is
/// in force with the publication. Words are compared by their stems; a synonym may be of several
/// words on both sides.
final class Synonyms {
  static final Synonyms NONE = new Synonyms();

  private final Map<List<String>, Set<List<String>>> also = new HashMap<>();
  private int longest;

  private Synonyms() {}

  Synonyms(Snapshot snapshot) {
    snapshot.definitions().forEach(this::add);
  }

  private void add(Definition definition) {
    Set<List<String>> same = new LinkedHashSet<>();
    same.add(Stems.in(definition.word()));
    definition.same().forEach(word -> same.add(Stems.in(word)));
    definition.spellings().forEach(word -> same.add(Stems.in(word)));
    for (List<String> one : same) {
      same.forEach(other -> add(one, other));
      definition.alsoFinds().forEach(found -> add(one, Stems.in(found)));
    }
  }

  private void add(List<String> from, List<String> to) {
    if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
      also.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(to);
      longest = Math.max(longest, from.size());
    }
  }

  /// How many words the longest word has that has a synonym.
  int longest() {
    return longest;
  }

  /// What these stems also find, each as stems in order.
  Set<List<String>> of(List<String> stems) {
    return also.getOrDefault(stems, Set.of());
  }
}
