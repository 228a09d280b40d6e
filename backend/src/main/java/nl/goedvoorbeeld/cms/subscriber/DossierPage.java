package nl.goedvoorbeeld.cms.subscriber;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `abonnee`: all that is known of one.
///
/// @param path of this page
/// @param address as it is mailed to
/// @param reasons what holds up all that would go there
public record DossierPage(
    Frame frame,
    String path,
    String address,
    String since,
    List<String> reasons,
    List<Line> subscriptions,
    List<Letter> letters,
    List<String> moves) {

  /// @param facts what it is, how it came, and how it stands
  /// @param reasons why nothing comes of it
  /// @param told what they heard of
  public record Line(String title, List<Fact> facts, List<String> reasons, List<String> told) {}

  public record Fact(String name, String value) {}

  /// @param address of its page
  public record Letter(String address, String subject, String state, String when, String reason) {}
}
