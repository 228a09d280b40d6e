package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.dutch.Word;
import nl.goedvoorbeeld.search.answer.Piece;
import nl.goedvoorbeeld.search.answer.Suggestion;
import nl.goedvoorbeeld.search.index.Bits;
import nl.goedvoorbeeld.search.index.Documents;
import nl.goedvoorbeeld.search.index.IndexedFields;
import nl.goedvoorbeeld.search.index.LiveIndex;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;
import org.apache.lucene.util.FixedBitSet;

/// What may be meant by somebody who has typed so much: items and terms of which each typed word
/// begins a word, or a part of a compound; before them the part of the site that is called so. A
/// word that begins nothing is read as what it was meant to be.
final class Suggesting {
  private static final int MOST_TERMS = 3;

  /// More than any standing: a name that begins so comes first.
  private static final float OPENING = 10;

  /// @param begins the words of its label and other names, and their parts
  private record Candidate(Facet facet, String id, String label, Set<String> begins) {}

  private record Scored(int doc, float score) {}

  private final LiveIndex index;
  private final Documents documents;
  private final Vocabularies vocabularies;
  private final Sections sections;
  private final List<Candidate> terms;

  /// @param used whether anything is found under a value
  Suggesting(
      LiveIndex index,
      Documents documents,
      Vocabularies vocabularies,
      FacetSets used,
      SpokenPlaces places,
      Sections sections) {
    this.index = index;
    this.documents = documents;
    this.vocabularies = vocabularies;
    this.sections = sections;
    this.terms =
        Facet.suggested().stream()
            .flatMap(facet -> candidates(facet))
            .filter(term -> used.of(term.facet(), term.id()).cardinality() > 0)
            .filter(term -> term.facet() != Facet.REGION || places.offered(term.id()))
            .toList();
  }

  private Stream<Candidate> candidates(Facet facet) {
    return vocabularies.vocabulary(facet.parameter()).stream()
        .flatMap(list -> list.terms().stream())
        .filter(term -> term.mergedInto().isEmpty())
        .map(term -> new Candidate(facet, term.id(), term.label(), begins(term)));
  }

  private static Set<String> begins(Term term) {
    Set<String> begins = new LinkedHashSet<>(IndexedFields.beginnings(term.label()));
    term.alternatives().forEach(name -> begins.addAll(IndexedFields.beginnings(name)));
    return begins;
  }

  List<Suggestion> of(String typed, DayView view, int most) throws IOException {
    List<String> words = Word.in(typed).stream().map(Word::joined).toList();
    if (words.isEmpty()) {
      return List.of();
    }
    List<Suggestion> found = of(words, view, most);
    return found.isEmpty() ? of(meant(words), view, most) : found;
  }

  /// Whoever types chooses from what is suggested, so that what may be meant is enough.
  private List<String> meant(List<String> words) throws IOException {
    List<String> meant = new ArrayList<>();
    for (String word : words) {
      Optional<String> other = begins(word) ? Optional.empty() : index.spelling().perhaps(word);
      meant.add(other.orElse(word));
    }
    return meant;
  }

  private boolean begins(String word) throws IOException {
    return index.documents(IndexedFields.start(word)) > 0;
  }

  private List<Suggestion> of(List<String> words, DayView view, int most) throws IOException {
    List<Suggestion> suggestions = new ArrayList<>();
    for (Kind section : sections.beginning(words)) {
      suggestions.add(new Suggestion.OfSection(section, marked(section.plural(), words)));
    }
    List<Suggestion> found = terms(words);
    for (int doc : items(words, view, Math.max(1, most - found.size() - suggestions.size()))) {
      suggestions.add(
          new Suggestion.OfItem(documents.item(doc), marked(documents.item(doc).title(), words)));
    }
    suggestions.addAll(found);
    return List.copyOf(suggestions.subList(0, Math.min(most, suggestions.size())));
  }

  private List<Suggestion> terms(List<String> words) {
    return terms.stream()
        .filter(term -> words.stream().allMatch(word -> starts(term.begins(), word)))
        .limit(MOST_TERMS)
        .<Suggestion>map(
            term ->
                new Suggestion.OfTerm(
                    term.facet(),
                    term.facet().label(vocabularies),
                    term.id(),
                    marked(term.label(), words),
                    Query.ALL.with(term.facet(), term.id())))
        .toList();
  }

  private static boolean starts(Set<String> begins, String word) {
    return begins.stream().anyMatch(begin -> begin.startsWith(word));
  }

  /// The best few: first what is called exactly so from its first letter, then by standing.
  private List<Integer> items(List<String> words, DayView view, int most) throws IOException {
    FixedBitSet found = documents.all().clone();
    for (String word : new LinkedHashSet<>(words)) {
      found.and(index.bits(IndexedFields.start(word)));
    }
    found.andNot(view.set(Facet.KIND, Kind.SOURCE.value()));
    FixedBitSet opening = index.bits(IndexedFields.opening(String.join(" ", words)));
    PriorityQueue<Scored> best =
        new PriorityQueue<>(
            Comparator.comparingDouble(Scored::score)
                .thenComparing(one -> -documents.byTitle(one.doc())));
    for (int doc = Bits.first(found); doc != Bits.END; doc = Bits.next(found, doc)) {
      best.add(new Scored(doc, view.standing(doc) + (opening.get(doc) ? OPENING : 0)));
      if (best.size() > most) {
        best.poll();
      }
    }
    return best.stream()
        .sorted(
            Comparator.comparingDouble((Scored one) -> -one.score())
                .thenComparing(one -> documents.byTitle(one.doc())))
        .map(Scored::doc)
        .toList();
  }

  /// Marks in a name what was typed of each word.
  private static List<Piece> marked(String name, List<String> words) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Word word : Word.in(name)) {
      Optional<String> typed =
          words.stream().filter(one -> word.text().startsWith(one)).findFirst();
      if (typed.isPresent()) {
        int end = Math.min(word.end(), word.begin() + typed.get().length());
        add(pieces, name.substring(at, word.begin()), false);
        add(pieces, name.substring(word.begin(), end), true);
        at = end;
      }
    }
    add(pieces, name.substring(at), false);
    return List.copyOf(pieces);
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }
}
