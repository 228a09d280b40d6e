package nl.goedvoorbeeld.cms.item;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `weggegooid`.
public record BinPage(Frame frame, List<Line> lines) {

  /// @param by who threw it away, and when
  /// @param until when it can be put back
  public record Line(String address, String title, String kind, String by, String until) {}
}
