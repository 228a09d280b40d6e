package nl.goedvoorbeeld.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.goedvoorbeeld.setting.Secret;

/// Closes what is in a letter, so that who has the database or a copy of it has no link that opens
/// a door. Each letter has a key of its own, of the secret of the settings and its number.
public final class Seal {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final List<SecretKeySpec> secrets;

  private Seal(List<SecretKeySpec> secrets) {
    this.secrets = secrets;
  }

  public static Seal of(String secret) {
    return of(new Secret(secret));
  }

  /// It closes with the present one, and opens also what the former one closed.
  public static Seal of(Secret secret) {
    return new Seal(
        secret.keys().stream()
            .map(key -> new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"))
            .toList());
  }

  byte[] close(UUID letter, byte[] open) {
    try {
      byte[] nonce = new byte[NONCE];
      RANDOM.nextBytes(nonce);
      byte[] closed =
          cipher(secrets.getFirst(), Cipher.ENCRYPT_MODE, letter, nonce, 0).doFinal(open);
      byte[] all = new byte[NONCE + closed.length];
      System.arraycopy(nonce, 0, all, 0, NONCE);
      System.arraycopy(closed, 0, all, NONCE, closed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has AES", e);
    }
  }

  /// @return empty when it was closed with another secret, or changed since
  Optional<byte[]> open(UUID letter, byte[] closed) {
    return closed.length < NONCE
        ? Optional.empty()
        : secrets.stream().flatMap(secret -> open(secret, letter, closed).stream()).findFirst();
  }

  private static Optional<byte[]> open(SecretKeySpec secret, UUID letter, byte[] closed) {
    try {
      return Optional.of(
          cipher(secret, Cipher.DECRYPT_MODE, letter, closed, 0)
              .doFinal(closed, NONCE, closed.length - NONCE));
    } catch (AEADBadTagException _) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has AES", e);
    }
  }

  private static Cipher cipher(SecretKeySpec secret, int mode, UUID letter, byte[] nonce, int at)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(secret);
    byte[] key = mac.doFinal(("mail " + letter).getBytes(UTF_8));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce, at, NONCE));
    return cipher;
  }

  @Override
  public String toString() {
    return "Seal";
  }
}
