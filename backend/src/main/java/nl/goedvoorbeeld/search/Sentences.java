package nl.goedvoorbeeld.search;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Locale;
import java.util.Set;

/// Where the sentences of a text begin, looked for only around the places that are asked for: the
/// iterator of the JDK reads the whole text first, which is most of what a search took. A line is a
/// sentence or more; an abbreviation or an initial ends none.
final class Sentences extends BreakIterator {

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "art", "bijv", "blz", "bv", "ca", "d.w.z", "dhr", "dr", "enz", "etc", "evt", "excl",
          "incl", "ing", "ir", "jl", "m.a.w", "max", "mevr", "min", "mln", "mr", "mrd", "n.a.v",
          "nl", "nr", "o.a", "ong", "p.p", "prof", "resp", "st", "t.a.v", "t/m", "vgl", "zgn");

  private final char line;
  private String text = "";
  private int at;

  /// @param line what stands between two lines
  Sentences(char line) {
    this.line = line;
  }

  @Override
  public void setText(String newText) {
    text = newText;
    at = 0;
  }

  @Override
  public void setText(CharacterIterator newText) {
    StringBuilder all = new StringBuilder();
    for (char sign = newText.first(); sign != CharacterIterator.DONE; sign = newText.next()) {
      all.append(sign);
    }
    setText(all.toString());
  }

  @Override
  public CharacterIterator getText() {
    return new StringCharacterIterator(text);
  }

  private boolean boundary(int place) {
    if (place <= 0 || place >= text.length()) {
      return true;
    }
    char before = text.charAt(place - 1);
    if (before == line || text.charAt(place) == line) {
      return true;
    }
    return before == ' ' && begins(text.charAt(place)) && ends(place - 1);
  }

  private static boolean begins(char sign) {
    return Character.isUpperCase(sign) || Character.isDigit(sign) || "‘“'\"(€".indexOf(sign) >= 0;
  }

  /// Whether what stands before this space ends a sentence.
  private boolean ends(int space) {
    int end = space - 1;
    while (end > 0 && "’”'\")".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    if (end < 0 || ".?!".indexOf(text.charAt(end)) < 0) {
      return false;
    }
    int begin = end;
    while (begin > 0 && text.charAt(begin - 1) > ' ') {
      begin--;
    }
    String word = text.substring(begin, end);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return text.charAt(end) != '.'
        || (!initial && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT)));
  }

  @Override
  public int following(int offset) {
    int place = offset + 1;
    while (place < text.length() && !boundary(place)) {
      place++;
    }
    at = Math.min(place, text.length());
    return offset >= text.length() ? DONE : at;
  }

  @Override
  public int preceding(int offset) {
    int place = offset - 1;
    while (place > 0 && !boundary(place)) {
      place--;
    }
    at = Math.max(place, 0);
    return offset <= 0 ? DONE : at;
  }

  @Override
  public int first() {
    at = 0;
    return at;
  }

  @Override
  public int last() {
    at = text.length();
    return at;
  }

  @Override
  public int next() {
    return following(at);
  }

  @Override
  public int previous() {
    return preceding(at);
  }

  @Override
  public int next(int n) {
    int place = at;
    for (int step = 0; step < Math.abs(n) && place != DONE; step++) {
      place = n > 0 ? next() : previous();
    }
    return place;
  }

  @Override
  public int current() {
    return at;
  }
}
