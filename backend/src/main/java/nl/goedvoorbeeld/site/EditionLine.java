package nl.goedvoorbeeld.site;

/// @param line date, theme, number of articles
public record EditionLine(Link link, String line, String summary) {}
