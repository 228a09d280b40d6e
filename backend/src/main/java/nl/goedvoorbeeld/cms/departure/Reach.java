package nl.goedvoorbeeld.cms.departure;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Subjects;
import nl.goedvoorbeeld.content.Item;

/// The items that rest on one that leaves; partial `raakt`.
///
/// @param items some of them, by title
/// @param number of all
public record Reach(List<Line> items, int number) {
  static final Reach NOTHING = new Reach(List.of(), 0);

  /// More than anyone reads before a button.
  private static final int NAMED = 50;

  public record Line(String address, String title, String kind) {}

  static Reach of(List<Item> items) {
    return new Reach(
        items.stream()
            .limit(NAMED)
            .map(item -> new Line(Subjects.address(item.id()), item.title(), item.kind().word()))
            .toList(),
        items.size());
  }

  public int more() {
    return number - items.size();
  }
}
