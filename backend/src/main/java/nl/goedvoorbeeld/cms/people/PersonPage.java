package nl.goedvoorbeeld.cms.people;

import java.util.List;
import nl.goedvoorbeeld.cms.entry.Proving.Asked;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `mens`: one editor, as an administrator sees it.
///
/// @param address of this page, without a slash at the end
/// @param passkeys how many
/// @param bound whether this is somebody whom the provider knows
/// @param asked what a form about a right asks beside it
/// @param error of what was asked; empty when there is none
public record PersonPage(
    Frame frame,
    String address,
    String name,
    String email,
    String role,
    List<String> roles,
    boolean active,
    boolean invited,
    boolean secondFactor,
    int passkeys,
    boolean bound,
    List<GivenRight> rights,
    Asked asked,
    String error) {

  /// A right that one person can be given.
  ///
  /// @param held whether they hold it
  /// @param byRole whether they do by their role, so that it is not given or taken back
  public record GivenRight(
      String code, String word, String meaning, boolean held, boolean byRole) {}
}
