package nl.goedvoorbeeld.dutch;

import java.util.Locale;
import java.util.Set;

/// Where the sentences of a text begin, looked for only around the places that are asked for: the
/// iterator of the JDK reads the whole text first, which was most of what a search took. A line is
/// a sentence or more; an abbreviation or an initial ends none.
public final class SentenceEnds {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "art", "bijv", "blz", "bv", "ca", "d.w.z", "dhr", "dr", "enz", "etc", "evt", "excl",
          "incl", "ing", "ir", "jl", "m.a.w", "max", "mevr", "min", "mln", "mr", "mrd", "n.a.v",
          "nl", "nr", "o.a", "ong", "p.p", "prof", "resp", "st", "t.a.v", "t/m", "vgl", "zgn");

  private SentenceEnds() {}

  /// The beginning of the sentence in which a place is.
  public static int begin(String text, int place) {
    int at = place;
    while (!boundary(text, at)) {
      at--;
    }
    return at;
  }

  /// The end of the sentence in which a place is; behind the space after it.
  public static int end(String text, int place) {
    int at = place + 1;
    while (!boundary(text, at)) {
      at++;
    }
    return Math.min(at, text.length());
  }

  private static boolean boundary(String text, int place) {
    if (place <= 0 || place >= text.length()) {
      return true;
    }
    char before = text.charAt(place - 1);
    char here = text.charAt(place);
    return before == '\n'
        || here == '\n'
        || (before == ' ' && begins(here) && ends(text, place - 1));
  }

  private static boolean begins(char sign) {
    return Character.isUpperCase(sign) || Character.isDigit(sign) || "‘“'\"(€".indexOf(sign) >= 0;
  }

  /// Whether what stands before this space ends a sentence.
  private static boolean ends(String text, int space) {
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
}
