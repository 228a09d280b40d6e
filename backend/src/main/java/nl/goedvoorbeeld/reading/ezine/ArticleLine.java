package nl.goedvoorbeeld.reading.ezine;

import nl.goedvoorbeeld.reading.NamedLink;

/// An article among the others of its edition.
///
/// @param form like `Interview`
public record ArticleLine(NamedLink link, String form, String teaser) {}
