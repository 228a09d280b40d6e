package nl.goedvoorbeeld.reading.measure;

import java.util.List;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.card.CardGroup;

/// Template `maatregel`.
///
/// @param strategy to all measures of the same strategy
/// @param comparison the effects of the examples in one table, without those that have none
/// @param examples grouped by what is known of their effect
public record MeasureView(
    String title,
    String lead,
    List<String> warnings,
    NamedLink strategy,
    SafeHtml body,
    List<ExampleEffects> comparison,
    List<CardGroup> examples,
    List<Fact> facts) {}
