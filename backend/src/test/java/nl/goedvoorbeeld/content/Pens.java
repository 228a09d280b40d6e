package nl.goedvoorbeeld.content;

import java.util.Optional;
import nl.goedvoorbeeld.content.typing.Pen;
import nl.goedvoorbeeld.content.typing.Sheet;

/// Pages at which somebody types, for tests.
public final class Pens {
  private Pens() {}

  /// @param page one hexadecimal digit, another one for each page that was loaded
  public static Sheet sheet(String page, long step) {
    return new Sheet(page.repeat(32), step);
  }

  /// On a page that shows a version.
  public static Pen at(String page, long step) {
    return new Pen(Optional.of(sheet(page, step)), Optional.empty());
  }

  /// On a page that goes on with what was typed on another.
  public static Pen at(String page, long step, Sheet from) {
    return new Pen(Optional.of(sheet(page, step)), Optional.of(from));
  }
}
