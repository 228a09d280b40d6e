package nl.goedvoorbeeld.search.index;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.frontmatter.Said;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;

/// Under which places an item is found.
///
/// Whatever happened in a municipality is found under it and under all that it lies in. A scheme is
/// also found the other way: what holds for a province holds in its municipalities, and what holds
/// for the country holds everywhere in it. A place where it does not hold is left out, with all
/// that lies in that place; what lies around it stays, since there it holds for the rest.
public final class Places {
  private static final String VOCABULARY = Facet.REGION.parameter();

  /// The country as a whole, and all that lies outside it.
  public static final String COUNTRY = "landelijk";

  public static final String ABROAD = "buitenland";

  /// Every place, with itself and all that it lies in.
  private final Map<String, Set<String>> around = new HashMap<>();

  /// What an item says of where it is.
  private record Named(List<String> regions, List<String> except, boolean scheme) {}

  /// Many items say the same.
  private final Map<Named, Set<String>> known = new ConcurrentHashMap<>();

  private final Vocabularies vocabularies;

  Places(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
    vocabularies.vocabulary(VOCABULARY).stream()
        .flatMap(list -> list.terms().stream())
        .forEach(term -> around.put(term.id(), lyingIn(term.id())));
  }

  Set<String> of(Item item) {
    List<String> named = named(item);
    Named key = new Named(named, item.masthead().exceptRegions(), item.content() instanceof Scheme);
    return known.computeIfAbsent(key, this::of);
  }

  /// The regions that an item names; of a page about a region that one.
  public static List<String> named(Item item) {
    return Said.values((Record) item.content(), VOCABULARY);
  }

  private Set<String> of(Named named) {
    List<String> regions = current(named.regions());
    return named.scheme() ? holding(regions, current(named.except())) : widened(regions);
  }

  private Set<String> lyingIn(String id) {
    Set<String> places = new LinkedHashSet<>(vocabularies.selfAndBroader(VOCABULARY, id));
    if (!places.contains(ABROAD)) {
      places.add(COUNTRY);
    }
    return places;
  }

  /// An id that was merged leads on.
  private List<String> current(List<String> ids) {
    return ids.stream()
        .flatMap(id -> vocabularies.term(VOCABULARY, id).stream())
        .map(Term::id)
        .toList();
  }

  private Set<String> widened(List<String> regions) {
    Set<String> wide = new LinkedHashSet<>();
    regions.forEach(region -> wide.addAll(vocabularies.selfAndBroader(VOCABULARY, region)));
    return wide;
  }

  private Set<String> holding(List<String> regions, List<String> except) {
    Set<String> places = new LinkedHashSet<>();
    around.forEach(
        (place, _) -> {
          if (regions.stream().anyMatch(region -> holds(region, place, except))) {
            places.add(place);
          }
        });
    return places;
  }

  /// Whether a scheme for the region holds in the place or in part of it. The narrower of the two
  /// is where both are, so that is what an exception must not cover.
  private boolean holds(String region, String place, List<String> except) {
    boolean within = lies(place, region);
    boolean around = lies(region, place) && !place.equals(COUNTRY);
    Set<String> whereBoth = around(within ? place : region);
    return (within || around) && except.stream().noneMatch(whereBoth::contains);
  }

  private boolean lies(String place, String region) {
    return around(place).contains(region);
  }

  private Set<String> around(String place) {
    return around.getOrDefault(place, Set.of());
  }
}
