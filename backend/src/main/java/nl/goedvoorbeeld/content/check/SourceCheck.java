package nl.goedvoorbeeld.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Figure;
import nl.goedvoorbeeld.content.Initiative;
import nl.goedvoorbeeld.content.Organisation;
import nl.goedvoorbeeld.content.Scale;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.wording.DraftCode;
import nl.goedvoorbeeld.content.wording.TermName;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Ref;

/// No number without a source, no end of a range without its begin, no measurement without who
/// measured, how and on whom, and no effect of a measure that its item does not name. An unknown
/// needs no source: it may be just what no source says.
final class SourceCheck {
  private final Draft draft;
  private final List<Fault> faults = new ArrayList<>();

  SourceCheck(Draft draft) {
    this.draft = draft;
  }

  List<Fault> of(CaseStudy study) {
    scales("schaal", study.scale());
    effects(study.effects(), study.measures());
    for (int i = 0; i < study.beginTimes().size(); i++) {
      CaseStudy.BeginTime time = study.beginTimes().get(i);
      boolean known = time.before().known().isPresent() || time.after().known().isPresent();
      sourced(known, time.source(), "begintijden", i);
    }
    return faults;
  }

  List<Fault> of(Initiative initiative) {
    scales("omvang", initiative.size());
    effects(initiative.effects(), initiative.measures());
    return faults;
  }

  List<Fault> of(Organisation organisation) {
    scales("omvang", organisation.size());
    return faults;
  }

  List<Fault> of(Figure figure) {
    if (figure.valueTo().isPresent() && figure.value().known().isEmpty()) {
      fault(DraftCode.RANGE_WITHOUT_BEGIN, List.of("waardeTot"), "waardeTot", "waarde");
    }
    boolean sayable =
        figure.measuredBy().isPresent()
            && figure.method().known().isPresent()
            && !figure.base().isEmpty();
    measured(figure.basis(), sayable, List.of("soort"));
    return faults;
  }

  private void scales(String key, List<Scale> scales) {
    for (int i = 0; i < scales.size(); i++) {
      sourced(scales.get(i).count().known().isPresent(), scales.get(i).source(), key, i);
    }
  }

  private void effects(List<Effect> effects, List<String> measures) {
    for (int i = 0; i < effects.size(); i++) {
      Effect effect = effects.get(i);
      boolean sayable =
          effect.measuredBy().known().isPresent()
              && effect.method().known().isPresent()
              && effect.base().isPresent();
      measured(effect.basis(), sayable, List.of("effecten", i, "soort"));
      if (effect.measure().filter(measure -> !measures.contains(measure)).isPresent()) {
        fault(
            DraftCode.EFFECT_OF_OTHER_MEASURE,
            List.of("effecten", i, "maatregel"),
            new TermName("maatregel", effect.measure().get()));
      }
      if (effect.changeTo().isPresent() && effect.change().isEmpty()) {
        fault(
            DraftCode.RANGE_WITHOUT_BEGIN,
            List.of("effecten", i, "verschilTot"),
            "verschilTot",
            "verschil");
      }
    }
  }

  private void measured(Effect.Basis basis, boolean sayable, List<Object> path) {
    if (basis == Effect.Basis.MEASURED && !sayable) {
      fault(DraftCode.MEASURED_HOW, path);
    }
  }

  private void sourced(boolean known, Optional<Ref> source, String key, int at) {
    if (known && source.isEmpty()) {
      fault(DraftCode.NUMBER_WITHOUT_SOURCE, List.of(key, at));
    }
  }

  private void fault(DraftCode code, List<Object> path, Object... arguments) {
    faults.add(draft.fault(code, path, arguments));
  }
}
