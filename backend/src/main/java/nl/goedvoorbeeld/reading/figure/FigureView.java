package nl.goedvoorbeeld.reading.figure;

import java.util.List;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.source.SourceLine;

/// Template `cijfer`.
///
/// @param statement the figure as one sentence
/// @param base of whom or what
/// @param sign like `gemeten`, `verwachting`
/// @param others with this one first; empty when no source disagrees
/// @param usedIn pages that quote it
public record FigureView(
    String title,
    String statement,
    String value,
    String base,
    String period,
    String sign,
    List<String> warnings,
    SourceLine source,
    List<Reported> others,
    SafeHtml body,
    List<Fact> facts,
    List<NamedLink> usedIn) {}
