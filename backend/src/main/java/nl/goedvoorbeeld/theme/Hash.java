package nl.goedvoorbeeld.theme;

import java.util.Arrays;
import java.util.HexFormat;
import nl.goedvoorbeeld.digest.Sha256;

/// Names content by its bytes. Sixteen hexadecimal digits are plenty for a theme's few files.
final class Hash {
  private Hash() {}

  static String of(byte[] bytes) {
    return shorten(Sha256.of(bytes));
  }

  static String shorten(byte[] digest) {
    return HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
  }
}
