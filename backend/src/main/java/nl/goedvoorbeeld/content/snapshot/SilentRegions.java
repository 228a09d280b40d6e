package nl.goedvoorbeeld.content.snapshot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Region;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;

/// Regions of which nothing is known: no item but their own names them or a place in them, and
/// their own names no source. Their page says what holds around them; a list that named them would
/// promise more than there is.
final class SilentRegions {
  private SilentRegions() {}

  /// @param ordered all items with a page
  /// @return their ids
  static Set<String> of(List<Item> ordered, Vocabularies vocabularies) {
    Set<String> known = new HashSet<>();
    for (Item item : ordered) {
      if (!(item.content() instanceof Region) || !item.masthead().citations().isEmpty()) {
        item.masthead()
            .regions()
            .forEach(region -> known.addAll(vocabularies.selfAndBroader("regio", region)));
      }
    }
    return ordered.stream()
        .filter(
            item ->
                item.content() instanceof Region region
                    && !known.contains(term(vocabularies, region)))
        .map(Item::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String term(Vocabularies vocabularies, Region region) {
    return vocabularies.term("regio", region.term()).map(Term::id).orElse(region.term());
  }
}
