package nl.goedvoorbeeld.cms.item;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `versies`.
///
/// @param newest the id of the newest
public record VersionsPage(Frame frame, String address, long newest, List<Line> lines) {

  /// @param number as people count
  /// @param state whether readers can read it; empty when they never could
  public record Line(long id, int number, String at, String author, String why, String state) {}
}
