package nl.goedvoorbeeld.cms;

import java.util.List;
import java.util.Set;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.content.act.Act;

/// Template `items`.
///
/// @param query what was asked, as the end of an address: to come back to this list
/// @param all whether every draft of this page is chosen to begin with
/// @param most how many can be chosen for one act
/// @param choose the address of this page with all chosen, or with none when all are
/// @param previous the address of the page before; empty on the first
/// @param next the address of the page after; empty on the last
public record ItemsPage(
    Frame frame,
    String sought,
    List<Choice> states,
    List<Choice> kinds,
    List<Choice> authors,
    List<Choice> orders,
    String count,
    List<Line> lines,
    String query,
    boolean all,
    int most,
    String choose,
    String previous,
    String next) {

  /// What can be done to many of this page at once, as they stand.
  public List<Act> many() {
    return Act.ofMany()
        .filter(act -> lines.stream().anyMatch(line -> line.acts().contains(act)))
        .toList();
  }

  public boolean choosable() {
    return lines.stream().anyMatch(line -> !line.choice().isEmpty());
  }

  /// @param choice what names the draft in the form for many; empty where there is none to act on
  /// @param acts what can be done about the draft as it stands
  /// @param state of the draft; empty when there is none
  /// @param readers what readers have of it
  public record Line(
      String address,
      String title,
      String kind,
      String choice,
      Set<Act> acts,
      String state,
      String readers,
      String author,
      String changed) {}
}
