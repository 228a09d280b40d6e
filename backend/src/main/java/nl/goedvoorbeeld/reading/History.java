package nl.goedvoorbeeld.reading;

import java.util.List;
import nl.goedvoorbeeld.content.Event;
import nl.goedvoorbeeld.content.Item;
import nl.goedvoorbeeld.content.snapshot.Change.Act;
import nl.goedvoorbeeld.content.wording.Dutch;

/// What became of an item in public, and of what it is about.
public final class History {
  private History() {}

  /// The newest first.
  public static List<HistoryLine> of(Visit visit, Item item) {
    return latest(visit, item, Integer.MAX_VALUE);
  }

  /// The newest first, no more than so many.
  public static List<HistoryLine> latest(Visit visit, Item item, int most) {
    return visit.snapshot().history(item).stream()
        .limit(most)
        .map(
            change ->
                new HistoryLine(
                    Dutch.day(change.at().atZone(Dutch.ZONE).toLocalDate()),
                    act(change.act()),
                    change.note()))
        .toList();
  }

  private static String act(Act act) {
    return switch (act) {
      case PUBLISHED -> "gepubliceerd";
      case CHANGED -> "gewijzigd";
      case WITHDRAWN -> "ingetrokken";
    };
  }

  public static HistoryLine of(Event event) {
    return new HistoryLine(Dutch.date(event.date()), "", event.what());
  }
}
