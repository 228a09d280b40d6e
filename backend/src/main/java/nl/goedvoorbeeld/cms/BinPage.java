package nl.goedvoorbeeld.cms;

import java.util.List;

/// Template `weggegooid`.
public record BinPage(Frame frame, List<Line> lines) {

  /// @param by who threw it away, and when
  /// @param until when it can be put back
  public record Line(String address, String title, String kind, String by, String until) {}
}
