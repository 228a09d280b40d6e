package nl.goedvoorbeeld.markdown;

import java.util.Locale;

/// Where an address leads, read as a browser reads it. Whatever is not clearly one of the safe ways
/// is unsafe.
enum Address {
  /// On this site: a path or a fragment.
  INTERNAL,
  EXTERNAL,
  /// A mail address or a telephone number.
  CONTACT,
  UNSAFE;

  static Address of(String target) {
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

  private static Address ofScheme(String scheme) {
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
