package nl.goedvoorbeeld.cms.people;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `logboek`.
///
/// @param query what was sought, as it stands behind an address, question mark included; empty for
///   all
/// @param previous the address of the newer ones; empty on the first page
/// @param next the address of the older ones; empty on the last page
public record TrailPage(
    Frame frame,
    String sought,
    String count,
    List<Line> lines,
    String query,
    String previous,
    String next) {

  public record Line(String at, String who, String act, String object, String detail) {}
}
