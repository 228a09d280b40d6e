package nl.goedvoorbeeld.cms.entry;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `account`: what is an editor's own.
///
/// @param error of the form that was sent; empty when there is none
/// @param faulty which form that was: `wachtwoord`, `codes`, `passkey` or `passkeys`
/// @param codesLeft recovery codes that were not used; meaningless without a second factor
/// @param hasPassword without one nothing can be changed here
/// @param provider where this editor signs in too; empty for nowhere
/// @param passkeysPossible whether browsers do passkeys at our address
/// @param messages what can be told by mail; chosen is what is
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
    boolean hasPassword,
    String provider,
    boolean passkeysPossible,
    List<PasskeyLine> passkeys,
    List<Choice> messages,
    List<SessionLine> sessions) {

  /// @param lastUsed in words
  /// @param synchronised whether it can be on more than one device
  public record PasskeyLine(
      String id, String name, String added, String lastUsed, boolean synchronised) {}

  /// @param program what the browser says it is
  public record SessionLine(
      String handle,
      String since,
      String lastSeen,
      String network,
      String program,
      boolean current) {}
}
