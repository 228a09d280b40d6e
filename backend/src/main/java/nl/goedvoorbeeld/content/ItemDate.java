package nl.goedvoorbeeld.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.scheme.StatusPeriod;

/// The date of what an item is about, where it has one.
public final class ItemDate {
  /// By when a reader was last told of it; what came in together by its own date, so that an import
  /// is no alphabet.
  public static final Comparator<Item> NEWEST_FIRST =
      Comparator.comparing(Item::changed).thenComparing(ItemDate::of).reversed();

  private ItemDate() {}

  /// Long ago for an item without a date.
  public static LocalDate of(Item item) {
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
