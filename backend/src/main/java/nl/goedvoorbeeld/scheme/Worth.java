package nl.goedvoorbeeld.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Stated;

/// What the amounts of one series say on a day. That nobody filled in the next amount is no reason
/// to show the last one, and no reason to say nothing.
public sealed interface Worth {

  /// It is in force, and has a value.
  record Known(Amount amount, BigDecimal value) implements Worth {}

  /// It is in force, and has no value for a reason that will not pass.
  record Absent(Amount amount, Stated.Why why) implements Worth {}

  /// The scheme goes on, and what it is worth on this day is not on record yet.
  ///
  /// @param amount in force without a value; nothing where the last one has ended
  /// @param unit of that one, or of the last one
  record Missing(Optional<Amount> amount, String unit) implements Worth {}

  /// It has not begun.
  record Coming(Amount first) implements Worth {}

  /// It ended, and the scheme with it.
  record Over(Amount last) implements Worth {}

  /// @param amounts of one series, at least one
  /// @param whole the scheme that they are of
  static Worth of(List<Amount> amounts, Timeline whole, LocalDate day) {
    Optional<Amount> now = amounts.stream().filter(amount -> amount.on(day)).findFirst();
    if (now.isPresent()) {
      return now(now.get());
    }
    Optional<Amount> last =
        amounts.stream()
            .filter(amount -> amount.from().isBefore(day))
            .max(Comparator.comparing(Amount::from));
    if (last.isEmpty()) {
      return new Coming(amounts.stream().min(Comparator.comparing(Amount::from)).orElseThrow());
    }
    return whole.overOn(day)
        ? new Over(last.get())
        : new Missing(Optional.empty(), last.get().unit());
  }

  private static Worth now(Amount amount) {
    return switch (amount.value()) {
      case Stated.Known<BigDecimal>(BigDecimal value) -> new Known(amount, value);
      case Stated.Unknown<BigDecimal>(Stated.Why why) ->
          why == Stated.Why.NOT_YET_KNOWN
              ? new Missing(Optional.of(amount), amount.unit())
              : new Absent(amount, why);
    };
  }
}
