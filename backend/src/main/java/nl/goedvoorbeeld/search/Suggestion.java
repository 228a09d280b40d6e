package nl.goedvoorbeeld.search;

import java.util.List;
import nl.goedvoorbeeld.content.Item;

/// What someone who is still typing may mean.
public sealed interface Suggestion {
  List<Piece> pieces();

  record OfItem(Item item, List<Piece> pieces) implements Suggestion {}

  record OfTerm(Facet facet, String facetLabel, String id, List<Piece> pieces, Query query)
      implements Suggestion {}
}
