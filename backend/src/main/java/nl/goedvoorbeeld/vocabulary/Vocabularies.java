package nl.goedvoorbeeld.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All vocabularies together. Terms are addressed as `vocabulary:id`, since one id may live in two.
public final class Vocabularies {
  public static final Vocabularies NONE = new Vocabularies(List.of());

  private final Map<String, Vocabulary> byName = new LinkedHashMap<>();
  private final Map<String, Term> terms = new HashMap<>();
  private final Map<String, List<String>> narrower = new HashMap<>();

  public Vocabularies(Collection<Vocabulary> all) {
    for (Vocabulary vocabulary : all) {
      byName.put(vocabulary.name(), vocabulary);
      for (Term term : vocabulary.terms()) {
        terms.put(vocabulary.name() + ":" + term.id(), term);
        for (String broader : term.broader()) {
          narrower
              .computeIfAbsent(qualified(vocabulary.name(), broader), _ -> new ArrayList<>())
              .add(vocabulary.name() + ":" + term.id());
        }
      }
    }
  }

  public Collection<Vocabulary> all() {
    return byName.values();
  }

  public Optional<Vocabulary> vocabulary(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// The term, or the one that it was merged into.
  public Optional<Term> term(String vocabulary, String id) {
    Term term = terms.get(vocabulary + ":" + id);
    for (int hops = 0; term != null && term.mergedInto().isPresent() && hops < 5; hops++) {
      term = terms.get(vocabulary + ":" + term.mergedInto().get());
    }
    return Optional.ofNullable(term);
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
    return broader(vocabulary + ":" + id).stream()
        .filter(key -> key.startsWith(other + ":"))
        .map(key -> key.substring(other.length() + 1))
        .toList();
  }

  private List<String> broader(String key) {
    Term term = terms.get(key);
    String vocabulary = key.substring(0, key.indexOf(':'));
    return term == null
        ? List.of()
        : term.broader().stream().map(broader -> qualified(vocabulary, broader)).toList();
  }

  /// Breadth first; a circle in the data ends by itself.
  private static Set<String> walk(
      String vocabulary, String id, java.util.function.Function<String, List<String>> step) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> todo = new ArrayDeque<>(List.of(vocabulary + ":" + id));
    while (!todo.isEmpty()) {
      String key = todo.removeFirst();
      if (key.startsWith(vocabulary + ":") && found.add(key.substring(vocabulary.length() + 1))) {
        todo.addAll(step.apply(key));
      }
    }
    return found;
  }

  private static String qualified(String vocabulary, String broader) {
    return broader.contains(":") ? broader : vocabulary + ":" + broader;
  }
}
