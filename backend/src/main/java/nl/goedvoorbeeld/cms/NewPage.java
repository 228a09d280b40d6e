package nl.goedvoorbeeld.cms;

import java.util.List;

/// Template `nieuw`.
public record NewPage(
    Frame frame, String error, Wanted wanted, List<Choice> kinds, List<Choice> editions) {

  /// What was filled in.
  public record Wanted(String kind, String title, String edition) {}
}
