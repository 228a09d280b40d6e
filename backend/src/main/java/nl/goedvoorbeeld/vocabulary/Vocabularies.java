package nl.goedvoorbeeld.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// All vocabularies together. Terms are addressed as `vocabulary:id`, since one id may live in two.
///
/// A merged id stands below the term that took over: what still names it is found with that term.
public final class Vocabularies {
  public static final Vocabularies NONE = new Vocabularies(List.of());

  private final Map<String, Vocabulary> byName = new LinkedHashMap<>();
  private final Map<String, Term> terms = new HashMap<>();
  private final Map<String, List<String>> narrower = new HashMap<>();

  public Vocabularies(Collection<Vocabulary> all) {
    for (Vocabulary vocabulary : all) {
      byName.put(vocabulary.name(), vocabulary);
      vocabulary.terms().forEach(term -> terms.put(vocabulary.name() + ":" + term.id(), term));
    }
    for (Vocabulary vocabulary : all) {
      vocabulary.terms().forEach(term -> hang(vocabulary.name(), term));
    }
  }

  private void hang(String vocabulary, Term term) {
    String key = vocabulary + ":" + term.id();
    List<String> above = term.mergedInto().isPresent() ? List.of(successor(key)) : broader(key);
    above.forEach(one -> narrower.computeIfAbsent(one, _ -> new ArrayList<>()).add(key));
  }

  public Collection<Vocabulary> all() {
    return byName.values();
  }

  public Optional<Vocabulary> vocabulary(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// The term, or the one that it was merged into.
  public Optional<Term> term(String vocabulary, String id) {
    return Optional.ofNullable(terms.get(successor(vocabulary + ":" + id)));
  }

  /// The preferred label, or the id itself where the term is unknown.
  public String label(String vocabulary, String id) {
    return term(vocabulary, id).map(Term::label).orElse(id);
  }

  /// The term itself and all below it in the same vocabulary.
  public Set<String> selfAndNarrower(String vocabulary, String id) {
    return walk(vocabulary, id, key -> narrower.getOrDefault(key, List.of()));
  }

  /// The term itself and all above it in the same vocabulary.
  public Set<String> selfAndBroader(String vocabulary, String id) {
    return walk(vocabulary, id, this::broader);
  }

  /// The terms directly above, in another vocabulary: the strategies of a measure.
  public List<String> broaderIn(String other, String vocabulary, String id) {
    return broader(successor(vocabulary + ":" + id)).stream()
        .filter(key -> key.startsWith(other + ":"))
        .map(key -> key.substring(other.length() + 1))
        .toList();
  }

  private List<String> broader(String key) {
    Term term = terms.get(key);
    String vocabulary = listOf(key);
    return term == null
        ? List.of()
        : term.broader().stream()
            .map(broader -> broader.contains(":") ? broader : vocabulary + ":" + broader)
            .map(this::successor)
            .toList();
  }

  /// Where the merges of an id end; a circle of merges ends where it closes.
  private String successor(String key) {
    Set<String> seen = new HashSet<>();
    String at = key;
    Term term = terms.get(at);
    while (term != null && term.mergedInto().isPresent() && seen.add(at)) {
      at = listOf(key) + ":" + term.mergedInto().get();
      term = terms.get(at);
    }
    return at;
  }

  /// Breadth first; a circle in the data ends by itself.
  private Set<String> walk(String vocabulary, String id, Function<String, List<String>> step) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> todo = new ArrayDeque<>(List.of(successor(vocabulary + ":" + id)));
    while (!todo.isEmpty()) {
      String key = todo.removeFirst();
      if (key.startsWith(vocabulary + ":") && found.add(key.substring(vocabulary.length() + 1))) {
        todo.addAll(step.apply(key));
      }
    }
    return found;
  }

  private static String listOf(String key) {
    return key.substring(0, key.indexOf(':'));
  }
}
