package nl.goedvoorbeeld.dutch;

import java.util.List;
import java.util.stream.Stream;

/// One and many of a Dutch noun, from the one to the other: the stemmer does not bring all of them
/// together (*initiatief* and *initiatieven*, *ticket* and *tickets*).
public final class Inflections {
  private static final List<String> ENDINGS = List.of("en", "'s", "s", "n");

  private Inflections() {}

  /// What may be another form of the word; whether it is one, a list of words has to tell.
  public static List<String> of(String word) {
    return ENDINGS.stream()
        .flatMap(ending -> Stream.concat(longer(word, ending), shorter(word, ending)))
        .filter(other -> other.length() >= RightWords.SHORTEST)
        .distinct()
        .toList();
  }

  private static Stream<String> longer(String word, String ending) {
    Stream<String> plain = Stream.of(word + ending);
    return ending.equals("en")
        ? Stream.concat(plain, swapped(word, "f", "v", "s", "z").map(stem -> stem + ending))
        : plain;
  }

  private static Stream<String> shorter(String word, String ending) {
    if (!word.endsWith(ending)) {
      return Stream.empty();
    }
    String stem = word.substring(0, word.length() - ending.length());
    return ending.equals("en")
        ? Stream.concat(Stream.of(stem), swapped(stem, "v", "f", "z", "s"))
        : Stream.of(stem);
  }

  /// The word with another last letter, where its last letter is one that changes.
  private static Stream<String> swapped(
      String word, String one, String asOne, String other, String asOther) {
    String begin = word.substring(0, Math.max(0, word.length() - 1));
    if (word.endsWith(one)) {
      return Stream.of(begin + asOne);
    }
    return word.endsWith(other) ? Stream.of(begin + asOther) : Stream.empty();
  }
}
