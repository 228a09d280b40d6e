package nl.goedvoorbeeld.search.index;

import java.util.List;
import java.util.Set;

/// What of an item is searched.
///
/// @param names what it is called, its title first
/// @param leads whether it comes before all else when it is called exactly what was typed
/// @param labels words that say what it is about: keywords, terms, organisations
/// @param passages its text, in lines; what is shown of a hit is taken from these
public record Words(List<String> names, boolean leads, Set<String> labels, List<String> passages) {}
