package nl.goedvoorbeeld.cms.alert;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `attenderingen`.
public record AlertsPage(Frame frame, List<Line> lines) {

  /// @param address where it is decided
  /// @param what how many items, and since when
  /// @param why it waits
  /// @param some the titles of the first items
  /// @param more how many are not named; 0 for none
  public record Line(String address, String what, String why, List<String> some, int more) {}
}
