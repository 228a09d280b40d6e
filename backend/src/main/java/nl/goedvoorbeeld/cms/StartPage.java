package nl.goedvoorbeeld.cms;

import java.util.List;

/// Template `start`.
///
/// @param help the page in the library that explains the desk; empty where there is none
/// @param warning what an administrator should change in the settings; empty when nothing
/// @param advice what the editor should do about their own account; empty when nothing
public record StartPage(
    Frame frame, String name, String help, String warning, String advice, List<Lines> lists) {

  /// @param none what to say where there are no lines
  /// @param all where the whole list is; empty when these are all
  /// @param number how many there are in all
  public record Lines(String title, String none, List<ItemLine> lines, String all, int number) {}
}
