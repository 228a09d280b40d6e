package nl.goedvoorbeeld.reading.card;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Period;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.reading.Visit;

/// What tells one example from another at a glance: when, in which sector, how large. It stands at
/// the same place on every card, beside how well its effect is known.
///
/// @param year in which it began, until the one in which it ended; as all of these empty where it
///   is not known
public record Traits(String year, String sector, String size) {
  /// So many stand there by name where there are more than one more.
  private static final int MOST = 2;

  static Traits of(Visit visit, CaseStudy study) {
    return new Traits(
        study.period().map(Traits::year).orElse(""),
        some(visit, "sector", study.sectors()),
        some(visit, "grootte", study.sizes()));
  }

  private static String year(Period period) {
    Optional<Integer> start = period.start().map(PartialDate::year);
    Optional<Integer> end = period.end().map(PartialDate::year);
    boolean runs = period.running().filter(Period.Running.YES::equals).isPresent();
    if (runs && start.isPresent() && end.isEmpty()) {
      return "sinds " + start.get();
    }
    return Stream.of(start, end)
        .flatMap(Optional::stream)
        .distinct()
        .map(String::valueOf)
        .collect(Collectors.joining("–"));
  }

  /// The first, and how many more.
  private static String some(Visit visit, String vocabulary, List<String> ids) {
    int more = ids.size() - MOST;
    String first =
        ids.stream()
            .limit(more < 2 ? ids.size() : MOST)
            .map(id -> brief(visit, vocabulary, id))
            .collect(Collectors.joining(", "));
    return more < 2 ? first : first + " en nog " + more;
  }

  private static String brief(Visit visit, String vocabulary, String id) {
    return visit
        .snapshot()
        .vocabularies()
        .term(vocabulary, id)
        .flatMap(term -> term.shortLabel().or(() -> Optional.of(term.label())))
        .orElse(id);
  }
}
