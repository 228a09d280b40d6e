package nl.goedvoorbeeld.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.List;

/// The header of a request as far as it came in, from the start of a buffer up to its position.
/// Nothing is made of it until it is complete.
final class Head {
  private Head() {}

  /// Whether the empty line is there that ends it. Empty lines before the first do not count.
  static boolean complete(ByteBuffer in) {
    int end = in.position();
    int at = 0;
    while (at < end && (in.get(at) == '\r' || in.get(at) == '\n')) {
      at++;
    }
    return at < end && (endsSo(in, end) || end(in, at) >= 0);
  }

  /// Nearly every header is all that came in.
  private static boolean endsSo(ByteBuffer in, int end) {
    return end > 4 && in.getInt(end - 4) == 0x0D0A0D0A;
  }

  /// @return where the empty line begins after which it ends; negative when there is none
  private static int end(ByteBuffer in, int from) {
    boolean empty = false;
    for (int at = from; at < in.position(); at++) {
      byte one = in.get(at);
      if (one == '\n' && empty) {
        return at;
      }
      empty = one == '\n' || one == '\r' && empty;
    }
    return -1;
  }

  /// Of all lines with this name, as they were sent.
  static List<String> values(ByteBuffer in, String name) {
    var bytes = new byte[in.position()];
    in.get(0, bytes);
    String start = name + ":";
    return new String(bytes, ISO_8859_1)
        .lines()
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
        .map(line -> line.substring(start.length()))
        .toList();
  }
}
