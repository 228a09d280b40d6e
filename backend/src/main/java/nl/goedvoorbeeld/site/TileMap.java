package nl.goedvoorbeeld.site;

import java.util.List;

/// @param what is counted, like `praktijkvoorbeelden`
public record TileMap(String what, List<Tile> tiles) {
  TileMap on(Visit visit) {
    return new TileMap(
        what,
        tiles.stream()
            .map(
                tile ->
                    new Tile(tile.province(), tile.count(), visit.at(tile.href()), tile.chosen()))
            .toList());
  }

  public long most() {
    return tiles.stream().mapToLong(Tile::count).max().orElse(0);
  }
}
