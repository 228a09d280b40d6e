package nl.goedvoorbeeld.site;

import java.util.List;

/// @param what is counted, like `praktijkvoorbeelden`
public record TileMap(String what, List<Tile> tiles) {
  public long most() {
    return tiles.stream().mapToLong(Tile::count).max().orElse(0);
  }
}
