package nl.goedvoorbeeld.cms.item;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `nieuw`.
public record NewPage(
    Frame frame, String error, Wanted wanted, List<Choice> kinds, List<Choice> editions) {

  /// What was filled in.
  public record Wanted(String kind, String title, String edition) {}
}
