package nl.goedvoorbeeld.newsletter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The search filter that a subscription is: words, and by facet the ids of terms as they were
/// chosen. They are kept as they were: a term that gets another name, is merged into another or
/// split into narrower ones keeps its readers, since what an id leads to is looked up each time.
///
/// @param text the words; empty for none
/// @param values by the parameter of the facet; never an empty set
public record SearchFilter(String text, SortedMap<String, Set<String>> values) {
  public static final SearchFilter ALL = new SearchFilter("", Collections.emptySortedMap());

  private static final String TEXT = "q";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  public SearchFilter {
    SortedMap<String, Set<String>> copy = new TreeMap<>();
    values.forEach(
        (facet, ids) -> {
          if (!ids.isEmpty()) {
            copy.put(facet, Collections.unmodifiableSortedSet(new TreeSet<>(ids)));
          }
        });
    values = Collections.unmodifiableSortedMap(copy);
  }

  /// Without the order and the page, which say how one looks and not at what.
  public static SearchFilter of(Query query) {
    SortedMap<String, Set<String>> values = new TreeMap<>();
    query.chosen().forEach((facet, ids) -> values.put(facet.parameter(), ids));
    return new SearchFilter(query.text(), values);
  }

  public boolean isEverything() {
    return text.isEmpty() && values.isEmpty();
  }

  /// What it means in a library.
  ///
  /// @param query with what each id leads to there
  /// @param lost by facet the ids that lead to nothing any more
  /// @param possible whether anything can match: where all that was chosen of a facet is lost,
  ///   nothing can, and certainly not everything
  public record Meant(Query query, Map<String, Set<String>> lost, boolean possible) {}

  public Meant in(Vocabularies vocabularies) {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    Map<String, Set<String>> lost = new LinkedHashMap<>();
    boolean possible = true;
    for (Map.Entry<String, Set<String>> entry : values.entrySet()) {
      String parameter = entry.getKey();
      Set<String> known = new TreeSet<>();
      for (String id : entry.getValue()) {
        List<String> now = now(parameter, id, vocabularies);
        known.addAll(now);
        if (now.isEmpty()) {
          lost.computeIfAbsent(parameter, _ -> new TreeSet<>()).add(id);
        }
      }
      possible &= !known.isEmpty();
      Facet.of(parameter).ifPresent(facet -> chosen.put(facet, known));
    }
    return new Meant(
        Query.ALL.withText(text).choosing(chosen), Collections.unmodifiableMap(lost), possible);
  }

  private static List<String> now(String parameter, String id, Vocabularies vocabularies) {
    return Facet.of(parameter)
        .map(
            facet ->
                facet.hasVocabulary()
                    ? vocabularies.term(parameter, id).map(Term::id).stream().toList()
                    : List.of(id))
        .orElse(List.of());
  }

  /// As it is stored: always the same for the same.
  public String json() {
    Map<String, Object> tree = new TreeMap<>(values);
    if (!text.isEmpty()) {
      tree.put(TEXT, text);
    }
    return JSON.writeValueAsString(tree);
  }

  public static SearchFilter json(String stored) {
    Map<String, Object> tree = JSON.readValue(stored, OBJECT);
    SortedMap<String, Set<String>> values = new TreeMap<>();
    tree.forEach(
        (facet, ids) -> {
          if (ids instanceof Collection<?> several) {
            values.put(
                facet,
                new TreeSet<>(new ArrayList<>(several).stream().map(String::valueOf).toList()));
          }
        });
    return new SearchFilter(String.valueOf(tree.getOrDefault(TEXT, "")), values);
  }
}
