package nl.goedvoorbeeld.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.search.index.Documents;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;

/// A few items, of which is asked for many searches whether they are among their hits. It says what
/// {@link Library#search} would, without finding all the rest: filters are looked at for these
/// items only, and words are looked up once for each text, and only where an item passes the
/// filters.
public final class Sieve {
  private record Place(int number, Item item, int doc) {}

  /// By the numbers of the places: which hold the words, and which are called so.
  private record Found(BitSet holding, BitSet named) {}

  private final DayView view;
  private final Function<String, Matches> find;
  private final List<Place> places = new ArrayList<>();
  private final Map<String, Found> found = new HashMap<>();

  /// @param items those that no list shows are among no hits
  /// @param find what holds the words of a text
  Sieve(Documents documents, DayView view, Collection<Item> items, Function<String, Matches> find) {
    this.view = view;
    this.find = find;
    items.forEach(
        item ->
            documents
                .number(item)
                .ifPresent(doc -> places.add(new Place(places.size(), item, doc))));
  }

  /// Those that a search finds.
  public List<Item> passing(Query query) {
    List<Place> filtered = places.stream().filter(place -> filters(query, place.doc())).toList();
    if (filtered.isEmpty()) {
      return List.of();
    }
    Found words = found.computeIfAbsent(query.text(), this::find);
    boolean reference = !query.chosen(Facet.KIND).isEmpty();
    return filtered.stream()
        .filter(
            place ->
                words.holding().get(place.number())
                    && (reference
                        || !view.reference().get(place.doc())
                        || words.named().get(place.number())))
        .map(Place::item)
        .toList();
  }

  /// No more is kept than what is said of these items: there may be thousands of texts.
  private Found find(String text) {
    Matches matches = find.apply(text);
    Found words = new Found(new BitSet(), new BitSet());
    for (Place place : places) {
      words.holding().set(place.number(), matches.documents().get(place.doc()));
      words.named().set(place.number(), matches.named().get(place.doc()));
    }
    return words;
  }

  private boolean filters(Query query, int doc) {
    for (Map.Entry<Facet, Set<String>> filter : query.chosen().entrySet()) {
      if (filter.getValue().stream()
          .noneMatch(value -> view.set(filter.getKey(), value).get(doc))) {
        return false;
      }
    }
    return true;
  }

  /// How many texts were looked up, no text among them.
  public int texts() {
    return found.size();
  }
}
