package nl.goedvoorbeeld.dutch;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The word that someone who mistyped probably meant.
public final class Nearest {
  private Nearest() {}

  /// Nothing when no word comes near: a wrong suggestion is worse than none.
  public static Optional<String> to(String typed, Collection<String> words) {
    int reach = Math.max(1, typed.length() / 3);
    return words.stream()
        .filter(word -> Math.abs(word.length() - typed.length()) <= reach)
        .filter(word -> slips(typed, word) <= reach)
        .min(Comparator.comparingInt(word -> slips(typed, word)));
  }

  /// How many letters were left out, added or changed; capitals do not count.
  private static int slips(String typed, String meant) {
    return EditDistance.of(typed.toLowerCase(Locale.ROOT), meant.toLowerCase(Locale.ROOT));
  }
}
