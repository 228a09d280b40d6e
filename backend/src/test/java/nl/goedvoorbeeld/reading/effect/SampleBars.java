package nl.goedvoorbeeld.reading.effect;

import java.util.List;

/// Bars on the scales of one page.
public final class SampleBars {
  private static final BarScale PERCENT = BarScale.over(List.of(-27.0, -22.0, -19.0, -10.0, -5.0));
  private static final BarScale SPEED = BarScale.over(List.of(5.0));

  private SampleBars() {}

  public static Bar percent(Sign sign, double value, String words) {
    return PERCENT.bar(sign, value, words);
  }

  public static Bar speed(Sign sign, double value, String words) {
    return SPEED.bar(sign, value, words);
  }
}
