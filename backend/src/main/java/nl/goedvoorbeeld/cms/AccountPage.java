package nl.goedvoorbeeld.cms;

import java.util.List;

/// Template `account`: what is an editor's own.
///
/// @param error of the form that was sent; empty when there is none
/// @param faulty which form that was: `wachtwoord` or `codes`
/// @param codesLeft recovery codes that were not used; meaningless without a second factor
public record AccountPage(
    Frame frame,
    String name,
    String email,
    String role,
    String error,
    String faulty,
    boolean secondFactor,
    boolean secondFactorNeeded,
    int codesLeft,
    int shortest,
    int longest,
    List<SessionLine> sessions) {

  /// @param program what the browser says it is
  public record SessionLine(
      String handle,
      String since,
      String lastSeen,
      String network,
      String program,
      boolean current) {}
}
