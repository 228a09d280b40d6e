package nl.goedvoorbeeld.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;
import org.apache.lucene.util.FixedBitSet;

/// What one query finds, in bits: the documents that hold its words and pass its filters, and for
/// each facet those that would pass without its own filter.
final class Finding {
  private final Query query;
  private final DayView view;
  private final FixedBitSet matching;
  private final FixedBitSet reference;
  private final Map<Facet, FixedBitSet> filters = new EnumMap<>(Facet.class);

  /// @param matches what holds the words; what is called exactly so is a hit, whatever its kind
  Finding(Query query, DayView view, Matches matches) {
    this.query = query;
    this.view = view;
    this.matching = matches.documents();
    this.reference = view.reference().clone();
    reference.andNot(matches.named());
    query.chosen().forEach((facet, values) -> filters.put(facet, any(facet, values)));
  }

  private FixedBitSet any(Facet facet, Set<String> values) {
    FixedBitSet any = new FixedBitSet(matching.length());
    values.forEach(value -> any.or(view.set(facet, value)));
    return any;
  }

  /// The hits themselves: without reference, unless a kind was chosen.
  FixedBitSet hits() {
    return withoutReference(passing(_ -> true));
  }

  /// What was found besides; nothing when a kind was chosen.
  FixedBitSet besides() {
    FixedBitSet besides = passing(_ -> true);
    besides.andNot(hits());
    return besides;
  }

  /// What the counts of a facet are counted in. A kind counts whatever it is: choosing it makes it
  /// a hit.
  FixedBitSet countedFor(Facet facet) {
    FixedBitSet passing = passing(other -> other != facet);
    return facet == Facet.KIND ? passing : withoutReference(passing);
  }

  private FixedBitSet passing(Predicate<Facet> which) {
    FixedBitSet passing = matching.clone();
    filters.forEach(
        (facet, filter) -> {
          if (which.test(facet)) {
            passing.and(filter);
          }
        });
    return passing;
  }

  private FixedBitSet withoutReference(FixedBitSet set) {
    if (query.chosen(Facet.KIND).isEmpty()) {
      set.andNot(reference);
    }
    return set;
  }
}
