package nl.goedvoorbeeld.reading.entry;

import java.util.List;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.card.CardGroup;
import nl.goedvoorbeeld.reading.effect.EffectGroup;

/// Template `vermelding`: an organisation, a region, an initiative, a definition or a source. They
/// differ in their facts, not in their shape.
///
/// @param external to its own site or document; its text is empty when there is none
/// @param effects of an initiative
/// @param groups what we have about it, by kind
public record EntryView(
    String title,
    String lead,
    List<String> warnings,
    NamedLink external,
    List<Fact> facts,
    SafeHtml body,
    List<EffectGroup> effects,
    List<CardGroup> groups) {}
