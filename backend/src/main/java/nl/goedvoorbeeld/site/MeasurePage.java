package nl.goedvoorbeeld.site;

import java.util.List;

/// Template `maatregel`.
///
/// @param strategy to all measures of the same strategy
/// @param comparison the effects of the examples in one table
/// @param examples grouped by what is known of their effect
public record MeasurePage(
    Frame frame,
    String title,
    String lead,
    List<String> warnings,
    Link strategy,
    SafeHtml body,
    List<ComparisonRow> comparison,
    List<CardGroup> examples,
    List<Fact> facts,
    ItemFoot foot) {}
