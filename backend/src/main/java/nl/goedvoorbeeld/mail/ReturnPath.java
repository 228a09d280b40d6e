package nl.goedvoorbeeld.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.goedvoorbeeld.setting.Secret;

/// Where a mail comes back to when it cannot be delivered: an address of its own at our domain, so
/// that what comes back is known without any other address in it. It ends with a keyed hash: who
/// sends a report of their own making finds nothing by it.
///
/// The same name stands in the Message-ID, for complaints that hold little more than the headers.
public final class ReturnPath {
  private static final String MAC = "HmacSHA256";
  private static final String SORT = "d-";
  private static final int HASH = 20;
  private static final Pattern NAME =
      Pattern.compile("(?i)(?<![0-9a-z])d-([0-9a-f]{32})-([0-9a-f]{20})(?![0-9a-z])");

  private final List<SecretKeySpec> keys;
  private final String domain;

  private ReturnPath(List<SecretKeySpec> keys, String domain) {
    this.keys = keys;
    this.domain = domain;
  }

  /// It makes names with the present secret, and knows those of the former one too.
  public static ReturnPath of(Secret secret, String domain) {
    return new ReturnPath(
        secret.keys().stream().map(key -> new SecretKeySpec(key.getBytes(UTF_8), MAC)).toList(),
        domain);
  }

  /// Where the mail of a delivery comes back to.
  public String address(UUID delivery) {
    String said = SORT + delivery.toString().replace("-", "");
    return said + "-" + hash(keys.getFirst(), said) + "@" + domain;
  }

  /// Which delivery an address is of, if it is one of ours. Some servers change its capitals.
  public Optional<UUID> read(String address) {
    int at = address.lastIndexOf('@');
    return at > 0 && address.substring(at + 1).equalsIgnoreCase(domain)
        ? NAME.matcher(address.substring(0, at))
            .results()
            .filter(found -> found.group().length() == at)
            .flatMap(found -> delivery(found).stream())
            .findFirst()
        : Optional.empty();
  }

  /// The first delivery that a text names, such as headers that are enclosed.
  public Optional<UUID> find(String text) {
    return NAME.matcher(text).results().flatMap(found -> delivery(found).stream()).findFirst();
  }

  private Optional<UUID> delivery(MatchResult found) {
    String id = found.group(1).toLowerCase(Locale.ROOT);
    byte[] hash = found.group(2).toLowerCase(Locale.ROOT).getBytes(UTF_8);
    boolean ours = false;
    for (SecretKeySpec key : keys) {
      ours |= MessageDigest.isEqual(hash, hash(key, SORT + id).getBytes(UTF_8));
    }
    return ours
        ? Optional.of(
            new UUID(Long.parseUnsignedLong(id, 0, 16, 16), Long.parseUnsignedLong(id, 16, 32, 16)))
        : Optional.empty();
  }

  private static String hash(SecretKeySpec key, String said) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return HexFormat.of()
          .formatHex(mac.doFinal(("terug " + said).getBytes(UTF_8)))
          .substring(0, HASH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + MAC, e);
    }
  }
}
