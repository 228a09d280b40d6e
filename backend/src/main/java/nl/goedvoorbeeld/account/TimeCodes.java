package nl.goedvoorbeeld.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/// The six digits that change every half minute (RFC 6238), as every authenticator app makes them.
final class TimeCodes {
  static final int DIGITS = 6;
  static final int SECRET_BYTES = 20;

  private static final long SECONDS = 30;

  /// A clock may be a step behind or ahead.
  private static final int SLACK = 1;

  private static final HmacOneTimePasswordGenerator GENERATOR =
      new HmacOneTimePasswordGenerator(DIGITS);

  private TimeCodes() {}

  /// The step that a code belongs to, if it is a code of now; the caller sees to it that no step is
  /// used twice. Takes as long for a wrong code as for a right one.
  static OptionalLong step(byte[] secret, String code, Instant now) {
    long current = now.getEpochSecond() / SECONDS;
    OptionalLong found = OptionalLong.empty();
    for (long step = current - SLACK; step <= current + SLACK; step++) {
      if (MessageDigest.isEqual(at(secret, step).getBytes(UTF_8), code.getBytes(UTF_8))) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  static String at(byte[] secret, long step) {
    try {
      return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), step);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("Any bytes are a key for HMAC", e);
    }
  }
}
