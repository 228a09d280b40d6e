package nl.goedvoorbeeld.search.answer;

import java.util.List;
import nl.goedvoorbeeld.search.query.Facet;

/// The values of one facet that would give results or are chosen, as trees.
public record FacetCounts(Facet facet, String label, List<ValueCount> values) {}
