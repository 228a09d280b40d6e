package nl.goedvoorbeeld.search.answer;

import java.util.List;
import nl.goedvoorbeeld.content.Item;

/// One item that was found.
///
/// @param title its title
/// @param passages the sentences of its text that hold the words that were looked for, at most two;
///   none where the words stand elsewhere, or where no words were looked for
public record Hit(Item item, List<Piece> title, List<List<Piece>> passages) {

  public static Hit plain(Item item) {
    return new Hit(item, Piece.plain(item.title()), List.of());
  }
}
