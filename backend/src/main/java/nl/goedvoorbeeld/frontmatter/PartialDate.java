package nl.goedvoorbeeld.frontmatter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date as precise as its source: a year, a month or a day. Month and day are zero where unknown.
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
  private static final Pattern FORM =
      Pattern.compile("([12]\\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?)?");

  public static Optional<PartialDate> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      PartialDate date = new PartialDate(part(matcher, 1), part(matcher, 2), part(matcher, 3));
      date.first();
      return Optional.of(date);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int part(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }

  /// The first day that this may be.
  public LocalDate first() {
    return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
  }

  /// The last day that this may be.
  public LocalDate last() {
    if (month == 0) {
      return LocalDate.of(year, 12, 31);
    }
    return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : first();
  }

  @Override
  public int compareTo(PartialDate other) {
    return first().compareTo(other.first());
  }

  @Override
  public String toString() {
    if (month == 0) {
      return String.format("%04d", year);
    }
    return day == 0
        ? String.format("%04d-%02d", year, month)
        : String.format("%04d-%02d-%02d", year, month, day);
  }
}
