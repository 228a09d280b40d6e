package nl.goedvoorbeeld.site;

/// A scheme on the front page.
public record SchemeLine(Link link, Status status, String value, String unit, String year) {}
