package nl.goedvoorbeeld.desk.todo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.content.Event;
import nl.goedvoorbeeld.content.Figure;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.RoundTable;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.Tried;
import nl.goedvoorbeeld.content.snapshot.Snapshot;
import nl.goedvoorbeeld.desk.todo.ToDo.Reason;
import nl.goedvoorbeeld.evidence.Effect;
import nl.goedvoorbeeld.evidence.Promise;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.frontmatter.Stated;
import nl.goedvoorbeeld.scheme.Amount;
import nl.goedvoorbeeld.scheme.StatusPeriod;

/// What asks for somebody in a library on one day, read from the records: it goes by itself when
/// the text says what was missing. Looks at every item, so it is made once for each library and
/// day.
final class Asking {
  /// How long before its day something is asked.
  static final int DAYS_AHEAD = 60;

  private final Snapshot snapshot;
  private final LocalDate day;
  private final LocalDate horizon;
  private final List<ToDo> found = new ArrayList<>();

  private Asking(Snapshot snapshot, LocalDate day) {
    this.snapshot = snapshot;
    this.day = day;
    this.horizon = day.plusDays(DAYS_AHEAD);
  }

  static List<ToDo> of(Snapshot snapshot, LocalDate day) {
    Asking asking = new Asking(snapshot, day);
    for (Item item : snapshot.documents()) {
      // Under its notice an expired text stays as it is.
      if (item.expired().isEmpty()) {
        asking.look(item);
      }
    }
    return List.copyOf(asking.found);
  }

  private void look(Item item) {
    item.masthead()
        .recheckBefore()
        .filter(before -> !before.first().isAfter(horizon))
        .ifPresent(before -> add(item, Reason.CHECK_DUE, "", before));
    if (item.content() instanceof Scheme scheme) {
      look(item, scheme);
    }
    if (item.content() instanceof Tried tried) {
      effects(item, tried.effects());
      promises(item, tried.promises());
    }
    if (item.content() instanceof Figure figure) {
      undecided(item, Stream.of(figure.basis()));
      unchecked(item, figure.toCheck().stream());
    }
    if (item.content() instanceof RoundTable table) {
      promises(item, table.agreements());
    }
  }

  private void effects(Item item, List<Effect> effects) {
    undecided(item, effects.stream().map(Effect::basis));
    unchecked(item, effects.stream().flatMap(effect -> effect.toCheck().stream()));
  }

  /// No step that lifts a document can tell a goal from an expectation.
  private void undecided(Item item, Stream<Effect.Basis> bases) {
    if (item.lifted() && bases.anyMatch(basis -> basis == Effect.Basis.EXPECTED)) {
      found.add(new ToDo(item.id(), Reason.UNDECIDED, "", Optional.empty()));
    }
  }

  /// Once for each place where to look, however many numbers there are.
  private void unchecked(Item item, Stream<String> where) {
    where
        .distinct()
        .forEach(
            one -> found.add(new ToDo(item.id(), Reason.FIGURE_UNCHECKED, one, Optional.empty())));
  }

  private void look(Item item, Scheme scheme) {
    Map<String, List<Amount>> series = new LinkedHashMap<>();
    for (Amount amount : scheme.amounts()) {
      series.computeIfAbsent(amount.series().orElse(""), _ -> new ArrayList<>()).add(amount);
    }
    series.forEach((name, amounts) -> look(item, scheme, name, amounts));
    // What has no value is asked for by itself.
    unchecked(
        item,
        scheme.amounts().stream()
            .filter(amount -> amount.value().known().isPresent())
            .flatMap(amount -> amount.toCheck().stream()));
    for (Event event : scheme.expectedChanges()) {
      if (!event.date().last().isAfter(horizon)) {
        add(item, Reason.CHANGE_COMES, event.what(), event.date());
      }
    }
    for (StatusPeriod period : scheme.statuses()) {
      if (period.from().isAfter(day) && !period.from().isAfter(horizon)) {
        String label = snapshot.vocabularies().label("regelingstatus", period.status());
        add(item, Reason.CHANGE_COMES, "status: " + label, exactly(period.from()));
      }
    }
  }

  private void look(Item item, Scheme scheme, String series, List<Amount> amounts) {
    for (Amount amount : amounts) {
      boolean near =
          !amount.from().isAfter(horizon)
              && amount.until().filter(last -> last.isBefore(day)).isEmpty();
      boolean missing =
          amount.value().absent().filter(why -> why != Stated.Why.NOT_APPLICABLE).isPresent();
      if (near && missing) {
        add(item, Reason.AMOUNT_UNKNOWN, series, exactly(amount.from()));
      }
    }
    Amount last = amounts.stream().max(Comparator.comparing(Amount::from)).orElseThrow();
    last.until()
        .filter(until -> !until.isAfter(horizon))
        // Of what ended with its scheme nobody needs the next one.
        .filter(until -> !scheme.timeline().overOn(until.plusDays(1)))
        .ifPresent(until -> add(item, Reason.AMOUNT_ENDS, series, exactly(until)));
  }

  private void promises(Item item, List<Promise> promises) {
    for (Promise promise : promises) {
      promise
          .due()
          .filter(_ -> promise.overdue(horizon.plusDays(1)))
          .ifPresent(due -> add(item, Reason.PROMISE_DUE, promise.what(), due));
    }
  }

  private void add(Item item, Reason reason, String subject, PartialDate when) {
    found.add(new ToDo(item.id(), reason, subject, Optional.of(when)));
  }

  private static PartialDate exactly(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
