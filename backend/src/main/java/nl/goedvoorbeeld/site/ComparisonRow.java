package nl.goedvoorbeeld.site;

import org.jspecify.annotations.Nullable;

/// One metric of one example, beside the same of others. What is null was not established.
///
/// @param base on whom or what, when and how, in a few words
public record ComparisonRow(
    Link example,
    String metric,
    String base,
    @Nullable EffectLine expected,
    @Nullable EffectLine measured,
    @Nullable EffectLine experienced) {}
