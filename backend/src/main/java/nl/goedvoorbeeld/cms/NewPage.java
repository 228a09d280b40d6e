package nl.goedvoorbeeld.cms;

import java.util.List;

/// Template `nieuw`.
public record NewPage(
    Frame frame, String error, Wanted wanted, List<Option> kinds, List<Option> editions) {

  /// What was filled in.
  public record Wanted(String kind, String title, String edition) {}

  public record Option(String value, String label) {}
}
