package nl.goedvoorbeeld.reading.figure;

import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.source.SourceLine;

/// What one source says a figure is, beside what others say.
///
/// @param base of whom or what
/// @param here whether this is the figure of the page
public record Reported(
    String value, String base, String period, NamedLink figure, SourceLine source, boolean here) {}
