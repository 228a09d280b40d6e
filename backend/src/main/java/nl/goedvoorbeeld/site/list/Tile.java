package nl.goedvoorbeeld.site.list;

import nl.goedvoorbeeld.reading.Province;

/// A province in the tile map.
public record Tile(Province province, long count, String href, boolean chosen) {
  /// Shade 0 (nothing) to 3; the number itself always stands in the tile.
  public int shade(long most) {
    return count == 0 ? 0 : 1 + (int) Math.min(2, 3 * (count - 1) / Math.max(1, most));
  }
}
