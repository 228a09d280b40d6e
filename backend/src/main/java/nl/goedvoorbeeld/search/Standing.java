package nl.goedvoorbeeld.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.scheme.StatusPeriod;

/// How much an item is worth to a reader on a day, whatever was asked: its score is multiplied by
/// it. What is over stays findable, but below what still holds; what was checked lately stands a
/// little above what was not; and what tells most about a subject above what only speaks of it.
final class Standing {
  private static final Set<String> OVER = Set.of("gesloten", "vervallen", "verworpen");
  private static final float WHEN_OVER = 0.6f;

  /// What each year since the last check costs, and for how many years.
  private static final float YEAR = 0.02f;

  private static final long MOST_YEARS = 5;

  private Standing() {}

  static float on(LocalDate day, Item item) {
    float over = over(item, day) ? WHEN_OVER : 1;
    return over * item.kind().worth() * (1 - YEAR * yearsUnchecked(item, day));
  }

  private static boolean over(Item item, LocalDate day) {
    return item.expired().isPresent()
        || (item.content() instanceof Scheme scheme
            && scheme
                .timeline()
                .statusOn(day)
                .map(StatusPeriod::status)
                .filter(OVER::contains)
                .isPresent());
  }

  private static long yearsUnchecked(Item item, LocalDate day) {
    Optional<PartialDate> checked = item.masthead().checkedOn();
    return checked
        .map(date -> ChronoUnit.YEARS.between(date.first(), day))
        .map(years -> Math.clamp(years, 0, MOST_YEARS))
        .orElse(MOST_YEARS / 2);
  }
}
