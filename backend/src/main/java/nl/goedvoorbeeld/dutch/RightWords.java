package nl.goedvoorbeeld.dutch;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The words of Dutch in all their forms: whoever typed one of them meant it.
///
/// Of the 5.3 million forms in the list only a fingerprint of one byte each is kept
/// (`goede-woorden.bin`, a binary fuse filter, made by `CollectRightWords`, which names the list
/// and its licence). Every form is found; of what is no word one in 256 passes for one, which costs
/// no more than that a slip of the pen is searched as it was typed.
public final class RightWords {
  /// Shorter words are not in the list: of fewer letters each other word is a letter away.
  public static final int SHORTEST = 4;

  private static final int SEED;
  private static final int SEGMENT;
  private static final long FIRSTS;
  private static final byte[] FINGERPRINTS;

  static {
    try (InputStream packed =
            Objects.requireNonNull(RightWords.class.getResourceAsStream("goede-woorden.bin"));
        DataInputStream in = new DataInputStream(packed)) {
      SEED = in.readInt();
      SEGMENT = in.readInt();
      FIRSTS = (long) SEGMENT * in.readInt();
      FINGERPRINTS = new byte[(int) FIRSTS + 2 * SEGMENT];
      in.readFully(FINGERPRINTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RightWords() {}

  /// Whether a word is in the list; or without the *'s* of a possessor.
  ///
  /// @param word as words are compared, of [#SHORTEST] letters or more
  public static boolean has(String word) {
    return listed(word)
        || (word.endsWith("'s") && listed(word.substring(0, word.length() - "'s".length())));
  }

  private static boolean listed(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    long hash = Murmur.hash(bytes, SEED);
    int one = (int) Math.unsignedMultiplyHigh(hash, FIRSTS);
    int two = (one + SEGMENT) ^ ((int) (hash >>> 18) & (SEGMENT - 1));
    int three = (one + 2 * SEGMENT) ^ ((int) hash & (SEGMENT - 1));
    int together = FINGERPRINTS[one] ^ FINGERPRINTS[two] ^ FINGERPRINTS[three];
    return (byte) together == (byte) (hash ^ (hash >>> 32));
  }
}
