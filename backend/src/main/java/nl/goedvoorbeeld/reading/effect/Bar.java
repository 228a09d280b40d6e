package nl.goedvoorbeeld.reading.effect;

/// A bar on a scale that is shared with its neighbours, in hundredths of the width.
///
/// @param zero where nothing changes
/// @param end where the value is
/// @param words the same in words, for who does not see it
public record Bar(Sign sign, double zero, double end, String words) {
  /// The drawing is 240 wide; hatching must not be stretched, so the units are fixed.
  private static final double UNIT = 2.4;

  private static final double TOP = 1;
  private static final double BOTTOM = 13;
  private static final double STEP = 5;

  public String x() {
    return number(left());
  }

  public String width() {
    return number(right() - left());
  }

  public String axis() {
    return number(zero * UNIT);
  }

  /// Slanted lines across the bar, cut off at its ends.
  public String hatch() {
    var path = new StringBuilder();
    var height = BOTTOM - TOP;
    for (var start = left() - height + STEP; start < right(); start += STEP) {
      var x1 = Math.max(start, left());
      var x2 = Math.min(start + height, right());
      if (x1 < x2) {
        line(path, x1, BOTTOM - (x1 - start), x2, BOTTOM - (x2 - start));
      }
    }
    return path.toString();
  }

  private double left() {
    return Math.min(zero, end) * UNIT;
  }

  /// A change that is next to nothing still shows as a line.
  private double right() {
    return Math.max(left() + 1, Math.max(zero, end) * UNIT);
  }

  private static void line(StringBuilder path, double x1, double y1, double x2, double y2) {
    path.append('M').append(brief(x1)).append(' ').append(brief(y1));
    path.append('L').append(brief(x2)).append(' ').append(brief(y2));
  }

  /// As short as it can be: a bar has up to fifty lines.
  private static String brief(double value) {
    String number = number(value);
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }

  /// With one decimal. A page has some hundreds, and a formatter reads its pattern for each.
  private static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths / 10 + "." + tenths % 10;
  }
}
