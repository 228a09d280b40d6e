package nl.goedvoorbeeld.setting;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// The machines in front of ours whose word about the reader's address we take. Nobody, unless set.
public record TrustedProxies(List<Range> ranges) {

  /// All addresses that begin with the same bits.
  public record Range(InetAddress address, int bits) {
    boolean contains(InetAddress other) {
      var mine = address.getAddress();
      var theirs = other.getAddress();
      return mine.length == theirs.length && sameBits(mine, theirs);
    }

    private boolean sameBits(byte[] mine, byte[] theirs) {
      for (int i = 0; i < bits; i++) {
        int mask = 0x80 >> (i % 8);
        if ((mine[i / 8] & mask) != (theirs[i / 8] & mask)) {
          return false;
        }
      }
      return true;
    }

    /// Only literal addresses: a name would need a look-up, and could change its mind.
    private static Range parse(String text) {
      var parts = text.split("/", 2);
      var address = InetAddress.ofLiteral(parts[0]);
      int longest = address.getAddress().length * 8;
      int bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
      if (bits < 0 || bits > longest) {
        throw new IllegalArgumentException(text);
      }
      return new Range(address, bits);
    }
  }

  public boolean contains(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  /// Throws IllegalArgumentException for what is not a list of addresses.
  static TrustedProxies parse(String text) {
    return new TrustedProxies(
        Arrays.stream(text.split("[,\\s]+"))
            .filter(part -> !part.isEmpty())
            .map(Range::parse)
            .toList());
  }
}
