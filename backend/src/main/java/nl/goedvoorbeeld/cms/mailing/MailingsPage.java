package nl.goedvoorbeeld.cms.mailing;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `verzendingen`.
///
/// @param error empty for none
/// @param editions those that have no mailing yet
public record MailingsPage(
    Frame frame,
    String error,
    List<Choice> editions,
    List<Line> lines,
    String previous,
    String next) {

  /// @param state in words, with the numbers that matter
  public record Line(String address, String title, String state, String when) {}
}
