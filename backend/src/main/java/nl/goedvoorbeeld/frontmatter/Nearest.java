package nl.goedvoorbeeld.frontmatter;

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
    String from = typed.toLowerCase(Locale.ROOT);
    String to = meant.toLowerCase(Locale.ROOT);
    int[] above = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int changed = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
        current[column] = Math.min(changed, 1 + Math.min(above[column], current[column - 1]));
      }
      above = current;
    }
    return above[to.length()];
  }
}
