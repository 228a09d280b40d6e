package nl.goedvoorbeeld.cms.plan;

import java.util.List;
import nl.goedvoorbeeld.cms.departure.Withdrawn;
import nl.goedvoorbeeld.cms.frame.Choice;
import nl.goedvoorbeeld.cms.frame.Frame;
import nl.goedvoorbeeld.cms.frame.ItemLine;

/// Template `plannen`.
///
/// @param version the newest, which a publication would be of
/// @param today the first day that can be chosen
/// @param publish whether a publication can be planned now; else [#obstacle] says why not
/// @param along the drafts that readers must be able to find by then
/// @param withdraw whether a withdrawal can be planned now, by this editor
/// @param twice whether the editor must say which of two times is meant
/// @param publication what was filled in for it
/// @param withdrawal what was filled in for it
public record PlanPage(
    Frame frame,
    String address,
    long version,
    List<String> errors,
    String today,
    List<Line> lines,
    boolean publish,
    List<ItemLine> along,
    boolean withdraw,
    String obstacle,
    boolean twice,
    Typed publication,
    Typed withdrawal,
    List<Choice> reasons) {

  /// @param when what and when
  /// @param because why it did not happen; empty otherwise
  /// @param cancel whether it waits, and who looks may cancel it
  public record Line(
      long id,
      String when,
      String author,
      String note,
      String outcome,
      String because,
      boolean cancel) {}

  /// What was filled in; of a publication only the note of [#withdrawn].
  public record Typed(String day, String time, boolean important, Withdrawn withdrawn) {
    static final Typed NOTHING = new Typed("", "", false, Withdrawn.NOTHING);
  }
}
