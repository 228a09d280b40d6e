package nl.goedvoorbeeld.dutch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Austin Appleby's MurmurHash3 for 64-bit machines, of which only the first half is kept: what
/// `goede-woorden.bin` was made with.
final class Murmur {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int BLOCK = 2 * Long.BYTES;

  private static final long FIRST = 0x87c37b91114253d5L;
  private static final long SECOND = 0x4cf5ad432745937fL;

  private Murmur() {}

  static long hash(byte[] bytes, int seed) {
    long one = Integer.toUnsignedLong(seed);
    long two = one;
    int tail = bytes.length - bytes.length % BLOCK;
    for (int at = 0; at < tail; at += BLOCK) {
      one ^= first((long) LONG.get(bytes, at));
      one = (Long.rotateLeft(one, 27) + two) * 5 + 0x52dce729;
      two ^= second((long) LONG.get(bytes, at + Long.BYTES));
      two = (Long.rotateLeft(two, 31) + one) * 5 + 0x38495ab5;
    }
    two ^= second(rest(bytes, tail + Long.BYTES));
    one ^= first(rest(bytes, tail));
    one ^= bytes.length;
    two ^= bytes.length;
    one += two;
    two += one;
    return mixed(one) + mixed(two);
  }

  /// At most eight bytes, those behind the end being nought.
  private static long rest(byte[] bytes, int from) {
    long rest = 0;
    for (int at = Math.min(bytes.length, from + Long.BYTES) - 1; at >= from; at--) {
      rest = rest << Byte.SIZE | Byte.toUnsignedLong(bytes[at]);
    }
    return rest;
  }

  private static long first(long word) {
    return Long.rotateLeft(word * FIRST, 31) * SECOND;
  }

  private static long second(long word) {
    return Long.rotateLeft(word * SECOND, 33) * FIRST;
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }
}
