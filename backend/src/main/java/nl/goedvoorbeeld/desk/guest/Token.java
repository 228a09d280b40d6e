package nl.goedvoorbeeld.desk.guest;

import java.security.SecureRandom;
import java.util.Base64;
import nl.goedvoorbeeld.digest.Sha256;

/// The secret in a link: 256 random bits. Only its hash is kept, so that who reads the database
/// cannot use the link; a fast hash is enough where nothing can be guessed.
final class Token {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Token() {}

  static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] hash(String token) {
    return Sha256.of(token);
  }
}
