package nl.goedvoorbeeld.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The one hash that we use.
public final class Sha256 {
  private Sha256() {}

  public static byte[] of(byte[] bytes) {
    return fresh().digest(bytes);
  }

  public static byte[] of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /// The beginning of it, in hexadecimal digits.
  ///
  /// @param length in bytes, so half as many as there are digits
  public static String hex(byte[] bytes, int length) {
    return HexFormat.of().formatHex(of(bytes), 0, length);
  }

  public static String hex(String text, int length) {
    return hex(text.getBytes(UTF_8), length);
  }

  /// For what comes in parts.
  public static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
