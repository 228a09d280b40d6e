package nl.goedvoorbeeld.reading.ezine;

import nl.goedvoorbeeld.reading.NamedLink;

/// @param line date, theme, number of articles
public record EditionLine(NamedLink link, String line, String summary) {}
