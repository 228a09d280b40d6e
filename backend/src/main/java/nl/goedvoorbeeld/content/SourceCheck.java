package nl.goedvoorbeeld.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.frontmatter.Ref;

/// No number without a source, and no end of a range without its begin. An unknown needs none: it
/// may be just what no source says.
final class SourceCheck {
  private final Draft draft;
  private final List<Fault> faults = new ArrayList<>();

  SourceCheck(Draft draft) {
    this.draft = draft;
  }

  List<Fault> of(CaseStudy study) {
    scales("schaal", study.scale());
    effects(study.effects());
    for (int i = 0; i < study.beginTimes().size(); i++) {
      CaseStudy.BeginTime time = study.beginTimes().get(i);
      boolean known = time.before().known().isPresent() || time.after().known().isPresent();
      sourced(known, time.source(), "begintijden", i);
    }
    return faults;
  }

  List<Fault> of(Initiative initiative) {
    scales("omvang", initiative.size());
    effects(initiative.effects());
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
    return faults;
  }

  private void scales(String key, List<Scale> scales) {
    for (int i = 0; i < scales.size(); i++) {
      sourced(scales.get(i).count().known().isPresent(), scales.get(i).source(), key, i);
    }
  }

  private void effects(List<Effect> effects) {
    for (int i = 0; i < effects.size(); i++) {
      if (effects.get(i).changeTo().isPresent() && effects.get(i).change().isEmpty()) {
        fault(
            DraftCode.RANGE_WITHOUT_BEGIN,
            List.of("effecten", i, "verschilTot"),
            "verschilTot",
            "verschil");
      }
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
