package nl.goedvoorbeeld.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;
import org.apache.lucene.util.FixedBitSet;

/// Counts the values of every facet for one query.
final class Counting {
  private final Query query;
  private final DayView view;
  private final Finding finding;
  private final Vocabularies vocabularies;

  Counting(Query query, DayView view, Finding finding) {
    this.query = query;
    this.view = view;
    this.finding = finding;
    this.vocabularies = view.snapshot().vocabularies();
  }

  /// The facets that have something to choose.
  List<FacetCounts> facets() {
    return Arrays.stream(Facet.values())
        .map(this::facet)
        .filter(facet -> !facet.values().isEmpty())
        .toList();
  }

  private FacetCounts facet(Facet facet) {
    return new FacetCounts(facet, label(facet), values(facet, finding.countedFor(facet)));
  }

  private List<ValueCount> values(Facet facet, FixedBitSet counted) {
    if (facet.hasVocabulary()) {
      return terms(facet, counted);
    }
    return facet == Facet.KIND ? kinds(counted) : validity(counted);
  }

  private List<ValueCount> kinds(FixedBitSet counted) {
    return Arrays.stream(Kind.values())
        .filter(Kind::hasPage)
        .flatMap(kind -> value(Facet.KIND, kind.value(), counted, List.of()).stream())
        .toList();
  }

  /// Now, and then the years on record, the last first.
  private List<ValueCount> validity(FixedBitSet counted) {
    Stream<String> years =
        Stream.concat(
                view.recordedYears().stream(),
                query.chosen(Facet.IN_FORCE).stream().filter(value -> !value.equals(Validity.NOW)))
            .distinct()
            .sorted((one, other) -> other.compareTo(one));
    return Stream.concat(Stream.of(Validity.NOW), years)
        .flatMap(value -> value(Facet.IN_FORCE, value, counted, List.of()).stream())
        .toList();
  }

  private List<ValueCount> terms(Facet facet, FixedBitSet counted) {
    Optional<Vocabulary> list = vocabularies.vocabulary(facet.parameter());
    if (list.isEmpty()) {
      return List.of();
    }
    Map<String, List<Term>> below = new LinkedHashMap<>();
    for (Term term : list.get().terms()) {
      if (term.mergedInto().isEmpty()) {
        below.computeIfAbsent(parent(facet, term), _ -> new ArrayList<>()).add(term);
      }
    }
    return tree(facet, "", below, counted);
  }

  /// A value stands in one place of the tree, also when it lies in more: its box is there once.
  private String parent(Facet facet, Term term) {
    return term.broader().stream()
        .filter(id -> !id.contains(":"))
        .flatMap(id -> vocabularies.term(facet.parameter(), id).stream())
        .map(Term::id)
        .findFirst()
        .orElse("");
  }

  private List<ValueCount> tree(
      Facet facet, String parent, Map<String, List<Term>> below, FixedBitSet counted) {
    List<ValueCount> values = new ArrayList<>();
    for (Term term : below.getOrDefault(parent, List.of())) {
      value(facet, term.id(), counted, tree(facet, term.id(), below, counted))
          .ifPresent(values::add);
    }
    return List.copyOf(values);
  }

  /// A value that gives nothing is left out, unless it is chosen or holds one that is.
  private Optional<ValueCount> value(
      Facet facet, String id, FixedBitSet counted, List<ValueCount> narrower) {
    int count = (int) FixedBitSet.intersectionCount(counted, view.set(facet, id));
    boolean chosen = query.chosen(facet).contains(id);
    return count > 0 || chosen || !narrower.isEmpty()
        ? Optional.of(new ValueCount(id, label(facet, id), count, chosen, narrower))
        : Optional.empty();
  }

  /// The values that are on, with the search that is left without them.
  List<Results.Filter> filters() {
    List<Results.Filter> filters = new ArrayList<>();
    query
        .chosen()
        .forEach(
            (facet, ids) ->
                ids.forEach(
                    id ->
                        filters.add(
                            new Results.Filter(
                                facet,
                                label(facet),
                                id,
                                label(facet, id),
                                query.without(facet, id)))));
    return List.copyOf(filters);
  }

  private String label(Facet facet) {
    if (facet.hasVocabulary()) {
      Optional<Vocabulary> list = vocabularies.vocabulary(facet.parameter());
      return list.map(Vocabulary::label).orElse(facet.parameter());
    }
    return facet == Facet.KIND ? "Soort" : "Geldig";
  }

  private String label(Facet facet, String id) {
    if (facet.hasVocabulary()) {
      return vocabularies.label(facet.parameter(), id);
    }
    if (facet == Facet.KIND) {
      return Kind.ofValue(id).map(Kind::plural).orElse(id);
    }
    return id.equals(Validity.NOW) ? "Nu" : "In " + id;
  }
}
