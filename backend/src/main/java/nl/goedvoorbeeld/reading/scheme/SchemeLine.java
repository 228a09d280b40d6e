package nl.goedvoorbeeld.reading.scheme;

import nl.goedvoorbeeld.reading.NamedLink;

/// A scheme on the front page.
public record SchemeLine(
    NamedLink link, SchemeStatus status, String value, String unit, String year) {}
