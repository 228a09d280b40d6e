package nl.goedvoorbeeld.dutch;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Other ways to write a number or a time. `23 cent` is also 0.23, `half negen` also 8.30, `9 uur`
/// also 9.00, and `31305` also 31 305. Words are as [Word] has them.
public final class Numbers {
  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("een", 1),
          Map.entry("twee", 2),
          Map.entry("drie", 3),
          Map.entry("vier", 4),
          Map.entry("vijf", 5),
          Map.entry("zes", 6),
          Map.entry("zeven", 7),
          Map.entry("acht", 8),
          Map.entry("negen", 9),
          Map.entry("tien", 10),
          Map.entry("elf", 11),
          Map.entry("twaalf", 12));

  /// @param words how many of the words it stands for
  /// @param written the words that it is also written with
  public record Other(int words, List<String> written) {}

  private Numbers() {}

  /// Another way to write what begins at this place.
  public static Optional<Other> at(List<String> words, int at) {
    String word = words.get(at);
    String next = at + 1 < words.size() ? words.get(at + 1) : "";
    String third = at + 2 < words.size() ? words.get(at + 2) : "";
    if (word.equals("half") && hour(next) > 0) {
      return other(2, (hour(next) == 1 ? 12 : hour(next) - 1) + ".30");
    }
    if (word.equals("kwart") && next.equals("over") && hour(third) > 0) {
      return other(3, hour(third) + ".15");
    }
    if (word.equals("kwart") && next.equals("voor") && hour(third) > 0) {
      return other(3, (hour(third) == 1 ? 12 : hour(third) - 1) + ".45");
    }
    if (next.equals("uur") && hour(word) > 0) {
      return other(2, hour(word) + ".00");
    }
    if ((next.equals("cent") || next.equals("ct")) && word.matches("\\d{1,2}")) {
      return other(2, "0." + (word.length() == 1 ? "0" : "") + word);
    }
    if (word.matches("0\\.\\d\\d")) {
      return other(1, Integer.toString(Integer.parseInt(word.substring(2))), "cent");
    }
    if (word.matches("[1-9]\\d{3,5}") && !word.matches("(19|20)\\d\\d")) {
      int cut = word.length() - 3;
      return other(1, word.substring(0, cut), word.substring(cut));
    }
    return Optional.empty();
  }

  private static Optional<Other> other(int words, String... written) {
    return Optional.of(new Other(words, List.of(written)));
  }

  private static int hour(String word) {
    return word.matches("[1-9]|1\\d|2[0-4]") ? Integer.parseInt(word) : HOURS.getOrDefault(word, 0);
  }
}
