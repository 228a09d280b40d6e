package nl.goedvoorbeeld.site.list;

import java.util.List;
import nl.goedvoorbeeld.reading.Visit;

/// @param what is counted, like `praktijkvoorbeelden`
public record TileMap(String what, List<Tile> tiles) {
  public TileMap on(Visit visit) {
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
