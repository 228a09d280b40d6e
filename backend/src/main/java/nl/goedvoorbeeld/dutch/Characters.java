package nl.goedvoorbeeld.dutch;

import java.util.regex.Pattern;

/// Cuts Dutch text into tokens, and writes each in the one way in which words are compared: small
/// letters, no accents, raised digits on the line, numbers and times with a full stop.
///
/// `OV-kaart` is one token with a [#JOINT] in it, for it is also written as one word and as two.
/// `2,45`, `auto's` and `8:30` are one token each; a full stop is part of a number only.
public final class Characters {
  /// Holds two words together that are also written as one.
  public static final char JOINT = '-';

  /// Longer words are cut off: nobody types them, and Lucene has a limit.
  private static final int LONGEST = 100;

  private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");
  private static final Pattern EARLY = Pattern.compile("0\\d\\.\\d\\d");

  private Characters() {}

  /// Whether a token goes on at this place, which is not its first.
  private static boolean within(String text, int at) {
    char sign = text.charAt(at);
    if (wordly(sign)) {
      return true;
    }
    if (at + 1 >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return switch (sign) {
      case '-', '\u2010', '\u2011', '&', '\'', '’', '‘', '\u00ad' ->
          Character.isLetter(before) && Character.isLetter(after);
      case '.', ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
      default -> false;
    };
  }

  /// Letters, digits, raised and lowered digits, and accents that stand by themselves.
  private static boolean wordly(char sign) {
    if (sign < 128) {
      return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || digit(sign);
    }
    return switch (Character.getType(sign)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.OTHER_NUMBER,
          Character.NON_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean begins(char sign) {
    return sign < 128 ? wordly(sign) : Character.isLetterOrDigit(sign);
  }

  private static boolean digit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  /// The first place at or behind this one where a token begins; the length of the text for none.
  public static int begin(String text, int from) {
    int at = from;
    while (at < text.length() && !begins(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// Where the token ends that begins here.
  public static int end(String text, int begin) {
    int at = begin + 1;
    while (at < text.length() && within(text, at)) {
      at++;
    }
    return at;
  }

  /// A token as it is compared with others.
  public static String word(String text, int begin, int end) {
    int length = Math.min(end - begin, LONGEST);
    char[] word = new char[length];
    boolean plain = true;
    boolean digits = Character.isDigit(text.charAt(begin));
    for (int at = 0; at < length; at++) {
      char sign = small(text.charAt(begin + at));
      word[at] =
          switch (sign) {
            case '\u2010', '\u2011', '&' -> JOINT;
            case '’', '‘' -> '\'';
            default -> sign;
          };
      plain &= word[at] < 128;
      digits &= word[at] < 'a';
    }
    String compared = plain ? new String(word) : folded(word);
    return digits ? number(compared) : compared;
  }

  private static char small(char sign) {
    if (sign < 128) {
      return sign >= 'A' && sign <= 'Z' ? (char) (sign + ('a' - 'A')) : sign;
    }
    return Character.toLowerCase(sign);
  }

  private static String folded(char[] word) {
    StringBuilder folded = new StringBuilder(word.length + 4);
    for (char sign : word) {
      if (sign < 128) {
        folded.append(sign);
        continue;
      }
      String plain = Latin.compared(sign);
      for (int at = 0; at < plain.length(); at++) {
        char one = plain.charAt(at);
        if (one != '\u00ad' && Character.getType(one) != Character.NON_SPACING_MARK) {
          folded.append(Character.toLowerCase(one));
        }
      }
    }
    return folded.toString();
  }

  /// `2,45` and `2.45`, `08:30` and `8.30`, `12.000` and `12000` are the same.
  private static String number(String word) {
    String dotted = word.replace(':', '.').replace(',', '.');
    if (!word.contains(",") && THOUSANDS.matcher(dotted).matches()) {
      return dotted.replace(".", "");
    }
    return EARLY.matcher(dotted).matches() ? dotted.substring(1) : dotted;
  }
}
