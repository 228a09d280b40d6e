package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;

/// What a word that the library does not hold was meant to be: one that sounds the same, or else
/// one that is a letter or two away. Words that it holds are right, and short ones are
/// abbreviations.
final class Spelling {
  /// Of fewer letters each other word is a letter away.
  static final int SHORTEST = 4;

  private static final int LONGEST = 40;

  /// From here on two letters may be wrong.
  private static final int LONG = 6;

  private static final int CANDIDATES = 40;

  /// Between a sound and its word. No word has it.
  private static final char AFTER_SOUND = ' ';

  private final LiveIndex index;
  private final String[] words;

  /// For each word the letters that are in it, a bit each.
  private final int[] letters;

  /// Every word behind its sound, in order.
  private final String[] sounds;

  /// @param words all that are written in the library, in order
  Spelling(LiveIndex index, String[] words) {
    this.index = index;
    this.words = words;
    letters = Arrays.stream(words).mapToInt(Spelling::letters).toArray();
    sounds =
        Arrays.stream(words)
            .map(word -> Sounds.key(word) + AFTER_SOUND + word)
            .sorted()
            .toArray(String[]::new);
  }

  private static int letters(String word) {
    return word.chars().map(letter -> 1 << (letter & 31)).reduce(0, (one, other) -> one | other);
  }

  private record Candidate(String word, int distance, boolean sound, int documents) {
    /// The lower the likelier.
    double cost() {
      return (sound ? 0.4 : 1) * distance - 0.12 * Math.log(documents);
    }
  }

  /// The likeliest word; empty where none is likely.
  Optional<String> meant(String word) throws IOException {
    if (word.length() < SHORTEST || word.length() > LONGEST || !word.matches("[a-z']+")) {
      return Optional.empty();
    }
    String sound = Sounds.key(word);
    List<String> likely = alike(sound);
    for (int edits = 1; likely.isEmpty() && edits <= (word.length() < LONG ? 1 : 2); edits++) {
      likely = near(word, edits);
    }
    Stream.Builder<Candidate> candidates = Stream.builder();
    for (String one : likely) {
      int documents = index.documents(new Term(IndexedFields.WORD, one));
      if (documents > 0) {
        boolean alike = Sounds.key(one).equals(sound);
        candidates.add(new Candidate(one, distance(word, one), alike, documents));
      }
    }
    return candidates
        .build()
        .min(Comparator.comparingDouble(Candidate::cost).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  /// The words of the library that are so many letters away. The first letter is nearly always
  /// right, and looking for others too takes ten times as long.
  private List<String> near(String word, int edits) {
    List<String> near = new ArrayList<>();
    int own = letters(word);
    int beyond = begin((char) (word.charAt(0) + 1));
    for (int at = begin(word.charAt(0)); at < beyond; at++) {
      // One edit makes a difference of at most one letter on either side.
      if (Math.abs(words[at].length() - word.length()) <= edits
          && Integer.bitCount(own ^ letters[at]) <= 2 * edits
          && distance(word, words[at]) <= edits) {
        near.add(words[at]);
      }
    }
    return near;
  }

  private int begin(char first) {
    int at = Arrays.binarySearch(words, String.valueOf(first));
    return at < 0 ? -at - 1 : at;
  }

  /// The words of the library with this sound.
  private List<String> alike(String sound) {
    String begin = sound + AFTER_SOUND;
    int at = Arrays.binarySearch(sounds, begin);
    List<String> alike = new ArrayList<>();
    for (int next = at < 0 ? -at - 1 : at;
        next < sounds.length && sounds[next].startsWith(begin) && alike.size() < CANDIDATES;
        next++) {
      alike.add(sounds[next].substring(begin.length()));
    }
    return alike;
  }

  /// Letters to add, take away, change or swap with their neighbour.
  static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    int[] next = new int[other.length() + 1];
    for (int at = 0; at <= other.length(); at++) {
      row[at] = at;
    }
    for (int i = 1; i <= one.length(); i++) {
      next[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        next[j] = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + change);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      int[] done = before;
      before = row;
      row = next;
      next = done;
    }
    return row[other.length()];
  }
}
