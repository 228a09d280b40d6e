package nl.goedvoorbeeld.frontmatter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One text to one value, for every type that fits in a single scalar.
final class Scalars {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

  /// The standard also knows a sign and a fifth figure of the year; an editor who writes those made
  /// a slip.
  private static final Pattern DATE = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");

  /// @param expected what an editor should write, in Dutch, for the fault
  private record Form(Function<String, Optional<?>> parse, String expected) {}

  private static final Map<Class<?>, Form> FORMS =
      Map.of(
          String.class, new Form(Optional::of, "tekst"),
          boolean.class, new Form(Scalars::yesNo, "ja of nee"),
          int.class, new Form(Scalars::whole, "een geheel getal, zoals 340"),
          Integer.class, new Form(Scalars::whole, "een geheel getal, zoals 340"),
          BigDecimal.class, new Form(Scalars::number, "een getal met een punt, zoals -10 of 2.45"),
          LocalDate.class, new Form(Scalars::date, "een datum, zoals 2026-02-28"),
          LocalTime.class, new Form(Scalars::time, "een tijd, zoals 08:30"),
          PartialDate.class,
              new Form(PartialDate::parse, "een jaar, maand of dag: 2018, 2018-09 of 2018-09-03"),
          Ref.class,
              new Form(Ref::parse, "een verwijzing «map:naam», zoals bronnen:kst-31305-331"));

  private Scalars() {}

  static boolean handles(Class<?> type) {
    return FORMS.containsKey(type) || type.isEnum();
  }

  static Optional<?> parse(Class<?> type, String text) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> Shape.word((Enum<?>) constant).equals(text))
          .findFirst();
    }
    return form(type).parse().apply(text);
  }

  static String expected(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> "«" + Shape.word((Enum<?>) constant) + "»")
          .collect(Collectors.joining(", ", "een van ", ""));
    }
    return form(type).expected();
  }

  private static Form form(Class<?> type) {
    @Nullable Form form = FORMS.get(type);
    if (form == null) {
      throw new IllegalStateException("No such scalar: " + type);
    }
    return form;
  }

  private static Optional<Boolean> yesNo(String text) {
    return switch (text) {
      case "ja" -> Optional.of(true);
      case "nee" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> whole(String text) {
    return WHOLE.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String text) {
    try {
      return TIME.matcher(text).matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
