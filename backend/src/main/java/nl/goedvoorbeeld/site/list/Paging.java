package nl.goedvoorbeeld.site.list;

import java.util.List;
import nl.goedvoorbeeld.reading.Visit;

/// @param previous empty on the first page
/// @param next empty on the last
/// @param pages numbers with their address; the chosen one is this page, and one without an address
///   stands for those left out
public record Paging(String previous, String next, List<Alternative> pages) {
  public static final Paging NONE = new Paging("", "", List.of());

  public Paging on(Visit visit) {
    return new Paging(
        previous.isEmpty() ? "" : visit.at(previous),
        next.isEmpty() ? "" : visit.at(next),
        pages.stream().map(page -> page.on(visit)).toList());
  }
}
