package nl.goedvoorbeeld.search.answer;

import java.util.List;
import java.util.Set;
import nl.goedvoorbeeld.search.query.Query;

/// A place that was asked for and of which nothing stands here.
///
/// @param words those of the query that name it
/// @param around what it lies in, where something stands of that; more than one where more places
///   have the name
public record Silence(String place, Set<String> words, List<Around> around) {

  /// @param query the same search there, without the name of the place
  public record Around(String label, Query query) {}
}
