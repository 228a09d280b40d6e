package nl.goedvoorbeeld.setting;

import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.goedvoorbeeld.setting.Settings.Login;
import org.jspecify.annotations.Nullable;

/// The server that takes our mail, and how we show ourselves to it and to those behind it. Domains
/// are as they go over the wire, in ASCII.
///
/// @param from what readers see as the sender
/// @param envelopeDomain whose SPF is looked at; the name under which we greet the server, and the
///   end of each Message-ID
/// @param signers who sign each letter; two while a key is changed
/// @param rate how many letters in a second, over all nodes
/// @param domainRate the same of those that go to one domain, of mailings
/// @param connections how many a node keeps to the server while it sends a mailing
/// @param slowStart how many of mailings go on the first day that any do, twice as many on each day
///   after that; 0 for as many as there are
/// @param onlyTo while not empty, the addresses that get mail, and domains with an `@` before them
/// @param bounces where mail comes back; none means that it is not read
public record OutsideMail(
    String host,
    int port,
    StartTls startTls,
    @Nullable Login login,
    String from,
    @Nullable String replyTo,
    String envelopeDomain,
    List<Signer> signers,
    int rate,
    int domainRate,
    int connections,
    int slowStart,
    List<String> onlyTo,
    @Nullable BounceBox bounces) {

  /// On which the line is closed to others before anything is said.
  static final int TLS_PORT = 465;

  /// Whether all is said on a closed line from the beginning.
  public boolean tlsFirst() {
    return port == TLS_PORT;
  }

  /// Whether the connection is closed to others who listen.
  public enum StartTls {
    REQUIRED("verplicht"),
    WHERE_POSSIBLE("indien mogelijk"),
    NO("nee");

    final String word;

    StartTls(String word) {
      this.word = word;
    }
  }

  /// A key of DKIM, whose other half is in the DNS at `{selector}._domainkey.{domain}`.
  public record Signer(String domain, String selector, RSAPrivateCrtKey key) {
    @Override
    public String toString() {
      return selector + "._domainkey." + domain;
    }
  }

  /// Whether mail to this address goes out; else it is kept, as without a server.
  public boolean allows(String address) {
    String folded = address.toLowerCase(Locale.ROOT);
    return onlyTo.isEmpty()
        || onlyTo.stream()
            .anyMatch(one -> one.startsWith("@") ? folded.endsWith(one) : folded.equals(one));
  }

  /// What does not belong to the domain of the sender, so that receivers take our mail for somebody
  /// else's: by the name of its setting. Both the signature and the envelope count.
  public List<String> strangers() {
    String ours = domain(from);
    List<String> strangers = new ArrayList<>();
    if (!related(ours, envelopeDomain)) {
      strangers.add(Setting.GV_MAIL_ENVELOPE_DOMAIN.name());
    }
    if (!signers.stream().allMatch(one -> related(ours, one.domain()))) {
      strangers.add(Setting.GV_MAIL_DKIM_DOMAIN.name());
    }
    return strangers;
  }

  /// As near as one gets without a list of where domains can be bought.
  private static boolean related(String one, String other) {
    return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
  }

  static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  @Override
  public String toString() {
    return host;
  }
}
