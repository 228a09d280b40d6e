package nl.goedvoorbeeld.site;

/// A measure on the front page, with the clearest effect that an example shows.
///
/// @param examples like `9 voorbeelden`
/// @param effect of one example
/// @param example which one
public record MeasureLine(
    Link link, String strategy, String examples, Headline effect, Link example) {}
