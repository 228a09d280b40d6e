package nl.goedvoorbeeld.cms.todo;

import java.util.List;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Frame;

/// Template `te-doen`.
///
/// @param query what was asked, as the end of an address: to come back to this list
/// @param tomorrow the first day that can be chosen, as a date field wants it
/// @param none what to say where nothing is found; empty where something is
/// @param previous the address of the page before; empty on the first
/// @param next the address of the page after; empty on the last
public record ToDoPage(
    Frame frame,
    List<Failed> failed,
    List<Waiting> waiting,
    String error,
    List<Choice> reasons,
    List<Choice> whose,
    List<Choice> asides,
    String count,
    List<Group> groups,
    String query,
    String tomorrow,
    String none,
    String previous,
    String next) {
  public static final String FAILED_TITLE = "Wat niet vanzelf lukte";

  /// What was to happen by itself and did not.
  ///
  /// @param address of the item that it is about; empty where there is none
  /// @param item its name
  public record Failed(String title, String address, String item, String when, String sentence) {}

  /// What of the mail waits for a decision.
  ///
  /// @param address where it is taken
  public record Waiting(String address, String title, String sentence) {}

  /// What is asked for one reason.
  public record Group(String title, List<Line> lines) {}

  /// @param name by which its fields are told from those of others
  /// @param compare where two texts are compared; empty where there are none
  /// @param who took it up; empty where nobody did
  /// @param aside until when nobody is asked and why; empty where somebody is
  /// @param again whether it can be asked again before its day
  /// @param leave whether one can say that it is right as it stands
  /// @param typed what was sent to set it aside and refused
  public record Line(
      String name,
      String item,
      String reason,
      String subject,
      String address,
      String title,
      String kind,
      String sentence,
      String compare,
      String who,
      String aside,
      boolean take,
      boolean putBack,
      boolean setAside,
      boolean again,
      boolean leave,
      Typed typed) {}

  /// @param open whether the form is shown at once
  public record Typed(boolean open, String day, String because) {
    static final Typed NOTHING = new Typed(false, "", "");
  }
}
