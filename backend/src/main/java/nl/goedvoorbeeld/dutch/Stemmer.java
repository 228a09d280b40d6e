package nl.goedvoorbeeld.dutch;

/// The stem of a Dutch word, by the algorithm of Wessel Kraaij and Renée Pohlmann as Snowball 2
/// describes it. Unlike the other Dutch stemmer of Snowball, which Lucene brings, it also takes
/// *ge-* away: *gespreid*, *spreiden* and *spreiding* meet in *spreid*.
///
/// Words come in small letters and without accents. One instance holds one word: use [#stem].
///
/// The steps look at the end of a word, marked by `end`; [#from] is where the suffix begins that
/// the step is about. `first` and `second` are the beginnings of the regions in which a suffix may
/// go: behind the first, and behind the second, vowel with a consonant after it.
final class Stemmer {
  private static final String VOWELS = "aeiouy";

  private final StringBuilder word;
  private int first;
  private int second;
  private int from;

  /// A *y* at the beginning, or behind a vowel, is a consonant; it is written as `Y` meanwhile.
  private static final char CONSONANT_Y = 'Y';

  private Stemmer(String word) {
    this.word = new StringBuilder(word);
  }

  static String stem(String word) {
    return new Stemmer(word).stem();
  }

  private String stem() {
    markConsonantY();
    measure();
    boolean changed = plural();
    changed |= inflection();
    changed |= derivation();
    changed |= adjective();
    boolean shorn = losePrefix();
    if (shorn) {
      participle();
    }
    shorn = loseInfix();
    if (shorn) {
      participle();
    }
    changed |= hardEnd();
    if (changed || shorn) {
      undouble();
    }
    return word.toString().replace(CONSONANT_Y, 'y');
  }

  private void markConsonantY() {
    for (int at = 0; at < word.length(); at++) {
      if (word.charAt(at) == 'y' && (at == 0 || vowel(at - 1))) {
        word.setCharAt(at, CONSONANT_Y);
      }
    }
  }

  private void measure() {
    first = region(0);
    second = first < word.length() ? region(first) : word.length();
  }

  /// Behind the next vowels and the consonant after them; the end of the word where there is none.
  private int region(int begin) {
    int at = begin;
    while (at < word.length() && !vowel(at)) {
      // The i of ij is a vowel already, so ij cannot begin here.
      at++;
    }
    int vowels = at;
    while (at < word.length()
        && (vowel(at) || (at > vowels && word.charAt(at) == 'j' && word.charAt(at - 1) == 'i'))) {
      at++;
    }
    return at > vowels && at < word.length() ? at + 1 : word.length();
  }

  /// Step 1: plurals and verbs.
  private boolean plural() {
    return switch (suffix("'s", "s", "ies", "es", "aus", "en", "nde")) {
      case "'s" -> cut();
      case "s" ->
          inFirst(from) && !(ends("t", from) && inFirst(from - 1)) && consonant(from) && cut();
      case "ies" -> inFirst(from) && replace("ie");
      case "es" -> pluralEs();
      case "aus" -> inFirst(from) && vowelBefore(from) && replace("au");
      case "en" -> pluralEn();
      case "nde" -> replace("nd");
      default -> false;
    };
  }

  private boolean pluralEs() {
    if (ends("ar", from) && inFirst(from - 2) && consonant(from - 2)) {
      from -= 2;
      return cutAndLengthen();
    }
    if (ends("er", from) && inFirst(from - 2) && consonant(from - 2)) {
      from -= 2;
      return cut();
    }
    return inFirst(from) && consonant(from) && replace("e");
  }

  private boolean pluralEn() {
    if (ends("hed", from) && inFirst(from - 3)) {
      from -= 3;
      return replace("heid");
    }
    if (ends("nd", from)) {
      return cut();
    }
    if (ends("d", from) && inFirst(from - 1) && consonant(from - 1)) {
      from -= 1;
      return cut();
    }
    if ((ends("i", from) || ends("j", from)) && vowelBefore(from - 1)) {
      return cut();
    }
    return inFirst(from) && consonant(from) && cutAndLengthen();
  }

  /// Step 2: diminutives and inflected forms.
  private boolean inflection() {
    return switch (suffix(
        "je", "ge", "lijke", "ische", "de", "te", "se", "re", "le", "ene", "ieve")) {
      case "je" -> diminutive();
      case "ge" -> inFirst(from) && replace("g");
      case "lijke" -> inFirst(from) && replace("lijk");
      case "ische" -> inFirst(from) && replace("isch");
      case "de" -> inFirst(from) && consonant(from) && cut();
      case "te" -> inFirst(from) && replace("t");
      case "se" -> inFirst(from) && replace("s");
      case "re" -> inFirst(from) && replace("r");
      case "le" -> inFirst(from) && replaceAndLengthen("l");
      case "ene" -> inFirst(from) && consonant(from) && replaceAndLengthen("en");
      case "ieve" -> inFirst(from) && consonant(from) && replace("ief");
      default -> false;
    };
  }

  private boolean diminutive() {
    if (ends("'t", from)) {
      from -= 2;
      return cut();
    }
    if (ends("et", from) && inFirst(from - 2) && consonant(from - 2)) {
      from -= 2;
      return cut();
    }
    if (ends("rnt", from)) {
      from -= 3;
      return replace("rn");
    }
    if (ends("t", from) && inFirst(from - 1) && vowelOneBefore(from - 1)) {
      from -= 1;
      return cut();
    }
    if (ends("ink", from)) {
      from -= 3;
      return replace("ing");
    }
    if (ends("mp", from)) {
      from -= 2;
      return replace("m");
    }
    if (ends("'", from) && inFirst(from - 1)) {
      from -= 1;
      return cut();
    }
    return inFirst(from) && consonant(from) && cut();
  }

  /// Step 3: nouns made of other words.
  private boolean derivation() {
    return switch (suffix(
        "atie", "iteit", "heid", "sel", "ster", "rder", "ing", "isme", "erij", "arij", "fie", "gie",
        "tst", "dst")) {
      case "atie" -> inFirst(from) && replace("eer");
      case "heid", "sel", "ster" -> inFirst(from) && cut();
      case "rder" -> replace("r");
      case "iteit", "ing", "isme", "erij" -> inFirst(from) && cutAndLengthen();
      case "arij" -> inFirst(from) && consonant(from) && replace("aar");
      case "fie" -> inSecond(from) && replaceAndLengthen("f");
      case "gie" -> inSecond(from) && replaceAndLengthen("g");
      case "tst" -> inFirst(from) && consonant(from) && replace("t");
      case "dst" -> inFirst(from) && consonant(from) && replace("d");
      default -> false;
    };
  }

  /// Step 4: adjectives made of other words.
  private boolean adjective() {
    boolean changed =
        switch (suffix(
            "ioneel",
            "atief",
            "baar",
            "naar",
            "laar",
            "raar",
            "tant",
            "lijker",
            "lijkst",
            "achtig",
            "achtiger",
            "achtigst",
            "eriger",
            "erigst",
            "erig",
            "end")) {
          case "ioneel" -> inFirst(from) && replace("ie");
          case "atief" -> inFirst(from) && replace("eer");
          case "baar" -> inFirst(from) && cut();
          case "naar" -> inFirst(from) && vowelBefore(from) && replace("n");
          case "laar" -> inFirst(from) && vowelBefore(from) && replace("l");
          case "raar" -> inFirst(from) && vowelBefore(from) && replace("r");
          case "tant" -> inFirst(from) && replace("teer");
          case "lijker", "lijkst" -> inFirst(from) && replace("lijk");
          case "achtig", "achtiger", "achtigst" -> inFirst(from) && cut();
          case "eriger", "erigst", "erig", "end" ->
              inFirst(from) && consonant(from) && cutAndLengthen();
          default -> false;
        };
    return changed
        || (!suffix("iger", "igst", "ig").isEmpty()
            && inFirst(from)
            && consonant(from)
            && cutAndLengthen());
  }

  /// Step 1c: what *ge-* leaves behind at the end.
  private void participle() {
    String suffix = suffix("d", "t");
    if (suffix.isEmpty() || !inFirst(from) || !consonant(from)) {
      return;
    }
    String keeps = suffix.equals("d") ? "n" : "h";
    if (!(ends(keeps, from) && inFirst(from - 1))) {
      cut();
    }
  }

  /// Step 7.
  private boolean hardEnd() {
    String suffix = suffix("kt", "ft", "pt");
    return !suffix.isEmpty() && replace(suffix.substring(0, 1));
  }

  /// Step 6: no double consonant at the end, and no v or z.
  private void undouble() {
    int last = word.length() - 1;
    if (last < 0) {
      return;
    }
    char end = word.charAt(last);
    if (last > 0 && end == word.charAt(last - 1) && "bcdfghjklmnpqrstvwxz".indexOf(end) >= 0) {
      word.setLength(last);
    } else if (end == 'v' || end == 'z') {
      word.setCharAt(last, end == 'v' ? 'f' : 's');
    }
  }

  private boolean losePrefix() {
    return word.indexOf("ge") == 0 && lose(0);
  }

  private boolean loseInfix() {
    int at = word.indexOf("ge", 1);
    return at > 0 && lose(at);
  }

  /// Takes away *ge* where enough of a word is left behind it: three letters, with a vowel and a
  /// consonant after that.
  private boolean lose(int at) {
    int rest = at + 2;
    if (rest + 3 > word.length()) {
      return false;
    }
    int seen = rest;
    while (seen < word.length() && !vowel(seen)) {
      seen++;
    }
    while (seen < word.length() && vowel(seen)) {
      seen++;
    }
    if (seen == word.length()) {
      return false;
    }
    word.delete(at, rest);
    measure();
    return true;
  }

  /// The longest of the suffixes that the word ends with, [#from] at its beginning; empty for none.
  private String suffix(String... suffixes) {
    String longest = "";
    for (String suffix : suffixes) {
      if (suffix.length() > longest.length() && ends(suffix, word.length())) {
        longest = suffix;
      }
    }
    from = word.length() - longest.length();
    return longest;
  }

  private boolean ends(String suffix, int end) {
    int begin = end - suffix.length();
    return begin >= 0 && word.indexOf(suffix, begin) == begin;
  }

  private boolean cut() {
    return replace("");
  }

  private boolean cutAndLengthen() {
    return replaceAndLengthen("");
  }

  private boolean replace(String with) {
    word.replace(from, word.length(), with);
    return true;
  }

  /// As [#replace]; a vowel that was long because its syllable was open is written twice: *lop* of
  /// *lopen* becomes *loop*.
  private boolean replaceAndLengthen(String with) {
    replace(with);
    int last = word.length() - 1;
    if (last > 0 && !vowel(last) && "wx".indexOf(word.charAt(last)) < 0) {
      int at = last - 1;
      boolean lengthens =
          switch (word.charAt(at)) {
            case 'a', 'o', 'u' -> at == 0 || !vowel(at - 1);
            case 'e' -> longE(at);
            default -> false;
          };
      if (lengthens) {
        word.insert(at, word.charAt(at));
      }
    }
    return true;
  }

  /// Not an e behind another vowel, nor the dull one of a second syllable.
  private boolean longE(int at) {
    int before = at;
    if (before > 0) {
      if (vowel(before - 1)) {
        return false;
      }
      before--;
    }
    boolean dull = before > 0 && fullVowel(before - 1);
    boolean second = before > 2 && fullVowel(before - 2) && !vowel(before - 3);
    return !dull && !second;
  }

  private boolean fullVowel(int at) {
    return "aiou".indexOf(word.charAt(at)) >= 0;
  }

  private boolean vowel(int at) {
    return VOWELS.indexOf(word.charAt(at)) >= 0;
  }

  private boolean inFirst(int at) {
    return first <= at;
  }

  private boolean inSecond(int at) {
    return second <= at;
  }

  private boolean vowelBefore(int at) {
    return (at > 0 && vowel(at - 1)) || ends("ij", at);
  }

  private boolean vowelOneBefore(int at) {
    return at > 0 && ((at > 1 && vowel(at - 2)) || ends("ij", at - 1));
  }

  private boolean consonant(int at) {
    return at > 0 && !vowel(at - 1) && !ends("ij", at);
  }
}
