package nl.goedvoorbeeld.mail;

import java.util.regex.Pattern;

/// An address that stands alike in HTML, in text and in a header.
final class Href {
  private static final Pattern GOOD = Pattern.compile("https?://[!-;=?-~&&[^\"]]+");

  private Href() {}

  static void check(String address) {
    if (!GOOD.matcher(address).matches()) {
      throw new IllegalArgumentException("Not an address for a letter");
    }
  }
}
