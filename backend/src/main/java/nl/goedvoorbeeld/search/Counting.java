package nl.goedvoorbeeld.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.goedvoorbeeld.search.answer.FacetCounts;
import nl.goedvoorbeeld.search.answer.Results;
import nl.goedvoorbeeld.search.answer.ValueCount;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;
import org.apache.lucene.util.FixedBitSet;

/// Counts the values of every facet for one query.
final class Counting {
  private final Query query;
  private final Choices choices;
  private final Finding finding;

  Counting(Query query, Choices choices, Finding finding) {
    this.query = query;
    this.choices = choices;
    this.finding = finding;
  }

  /// The facets that have something to choose.
  List<FacetCounts> facets() {
    return Arrays.stream(Facet.values())
        .map(this::facet)
        .filter(facet -> !facet.values().isEmpty())
        .toList();
  }

  private FacetCounts facet(Facet facet) {
    Set<String> chosen = query.chosen(facet);
    List<ValueCount> values = counts(offered(facet, chosen), finding.countedFor(facet), chosen);
    return new FacetCounts(facet, choices.label(facet), values);
  }

  /// A year that nobody recorded can be asked for too, and then stands among the others.
  private List<Choice> offered(Facet facet, Set<String> chosen) {
    List<Choice> offered = choices.of(facet, chosen);
    List<Choice> more =
        facet == Facet.IN_FORCE
            ? chosen.stream()
                .filter(id -> offered.stream().noneMatch(choice -> choice.id().equals(id)))
                .map(id -> choices.one(facet, id))
                .toList()
            : List.of();
    return more.isEmpty()
        ? offered
        : Stream.concat(offered.stream(), more.stream())
            // *nu* comes before any year so.
            .sorted(Comparator.comparing(Choice::id).reversed())
            .toList();
  }

  /// A value that gives nothing or is quiet is left out, unless it is chosen or holds one that is
  /// shown.
  private static List<ValueCount> counts(
      List<Choice> offered, FixedBitSet counted, Set<String> chosen) {
    if (offered.isEmpty()) {
      return List.of();
    }
    List<ValueCount> values = new ArrayList<>();
    for (Choice choice : offered) {
      List<ValueCount> narrower = counts(choice.narrower(), counted, chosen);
      boolean on = chosen.contains(choice.id());
      if (choice.quiet() && !on && narrower.isEmpty()) {
        continue;
      }
      int count = (int) FixedBitSet.intersectionCount(counted, choice.documents());
      if (count > 0 || on || !narrower.isEmpty()) {
        values.add(new ValueCount(choice.id(), choice.label(), count, on, narrower));
      }
    }
    return List.copyOf(values);
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
                                choices.label(facet),
                                id,
                                choices.one(facet, id).label(),
                                query.without(facet, id)))));
    return List.copyOf(filters);
  }
}
