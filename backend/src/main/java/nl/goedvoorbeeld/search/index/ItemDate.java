package nl.goedvoorbeeld.search.index;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.goedvoorbeeld.content.CaseStudy;
import nl.goedvoorbeeld.content.Content;
import nl.goedvoorbeeld.content.Edition;
import nl.goedvoorbeeld.content.Initiative;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Period;
import nl.goedvoorbeeld.content.RoundTable;
import nl.goedvoorbeeld.content.Scheme;
import nl.goedvoorbeeld.content.Source;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.scheme.StatusPeriod;

/// The date of what an item is about, where it has one.
final class ItemDate {
  private ItemDate() {}

  /// Long ago for an item without a date.
  static LocalDate of(Item item) {
    Optional<LocalDate> date =
        switch (item.content()) {
          case CaseStudy study -> study.period().flatMap(Period::start).map(PartialDate::first);
          case Initiative initiative ->
              initiative.period().flatMap(Period::start).map(PartialDate::first);
          case RoundTable table -> Optional.of(table.date().first());
          case Edition edition -> Optional.of(edition.date().first());
          case Source source -> source.published().known().map(PartialDate::first);
          case Scheme scheme ->
              scheme.statuses().stream().map(StatusPeriod::from).max(Comparator.naturalOrder());
          case Content _ -> Optional.empty();
        };
    return date.orElse(LocalDate.EPOCH);
  }
}
