package nl.goedvoorbeeld.site;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody meant with an address that is not there: with capitals, with signs encoded that
/// need not be, with a slash too many, or with the end of a sentence behind it, as mail programs
/// make them.
final class Meant {
  /// A sign that is the same encoded and not: a letter, a digit, or one of four others.
  private static final Pattern ENCODED =
      Pattern.compile("%(2[DdEe]|3[0-9]|4[1-9A-Fa-f]|5[0-9AaFf]|6[1-9A-Fa-f]|7[0-9AaEe])");

  /// What a text puts behind an address: a stop, a bracket, a quote; the curly ones in UTF-8.
  private static final Pattern END =
      Pattern.compile(
          "(?:[.,;:!?)\\]}>'\"*]|%(?:20|21|22|27|29|2C|3A|3B|3E|3F|5D|7D|C2%A0|C2%BB|E2%80%9[89CD]|E2%80%A6))+$",
          Pattern.CASE_INSENSITIVE);

  private Meant() {}

  /// Another address than the given one, if that is what it may mean.
  static Optional<String> by(String path) {
    String plain =
        END.matcher(decoded(path))
            .replaceFirst("")
            .toLowerCase(Locale.ROOT)
            .replaceAll("/{2,}", "/");
    String meant = plain.length() > 1 ? plain.replaceFirst("/+$", "") : plain;
    return meant.equals(path) || meant.isEmpty() ? Optional.empty() : Optional.of(meant);
  }

  private static String decoded(String path) {
    return ENCODED
        .matcher(path)
        .replaceAll(
            sign ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(sign.group(1), 16))));
  }
}
