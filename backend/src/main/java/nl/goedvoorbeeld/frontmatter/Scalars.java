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
import org.jspecify.annotations.Nullable;

/// One text to one value, for every type that fits in a single scalar.
final class Scalars {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

  /// The standard also knows a sign and a fifth figure of the year; an editor who writes those made
  /// a slip.
  private static final Pattern DATE = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");

  private static final Map<Class<?>, Function<String, Optional<?>>> FORMS =
      Map.of(
          String.class, Optional::of,
          boolean.class, Scalars::yesNo,
          int.class, Scalars::whole,
          Integer.class, Scalars::whole,
          BigDecimal.class, Scalars::number,
          LocalDate.class, Scalars::date,
          LocalTime.class, Scalars::time,
          PartialDate.class, PartialDate::parse,
          Ref.class, Ref::parse);

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
    @Nullable Function<String, Optional<?>> form = FORMS.get(type);
    if (form == null) {
      throw new IllegalStateException("No such scalar: " + type);
    }
    return form.apply(text);
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
