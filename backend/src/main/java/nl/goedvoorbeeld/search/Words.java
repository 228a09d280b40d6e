package nl.goedvoorbeeld.search;

import java.util.List;
import java.util.Set;

/// What of an item is searched.
///
/// @param names what it is called, its title first
/// @param labels words that say what it is about: keywords, terms, organisations
/// @param passages its text, in lines; what is shown of a hit is taken from these
record Words(List<String> names, Set<String> labels, List<String> passages) {}
