package nl.goedvoorbeeld.search.index;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Content;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.Tried;
import nl.goedvoorbeeld.evidence.Age;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.evidence.Setback;
import nl.goedvoorbeeld.evidence.Strength;
import nl.goedvoorbeeld.frontmatter.Said;
import nl.goedvoorbeeld.scheme.StatusPeriod;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Validity;
import nl.goedvoorbeeld.vocabulary.Vocabularies;

/// Under which values an item is found: those that it names, and all that lie above them, so that a
/// narrower value is found under its broader one.
public final class ItemFacets {
  private final Vocabularies vocabularies;
  private final Places places;

  /// For each facet and written value all that it is found under: few, and asked for every item.
  private final Map<Facet, Map<String, Set<String>>> known = new ConcurrentHashMap<>();

  public ItemFacets(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
    this.places = new Places(vocabularies);
  }

  /// The values of a facet that are the same on every day.
  public Set<String> lasting(Item item, Facet facet) {
    return switch (facet.from()) {
      case TERMS -> widened(facet, item.content());
      case KIND -> Set.of(item.kind().value());
      case REGIONS -> places.of(item);
      case STRENGTH -> strength(item).map(Strength::term).map(Set::of).orElse(Set.of());
      case OUTCOME -> setback(item).map(Setback::term).map(Set::of).orElse(Set.of());
      case AGE, STATUS, YEARS -> Set.of();
    };
  }

  /// The values of a facet on one day.
  public static Set<String> daily(Item item, Facet facet, LocalDate day) {
    return switch (facet.from()) {
      case AGE ->
          Age.of(effects(item.content()).orElse(List.of()), day)
              .map(Age::term)
              .map(Set::of)
              .orElse(Set.of());
      case STATUS ->
          scheme(item)
              .flatMap(scheme -> scheme.timeline().statusOn(day))
              .map(StatusPeriod::status)
              .map(Set::of)
              .orElse(Set.of());
      case YEARS -> scheme(item).map(scheme -> inForce(scheme, day)).orElse(Set.of());
      case TERMS, KIND, REGIONS, STRENGTH, OUTCOME -> Set.of();
    };
  }

  private static Optional<Scheme> scheme(Item item) {
    return item.content() instanceof Scheme scheme ? Optional.of(scheme) : Optional.empty();
  }

  private static Set<String> inForce(Scheme scheme, LocalDate day) {
    Validity validity = new Validity(scheme.timeline());
    Set<String> values = new LinkedHashSet<>(validity.years());
    if (validity.on(day)) {
      values.add(Validity.NOW);
    }
    return values;
  }

  /// Only where effects can be: elsewhere *no measurement* would say something that is not so.
  public static Optional<Strength> strength(Item item) {
    return effects(item.content()).map(Strength::of);
  }

  private Optional<Setback> setback(Item item) {
    return item.content() instanceof CaseStudy study
        ? Setback.of(
            current(Facet.PHASE, study.phase()).findFirst().orElse(study.phase()), study.effects())
        : Optional.empty();
  }

  private static Optional<List<Effect>> effects(Content content) {
    return content instanceof Tried tried ? Optional.of(tried.effects()) : Optional.empty();
  }

  private Set<String> widened(Facet facet, Content content) {
    List<String> written = written(content, facet == Facet.STRATEGY ? Facet.MEASURE : facet);
    Set<String> wide = new LinkedHashSet<>();
    for (String id : written) {
      wide.addAll(
          known
              .computeIfAbsent(facet, _ -> new ConcurrentHashMap<>())
              .computeIfAbsent(id, _ -> widened(facet, id)));
    }
    return wide;
  }

  private Set<String> widened(Facet facet, String written) {
    return current(facet, written)
        .flatMap(id -> vocabularies.selfAndBroader(facet.parameter(), id).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// The values that the front matter names; a strategy is named through its measures.
  Stream<String> named(Content content, Facet facet) {
    return written(content, facet == Facet.STRATEGY ? Facet.MEASURE : facet).stream()
        .flatMap(id -> current(facet, id));
  }

  /// The values of a facet that one written value stands for. An id that was merged leads on.
  private Stream<String> current(Facet facet, String written) {
    if (facet == Facet.STRATEGY) {
      return current(Facet.MEASURE, written)
          .flatMap(id -> vocabularies.broaderIn("strategie", "maatregel", id).stream());
    }
    return vocabularies.term(facet.parameter(), written).stream().map(term -> term.id());
  }

  private static List<String> written(Content content, Facet facet) {
    return Said.values((Record) content, facet.parameter());
  }
}
