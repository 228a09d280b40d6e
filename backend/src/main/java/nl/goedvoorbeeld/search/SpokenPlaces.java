package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Region;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.dutch.Stems;
import nl.goedvoorbeeld.dutch.StopWords;
import nl.goedvoorbeeld.dutch.Word;
import nl.goedvoorbeeld.search.answer.Silence;
import nl.goedvoorbeeld.search.index.LiveIndex;
import nl.goedvoorbeeld.search.index.Places;
import nl.goedvoorbeeld.search.index.Spelling;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import nl.goedvoorbeeld.vocabulary.Vocabulary;

/// Of which places one library speaks. All municipalities are terms, and what holds for the country
/// holds in each of them; but a filter is offered, and a search answered, only where something
/// stands of the place itself.
final class SpokenPlaces {
  private static final String VOCABULARY = Facet.REGION.parameter();
  private static final String MUNICIPALITY = "gemeente";
  private static final String PROVINCE = "provincie";
  private static final String COUNTRY = "land";

  /// A place as a query names it.
  ///
  /// @param words how many words the name has
  private record Named(int at, int words, List<Term> places) {}

  private final Vocabularies vocabularies;
  private final Set<String> spokenOf;
  private final Map<String, List<Term>> byName = new HashMap<>();
  private int longest;

  SpokenPlaces(Snapshot snapshot) {
    vocabularies = snapshot.vocabularies();
    spokenOf =
        Stream.concat(
                snapshot.items().stream().map(Places::named).flatMap(List::stream), wide(snapshot))
            .flatMap(id -> vocabularies.selfAndBroader(VOCABULARY, id).stream())
            .collect(Collectors.toCollection(HashSet::new));
    vocabularies.vocabulary(VOCABULARY).stream()
        .map(Vocabulary::terms)
        .flatMap(List::stream)
        .filter(term -> municipality(term) && term.mergedInto().isEmpty())
        .forEach(this::name);
  }

  /// A province with a page leads on also where nothing is known of it: what holds there is told.
  private Stream<String> wide(Snapshot snapshot) {
    return snapshot.documents().stream()
        .map(Item::content)
        .filter(Region.class::isInstance)
        .map(Region.class::cast)
        .map(Region::term)
        .filter(
            id -> vocabularies.term(VOCABULARY, id).filter(SpokenPlaces::municipality).isEmpty());
  }

  private static boolean municipality(Term term) {
    return is(MUNICIPALITY, term);
  }

  private static boolean is(String level, Term term) {
    return term.level().filter(level::equals).isPresent();
  }

  boolean province(String id) {
    return vocabularies.term(VOCABULARY, id).filter(term -> is(PROVINCE, term)).isPresent();
  }

  /// A country, or all others together.
  boolean country(String id) {
    return vocabularies.term(VOCABULARY, id).filter(term -> is(COUNTRY, term)).isPresent();
  }

  private void name(Term term) {
    Stream.concat(Stream.of(plain(term)), term.alternatives().stream())
        .map(name -> Word.in(name).stream().map(Word::joined).toList())
        .distinct()
        .forEach(
            words -> {
              byName.computeIfAbsent(String.join(" ", words), _ -> new ArrayList<>()).add(term);
              longest = Math.max(longest, words.size());
            });
  }

  /// Two of one name are told apart in brackets: *Bergen (Limburg)*.
  private static String plain(Term term) {
    int bracket = term.label().indexOf(" (");
    return bracket < 0 ? term.label() : term.label().substring(0, bracket);
  }

  /// Whether a place is worth a filter of its own.
  boolean offered(String id) {
    return spokenOf.contains(id)
        || vocabularies.term(VOCABULARY, id).filter(SpokenPlaces::municipality).isEmpty();
  }

  /// The first municipality that a query names and of which nothing stands here, with what lies
  /// around it.
  Optional<Silence> silence(Query query, LiveIndex index) throws IOException {
    List<Word> words = Sought.in(query.text()).words();
    for (int at = 0; at < words.size(); at++) {
      Optional<Named> named = named(words, at);
      if (named.isPresent() && silent(words, named.get(), index)) {
        return Optional.of(silence(query, words, named.get()));
      }
    }
    return Optional.empty();
  }

  /// The longest name that begins here.
  private Optional<Named> named(List<Word> words, int at) {
    for (int size = Math.min(longest, words.size() - at); size > 0; size--) {
      String name =
          words.subList(at, at + size).stream().map(Word::joined).collect(Collectors.joining(" "));
      List<Term> places = byName.get(name);
      if (places != null) {
        return Optional.of(new Named(at, size, places));
      }
    }
    return Optional.empty();
  }

  private boolean silent(List<Word> words, Named named, LiveIndex index) throws IOException {
    return named.places().stream().noneMatch(place -> spokenOf.contains(place.id()))
        && !written(words.subList(named.at(), named.at() + named.words()), index);
  }

  /// A stem by itself may be that of another word; three letters are their own.
  private static boolean written(List<Word> name, LiveIndex index) throws IOException {
    if (name.size() > 1) {
      return index.phrase(name.stream().map(one -> Stems.of(one.joined())).toList()).size() > 0;
    }
    String word = name.getFirst().joined();
    return word.length() < Spelling.SHORTEST
        ? index.occurrences(word).size() > 0
        : index.written(word);
  }

  private Silence silence(Query query, List<Word> words, Named named) {
    List<Word> name = words.subList(named.at(), named.at() + named.words());
    int begin = name.getFirst().begin();
    int end = name.getLast().end();
    boolean alone =
        words.stream()
            .filter(word -> !name.contains(word))
            .allMatch(word -> StopWords.has(word.text()));
    String rest =
        (query.text().substring(0, begin).strip() + " " + query.text().substring(end).strip())
            .strip();
    Set<Silence.Around> around = new LinkedHashSet<>();
    for (Term place : named.places()) {
      vocabularies.selfAndBroader(VOCABULARY, place.id()).stream()
          .filter(spokenOf::contains)
          .findFirst()
          .map(
              id ->
                  new Silence.Around(
                      vocabularies.label(VOCABULARY, id),
                      query.withText(alone ? "" : rest).with(Facet.REGION, id)))
          .ifPresent(around::add);
    }
    return new Silence(
        plain(named.places().getFirst()),
        name.stream().map(Word::text).collect(Collectors.toUnmodifiableSet()),
        List.copyOf(around));
  }
}
