package nl.goedvoorbeeld.site;

/// What one source says a figure is, beside what others say.
///
/// @param base of whom or what
/// @param here whether this is the figure of the page
public record Reported(
    String value, String base, String period, Link figure, SourceLine source, boolean here) {}
