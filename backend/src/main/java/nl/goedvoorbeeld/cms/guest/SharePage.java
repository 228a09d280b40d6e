package nl.goedvoorbeeld.cms.guest;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `delen`: the links to an item for people without an account.
///
/// @param version the id of the newest, which a new link leads to
/// @param number of it, as people count
/// @param obstacle why there can be no new link; empty where there can
public record SharePage(
    Frame frame,
    String address,
    long version,
    int number,
    String error,
    String obstacle,
    Typed typed,
    List<Choice> purposes,
    int mostDays,
    List<Line> lines) {

  /// What was filled in.
  public record Typed(String purpose, String recipient, String email, String days) {}

  /// @param version as people count
  /// @param made by whom and when
  /// @param revoke whether it works, and who looks may end it
  public record Line(
      long id,
      String recipient,
      String purpose,
      int version,
      String made,
      String until,
      String state,
      boolean revoke) {}
}
