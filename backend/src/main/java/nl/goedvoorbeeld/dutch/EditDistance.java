package nl.goedvoorbeeld.dutch;

/// How many letters one word is away from another.
public final class EditDistance {
  private EditDistance() {}

  /// Letters to add, take away or change.
  public static int of(String one, String other) {
    return of(one, other, false);
  }

  /// Letters to add, take away, change or swap with their neighbour.
  public static int withSwaps(String one, String other) {
    return of(one, other, true);
  }

  private static int of(String one, String other, boolean swaps) {
    int[] before = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    int[] next = new int[other.length() + 1];
    for (int at = 0; at <= other.length(); at++) {
      row[at] = at;
    }
    for (int i = 1; i <= one.length(); i++) {
      next[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        next[j] = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + change);
        if (swaps
            && i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      int[] done = before;
      before = row;
      row = next;
      next = done;
    }
    return row[other.length()];
  }
}
