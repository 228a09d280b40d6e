package nl.goedvoorbeeld.search;

import java.util.ArrayList;
import java.util.List;
import nl.goedvoorbeeld.dutch.Stems;
import nl.goedvoorbeeld.dutch.Word;

/// What was typed, taken apart: words, what stands in quotes, and what must not be there. Nothing
/// that can be typed is wrong: a quote that is not closed and a hyphen by itself mean nothing.
///
/// @param words in order, with their places in what was typed
/// @param phrases each to be found word by word
/// @param without each of them is a word or phrase that no result holds
record Sought(List<Word> words, List<List<String>> phrases, List<List<String>> without) {
  private static final String OPENING = "\"“”„«";
  private static final String CLOSING = "\"”“»";

  /// More words than a question has. What comes after them is not looked for.
  private static final int MOST_WORDS = 64;

  static Sought in(String text) {
    return new Reader(text).read();
  }

  /// Whether anything is looked for; without it, all is found that is not excluded.
  boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty();
  }

  private static final class Reader {
    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final List<List<String>> phrases = new ArrayList<>();
    private final List<List<String>> without = new ArrayList<>();

    private Reader(String text) {
      this.text = text;
    }

    private Sought read() {
      int at = 0;
      while (at < text.length() && words.size() + phrases.size() + without.size() < MOST_WORDS) {
        at = next(at);
      }
      return new Sought(List.copyOf(words), List.copyOf(phrases), List.copyOf(without));
    }

    /// Takes what begins here; where it ends.
    private int next(int at) {
      boolean fresh = at == 0 || Character.isWhitespace(text.charAt(at - 1));
      boolean minus = fresh && text.charAt(at) == '-' && at + 1 < text.length();
      int begin = minus ? at + 1 : at;
      if (OPENING.indexOf(text.charAt(begin)) >= 0) {
        int close = close(begin + 1);
        List<String> quoted = close < 0 ? List.of() : Stems.in(text.substring(begin + 1, close));
        if (!quoted.isEmpty()) {
          (minus ? without : phrases).add(quoted);
        }
        return close < 0 ? begin + 1 : close + 1;
      }
      if (!Character.isLetterOrDigit(text.charAt(begin))) {
        return begin + 1;
      }
      Word word = Word.at(text, begin);
      if (minus) {
        without.add(List.of(Stems.of(word.joined())));
      } else if (!word.joined().isEmpty()) {
        words.add(word);
      }
      return word.end();
    }

    private int close(int from) {
      for (int at = from; at < text.length(); at++) {
        if (CLOSING.indexOf(text.charAt(at)) >= 0) {
          return at;
        }
      }
      return -1;
    }
  }
}
