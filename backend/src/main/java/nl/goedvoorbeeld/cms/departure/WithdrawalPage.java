package nl.goedvoorbeeld.cms.departure;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `intrekken`.
///
/// @param possible whether there is anything to fill in
/// @param reason the chosen one, as a reader of the form knows it
/// @param readers what readers will see, to be confirmed; empty while the form is being filled in
/// @param reach the items that rest on this one
/// @param way what the button does
public record WithdrawalPage(
    Frame frame,
    String address,
    List<String> errors,
    boolean possible,
    Withdrawn typed,
    List<Choice> reasons,
    String reason,
    String readers,
    Reach reach,
    Way way) {

  /// What the button does.
  public enum Way {
    AT_ONCE,
    /// A merger, which another approves.
    PROPOSE,
    /// A merger where nobody else could.
    URGENT
  }
}
