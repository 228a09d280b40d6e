package nl.goedvoorbeeld.setting;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address of mail, of which every character is looked at: none of it can end a line, or say
/// anything to a server but who is meant.
///
/// @param local before the `@`, as it was given
/// @param domain in ASCII, as it goes over the wire
public record MailAddress(String local, String domain) {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

  /// With letters of other scripts, which only servers with SMTPUTF8 take.
  private static final Pattern WIDE =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

  private static final Pattern DOMAIN =
      Pattern.compile("(?!.{254})([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST = 254;

  public static Optional<MailAddress> of(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    return domain(text.substring(at + 1))
        // The beginning of a word in another code, which some programs read as what it stands for.
        .filter(_ -> WIDE.matcher(local).matches() && !local.contains("=?"))
        .filter(domain -> local.length() <= LONGEST_LOCAL)
        .filter(domain -> at + 1 + domain.length() <= LONGEST)
        .map(domain -> new MailAddress(local, domain));
  }

  /// As it goes over the wire.
  static Optional<String> domain(String text) {
    try {
      return Optional.of(IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT))
          .filter(domain -> DOMAIN.matcher(domain).matches());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Whether every server takes it.
  public boolean plain() {
    return PLAIN.matcher(local).matches();
  }

  public String wire() {
    return local + "@" + domain;
  }

  /// An address of somebody does not get into a log by accident.
  @Override
  public String toString() {
    return "MailAddress";
  }
}
