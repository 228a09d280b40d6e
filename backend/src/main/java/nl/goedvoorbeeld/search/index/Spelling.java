package nl.goedvoorbeeld.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.goedvoorbeeld.dutch.EditDistance;
import nl.goedvoorbeeld.dutch.RightWords;
import nl.goedvoorbeeld.dutch.Sounds;
import nl.goedvoorbeeld.dutch.StopWords;
import org.apache.lucene.index.Term;

/// What a word that the library does not hold was meant to be: one that sounds the same, or else
/// one that is a letter or two away. Words that it holds are right, and short ones are
/// abbreviations. What is right Dutch or a name is never read as another; it may be offered one.
public final class Spelling {
  /// Of fewer letters each other word is a letter away.
  public static final int SHORTEST = RightWords.SHORTEST;

  private static final int LONGEST = 40;

  /// From here on two letters may be wrong.
  private static final int LONG = 8;

  private static final int CANDIDATES = 40;

  /// Between a sound and its word. No word has it.
  private static final char AFTER_SOUND = ' ';

  private final LiveIndex index;
  private final Names names;
  private final String[] words;

  /// For each word the letters that are in it, a bit each.
  private final int[] letters;

  /// Every word behind its sound, in order.
  private final String[] sounds;

  /// @param words all that are written in the library, in order
  Spelling(LiveIndex index, Names names, String[] words) {
    this.index = index;
    this.names = names;
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

  /// What to search instead of a word that the library does not hold; empty where nothing is
  /// likely, and where the word is right. One that was typed as a name can only be a name.
  public Optional<String> meant(String word, boolean capital) throws IOException {
    if (!misspelt(word)) {
      return Optional.empty();
    }
    return likeliest(
        word, capital ? near(word, 1).stream().filter(names::has).toList() : likely(word));
  }

  /// What may be offered to who typed a word that the library does not hold and that is searched as
  /// it was typed. Whoever typed right Dutch meant something else by chance only: one that sounds
  /// the same, or a long one.
  public Optional<String> perhaps(String word) throws IOException {
    if (!readable(word) || names.has(word)) {
      return Optional.empty();
    }
    if (misspelt(word)) {
      return likeliest(word, likely(word));
    }
    List<String> alike = alike(word);
    return likeliest(word, alike.isEmpty() && word.length() >= LONG ? near(word, 1) : alike);
  }

  /// Whether a word may stand as it is: an abbreviation, Dutch, or a name.
  public boolean right(String word) {
    return word.length() < SHORTEST || RightWords.has(word) || names.has(word);
  }

  /// Whether a word is Dutch and no name, so that it has other forms.
  public boolean dutch(String word) {
    return readable(word) && RightWords.has(word) && !names.has(word);
  }

  private boolean misspelt(String word) {
    return readable(word) && !right(word);
  }

  private static boolean readable(String word) {
    return word.length() >= SHORTEST && word.length() <= LONGEST && word.matches("[a-z']+");
  }

  private static int edits(String word) {
    return word.length() < LONG ? 1 : 2;
  }

  private List<String> likely(String word) {
    List<String> likely = alike(word);
    for (int edits = 1; likely.isEmpty() && edits <= edits(word); edits++) {
      likely = near(word, edits);
    }
    return likely;
  }

  private Optional<String> likeliest(String word, List<String> likely) throws IOException {
    String sound = Sounds.key(word);
    Stream.Builder<Candidate> candidates = Stream.builder();
    for (String one : likely) {
      int documents = index.documents(new Term(IndexedFields.WORD, one));
      if (documents > 0) {
        boolean alike = Sounds.key(one).equals(sound);
        candidates.add(new Candidate(one, EditDistance.withSwaps(word, one), alike, documents));
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
          && EditDistance.withSwaps(word, words[at]) <= edits
          && !StopWords.has(words[at])) {
        near.add(words[at]);
      }
    }
    return near;
  }

  private int begin(char first) {
    int at = Arrays.binarySearch(words, String.valueOf(first));
    return at < 0 ? -at - 1 : at;
  }

  /// The words of the library that sound like this one and are not too many letters away.
  private List<String> alike(String word) {
    String begin = Sounds.key(word) + AFTER_SOUND;
    int at = Arrays.binarySearch(sounds, begin);
    List<String> alike = new ArrayList<>();
    for (int next = at < 0 ? -at - 1 : at;
        next < sounds.length && sounds[next].startsWith(begin) && alike.size() < CANDIDATES;
        next++) {
      String other = sounds[next].substring(begin.length());
      if (EditDistance.withSwaps(word, other) <= edits(word) && !StopWords.has(other)) {
        alike.add(other);
      }
    }
    return alike;
  }
}
