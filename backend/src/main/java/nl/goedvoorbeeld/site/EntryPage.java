package nl.goedvoorbeeld.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Template `vermelding`: an organisation, a region, an initiative, a definition or a source. They
/// differ in their facts, not in their shape.
///
/// @param external to its own site or document; its text is empty when there is none
/// @param effects of an initiative
/// @param map for a region that holds provinces
/// @param groups what we have about it, by kind
public record EntryPage(
    Frame frame,
    String title,
    String lead,
    List<String> warnings,
    Link external,
    List<Fact> facts,
    SafeHtml body,
    List<EffectGroup> effects,
    @Nullable TileMap map,
    List<CardGroup> groups,
    ItemFoot foot) {}
