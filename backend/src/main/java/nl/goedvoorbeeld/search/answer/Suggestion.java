package nl.goedvoorbeeld.search.answer;

import java.util.List;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Query;

/// Something that somebody who is typing may mean.
public sealed interface Suggestion {
  /// What it is called, with what was typed marked in it.
  List<Piece> pieces();

  /// An item, to be opened.
  record OfItem(Item item, List<Piece> pieces) implements Suggestion {}

  /// A part of the site, to be opened.
  record OfSection(Kind kind, List<Piece> pieces) implements Suggestion {}

  /// A value to filter by.
  ///
  /// @param query the search for all that has it
  record OfTerm(Facet facet, String facetLabel, String id, List<Piece> pieces, Query query)
      implements Suggestion {}
}
