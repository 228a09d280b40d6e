package nl.goedvoorbeeld.reading.measure;

import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.effect.EffectLine;
import org.jspecify.annotations.Nullable;

/// One metric of one example, beside the same of others. What is null was not established.
///
/// @param base on whom or what, when and how, in a few words
public record ComparisonRow(
    NamedLink example,
    String metric,
    String base,
    @Nullable EffectLine expected,
    @Nullable EffectLine measured,
    @Nullable EffectLine experienced) {}
