package nl.goedvoorbeeld.content;

import java.time.LocalDate;
import java.util.Comparator;

/// The date of what an item is about, where it has one.
public final class ItemDate {
  /// By when a reader was last told of it; what came in together by its own date, so that an import
  /// is no alphabet.
  public static final Comparator<Item> NEWEST_FIRST =
      Comparator.comparing(Item::changed).thenComparing(ItemDate::of).reversed();

  private ItemDate() {}

  /// Long ago for an item without a date.
  public static LocalDate of(Item item) {
    return item.content().dated().orElse(LocalDate.EPOCH);
  }
}
