package nl.goedvoorbeeld.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Validity;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;

/// What every facet offers on one day, as trees; made once, so that a query has only to count.
final class Choices {
  private final DayView view;
  private final Vocabularies vocabularies;
  private final SpokenPlaces places;
  private final Map<Facet, List<Choice>> all = new EnumMap<>(Facet.class);
  private final Map<Facet, List<Choice>> offered = new EnumMap<>(Facet.class);

  Choices(DayView view, SpokenPlaces places) {
    this.view = view;
    this.places = places;
    this.vocabularies = view.snapshot().vocabularies();
    for (Facet facet : Facet.values()) {
      all.put(facet, offer(facet));
      offered.put(facet, audible(all.get(facet)));
    }
  }

  /// @param chosen values of the facet; a quiet one is there only when it is among them
  List<Choice> of(Facet facet, Set<String> chosen) {
    boolean quiet = chosen.stream().anyMatch(id -> quiet(facet, id));
    return (quiet ? all : offered).getOrDefault(facet, List.of());
  }

  /// What a list is grouped by: the values that lie in no other. Parts of the country say little,
  /// so of places it is the provinces, and then what is larger.
  List<Choice> widest(Facet facet) {
    List<Choice> values = all.getOrDefault(facet, List.of());
    return facet == Facet.REGION
        ? Stream.concat(
                values.stream().flatMap(Choices::flat).filter(one -> places.province(one.id())),
                values.stream().filter(one -> places.country(one.id())))
            .toList()
        : values;
  }

  private static Stream<Choice> flat(Choice choice) {
    return Stream.concat(Stream.of(choice), choice.narrower().stream().flatMap(Choices::flat));
  }

  /// Without what is shown only where it is chosen: that is most of all places.
  private static List<Choice> audible(List<Choice> choices) {
    return choices.stream()
        .map(choice -> choice.with(audible(choice.narrower())))
        .filter(choice -> !choice.quiet() || !choice.narrower().isEmpty())
        .toList();
  }

  /// One value, offered or not.
  Choice one(Facet facet, String id) {
    return choice(facet, id, List.of());
  }

  private List<Choice> offer(Facet facet) {
    if (facet.hasVocabulary()) {
      return terms(facet);
    }
    Stream<String> ids =
        facet == Facet.KIND
            ? Arrays.stream(Kind.values()).filter(Kind::hasPage).map(Kind::value)
            // Now, and then the years on record, the last first.
            : Stream.concat(Stream.of(Validity.NOW), view.recordedYears().reversed().stream());
    return ids.map(id -> one(facet, id)).toList();
  }

  private List<Choice> terms(Facet facet) {
    Map<String, List<Term>> below = new LinkedHashMap<>();
    Optional<Vocabulary> list = vocabularies.vocabulary(facet.parameter());
    for (Term term : list.map(Vocabulary::terms).orElse(List.of())) {
      if (term.mergedInto().isEmpty()) {
        below.computeIfAbsent(parent(facet, term), _ -> new ArrayList<>()).add(term);
      }
    }
    return tree(facet, "", below);
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

  private List<Choice> tree(Facet facet, String parent, Map<String, List<Term>> below) {
    return below.getOrDefault(parent, List.of()).stream()
        .map(term -> choice(facet, term.id(), tree(facet, term.id(), below)))
        .toList();
  }

  private Choice choice(Facet facet, String id, List<Choice> narrower) {
    return new Choice(
        id, facet.label(id, vocabularies), view.set(facet, id), narrower, quiet(facet, id));
  }

  private boolean quiet(Facet facet, String id) {
    return facet == Facet.REGION && !places.offered(id);
  }

  String label(Facet facet) {
    return facet.label(vocabularies);
  }
}
