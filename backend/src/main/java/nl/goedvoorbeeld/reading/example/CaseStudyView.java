package nl.goedvoorbeeld.reading.example;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.goedvoorbeeld.reading.Fact;
import nl.goedvoorbeeld.reading.NamedLink;
import nl.goedvoorbeeld.reading.PromiseLine;
import nl.goedvoorbeeld.reading.SafeHtml;
import nl.goedvoorbeeld.reading.effect.EffectGroup;

/// Template `praktijkvoorbeeld`.
///
/// @param line who and where
/// @param phase like `ingevoerd, structureel`
/// @param warnings what a reader must know first, like sources that disagree
/// @param effectNote what to keep in mind with all effects; may be empty
/// @param headings of the text
/// @param helped what made it work; drawbacks and pitfalls get the same room
/// @param conditions when it suits, and when not
/// @param facts what one chooses by, in short
/// @param more what else is known of it, and what is not
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
    List<NamedLink> headings,
    List<SafeHtml> helped,
    List<SafeHtml> drawbacks,
    List<SafeHtml> conditions,
    List<Objection> objections,
    List<StepLine> steps,
    List<PromiseLine> promises,
    List<Fact> facts,
    List<Fact> more) {
  /// Whether it has something to say there; a page without any effect says that.
  public boolean has(Section section) {
    return switch (section) {
      case EFFECT -> true;
      case TIMES -> !times.isEmpty();
      case HELPED, DRAWBACKS -> !helped.isEmpty() || !drawbacks.isEmpty();
      case STEPS -> !steps.isEmpty();
      case RESISTANCE -> !objections.isEmpty();
      case CONDITIONS -> !conditions.isEmpty();
      case PROMISES -> !promises.isEmpty();
      case MORE -> !more.isEmpty();
    };
  }

  /// All that has a heading on the page, in its order.
  ///
  /// @param foot what stands below the example
  public List<NamedLink> contents(List<NamedLink> foot) {
    List<NamedLink> contents = new ArrayList<>();
    for (Section section : Section.values()) {
      if (section == Section.FIRST_BELOW_THE_TEXT) {
        contents.addAll(headings);
      }
      if (has(section)) {
        contents.add(section.link());
      }
    }
    return Stream.concat(contents.stream(), foot.stream()).toList();
  }
}
