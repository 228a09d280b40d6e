package nl.goedvoorbeeld.content.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.goedvoorbeeld.content.Chapter;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.vocabulary.Vocabularies;

/// Which items are for which [Audience]: those that name its term, or one below it.
final class Entrances {
  private static final int MOST = 3;

  private final Map<String, Audience> terms = new HashMap<>();

  Entrances(Vocabularies vocabularies) {
    for (Audience audience : Audience.values()) {
      vocabularies
          .selfAndNarrower("doelgroep", audience.term())
          .forEach(term -> terms.put(term, audience));
    }
  }

  /// What there is for one of them, as it is found.
  private static final class Found {
    private final List<Item> best = new ArrayList<>();
    private int examples;
    private int measured;
  }

  /// @param studies all examples
  Map<Audience, Day.Entrance> of(Snapshot snapshot, LocalDate day, List<Day.Weighed> studies) {
    Map<Audience, Found> found = new EnumMap<>(Audience.class);
    List<Day.Weighed> measured = new ArrayList<>();
    for (Day.Weighed study : studies) {
      for (Audience audience : named(study.item())) {
        Found theirs = found.computeIfAbsent(audience, _ -> new Found());
        theirs.examples++;
        theirs.measured += study.isMeasured() ? 1 : 0;
      }
      if (study.isMeasured()) {
        measured.add(study);
      }
    }
    measured.sort(Day.Weighed.BY_MEASURED.reversed());
    for (Day.Weighed study : measured) {
      named(study.item()).stream()
          .findFirst()
          .ifPresent(
              first -> found.computeIfAbsent(first, _ -> new Found()).best.add(study.item()));
    }
    List<Item> schemes =
        snapshot.mostQuotedSchemes().stream()
            .filter(item -> scheme(item).timeline().holdsOn(day))
            .sorted(Comparator.comparing(item -> scheme(item).amounts().isEmpty()))
            .toList();
    List<Item> chapters = snapshot.items(Kind.CHAPTER);
    Map<Audience, Day.Entrance> entrances = new EnumMap<>(Audience.class);
    for (Audience audience : Audience.values()) {
      Found theirs = found.getOrDefault(audience, new Found());
      entrances.put(
          audience,
          new Day.Entrance(
              theirs.best.stream().limit(MOST).toList(),
              theirs.examples,
              theirs.measured,
              schemes.stream().filter(item -> named(item).contains(audience)).limit(MOST).toList(),
              chapters.stream()
                  .filter(item -> named(item).contains(audience))
                  .sorted(mostOf(audience))
                  .limit(MOST)
                  .toList()));
    }
    return entrances;
  }

  private static Scheme scheme(Item item) {
    return (Scheme) item.content();
  }

  /// In the order in which the item names them.
  private Set<Audience> named(Item item) {
    Set<Audience> named = new LinkedHashSet<>();
    for (String term : item.masthead().audiences()) {
      Audience audience = terms.get(term);
      if (audience != null) {
        named.add(audience);
      }
    }
    return named;
  }

  /// Those first that name most of its terms, of equals those that name fewest others.
  private Comparator<Item> mostOf(Audience audience) {
    return Comparator.comparing(
            (Item item) ->
                -item.masthead().audiences().stream()
                    .filter(term -> terms.get(term) == audience)
                    .count())
        .thenComparing(item -> item.masthead().audiences().size())
        .thenComparing(item -> ((Chapter) item.content()).number());
  }
}
