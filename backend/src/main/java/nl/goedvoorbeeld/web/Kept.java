package nl.goedvoorbeeld.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/// An answer made ready to be sent many times, packed or not, with a tag that is a hash of its
/// bytes.
///
/// @param varies whether the same answer exists packed and not
@SuppressWarnings("ArrayRecordComponent") // sent as it is, millions of times, and never compared
record Kept(Answer answer, byte[] bytes, boolean varies, boolean packed, String tag) {
  private static final int WORTH_PACKING = 512;

  /// @param packed whether who asked can unpack it
  static Kept of(Answer answer, boolean packed) {
    boolean varies =
        answer.kept() && answer.body().length >= WORTH_PACKING && text(answer.contentType());
    byte[] bytes = varies && packed ? pack(answer.body()) : answer.body();
    String hash = hash(answer.body());
    Answer light =
        new Answer(
            answer.status(),
            answer.contentType(),
            new byte[0],
            answer.location(),
            answer.lasting());
    return new Kept(
        light, bytes, varies, varies && packed, '"' + hash + (varies && packed ? "-gz\"" : "\""));
  }

  /// What this costs to keep, about, in bytes.
  int weight() {
    return bytes.length + 500;
  }

  /// Images and fonts are compressed by themselves.
  private static boolean text(String contentType) {
    return contentType.startsWith("text/")
        || contentType.contains("json")
        || contentType.contains("xml");
  }

  /// At the usual level: the highest takes twice as long, which a search that is asked once would
  /// notice, for one byte in a hundred.
  private static byte[] pack(byte[] plain) {
    var out = new ByteArrayOutputStream(plain.length / 3);
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(Arrays.copyOf(digest, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
