package nl.goedvoorbeeld.content.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.goedvoorbeeld.evidence.Bound;
import nl.goedvoorbeeld.frontmatter.PartialDate;
import nl.goedvoorbeeld.vocabulary.Term;
import nl.goedvoorbeeld.vocabulary.Vocabularies;

/// Numbers, dates and order as Dutch readers expect them.
public final class Dutch {
  public static final Locale LOCALE = Locale.of("nl", "NL");

  /// Days begin and end here.
  public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /// A space that keeps a number and its unit on one line.
  private static final String JOINED = "\u00a0";

  private static final int MOST_DECIMALS = 9;
  private static final BigDecimal LARGE = BigDecimal.valueOf(100);
  private static final String MINUS = "\u2212";

  /// As they are written in a date. A formatter looks one up at each date again, and a page has
  /// tens of dates.
  private static final List<String> MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, LOCALE))
          .toList();

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm", LOCALE);

  private Dutch() {}

  /// Dutch alphabetical order. A collator is not safe to share between threads, so each comparator
  /// brings its own.
  public static <T> Comparator<T> by(Function<T, String> text) {
    Collator collator = Collator.getInstance(LOCALE);
    return Comparator.comparing(text, collator::compare);
  }

  /// In Dutch alphabetical order, equals by another; for long lists, since it reads each text once
  /// instead of at every comparison.
  public static <T> List<T> sorted(Stream<T> all, Function<T, String> text, Comparator<T> equals) {
    record Keyed<T>(CollationKey key, T value) {}
    Collator collator = Collator.getInstance(LOCALE);
    return all.map(one -> new Keyed<>(collator.getCollationKey(text.apply(one)), one))
        .sorted(
            Comparator.comparing((Keyed<T> one) -> one.key()).thenComparing(Keyed::value, equals))
        .map(Keyed::value)
        .toList();
  }

  public static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day);
  }

  private static String month(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }

  public static String time(LocalTime time) {
    return TIME.format(time) + JOINED + "uur";
  }

  public static String moment(Instant at) {
    ZonedDateTime local = at.atZone(ZONE);
    String shown = day(local.toLocalDate()) + ", " + time(local.toLocalTime());
    var rules = ZONE.getRules();
    // In the night in which the clock goes back an hour comes twice.
    boolean twice = rules.getValidOffsets(local.toLocalDateTime()).size() > 1;
    return twice ? shown + (rules.isDaylightSavings(at) ? " (zomertijd)" : " (wintertijd)") : shown;
  }

  public static String date(PartialDate date) {
    if (date.month() == 0) {
      return Integer.toString(date.year());
    }
    return date.day() == 0 ? month(date.first()) : day(date.first());
  }

  /// 1234.5 as `1.234,5`, -10 as `−10`.
  public static String number(BigDecimal value) {
    return (value.signum() < 0 ? MINUS : "") + digits(value.abs(), 0);
  }

  /// By hand: a `DecimalFormat` is made and its pattern read for each number again, since one is
  /// not safe to share between threads.
  ///
  /// @param decimals how many at least
  private static String digits(BigDecimal value, int decimals) {
    BigDecimal shown =
        value.setScale(Math.min(value.scale(), MOST_DECIMALS), RoundingMode.HALF_EVEN);
    BigDecimal least = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
    String plain = least.setScale(Math.max(least.scale(), decimals)).toPlainString();
    int point = plain.indexOf('.');
    int whole = point < 0 ? plain.length() : point;
    StringBuilder digits = new StringBuilder(plain.length() + 4);
    for (int at = 0; at < whole; at++) {
      if (at > 0 && (whole - at) % 3 == 0) {
        digits.append('.');
      }
      digits.append(plain.charAt(at));
    }
    return point < 0
        ? digits.toString()
        : digits.append(',').append(plain, point + 1, plain.length()).toString();
  }

  /// As a sentence or a line begins.
  public static String capital(String words) {
    return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(LOCALE) + words.substring(1);
  }

  /// A name as it stands in a sentence: with a small letter, but for an abbreviation (*ICT en
  /// media*).
  public static String inSentence(String name) {
    boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return name.isEmpty() || abbreviation
        ? name
        : name.substring(0, 1).toLowerCase(LOCALE) + name.substring(1);
  }

  /// `a`, `a of b`, `a, b of c`.
  ///
  /// @param last the word before the last one
  public static String listed(List<String> all, String last) {
    return all.size() < 2
        ? String.join("", all)
        : "%s %s %s"
            .formatted(String.join(", ", all.subList(0, all.size() - 1)), last, all.getLast());
  }

  /// How many there are: `1 fout`, `12 fouten`, `1.200 fouten`.
  public static String count(long number, String one, String more) {
    return number == 1 ? "1 " + one : number(BigDecimal.valueOf(number)) + ' ' + more;
  }

  /// An amount of money: `€ 2,00`, `€ 2,45`, `€ 3.000`. Only large amounts go without cents.
  public static String euros(BigDecimal value) {
    boolean whole = value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(LARGE) >= 0;
    return (value.signum() < 0 ? MINUS : "") + "€" + JOINED + digits(value.abs(), whole ? 0 : 2);
  }

  /// A value with its unit: `−22 %`, `€ 2,45 per dag`, `circa 45 tot 50 %`.
  public static String value(
      BigDecimal value,
      Optional<BigDecimal> to,
      boolean approximate,
      String unit,
      Vocabularies terms) {
    String range =
        to.map(end -> number(value, unit) + " tot " + amount(end, unit))
            .orElseGet(() -> amount(value, unit));
    String words = unitWords(unit, terms);
    return (approximate ? "circa " : "") + range + (words.isEmpty() ? "" : JOINED + words);
  }

  /// A value of which a source may give no more than an end: `meer dan € 3,00`.
  public static String value(
      Optional<Bound> bound,
      BigDecimal value,
      Optional<BigDecimal> to,
      boolean approximate,
      String unit,
      Vocabularies terms) {
    return bound.map(one -> one.words() + ' ').orElse("")
        + value(value, to, approximate, unit, terms);
  }

  private static String number(BigDecimal value, String unit) {
    return isEuro(unit) ? euros(value) : number(value);
  }

  /// The value alone, with the signs that belong to a number: `€ 2,45`, `7 %`, `96`.
  public static String amount(BigDecimal value, String unit) {
    if (isEuro(unit)) {
      return euros(value);
    }
    return unit.equals("procent") ? number(value) + JOINED + "%" : number(value);
  }

  /// What follows {@link #amount}: `per dag`; empty where the sign says it all.
  public static String unitWords(String unit, Vocabularies terms) {
    if (unit.equals("euro") || unit.equals("aantal") || unit.equals("procent")) {
      return "";
    }
    return terms
        .term("eenheid", unit)
        .flatMap(Term::shortLabel)
        .orElse(terms.label("eenheid", unit));
  }

  private static boolean isEuro(String unit) {
    return unit.equals("euro") || unit.startsWith("euro-");
  }
}
