package nl.goedvoorbeeld.account;

import java.security.SecureRandom;
import java.util.Base64;
import nl.goedvoorbeeld.digest.Sha256;

/// Secrets that we make ourselves are long and random, so that a fast hash without salt hides them
/// as well as a slow one; passwords are another matter, see {@link Passwords}.
final class Hashes {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 32;

  private Hashes() {}

  static byte[] of(String secret) {
    return Sha256.of(secret);
  }

  static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  /// 256 bits, fit for an address.
  static String token() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random(TOKEN_BYTES));
  }
}
