package nl.goedvoorbeeld.content;

import java.util.List;

/// A long list, cut in pages that are counted from one.
public record InPages(int total, int size) {
  /// At least one, which may be empty.
  public int pages() {
    return Math.max(1, Math.ceilDiv(total, size));
  }

  /// The page that was asked for, or the one nearest to it.
  public int nearest(int asked) {
    return Math.clamp(asked, 1, pages());
  }

  /// What stands on a page; nothing beyond the last.
  public <T> List<T> cut(List<T> all, int page) {
    int from = (int) Math.min(total, (page - 1L) * size);
    return all.subList(from, Math.min(total, from + size));
  }
}
