package nl.goedvoorbeeld.reading.ezine;

import java.util.List;
import nl.goedvoorbeeld.reading.effect.Sign;
import org.jspecify.annotations.Nullable;

/// The drawing of an edition: for each strategy a column, in it a block for each measure that the
/// edition is about, with the sign of what its examples show of that measure. From the edition's
/// own data only, so it is the same wherever it is drawn.
///
/// @param number of the edition; empty where it has none
/// @param words what is drawn, for who reads it: measures, with their signs
public record Cover(String number, List<Block> blocks, String words) {
  /// Of the drawing, as wide as the number leaves room for.
  public static final int WIDTH = 320;

  public static final int HEIGHT = 160;

  /// Where the columns begin, and where they stand on.
  private static final int LEFT = 110;

  private static final int GROUND = 140;

  private static final int COLUMN = 34;
  private static final int ROW = 20;

  /// @param sign of the strongest result; null where an example shows none
  public record Block(@Nullable Sign sign, int column, int row) {
    public int x() {
      return LEFT + column * COLUMN;
    }

    public int y() {
      return GROUND - (row + 1) * ROW;
    }
  }
}
