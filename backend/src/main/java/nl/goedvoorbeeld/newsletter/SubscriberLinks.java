package nl.goedvoorbeeld.newsletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.goedvoorbeeld.privacy.Periods;
import nl.goedvoorbeeld.setting.Secret;

/// The secrets in the links of mails: nothing is stored of them, so that a link works for as long
/// as what it is about, also after a restore, under another domain, and with a new key beside the
/// old one.
///
/// A secret is the beginning of the epoch of the library that made it, the ids of what it is about,
/// until when it holds where that is not for good, and a keyed hash of these and of what it is good
/// for; so none is good for anything else. Whoever has no such link cannot make one, and a link
/// says nothing of an address.
public final class SubscriberLinks {
  private static final String MAC = "HmacSHA256";
  private static final int EPOCH = 4;
  private static final int ID = 16;
  private static final int HASH = 16;
  private static final int UNTIL = 4;
  private static final int NAME = 4;

  private static final String PATH = "/nieuwsbrief/";

  /// More do not fit into a header of mail.
  static final int MOST = 30;

  static final Duration FOR_MANAGING = Periods.TO_MANAGE;

  private final List<byte[]> keys;

  /// @param keys the first makes links; all of them know theirs
  public SubscriberLinks(List<byte[]> keys) {
    this.keys = keys.stream().map(byte[]::clone).toList();
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("A link needs a key");
    }
  }

  /// The one that makes links, and the one before it, which made those of mails that were sent.
  public static SubscriberLinks of(Secret secret) {
    return new SubscriberLinks(secret.keys().stream().map(key -> key.getBytes(UTF_8)).toList());
  }

  /// What a link is good for.
  public enum Purpose {
    /// Of a subscriber: to say that they want what was asked for their address.
    CONFIRM("bevestigen"),
    /// Of a subscription: to change and end it, and the others of the same subscriber.
    PREFERENCES("voorkeuren"),
    /// Of subscriptions: to end them, by one press.
    LEAVE("afmelden"),
    /// Of a move: to say at the new address that it is theirs.
    MOVE("verhuizen"),
    /// Of a move: to undo it, from the old address.
    MOVE_BACK("terugzetten"),
    /// Of a subscriber, for an hour: to see, take away and erase all that is kept of them, and to
    /// have it sent elsewhere.
    MANAGE("gegevens");

    private final String path;

    Purpose(String path) {
      this.path = path;
    }

    public String path() {
      return path;
    }
  }

  /// Where such a link leads, without the host.
  public String address(Purpose purpose, UUID epoch, UUID id) {
    return PATH + purpose.path + "/" + secret(purpose, epoch, id);
  }

  /// Where one press ends all that a letter was due to; of more than fit, the first.
  public String leaving(UUID epoch, List<UUID> subscriptions) {
    byte[] said = said(epoch, subscriptions.stream().limit(MOST).toList(), Instant.EPOCH);
    return PATH + Purpose.LEAVE.path + "/" + secret(Purpose.LEAVE, said);
  }

  /// As [#address], for an hour from now.
  String passing(UUID epoch, UUID id, Instant now) {
    return PATH
        + Purpose.MANAGE.path
        + "/"
        + secret(Purpose.MANAGE, said(epoch, List.of(id), now.plus(FOR_MANAGING)));
  }

  String secret(Purpose purpose, UUID epoch, UUID id) {
    return secret(purpose, said(epoch, List.of(id), Instant.EPOCH));
  }

  private String secret(Purpose purpose, byte[] said) {
    return text(
        ByteBuffer.allocate(said.length + HASH)
            .put(said)
            .put(hash(keys.getFirst(), purpose, said))
            .array());
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// What a secret is about, if it is one of ours, and still is.
  Optional<UUID> read(Purpose purpose, String secret, Instant now) {
    return all(purpose, secret, now).filter(ids -> ids.size() == 1).map(List::getFirst);
  }

  /// What a secret ends, if it is one of ours.
  Optional<List<UUID>> toLeave(String secret, Instant now) {
    return all(Purpose.LEAVE, secret, now);
  }

  private Optional<List<UUID>> all(Purpose purpose, String secret, Instant now) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(secret);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    int length = bytes.length - HASH;
    int number = (length - EPOCH - UNTIL) / ID;
    // Bits that are left over could be anything: one link is written in one way.
    if (number < 1 || length != EPOCH + number * ID + UNTIL || !text(bytes).equals(secret)) {
      return Optional.empty();
    }
    byte[] said = Arrays.copyOf(bytes, length);
    byte[] hash = Arrays.copyOfRange(bytes, length, bytes.length);
    boolean ours = false;
    for (byte[] key : keys) {
      ours |= MessageDigest.isEqual(hash, hash(key, purpose, said));
    }
    ByteBuffer read = ByteBuffer.wrap(bytes).position(EPOCH);
    List<UUID> ids =
        Stream.generate(() -> new UUID(read.getLong(), read.getLong())).limit(number).toList();
    Instant until = Instant.ofEpochSecond(Integer.toUnsignedLong(read.getInt()));
    boolean over = purpose == Purpose.MANAGE && !now.isBefore(until);
    return ours && !over ? Optional.of(ids) : Optional.empty();
  }

  /// By which the same text is known again, without being kept. The first is to be kept; the others
  /// are what another key made of it before.
  List<String> marks(String text) {
    return keys.stream().map(key -> hex(mac(key, "merk", text.getBytes(UTF_8)), HASH)).toList();
  }

  /// By which it is known which key made a mark, of each that is known; the first makes them.
  List<String> keyNames() {
    return keys.stream().map(key -> hex(mac(key, "naam", new byte[0]), NAME)).toList();
  }

  private static String hex(byte[] bytes, int length) {
    return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
  }

  /// @param until the beginning of the times where it has no end
  private static byte[] said(UUID epoch, List<UUID> ids, Instant until) {
    ByteBuffer said =
        ByteBuffer.allocate(EPOCH + ids.size() * ID + UNTIL)
            .putInt((int) (epoch.getMostSignificantBits() >>> 32));
    ids.forEach(
        id -> said.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
    return said.putInt((int) until.getEpochSecond()).array();
  }

  private static byte[] hash(byte[] key, Purpose purpose, byte[] said) {
    return Arrays.copyOf(mac(key, purpose.path, said), HASH);
  }

  /// @param what so that no hash is good for anything else
  private static byte[] mac(byte[] key, String what, byte[] text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      mac.update(("abonnee " + what + "\0").getBytes(UTF_8));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + MAC, e);
    }
  }
}
