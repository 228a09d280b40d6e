package nl.goedvoorbeeld.newsletter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.search.Library;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;

/// What was chosen to be told of, and how often.
///
/// @param query the search that it is about or, where one chooses, for whom
/// @param allChanges whether small changes are told too
public record Chosen(
    Set<What> what, Set<SchemeNews> news, Query query, Rhythm rhythm, boolean allChanges) {
  public static final String WHAT = "wat";
  public static final String NEWS = "nieuws";
  public static final String RHYTHM = "ritme";
  public static final String ALL_CHANGES = "alles";

  public static final Rhythm USUAL = Rhythm.WEEKLY;

  /// What a search is made of, without how it is looked at.
  public static final Set<String> FILTERS =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(
              Stream.concat(Stream.of("q"), Arrays.stream(Facet.values()).map(Facet::parameter))
                  .toList()));

  /// Before anything was chosen of it.
  public static Chosen begin(Set<What> what, Query query) {
    return new Chosen(what, EnumSet.allOf(SchemeNews.class), query, USUAL, false);
  }

  /// @return empty when it holds values that no page of ours sends
  public static Optional<Chosen> read(Library library, Map<String, List<String>> fields) {
    Map<String, List<String>> filter = new LinkedHashMap<>(fields);
    filter.keySet().retainAll(FILTERS);
    return library.parse(filter) instanceof Query.Reading.Understood(Query query, _)
        ? Optional.of(
            new Chosen(
                what(fields),
                all(fields, NEWS)
                    .flatMap(value -> SchemeNews.of(value).stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(SchemeNews.class))),
                query,
                all(fields, RHYTHM).findFirst().flatMap(Rhythm::of).orElse(USUAL),
                all(fields, ALL_CHANGES).findFirst().filter(one -> !one.isEmpty()).isPresent()))
        : Optional.empty();
  }

  public static Set<What> what(Map<String, List<String>> fields) {
    return all(fields, WHAT)
        .flatMap(value -> What.of(value).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(What.class)));
  }

  private static Stream<String> all(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream();
  }

  public boolean ofSearch() {
    return what.contains(What.SEARCH) && !query.equals(Query.ALL);
  }

  /// What it asks for; nothing where nothing was chosen.
  public List<Interest> interests() {
    SearchFilter filter = SearchFilter.of(query);
    if (ofSearch()) {
      return List.of(Interest.in(What.SEARCH, filter));
    }
    List<Interest> interests = new ArrayList<>();
    for (What one : what) {
      interests.addAll(
          switch (one) {
            case EZINE, HANDREIKING -> List.of(Interest.in(one));
            case EXAMPLES -> List.of(Interest.in(one, filter));
            case SCHEMES ->
                news.isEmpty() ? List.<Interest>of() : List.of(Interest.inSchemes(news, filter));
            case SEARCH, ITEM -> List.<Interest>of();
          });
    }
    return List.copyOf(interests);
  }

  public boolean choseSchemesWithoutNews() {
    return what.contains(What.SCHEMES) && news.isEmpty() && !ofSearch();
  }
}
