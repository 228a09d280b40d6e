package nl.goedvoorbeeld.account;

/// Bytes as letters and digits that nobody confuses (RFC 4648), without padding.
final class Letters {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Letters() {}

  /// @param bytes a multiple of five, so that nothing is left over
  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    long buffer = 0;
    int bits = 0;
    for (byte one : bytes) {
      buffer = buffer << 8 | one & 0xff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((int) (buffer >> bits & 31)));
      }
    }
    return text.toString();
  }
}
