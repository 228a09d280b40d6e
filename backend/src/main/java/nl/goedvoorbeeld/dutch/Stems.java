package nl.goedvoorbeeld.dutch;

import java.util.List;

/// What the forms of a word have in common, so that each is found by any other.
public final class Stems {
  private Stems() {}

  /// Numbers, and words of which a letter more or less makes another one, are their own stem. What
  /// ends in dt is a verb with a t behind its stem.
  ///
  /// @param word as words are compared, written as one
  public static String of(String word) {
    if (word.length() <= 3 || Character.isDigit(word.charAt(0))) {
      return word;
    }
    if (ownS(word)) {
      return word;
    }
    String plain = word.endsWith("dt") ? word.substring(0, word.length() - 1) : word;
    return Stemmer.stem(StrongVerbs.infinitive(plain));
  }

  /// The stems of the parts of a compound; none for a word that is not one.
  public static List<String> ofParts(String word) {
    List<String> parts = Compounds.parts(word);
    return parts.isEmpty() ? parts : parts.stream().map(Stems::of).distinct().toList();
  }

  /// The stems of a text, one for each word.
  public static List<String> in(String text) {
    return Word.in(text).stream().map(word -> of(word.joined())).toList();
  }

  /// A name as one word, so that it can be told whether a query is exactly that name.
  public static String whole(String name) {
    return String.join(" ", in(name));
  }

  /// Whether the s at the end is the word's own and no plural: in *fiets*, *spits* and
  /// *leasefiets*, and not in *tickets* and *flats*. The word list tells them apart; the stemmer
  /// does not, and so would not find *fietsen* with *fiets*.
  private static boolean ownS(String word) {
    if (!word.endsWith("ts")) {
      return false;
    }
    List<String> parts = Compounds.parts(word);
    String last = parts.isEmpty() ? word : parts.getLast();
    return Compounds.isCommoner(last, last.substring(0, last.length() - 1));
  }
}
