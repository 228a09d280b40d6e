package nl.goedvoorbeeld.site;

import java.util.List;

/// Template `praktijkvoorbeeld`.
///
/// @param line who and where
/// @param phase like `ingevoerd, structureel`
/// @param warnings what a reader must know first, like sources that disagree
/// @param gains what it brought besides the effects; drawbacks get the same room
/// @param conditions when it suits, and when not
public record CaseStudyPage(
    Frame frame,
    String title,
    String lead,
    String line,
    String phase,
    List<String> warnings,
    Readings readings,
    List<EffectGroup> effects,
    BeginTimes times,
    SafeHtml body,
    List<SafeHtml> gains,
    List<SafeHtml> drawbacks,
    List<SafeHtml> conditions,
    List<Objection> objections,
    List<Step> steps,
    List<Promise> promises,
    List<Fact> facts,
    ItemFoot foot) {}
