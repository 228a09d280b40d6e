package nl.goedvoorbeeld.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Pattern;

/// An address that stands alike in HTML, in text and in a header.
public final class Href {
  private static final Pattern GOOD = Pattern.compile("https?://[!-;=?-~&&[^\"]]+");

  private Href() {}

  /// The same address in the signs that all three take. Nothing for what is none of the web.
  public static Optional<String> of(String address) {
    StringBuilder plain = new StringBuilder();
    for (byte one : address.strip().getBytes(UTF_8)) {
      boolean sign = one > ' ' && one <= '~' && "<>\"".indexOf(one) < 0;
      plain.append(sign ? String.valueOf((char) one) : "%%%02X".formatted(one & 0xff));
    }
    return Optional.of(plain.toString()).filter(GOOD.asMatchPredicate());
  }

  static void check(String address) {
    if (!GOOD.matcher(address).matches()) {
      throw new IllegalArgumentException("Not an address for a letter");
    }
  }
}
