package nl.goedvoorbeeld.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells what would be tried first: common passwords, strung together or padded until they are long
/// enough, and the names of the site and of the person. The list is a file in the program; nothing
/// is asked of anybody.
final class Guessable {
  private static final String FILE = "veelgebruikt.txt";

  /// So many different common words may be all there is, and so many signs between them.
  private static final int WORDS = 2;

  private static final int SIGNS = 8;
  private static final int SHORTEST_WORD = 3;
  private static final int DIFFERENT_SIGNS = 5;

  private static final Set<String> COMMON = read();
  private static final int LONGEST_WORD = COMMON.stream().mapToInt(String::length).max().orElse(0);

  private Guessable() {}

  static int known() {
    return COMMON.size();
  }

  /// @param names of the site and of the person
  static boolean is(String password, Collection<String> names) {
    String text = password.toLowerCase(Locale.ROOT);
    if (text.chars().distinct().count() < DIFFERENT_SIGNS) {
      return true;
    }
    Set<String> own =
        names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> name.length() >= SHORTEST_WORD)
            .collect(Collectors.toSet());
    int longest = Math.max(LONGEST_WORD, own.stream().mapToInt(String::length).max().orElse(0));
    return new Cutting(text, own, longest).from(0, List.of(), SIGNS);
  }

  /// Whether a text can be cut into a few common words and a few other signs.
  private static final class Cutting {
    private final String text;
    private final Set<String> own;
    private final int longest;

    /// Where it was tried before in vain; else a text of repetitions takes for ever.
    private final Set<Tried> tried = new HashSet<>();

    private record Tried(int at, List<String> words, int signs) {}

    private Cutting(String text, Set<String> own, int longest) {
      this.text = text;
      this.own = own;
      this.longest = longest;
    }

    private boolean from(int at, List<String> words, int signs) {
      if (at == text.length()) {
        return true;
      }
      if (!tried.add(new Tried(at, words, signs))) {
        return false;
      }
      for (int end = Math.min(text.length(), at + longest); end >= at + SHORTEST_WORD; end--) {
        String word = text.substring(at, end);
        if (COMMON.contains(word) || own.contains(word)) {
          List<String> more = with(word, words);
          if (more.size() <= WORDS && from(end, more, signs)) {
            return true;
          }
        }
      }
      return signs > 0 && !Character.isLetter(text.charAt(at)) && from(at + 1, words, signs - 1);
    }

    private static List<String> with(String word, List<String> words) {
      if (words.contains(word)) {
        return words;
      }
      return Stream.concat(words.stream(), Stream.of(word)).toList();
    }
  }

  private static Set<String> read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Optional.ofNullable(Guessable.class.getResourceAsStream(FILE)).orElseThrow(),
                UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
