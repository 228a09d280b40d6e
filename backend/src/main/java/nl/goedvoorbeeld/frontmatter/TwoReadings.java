package nl.goedvoorbeeld.frontmatter;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number that two people read as two numbers: `2.125` is two and an eighth to one and more than
/// two thousand to another, and before `0125` somebody lost a comma.
///
/// Nobody guesses which is meant. A document says it with another number of decimals, `2.1250`, a
/// form with a comma.
public record TwoReadings(String written, BigDecimal decimal, BigDecimal whole) {
  private static final Pattern POINT = Pattern.compile("(-?\\d{1,3})\\.(\\d{3})");
  private static final Pattern NOUGHT = Pattern.compile("(-?0)(\\d{1,14})");

  private static final int AS_THOUSANDS = 3;

  /// Nothing where a text is no number, or one number to everybody.
  public static Optional<TwoReadings> of(String text) {
    Matcher point = POINT.matcher(text);
    Matcher parts = point.matches() ? point : NOUGHT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    BigDecimal decimal = new BigDecimal(parts.group(1) + "." + parts.group(2));
    BigDecimal whole = new BigDecimal(parts.group(1) + parts.group(2));
    return decimal.compareTo(whole) == 0
        ? Optional.empty()
        : Optional.of(new TwoReadings(text, decimal, whole));
  }

  /// A number as a document holds it: never with three decimals.
  public static String unmistakable(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() == AS_THOUSANDS
        ? plain.setScale(AS_THOUSANDS + 1).toPlainString()
        : plain.toPlainString();
  }

  /// One as it is said and typed in Dutch.
  public static String dutch(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString().replace('.', ',');
  }
}
