package nl.goedvoorbeeld.search.answer;

import java.util.List;

/// Plain text, and whether it is what was looked for. Not HTML: whoever shows it escapes it.
public record Piece(String text, boolean marked) {

  public static List<Piece> plain(String text) {
    return List.of(new Piece(text, false));
  }
}
