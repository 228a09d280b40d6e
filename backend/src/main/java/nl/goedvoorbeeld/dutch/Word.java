package nl.goedvoorbeeld.dutch;

import java.util.ArrayList;
import java.util.List;

/// A word of a text, as words are compared: in small letters and without accents.
///
/// @param begin its place in the text
public record Word(String text, int begin, int end) {
  public static List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    int begin = Characters.begin(text, 0);
    while (begin < text.length()) {
      Word word = at(text, begin);
      words.add(word);
      begin = Characters.begin(text, word.end());
    }
    return words;
  }

  /// The word that begins here.
  public static Word at(String text, int begin) {
    int end = Characters.end(text, begin);
    return new Word(Characters.word(text, begin, end), begin, end);
  }

  /// Written as one.
  public String joined() {
    return text.indexOf(Characters.JOINT) < 0 ? text : text.replace("-", "");
  }

  /// The words that a hyphen holds together, or the word itself.
  public List<String> apart() {
    return text.indexOf(Characters.JOINT) < 0 ? List.of(text) : List.of(text.split("-"));
  }
}
