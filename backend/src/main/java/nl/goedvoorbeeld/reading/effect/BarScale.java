package nl.goedvoorbeeld.reading.effect;

import java.util.Collection;

/// The span that bars of one unit share. Zero is always on it, so that lengths can be compared.
record BarScale(double low, double high) {
  static BarScale over(Collection<Double> values) {
    var low = Math.min(0, values.stream().mapToDouble(Double::doubleValue).min().orElse(0));
    var high = Math.max(0, values.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    return new BarScale(low, high);
  }

  /// For a bar that stands by itself, among those of others that a reader holds it against all the
  /// same: of whatever it is a hundredth, the full width is the whole.
  static BarScale ofHundred(double value) {
    return value < 0 ? new BarScale(-100, 0) : new BarScale(0, 100);
  }

  boolean holds(double value) {
    return value >= low && value <= high;
  }

  /// When everything goes down, the bars start at the left all the same: the sign is in the number.
  Bar bar(Sign sign, double value, String words) {
    if (high == 0) {
      return new Bar(sign, 0, share(-value, -low), words);
    }
    var zero = share(-low, high - low);
    return new Bar(sign, zero, zero + share(value, high - low), words);
  }

  private static double share(double value, double span) {
    return span == 0 ? 0 : 100 * value / span;
  }
}
