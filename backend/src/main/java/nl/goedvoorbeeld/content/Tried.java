package nl.goedvoorbeeld.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.evidence.Promise;
import nl.goedvoorbeeld.frontmatter.PartialDate;

/// What somebody did, so that there can be effects of it, and promises.
public sealed interface Tried extends Content permits CaseStudy, Initiative {
  Optional<Period> period();

  List<Effect> effects();

  List<Promise> promises();

  @Override
  default Optional<LocalDate> dated() {
    return period().flatMap(Period::start).map(PartialDate::first);
  }
}
