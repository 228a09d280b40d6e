package nl.goedvoorbeeld.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.PartialDate;

/// How long ago was measured. It changes nothing of how was measured: it is told beside that, can
/// be filtered by, and puts what is old below what is not.
public enum Age {
  RECENT("recent"),
  OLD("ouder"),
  UNKNOWN("onbekend");

  /// After so many years a measurement says less about today.
  public static final int YEARS = 10;

  private final String term;

  Age(String term) {
    this.term = term;
  }

  /// The term in the vocabulary `ouderdom`.
  public String term() {
    return term;
  }

  /// Of the latest measurement; nothing where nothing was measured.
  public static Optional<Age> of(List<Effect> effects, LocalDate day) {
    return effects.stream()
        .filter(effect -> effect.basis() == Effect.Basis.MEASURED && effect.hasValue())
        .map(effect -> of(effect, day))
        .min(Comparator.naturalOrder());
  }

  /// Of one measurement.
  public static Age of(Effect measured, LocalDate day) {
    return measured
        .measuredUntil()
        .map(PartialDate::last)
        .map(last -> of(last, day))
        .orElse(UNKNOWN);
  }

  private static Age of(LocalDate last, LocalDate day) {
    return last.plusYears(YEARS).isBefore(day) ? OLD : RECENT;
  }
}
