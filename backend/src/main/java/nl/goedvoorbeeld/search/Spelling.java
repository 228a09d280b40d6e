package nl.goedvoorbeeld.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

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

  private final LiveIndex index;

  Spelling(LiveIndex index) {
    this.index = index;
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
    Set<String> words = new LinkedHashSet<>(alike(sound));
    for (int edits = 1; words.isEmpty() && edits <= (word.length() < LONG ? 1 : 2); edits++) {
      words.addAll(near(word, edits));
    }
    Stream.Builder<Candidate> candidates = Stream.builder();
    for (String one : words) {
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
  private Set<String> near(String word, int edits) throws IOException {
    Set<String> near = new LinkedHashSet<>();
    CompiledAutomaton within =
        new CompiledAutomaton(
            new LevenshteinAutomata(word.substring(1), true)
                .toAutomaton(edits, word.substring(0, 1)));
    for (LeafReaderContext leaf : index.reader().leaves()) {
      Terms terms = leaf.reader().terms(IndexedFields.WORD);
      if (terms != null) {
        TermsEnum walk = within.getTermsEnum(terms);
        for (BytesRef term = walk.next(); term != null; term = walk.next()) {
          near.add(term.utf8ToString());
        }
      }
    }
    return near;
  }

  /// The words of the library with this sound.
  private List<String> alike(String sound) throws IOException {
    List<String> alike = new ArrayList<>();
    String begin = sound + IndexedFields.AFTER_SOUND;
    for (LeafReaderContext leaf : index.reader().leaves()) {
      Terms terms = leaf.reader().terms(IndexedFields.SOUND);
      if (terms == null) {
        continue;
      }
      TermsEnum walk = terms.iterator();
      BytesRef from = new BytesRef(begin);
      if (walk.seekCeil(from) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = walk.term(); term != null; term = walk.next()) {
        String found = term.utf8ToString();
        if (!found.startsWith(begin) || alike.size() >= CANDIDATES) {
          break;
        }
        alike.add(found.substring(begin.length()));
      }
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
