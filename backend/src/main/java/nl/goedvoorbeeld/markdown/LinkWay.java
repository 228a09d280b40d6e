package nl.goedvoorbeeld.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where an address leads, read as a browser reads it. Whatever is not clearly one of the safe ways
/// is unsafe.
enum LinkWay {
  /// On this site: a path or a fragment.
  INTERNAL,
  EXTERNAL,
  /// A mail address or a telephone number.
  CONTACT,
  UNSAFE;

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:https?://[^\\s/]|mailto:.|tel:.|/(?![/\\\\])|#.).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern MAIL =
      Pattern.compile("[^\\s@/:]{1,100}@[^\\s@/:]{1,200}\\.[a-zA-Z]{2,}");

  private static final Pattern HOST =
      Pattern.compile(
          "(?:[a-zA-Z0-9-]{1,63}\\.){1,9}(?!(?i)(?:md|html?|pdf)\\b)[a-zA-Z]{2,}(?:[/?#:].*)?");

  /// Whether an address says by itself where it leads: the same from every page, in a feed and in
  /// mail. The dialog for links asks the same.
  static boolean isWhole(String target) {
    return WHOLE.matcher(target.strip()).matches();
  }

  /// What was meant by an address from which the beginning is missing.
  static Optional<String> meant(String target) {
    String address = target.strip();
    if (MAIL.matcher(address).matches()) {
      return Optional.of("mailto:" + address);
    }
    return HOST.matcher(address).matches() ? Optional.of("https://" + address) : Optional.empty();
  }

  static LinkWay of(String target) {
    // Browsers drop spaces around an address, and tabs and line ends also inside it.
    String address = target.strip();
    if (address.chars().anyMatch(Character::isISOControl)) {
      return UNSAFE;
    }
    int end = endOfFirstPart(address);
    if (end < address.length() && address.charAt(end) == ':') {
      return ofScheme(address.substring(0, end).toLowerCase(Locale.ROOT));
    }
    // A second round of decoding by a careless consumer must not produce a scheme either.
    String first = address.substring(0, end).toLowerCase(Locale.ROOT);
    boolean hidesScheme = first.contains("%3a") || first.contains("&");
    // `//host` and what browsers take for it: another site without saying so.
    boolean hidesHost = address.replace('\\', '/').startsWith("//");
    return hidesScheme || hidesHost ? UNSAFE : INTERNAL;
  }

  private static LinkWay ofScheme(String scheme) {
    return switch (scheme) {
      case "http", "https" -> EXTERNAL;
      case "mailto", "tel" -> CONTACT;
      default -> UNSAFE;
    };
  }

  private static int endOfFirstPart(String address) {
    int end = 0;
    while (end < address.length() && ":/?#\\".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
