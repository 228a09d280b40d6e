package nl.goedvoorbeeld.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.Kind;
import nl.goedvoorbeeld.content.snapshot.Lookup;
import nl.goedvoorbeeld.content.snapshot.Snapshot;

/// The parameter that asks for schemes as they were, are or will be on some day.
public final class AskedDay {
  public static final String PARAMETER = "peildatum";

  private static final String AMOUNT = ":bedrag[";

  private AskedDay() {}

  /// Whether what stands at a path shows schemes, or how long ago was measured, and is asked for
  /// from where these are shown: so it is another page on another day.
  public static boolean matters(Snapshot snapshot, String path) {
    return switch (path) {
      case "/", Visit.SEARCH, Visit.COMPARE, "/handreiking" -> true;
      default -> path.equals("/" + Kind.SCHEME.folder()) || item(snapshot, path);
    };
  }

  /// Also where an item once was: the reader is led on with the day.
  private static boolean item(Snapshot snapshot, String path) {
    return ItemAddress.of(path)
        .filter(ItemAddress::daily)
        .map(address -> snapshot.look(address.folder(), address.slug()))
        .filter(
            found ->
                switch (found) {
                  case Lookup.Found(Item item) -> matters(item);
                  case Lookup.Moved(String now) -> item(snapshot, now);
                  case Lookup.Gone _, Lookup.Missing _, Lookup.Sought _ -> false;
                })
        .isPresent();
  }

  /// Schemes themselves and what quotes their amounts; the chapters as one, so that who reads on
  /// stays on the day.
  private static boolean matters(Item item) {
    return item.kind() == Kind.SCHEME
        || item.kind() == Kind.CHAPTER
        || item.document().contains(AMOUNT);
  }

  /// The day that was asked for, or today; empty when it is no one day between 2000 and 2100.
  ///
  /// @param asked the values of the parameter
  public static Optional<LocalDate> of(List<String> asked, LocalDate today) {
    if (asked.isEmpty()) {
      return Optional.of(today);
    }
    try {
      return Optional.of(LocalDate.parse(asked.getFirst()))
          .filter(day -> day.getYear() >= 2000 && day.getYear() < 2100 && asked.size() == 1);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
