package nl.goedvoorbeeld.search.answer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.goedvoorbeeld.search.query.Facet;
import nl.goedvoorbeeld.search.query.Profile;

/// The examples that are like an organisation, a page at a time; all of them, by their evidence,
/// where none is.
///
/// @param all how many examples there are
/// @param alike how many share anything with the organisation
/// @param pages at least one
/// @param nowhere what the organisation tells of itself that no example has
/// @param somewhere the values that an example has, of each facet that an organisation can tell
public record Alike(
    Profile profile,
    int all,
    int alike,
    int pages,
    List<Resemblance> shown,
    List<Trait> nowhere,
    Map<Facet, Set<String>> somewhere) {}
