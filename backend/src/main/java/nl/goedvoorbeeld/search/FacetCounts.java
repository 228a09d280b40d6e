package nl.goedvoorbeeld.search;

import java.util.List;

/// The values of one facet that would give results or are chosen, as trees.
public record FacetCounts(Facet facet, String label, List<ValueCount> values) {}
