package nl.goedvoorbeeld.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// An answer made ready to be sent many times: compressed once, with a tag that is a hash of its
/// bytes. The few clients that cannot unpack get it unpacked for them.
@SuppressWarnings("ArrayRecordComponent") // sent as it is, millions of times, and never compared
record Kept(Answer answer, byte[] bytes, boolean packed, String tag, String packedTag) {
  private static final int WORTH_PACKING = 512;

  static Kept of(Answer answer) {
    String hash = hash(answer.body());
    boolean packed =
        answer.kept() && answer.body().length >= WORTH_PACKING && text(answer.contentType());
    byte[] bytes = packed ? pack(answer.body()) : answer.body();
    Answer light =
        new Answer(
            answer.status(),
            answer.contentType(),
            new byte[0],
            answer.location(),
            answer.lasting());
    return new Kept(light, bytes, packed, '"' + hash + '"', '"' + hash + "-gz\"");
  }

  byte[] unpacked() {
    if (!packed) {
      return bytes;
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
