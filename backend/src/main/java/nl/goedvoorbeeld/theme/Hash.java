package nl.goedvoorbeeld.theme;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Names content by its bytes. Sixteen hexadecimal digits are plenty for a theme's few files.
final class Hash {
  private Hash() {}

  static String of(byte[] bytes) {
    return shorten(sha256().digest(bytes));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static String shorten(byte[] digest) {
    return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
  }
}
