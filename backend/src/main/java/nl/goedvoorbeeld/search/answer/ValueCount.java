package nl.goedvoorbeeld.search.answer;

import java.util.List;

/// A value to filter by.
///
/// @param count how many results there would be with only this value of its facet, and all that is
///   chosen of the others
/// @param narrower the values below it, in the order of their list
public record ValueCount(
    String id, String label, int count, boolean chosen, List<ValueCount> narrower) {}
