package nl.goedvoorbeeld.cms;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.cms.frame.ItemLine;

/// Template `start`.
///
/// @param help the page in the library that explains the desk; empty where there is none
/// @param warning what an administrator should change in the settings; empty when nothing
/// @param none what to say of the lists with nothing in them
/// @param advice what the editor should do about their own account; empty when nothing
public record StartPage(
    Frame frame,
    String name,
    String help,
    String warning,
    String advice,
    List<Lines> lists,
    List<String> none) {

  /// @param all where the whole list is; empty when these are all
  /// @param more what that is called
  public record Lines(String title, List<ItemLine> lines, String all, String more) {}
}
