package nl.goedvoorbeeld.cms.people;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `mensen`.
///
/// @param error of the invitation; empty when there is none
/// @param invitation what was filled in
public record PeoplePage(
    Frame frame, List<Line> people, String error, Invitation invitation, List<String> roles) {

  /// @param state a word for what is special, such as `gesloten`; empty when nothing is
  public record Line(
      String address, String name, String email, String role, String secondFactor, String state) {}

  public record Invitation(String email, String name, String role) {}
}
