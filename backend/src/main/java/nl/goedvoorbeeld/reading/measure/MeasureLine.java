package nl.goedvoorbeeld.reading.measure;

import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.effect.Headline;

/// A measure on the front page, with the clearest effect that an example shows.
///
/// @param examples like `9 voorbeelden`
/// @param effect of one example
/// @param example which one
public record MeasureLine(
    NamedLink link, String strategy, String examples, Headline effect, NamedLink example) {}
