package nl.goedvoorbeeld.scheme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A scheme's dated data, to be asked for a day. Nothing here knows what day it is.
public record Timeline(List<Amount> amounts, List<Rule> rules, List<StatusPeriod> statuses) {
  private static final Set<String> OVER = Set.of("gesloten", "vervallen", "verworpen");
  private static final Set<String> HOLDING = Set.of("geldt", "wijzigt");

  /// The amounts in force: one for each series, in the order in which they were written.
  public List<Amount> amountsOn(LocalDate day) {
    return amounts.stream().filter(amount -> amount.on(day)).toList();
  }

  public List<Rule> rulesOn(LocalDate day) {
    return rules.stream().filter(rule -> rule.on(day)).toList();
  }

  /// The last status that had begun; nothing before the first.
  public Optional<StatusPeriod> statusOn(LocalDate day) {
    return statuses.stream()
        .filter(period -> !period.from().isAfter(day))
        .max(Comparator.comparing(StatusPeriod::from));
  }

  /// Whether its status on a day says that a scheme holds; not before the first.
  public boolean holdsOn(LocalDate day) {
    return statusOn(day).filter(period -> HOLDING.contains(period.status())).isPresent();
  }

  /// Whether a scheme is no longer there on a day, or never came.
  public boolean overOn(LocalDate day) {
    return statusOn(day).filter(period -> OVER.contains(period.status())).isPresent();
  }

  /// The next change of status after a day, when one is on record.
  public Optional<StatusPeriod> nextStatus(LocalDate day) {
    return statuses.stream()
        .filter(period -> period.from().isAfter(day))
        .min(Comparator.comparing(StatusPeriod::from));
  }
}
