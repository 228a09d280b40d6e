package nl.goedvoorbeeld.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import nl.goedvoorbeeld.digest.Sha256;

/// An answer made ready to be sent many times, packed or not, with a tag that is a hash of its
/// bytes.
///
/// @param varies whether the same answer exists packed and not
@SuppressWarnings("ArrayRecordComponent") // sent as it is, millions of times, and never compared
record KeptAnswer(Answer answer, byte[] bytes, boolean varies, boolean packed, String tag) {
  private static final int WORTH_PACKING = 512;

  /// How an answer is to be packed: to a question, which few ask, as fast as can be; a page as
  /// small as is reasonable. The smallest takes twice as long again, for one byte in a hundred.
  enum Packing {
    NOT(Deflater.NO_COMPRESSION),
    FAST(Deflater.BEST_SPEED),
    SMALL(6);

    private final int level;

    Packing(int level) {
      this.level = level;
    }
  }

  static KeptAnswer of(Answer answer, Packing packing) {
    boolean varies =
        answer.kept() && answer.body().length >= WORTH_PACKING && text(answer.contentType());
    boolean packed = varies && packing != Packing.NOT;
    byte[] bytes = packed ? pack(answer.body(), packing) : answer.body();
    String hash = Sha256.hex(answer.body(), 12);
    Answer light =
        new Answer(
            answer.status(),
            answer.contentType(),
            new byte[0],
            answer.location(),
            answer.lasting(),
            answer.passing(),
            answer.fileName());
    return new KeptAnswer(light, bytes, varies, packed, '"' + hash + (packed ? "-gz\"" : "\""));
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

  private static byte[] pack(byte[] plain, Packing packing) {
    var out = new ByteArrayOutputStream(plain.length / 3);
    try (var gzip = new AtLevel(out, packing.level)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static final class AtLevel extends GZIPOutputStream {
    private AtLevel(OutputStream out, int level) throws IOException {
      super(out);
      def.setLevel(level);
    }
  }
}
