package nl.goedvoorbeeld.newsletter;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.goedvoorbeeld.setting.MailAddress;

/// An address as mail goes to it.
///
/// @param local as it was typed: most servers do not care for capitals, but one may
/// @param domain in small letters, and of other scripts the letters of the wire (`xn--`)
public record SubscriberAddress(String local, String domain) {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;

  /// Without quotes: nobody has such an address, and everybody who reads one errs. Letters of any
  /// script, since a server that takes them exists.
  private static final Pattern LOCAL =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  /// Where a dot in the name makes no other box.
  private static final Set<String> DOTLESS = Set.of("gmail.com", "googlemail.com");

  /// @param typed as somebody types it, spaces around it included
  public static Optional<SubscriberAddress> read(String typed) {
    String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    int at = text.lastIndexOf('@');
    if (at < 1 || text.length() > LONGEST) {
      return Optional.empty();
    }
    String local = text.substring(0, at);
    if (local.length() > LONGEST_LOCAL || !LOCAL.matcher(local).matches()) {
      return Optional.empty();
    }
    return domain(text.substring(at + 1))
        .map(domain -> new SubscriberAddress(local, domain))
        .filter(address -> address.text().length() <= LONGEST);
  }

  private static Optional<String> domain(String typed) {
    String wire;
    try {
      wire = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    String[] labels = wire.split("\\.", -1);
    boolean good =
        labels.length > 1 && !labels[labels.length - 1].chars().allMatch(Character::isDigit);
    for (String label : labels) {
      good &= LABEL.matcher(label).matches();
    }
    return good ? Optional.of(wire) : Optional.empty();
  }

  /// Whether mail can go there: before the `@` stand letters and signs that every server takes.
  public boolean plain() {
    return MailAddress.of(text()).filter(MailAddress::plain).isPresent();
  }

  /// As it stands in a mail.
  public String text() {
    return local + "@" + domain;
  }

  /// By which two spellings are one.
  public String folded() {
    return local.toLowerCase(Locale.ROOT) + "@" + domain;
  }

  /// Which box it is, to count what goes there: what stands behind a plus is the reader's own, and
  /// so is a dot where the provider takes none for a difference. Elsewhere a dot tells two people
  /// apart.
  String box() {
    String name = local.toLowerCase(Locale.ROOT);
    int plus = name.indexOf('+');
    String before = plus > 0 ? name.substring(0, plus) : name;
    return DOTLESS.contains(domain)
        ? before.replace(".", "") + "@gmail.com"
        : before + "@" + domain;
  }

  /// As a person reads it.
  public String shown() {
    return local + "@" + IDN.toUnicode(domain);
  }

  /// Enough for who has it to know it, and not for who has not.
  public String masked() {
    return local.substring(0, local.offsetByCodePoints(0, 1)) + "…@" + IDN.toUnicode(domain);
  }

  /// So that no address gets into a log by accident.
  @Override
  public String toString() {
    return "SubscriberAddress";
  }
}
