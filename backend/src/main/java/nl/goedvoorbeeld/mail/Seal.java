package nl.goedvoorbeeld.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Closes what is in a letter, so that who has the database or a copy of it has no link that opens
/// a door. Each letter has a key of its own, of the secret of the settings and its number.
public final class Seal {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec secret;

  private Seal(SecretKeySpec secret) {
    this.secret = secret;
  }

  public static Seal of(String secret) {
    return new Seal(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
  }

  byte[] close(UUID letter, byte[] open) {
    try {
      byte[] nonce = new byte[NONCE];
      RANDOM.nextBytes(nonce);
      byte[] closed = cipher(Cipher.ENCRYPT_MODE, letter, nonce, 0).doFinal(open);
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
    if (closed.length < NONCE) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, letter, closed, 0)
              .doFinal(closed, NONCE, closed.length - NONCE));
    } catch (AEADBadTagException _) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has AES", e);
    }
  }

  private Cipher cipher(int mode, UUID letter, byte[] nonce, int at)
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
