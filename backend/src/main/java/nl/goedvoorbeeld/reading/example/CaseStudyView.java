package nl.goedvoorbeeld.reading.example;

import java.util.List;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.PromiseLine;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.effect.EffectGroup;

/// Template `praktijkvoorbeeld`.
///
/// @param line who and where
/// @param phase like `ingevoerd, structureel`
/// @param warnings what a reader must know first, like sources that disagree
/// @param effectNote what to keep in mind with all effects; may be empty
/// @param helped what made it work; drawbacks and pitfalls get the same room
/// @param conditions when it suits, and when not
public record CaseStudyView(
    String title,
    String lead,
    String line,
    String phase,
    List<String> warnings,
    Readings readings,
    List<EffectGroup> effects,
    String effectNote,
    BeginTimes times,
    SafeHtml body,
    List<SafeHtml> helped,
    List<SafeHtml> drawbacks,
    List<SafeHtml> conditions,
    List<Objection> objections,
    List<StepLine> steps,
    List<PromiseLine> promises,
    List<Fact> facts) {}
