package nl.goedvoorbeeld.content.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.draft.Draft;
import nl.goedvoorbeeld.content.wording.DraftCode;
import nl.goedvoorbeeld.frontmatter.Fault;
import nl.goedvoorbeeld.scheme.Amount;
import nl.goedvoorbeeld.scheme.Rule;
import nl.goedvoorbeeld.scheme.StatusPeriod;

/// The dated data of a scheme gives one answer for every day: of each series one amount, and one
/// status.
final class SchemeCheck {
  private final Draft draft;
  private final Scheme scheme;
  private final List<Fault> faults = new ArrayList<>();

  SchemeCheck(Draft draft, Scheme scheme) {
    this.draft = draft;
    this.scheme = scheme;
  }

  List<Fault> faults() {
    List<Amount> amounts = scheme.amounts();
    for (int i = 0; i < amounts.size(); i++) {
      amount(amounts, i);
    }
    for (int i = 0; i < scheme.rules().size(); i++) {
      Rule rule = scheme.rules().get(i);
      if (rule.from().isPresent()) {
        ends(rule.from().get(), rule.until(), "voorwaarden", i);
      }
    }
    statuses();
    return faults;
  }

  private void amount(List<Amount> amounts, int at) {
    Amount amount = amounts.get(at);
    ends(amount.from(), amount.until(), "bedragen", at);
    if (amount.value().known().isPresent() && amount.source().isEmpty()) {
      fault(DraftCode.AMOUNT_WITHOUT_SOURCE, List.of("bedragen", at));
    }
    for (Amount before : amounts.subList(0, at)) {
      if (before.series().equals(amount.series()) && overlap(before, amount)) {
        List<Object> path = List.of("bedragen", at, "vanaf");
        amount
            .series()
            .ifPresentOrElse(
                series -> fault(DraftCode.SERIES_OVERLAPS, path, series, before.from()),
                () -> fault(DraftCode.AMOUNTS_OVERLAP, path, before.from()));
      }
    }
  }

  private static boolean overlap(Amount one, Amount other) {
    return one.on(other.from()) || other.on(one.from());
  }

  private void ends(LocalDate from, Optional<LocalDate> until, String key, int at) {
    if (until.isPresent() && until.get().isBefore(from)) {
      fault(DraftCode.ENDS_BEFORE_BEGIN, List.of(key, at, "totEnMet"), until.get(), from);
    }
  }

  private void statuses() {
    List<StatusPeriod> statuses = scheme.statuses();
    for (int i = 1; i < statuses.size(); i++) {
      if (!statuses.get(i).from().isAfter(statuses.get(i - 1).from())) {
        fault(DraftCode.STATUSES_IN_DISORDER, List.of("statussen", i, "vanaf"));
      }
    }
  }

  private void fault(DraftCode code, List<Object> path, Object... arguments) {
    faults.add(draft.fault(code, path, arguments));
  }
}
