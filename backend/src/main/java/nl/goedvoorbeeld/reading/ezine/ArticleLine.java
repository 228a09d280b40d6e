package nl.goedvoorbeeld.reading.ezine;

import nl.goedvoorbeeld.reading.NamedLink;

/// An article, or what else stands in an edition, among the others.
///
/// @param form like `Interview`
public record ArticleLine(NamedLink link, String form, String teaser) {}
